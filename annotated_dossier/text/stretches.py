"""Which stretches of a text were read already, so that nothing is read from the same characters twice."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeVar


class Free:
    """What of a text nothing was read from yet."""

    def __init__(self, text: str):
        self._taken = bytearray(len(text))

    def take(self, start: int, end: int) -> bool:
        """Take `text[start:end]`, if all of it is free; otherwise take nothing, and say so."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True


Of = TypeVar("Of")
# A stretch from its start to before its end, and what it is marked with.
Marked = tuple[tuple[int, int], Of]


def overlapping(spans: Iterable[Sequence[int]], stretches: Iterable[Marked[Of]]) -> Iterator[list[Marked[Of]]]:
    """For each of the spans, which are in order, the stretches that share a character with it, in order."""
    left = deque(sorted(stretches, key=itemgetter(0)))
    within: list[Marked[Of]] = []
    for start, end in spans:
        while left and left[0][0][0] < end:
            within.append(left.popleft())
        within = [stretch for stretch in within if start < stretch[0][1]]
        yield within
