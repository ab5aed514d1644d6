"""What stands between quotation marks in texts of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from annotated_dossier.text.languages import Language

_LETTER = re.compile(r"\w")


def quotations(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The places between quotation marks of a language, the marks included.

    Each ends with the first mark that closes it, and none lies within another. Where that mark is an apostrophe inside
    a word (‘Kyiv’s), nothing is quoted. A straight apostrophe marks nothing.
    """
    closing, opening = _closing(language), _opening(language)
    closed_at = dict.fromkeys(closing, -1)
    match = opening.search(text)
    while match:
        mark, at = match[0], match.end()
        if closed_at[mark] < at:
            closed_at[mark] = min(_found(text, closed, at) for closed in closing[mark])
        end = closed_at[mark]
        if end < len(text) and not (text[end] in language.marks.apostrophes and _LETTER.match(text, end + 1)):
            yield match.start(), end + 1
            at = end + 1
        match = opening.search(text, at)


def without_quotations(text: str, language: Language) -> str:
    """`text` with a space in the place of each quotation."""
    pieces = []
    done = 0
    for start, end in quotations(text, language):
        pieces.append(text[done:start])
        done = end
    return " ".join([*pieces, text[done:]])


def _found(text: str, mark: str, at: int) -> int:
    """The next place of a mark, or the end of the text."""
    found = text.find(mark, at)
    return found if found >= 0 else len(text)


@cache
def _closing(language: Language) -> Mapping[str, str]:
    """By mark that opens: those that may close it."""
    found: dict[str, str] = {}
    for pair in language.marks.pairs:
        if pair[0] not in language.marks.apostrophes:
            found[pair[0]] = found.get(pair[0], "") + pair[1]
    return found


@cache
def _opening(language: Language) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_closing(language)))}]")
