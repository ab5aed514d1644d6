"""What a text prints as somebody's own words: what stands between its quotation marks.

Marks within marks count once, as part of the outermost. A paragraph that ends inside a quotation goes on with it if the
next one opens it anew. A mark that finds no other belongs to nothing, so a stray one makes nobody speak.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

Span = tuple[int, int]


class _Mark(NamedTuple):
    """A mark at a place, whether it may open, and the opening marks that it may close.

    `is_apostrophe` tells whether its character is one elsewhere, `is_doubtful` whether it may be one here.
    """

    at: int
    opens: str | None
    closes: str
    is_apostrophe: bool
    is_doubtful: bool

    def may_close(self, other: _Mark) -> bool:
        """Whether it may close what another mark has opened."""
        return other.opens is not None and other.opens in self.closes


def direct_speech(text: str, paragraphs: Iterable[Span], language: Language) -> list[Span]:
    """The places of direct speech, without the marks around it, in the order of the text; none within another.

    `paragraphs` are the places of the paragraphs. All places count code points of `text`.
    """
    found: list[Span] = []
    open_before: dict[str | None, Span] = {}
    for start, end in paragraphs:
        marks = list(_marks(text, start, end, language))
        if marks and marks[0].at == start and marks[0].opens in open_before:
            found.append(open_before[marks[0].opens])
        pairs, left = _paired(marks)
        found += pairs
        open_before = {mark.opens: (mark.at + 1, end) for mark in reversed(left)}
    return list(_outermost(found))


def _paired(marks: list[_Mark]) -> tuple[list[Span], list[_Mark]]:
    """The places between the marks of each pair, and the opening marks that none closes."""
    pairs: list[Span] = []
    waiting: list[_Mark] = []
    kinds: Counter[str | None] = Counter()
    for mark, is_closed_later in zip(marks, _closed_later(marks), strict=True):
        if any(kinds[opening] for opening in mark.closes) and not (mark.is_doubtful and is_closed_later):
            # What may be an apostrophe ends no quotation around the innermost.
            if mark.is_apostrophe and not mark.may_close(waiting[-1]):
                continue
            while not mark.may_close(opening := waiting.pop()):
                kinds[opening.opens] -= 1
            kinds[opening.opens] -= 1
            pairs.append((opening.at + 1, mark.at))
        elif mark.opens:
            waiting.append(mark)
            kinds[mark.opens] += 1
    return pairs, waiting


def _closed_later(marks: list[_Mark]) -> list[bool]:
    """For each mark, whether one behind it closes its pair beyond doubt before any opens it anew."""
    answers: list[bool] = []
    is_closed: dict[str, bool] = {}
    for mark in reversed(marks):
        answers.append(any(is_closed.get(opening) for opening in mark.closes))
        if mark.closes and not mark.is_doubtful:
            is_closed |= dict.fromkeys(mark.closes, True)
        elif mark.opens:
            is_closed[mark.opens] = False
    return answers[::-1]


def _outermost(pairs: list[Span]) -> Iterator[Span]:
    done = -1
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if start > done:
            yield start, end
            done = end


def _marks(text: str, start: int, end: int, language: Language) -> Iterator[_Mark]:
    """The marks of a paragraph, without apostrophes as far as they can be told."""
    for found in _pattern(language).finditer(text, start, end):
        at, mark = found.start(), found[0]
        before = text[at - 1] if at > start else " "
        after, behind = text[at + 1 : at + 2] or " ", text[at + 2 : at + 3]
        is_apostrophe = mark in language.marks.apostrophes
        may_open = not after.isspace() and not before.isalnum()
        may_close = not before.isspace() and not after.isalnum()
        if is_apostrophe and _elided(language).match(text, at + 1, end):
            may_open = False
        opens, closes = _roles(language)[mark]
        # A mark that only opens or only closes needs nothing beside it to tell, unless it is an apostrophe too.
        is_plain = not is_apostrophe and not (opens and closes)
        yield _Mark(
            at,
            opens if may_open or is_plain else None,
            closes if may_close or is_plain else "",
            is_apostrophe,
            is_apostrophe and before.isalnum() and after.isspace() and behind.islower(),  # "the soldiers' posts"
        )


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(language.marks.pairs))}]")


@cache
def _roles(language: Language) -> dict[str, tuple[str | None, str]]:
    """By mark: the mark itself if it may open, and those that it may close."""
    pairs = language.marks.pairs
    return {
        mark: (
            mark if any(pair[0] == mark for pair in pairs) else None,
            "".join(pair[0] for pair in pairs if pair[1] == mark),
        )
        for mark in "".join(pairs)
    }


@cache
def _elided(language: Language) -> re.Pattern[str]:
    """What follows an apostrophe that stands for letters left out: `tis`, `90s`."""
    return re.compile(rf"(?:{one_of(language.marks.with_apostrophe)}(?!\w)|\d)", re.IGNORECASE)
