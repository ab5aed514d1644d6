"""Days before the first year of the era, which Python's dates do not have, to be compared and counted with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# The Gregorian calendar repeats itself after so many years and days.
_CYCLE, _DAYS = 400, 146_097


@dataclass(frozen=True, slots=True)
class EarlyDay:
    """A day of the year 0 (1 BC) or before, in the Gregorian calendar drawn out backwards. Raises `ValueError` as a
    date does."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        self.toordinal()

    def toordinal(self) -> int:
        """The number of the day: 0 for the last one before the era."""
        cycles = -self.year // _CYCLE + 1
        return date(self.year + cycles * _CYCLE, self.month, self.day).toordinal() - cycles * _DAYS

    def weekday(self) -> int:
        """0 for Monday."""
        return (self.toordinal() + 6) % 7

    def isoformat(self) -> str:
        """The day as EDTF writes it: `-0389-03-15`."""
        return f"{'-' if self.year else ''}{-self.year:04}-{self.month:02}-{self.day:02}"

    def __lt__(self, other: Day) -> bool:
        return self.toordinal() < other.toordinal()

    def __le__(self, other: Day) -> bool:
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other: Day) -> bool:
        return self.toordinal() > other.toordinal()

    def __ge__(self, other: Day) -> bool:
        return self.toordinal() >= other.toordinal()

    def __sub__(self, other: Day) -> timedelta:
        return timedelta(self.toordinal() - other.toordinal())

    def __rsub__(self, other: date) -> timedelta:
        return timedelta(other.toordinal() - self.toordinal())


Day = date | EarlyDay
# The first day of the Gregorian calendar; whoever counts days before it has to say in which one.
FIRST_GREGORIAN = date(1582, 10, 15)
# Earlier than any day that a record may mean.
FIRST_DAY = EarlyDay(-9999, 1, 1)


def day_of(year: int, month: int, day: int) -> Day:
    """The day of a year as EDTF counts it. Raises `ValueError` if there is none."""
    return date(year, month, day) if year >= date.min.year else EarlyDay(year, month, day)


def day_before(day: Day) -> Day:
    """The day before another one."""
    if isinstance(day, date) and day > date.min:
        return day - timedelta(days=1)
    cycles = -day.year // _CYCLE + 1 if day.year < 1 else 1
    moved = date(day.year + cycles * _CYCLE, day.month, day.day) - timedelta(days=1)
    return day_of(moved.year - cycles * _CYCLE, moved.month, moved.day)
