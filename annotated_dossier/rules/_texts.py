"""What the rules that read texts have in common."""

from __future__ import annotations

import re

from annotated_dossier.diagnostics import Span, line_starts, span_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.text.fold import Folded, fold
from annotated_dossier.text.tokens import places

_RUN = re.compile(r"\S+")
_TAB = "\t"
_LETTER = re.compile(r"\w")


def words(text: str) -> list[tuple[int, int]]:
    """The spans of the words of `text`: what stands between white space and holds a letter or digit."""
    return [match.span() for match in _RUN.finditer(text) if _LETTER.search(text, *match.span())]


def narrowed(span: Span, words_meant: str, inputs: Inputs) -> Span:
    """The place of some words inside a value at `span`; all of it where they are not written as they are read."""
    text = next(file.text for file in inputs.records if file.path == span.file)
    starts = line_starts(text)
    first = starts[span.line - 1] + span.column - 1
    last = starts[span.end_line - 1] + span.end_column - 1
    pattern = r"\s+".join(map(re.escape, words_meant.split()))
    found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(text, first, last)
    return span_in(text, span.file, *found.span()) if found else span


def as_printed(words_quoted: str, claim: Claim, dossier: Dossier) -> str:
    """Words of a claim's quotes as a source prints them that parts cells with tabs: a record has blanks in their place,
    which would join numbers that stand side by side."""
    for quote in dossier.quotes.get(claim.id, ()):
        text = dossier.articles[quote.quote.source].text
        for start, end in quote.anchor.parts if _TAB in text else ():
            pattern = r"\s+".join(map(re.escape, words_quoted.split()))
            if _TAB in text[start:end] and (found := re.compile(pattern).search(text, start, end)):
                return found[0]
    return words_quoted


def stands_in(wanted: str, folded: Folded) -> bool:
    """Whether `wanted` stands in a folded text, on whole tokens."""
    words_wanted = fold(wanted).text
    return bool(words_wanted) and any(places(words_wanted, folded))
