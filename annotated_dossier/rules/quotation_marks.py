"""Words in the quotation marks of a statement are its speaker's own, or the statement says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.evidence.wordings import is_direct, is_quoted
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named
from annotated_dossier.rules._names import names_concerned
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.quotations import quotations
from annotated_dossier.text.word_forms import declined

WORDS_OF_THE_SOURCE = Entry(
    "words-of-the-source",
    "A statement puts words of its source into the speaker's mouth",
    "Between quotation marks under a speaker's name readers take the words for the speaker's own. Here the source "
    "reports the speaker in words of its own.",
    "Say whose words they are, such as “what the article calls …”, or leave out the marks.",
    Severity.WARNING,
)
QUOTATION_NOT_IN_QUOTES = Entry(
    "quotation-not-in-quotes",
    "Words in the quotation marks of a statement stand in none of its quotes",
    "They would be published as somebody's own words, and nothing shows that anybody said them.",
    "Quote the words that hold them, or leave out the marks.",
    Severity.WARNING,
)
CODES = (WORDS_OF_THE_SOURCE, QUOTATION_NOT_IN_QUOTES)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each quotation of a statement that no quote has, or that a quote has outside its source's marks.

    In its own voice an article says all of its words. A statement in another language than its source quotes a
    translation, with which nothing can be compared.
    """
    for claim in dossier.claims.values():
        found = list(quotations(claim.statement, dossier.language))
        if found and _is_placed(claim, dossier) and _is_comparable(claim, dossier):
            for start, end in found:
                yield from _quotation(start, end, claim, dossier, inputs)


def _quotation(start: int, end: int, claim: Claim, dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    words = claim.statement[start + 1 : end - 1]
    if _is_name(words, claim, dossier) or (not claim.is_own_voice and is_direct(words, claim, dossier)):
        return
    if not is_quoted(words, claim, dossier):
        yield QUOTATION_NOT_IN_QUOTES.at(
            narrowed(claim.origin.span("statement"), words, inputs),
            f"“{words}” stands in no quote of this claim.",
            "Copy the words as the quote has them, or leave out the quotation marks.",
        )
    elif not claim.is_own_voice and not _says_whose(start, end, claim, dossier):
        name = dossier.together(_outlets(claim.quotes[0].source, dossier)) or "the source"
        yield WORDS_OF_THE_SOURCE.at(
            narrowed(claim.origin.span("statement"), words, inputs),
            f"“{words}” is how {name} words it, not the speaker: no quote has it in quotation marks.",
            f"Say whose words they are, such as: what the article calls “{words}”. Or leave out the marks. If the "
            "speaker said exactly this, write `wording: direct` into the quote, with the reason.",
        )


def _is_name(words: str, claim: Claim, dossier: Dossier) -> bool:
    """Whether words in quotation marks are what somebody or something is called: «Вербівський вісник»."""
    names = chain.from_iterable(names_concerned(claim, dossier).values())
    return any(words == name or words in declined(name, dossier.language) for name in names)


def _is_placed(claim: Claim, dossier: Dossier) -> bool:
    """Whether each of its quotes was found, so that nothing that is reported already is missed here again."""
    return len(dossier.quotes.get(claim.id, ())) == len(claim.quotes)


def _is_comparable(claim: Claim, dossier: Dossier) -> bool:
    """Whether its sources are in the dossier's language, and publish words; else none may be quoted anyway."""
    sources = [dossier.sources[quote.source] for quote in claim.quotes]
    ours = _bare(dossier.record.language)
    return all(_bare(source.language) == ours and source.publish != "metadata" for source in sources)


def _bare(tag: str) -> str:
    """A language without its region or script."""
    return tag.partition("-")[0].lower()


def _says_whose(start: int, end: int, claim: Claim, dossier: Dossier) -> bool:
    """Whether the statement says, beside a quotation, that the words are the article's."""
    others = list(quotations(claim.statement, dossier.language))
    before = max((other for _, other in others if other <= start), default=0)
    after = min((other for other, _ in others if other >= end), default=len(claim.statement))
    outlets = [outlet for quote in claim.quotes for outlet in _outlets(quote.source, dossier)]
    names = tuple(name for outlet in outlets for name in (outlet.name, *(n.name for n in outlet.names)))
    called = _called(names, dossier.language)
    return any(called.search(claim.statement, *stretch) for stretch in ((before, start), (end, after)))


def _outlets(source: str, dossier: Dossier) -> list[Named]:
    """Those in whose voice a source speaks, as far as they are there."""
    return [dossier.named_record(voice) for voice in dossier.sources[source].voices if voice in dossier.kind_of]


@cache
def _called(names: tuple[str, ...], language: Language) -> re.Pattern[str]:
    """The article or its outlet, and shortly behind it that these are its words."""
    whose = one_of((*language.speech.own_voice, *names))
    return re.compile(rf"(?<!\w){whose}(?:\W+\w+){{0,3}}?\W+{one_of(language.marks.naming)}(?!\w)", re.IGNORECASE)
