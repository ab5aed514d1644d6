"""Dates as editors write them: Extended Date/Time Format (ISO 8601-2:2019, EDTF), levels 0 and 1 as far as a dossier
needs them.

Accepted: `2024`, `2024-07`, `2024-07-29`, a day with its time (`2024-07-29T14:30:00+02:00`), years before the era, of
which 1 BC is `0000` and 390 BC `-0389`, seasons `2024-21` to `2024-24` (spring, summer, autumn, winter), unspecified
digits at the end (`202X`, `2024-XX`, `2024-07-XX`), each with `~` (approximate), `?` (uncertain) or `%` (both), and
intervals of two such dates where `..` is an open end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.text.days import Day, day_before, day_of
from annotated_dossier.text.languages import ENGLISH

_DATE = re.compile(r"(-?(?:\d{4}|\d{3}X|\d{2}XX))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)", re.ASCII)
_TIME = re.compile(
    r"(-?\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(Z|[+-](?:[01]\d)(?::?[0-5]\d)?)?", re.ASCII
)
_LAST_YEAR = 9998
# The months of each season; winter goes on in the next year.
SEASONS = {21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (12, 1, 2)}


@dataclass(frozen=True, slots=True)
class Period:
    """The days a date may mean: first and last, both included; `None` is an open end."""

    earliest: Day | None
    latest: Day | None

    @property
    def ends(self) -> tuple[Day, Day] | None:
        """Its first and its last day, if neither end is open."""
        return (self.earliest, self.latest) if self.earliest and self.latest else None


def problem(text: str) -> str | None:
    """What is wrong with an EDTF text, in words, or `None`."""
    try:
        parse(text)
    except ValueError as error:
        return str(error)
    return None


# Kept, since a dossier has few dates and names them often.
@lru_cache(maxsize=10_000)
def parse(text: str) -> Period:
    """The period an EDTF text means. Raises `ValueError` with a message for an editor."""
    if "/" not in text:
        return _parse_date(text)
    ends = text.split("/")
    if len(ends) != 2 or ends == ["..", ".."]:
        raise ValueError("an interval has two ends, as in 2024-07/2025-05")
    first, last = (Period(None, None) if end == ".." else _parse_date(end) for end in ends)
    if first.earliest and last.latest and first.earliest > last.latest:
        raise ValueError("the interval runs backwards")
    return Period(first.earliest, last.latest)


class Timed(NamedTuple):
    """A day with its time, as written: two digits each, and the zone if there is one."""

    day: str
    hour: str
    minute: str
    zone: str | None


def timed(text: str) -> Timed | None:
    """The day and the time of a valid EDTF text that is a day with its time, else `None`."""
    match = _TIME.fullmatch(text)
    return Timed(match[1], match[2], match[3], match[5]) if match else None


def time_of(text: str) -> tuple[int, int] | None:
    """The hour and minute of a valid EDTF text that is a day with its time, else `None`."""
    found = timed(text)
    return (int(found.hour), int(found.minute)) if found else None


def is_day(text: str) -> bool:
    """Whether a valid EDTF text means a single day."""
    period = parse(text)
    return "/" not in text and period.earliest == period.latest


class PlainParts(NamedTuple):
    """The year, month and day of a date, as far as they are known, and whether they are so about or perhaps."""

    numbers: tuple[int, ...]
    is_approximate: bool


def plain_parts(text: str) -> PlainParts | None:
    """The parts of a valid EDTF text that is one date with a known year and neither time nor season, else `None`."""
    if "/" in text or "T" in text:
        return None
    year, month, day, qualifier = parts(text)
    if "X" in year or (month and month.isdigit() and int(month) in SEASONS):
        return None
    known = [part for part in (month, day) if part and part != "XX"]
    return PlainParts((int(year), *map(int, known)), bool(qualifier))


def _parse_date(text: str) -> Period:
    at = timed(text)
    year, month, day, _ = parts(at.day if at else text)
    first_year, last_year = years(year)
    if last_year > _LAST_YEAR or first_year <= -_LAST_YEAR or year == "-0000":
        raise ValueError("the year lies out of range")
    if month is None:
        return _span(first_year, 1, last_year, 12)
    if "X" in year or (month == "XX" and day not in (None, "XX")):
        raise ValueError("unspecified digits (X) stand at the end of a date only")
    if month == "XX":
        return _span(first_year, 1, first_year, 12)
    if int(month) in SEASONS and day is None:
        start, _, end = SEASONS[int(month)]
        return _span(first_year, start, first_year + (end < start), end)
    if not 1 <= int(month) <= 12:
        raise ValueError(f"there is no month {month}")
    if day in (None, "XX"):
        return _span(first_year, int(month), first_year, int(month))
    try:
        exact = day_of(first_year, int(month), int(day))
    except ValueError:
        named = f"{1 - first_year} BC" if first_year < 1 else first_year
        raise ValueError(f"{ENGLISH.dates.months[int(month) - 1][0]} {named} has no day {day}") from None
    return Period(exact, exact)


def parts(text: str) -> tuple[str, str | None, str | None, str]:
    """The year, month, day and qualifier of a date as they are written. Raises `ValueError` if it is none."""
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"`{text}` is not a date as dates are written here")
    year, month, day, qualifier = match.groups()
    return year, month, day, qualifier


def years(year: str) -> tuple[int, int]:
    """The first and the last year that a written year may mean."""
    ends = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return min(ends), max(ends)


def _span(first_year: int, first_month: int, last_year: int, last_month: int) -> Period:
    after = day_of(last_year + last_month // 12, last_month % 12 + 1, 1)
    return Period(day_of(first_year, first_month, 1), day_before(after))
