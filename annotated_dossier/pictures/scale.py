"""Amounts along a line: round numbers to name, and whether names have room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Scale:
    """Amounts from `low` to `high`, laid from `left` to `right`."""

    low: float
    high: float
    left: float
    right: float

    def x(self, amount: float) -> float:
        """Where an amount stands."""
        return self.left + (self.right - self.left) * (amount - self.low) / ((self.high - self.low) or 1)

    def ticks(self, most: int) -> tuple[float, ...]:
        """Round amounts within the scale, at most so many."""
        step = round_step(self.high - self.low, most)
        start = math.ceil(self.low / step)
        return tuple(step * count for count in range(start, math.floor(self.high / step) + 1))


def round_step(length: float, most: int) -> float:
    """1, 2 or 5 with zeros: the smallest that divides a length into fewer parts than `most`."""
    least = (length or 1) / max(most - 1, 1)
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least * 0.999_999)


def one_in(places: Sequence[float], room: float) -> bool:
    """Whether each place has at least this room to the next."""
    return all(after - before >= room for before, after in pairwise(places))
