"""Words that a quote leaves out beside its own and that turn their sense: a "not", a "could", a "failed to"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.anchoring.anchor import Anchor, Searchable
from annotated_dossier.text.languages import ENGLISH
from annotated_dossier.text.left_out import left_out
from annotated_dossier.text.sentences import sentences
from annotated_dossier.text.turning_words import TurningWords


class _Sentence(NamedTuple):
    start: int
    end: int


# Of a longer paragraph only what stands so near the quote is read.
_LONGEST_PARAGRAPH = 5_000
_NEAR = 1_000
# A quote that reaches further, over words that it leaves out, is not judged.
_LONGEST_REACH = 20_000


def cut_off(source: Searchable, places: Sequence[Anchor]) -> tuple[str, TurningWords] | None:
    """The first such word, with where it stands as a message begins; none if the words stand anywhere without one.

    Sources are read as English: what they are in is not said.
    """
    first = None
    for place in places:
        if place.end - place.start > _LONGEST_REACH:
            return None
        found = next(left_out(source.text, _around(source, place), place.parts, ENGLISH), None)
        if found is None:
            return None
        first = first or found
    return first


def _around(source: Searchable, place: Anchor) -> list[_Sentence]:
    """The sentences of the paragraph in which a quote stands."""
    paragraphs = source.paragraphs
    start, end = paragraphs[bisect_right(paragraphs, (place.start, len(source.text))) - 1]
    if end - start > _LONGEST_PARAGRAPH:
        start, end = max(start, place.start - _NEAR), min(end, place.end + _NEAR)
    return [_Sentence(start + first, start + last) for first, last in _split(source.text[start:end])]


# Many quotes are of one paragraph.
@lru_cache(maxsize=1_000)
def _split(stretch: str) -> list[tuple[int, int]]:
    return sentences(stretch, ENGLISH)
