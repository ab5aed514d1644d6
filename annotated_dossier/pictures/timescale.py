"""Time along a line: days to places, and which of them to name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.scale import one_in
from annotated_dossier.text.days import Day, day_of

# How many months may lie between two names, from the finest on.
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000)
# What a name of a month or year takes beside itself.
_ROOM = 12.0

Naming = Callable[[Day, int], str]


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The days from `first` to `last`, laid from `left` to `right`."""

    first: Day
    last: Day
    left: float
    right: float

    def x(self, day: Day) -> float:
        """Where a day stands; one outside the scale stands at its end."""
        days = max((self.last - self.first).days, 1)
        gone = min(max((day - self.first).days, 0), days)
        return self.left + (self.right - self.left) * gone / days

    def ticks(self, naming: Naming) -> Iterator[tuple[float, str]]:
        """The first days of months, as many as have room, each with its place and what `naming(day, step)` calls it.

        `step` is the number of months from one to the next: from 12 on, the year alone is meant.
        """
        firsts = list(self._months())
        for step in STEPS:
            # Where a month has no room itself, its name has none.
            if len(firsts) * _ROOM > (self.right - self.left) * step:
                continue
            chosen = [day for day in firsts if (day.year * 12 + day.month - 1) % step == 0]
            named = [(self.x(day), naming(day, step)) for day in chosen]
            widest = max((lettering.width(name, lettering.SMALL) for _, name in named), default=0)
            if one_in([x for x, _ in named], widest + _ROOM):
                yield from named
                return

    def _months(self) -> Iterator[Day]:
        for month in range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month):
            day = day_of(month // 12, month % 12 + 1, 1)
            if self.first <= day <= self.last:
                yield day
