"""A text cut where its marks begin and end: marks that overlap, in markup that may only nest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

Of = TypeVar("Of")


class Mark(NamedTuple, Generic[Of]):
    """Something said of the characters from `first` to `last` (exclusive) of a text."""

    first: int
    last: int
    of: Of


class Segment(NamedTuple, Generic[Of]):
    """A stretch of a text in which no mark begins or ends, and the marks that cover it, in the order given."""

    first: int
    last: int
    text: str
    marks: tuple[Mark[Of], ...]


def cut(text: str, marks: Sequence[Mark[Of]]) -> Iterable[Segment[Of]]:
    """The whole text in segments, from first to last. Marks lie within the text; empty ones mark nothing."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in mark[:2])})
    beginning: dict[int, list[int]] = {}
    for number, mark in enumerate(marks):
        beginning.setdefault(mark.first, []).append(number)
    covering: list[int] = []
    for first, last in pairwise(edges):
        reaching = (number for number in (*covering, *beginning.get(first, ())) if marks[number].last > first)
        covering = sorted(reaching)
        yield Segment(first, last, text[first:last], tuple(marks[number] for number in covering))
