"""Dates in text, so that those of a statement can be compared with those of its quotes; weekdays, years, times of day,
times of the year and parts of months beside them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.text.date_words import DateTables, date_tables
from annotated_dossier.text.edtf import SEASONS, Period
from annotated_dossier.text.languages import Language
from annotated_dossier.text.stretches import Free

# As many characters before a date as the word may take that narrows it.
_REACH = 40
# How words divide a month: first and last day, the same for every speaker.
PARTS_OF_A_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_CENTURY = 100
_DIGIT = re.compile("[0-9]")
_FIRST_HALF, _NOON = 12, 12


class TimeOfYear(NamedTuple):
    """A season or a month at `text[start:end]`, by its months, with the year that follows a season.

    Of a word that often means something else, nothing is certain without a year.
    """

    start: int
    end: int
    months: tuple[int, ...]
    year: int | None
    is_certain: bool


class StatedDate(NamedTuple):
    """A date at `text[start:end]`; what the words leave open is `None`.

    Years before the first of the era are counted as EDTF does, 1 BC as 0. A year of two digits leaves its century open.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    is_century_open: bool = False

    def agrees_with(self, other: StatedDate) -> bool:
        """Whether `other` says everything that this date says."""
        return (
            self.month in (None, other.month)
            and self.day in (None, other.day)
            and (self.year in (None, other.year) or self._agrees_but_for_century(other))
        )

    def _agrees_but_for_century(self, other: StatedDate) -> bool:
        if self.year is None or other.year is None or not (self.is_century_open or other.is_century_open):
            return False
        return self.year % _CENTURY == other.year % _CENTURY


# Rules read the same words again and again, each for a reason of its own.
@lru_cache(maxsize=100_000)
def dates(text: str, language: Language) -> tuple[StatedDate, ...]:
    """The dates in `text`: `7 February 2025`, `February 7`, `July 2024`, `2025-02-07`, `07.02.2025`, `390 BC`.

    Where several share a month or a year ("from 5 to 9 February 2025"), each has it.
    """
    if not _DIGIT.search(text):
        return ()
    words = date_tables(language)
    free = Free(text)
    found = []
    for pattern in (pattern for group in words.dates if group.hint.search(text) for pattern in group.patterns):
        for match in pattern.finditer(text):
            stated = _stated(match, words)
            if stated and free.take(stated.start, stated.end):
                found.append(stated)
    if not found:
        return ()
    found.sort()
    return tuple(_sharing_years(text, [date for one in found for date in _sharing(text, one, free, words)], words))


def weekdays(text: str, language: Language) -> Iterator[tuple[str, int]]:
    """The weekdays that a text names, each as it is written and by its number, 0 for Monday."""
    words = date_tables(language)
    return ((match[0], words.weekdays[match[0]]) for match in words.weekday.finditer(text))


def years(text: str, language: Language) -> set[int]:
    """The years that a text names, alone or in dates; of those before 1000, such as its words tell from numbers."""
    words = date_tables(language)
    found = {int(year) for match in words.year.finditer(text) for year in _years(match)}
    found |= {int(year) for year in words.early_year.findall(text)}
    return found | {date.year for date in dates(text, language) if date.year is not None and not date.is_century_open}


def _years(match: re.Match[str]) -> tuple[str, ...]:
    """A year, and the second one of "2022–24"."""
    year, to = match["year"], match["to"]
    return (year, year[:2] + to) if to and to > year[2:] else (year,)


def times(text: str, language: Language) -> set[tuple[int, int]]:
    """The times of day that a text names, as hours and minutes: `14:30`, `2.30 p.m.`, `18 Uhr`."""
    words = date_tables(language)
    found = (match for match in words.time.finditer(text) if match["minute"] or match["half"] or match["word"])
    return {_time(match, words.halves_of_day) for match in found}


def _time(match: re.Match[str], halves_of_day: Mapping[str, str]) -> tuple[int, int]:
    hour, minute = int(match["hour"]), int(match["minute"] or match["late"] or 0)
    half = halves_of_day.get((match["half"] or "").lower())
    if half and hour <= _NOON:
        hour = hour % _FIRST_HALF + (_FIRST_HALF if half == "pm" else 0)
    return hour, minute


def months_of_year(text: str, at: int, language: Language) -> tuple[int, ...]:
    """The months that a year at its place in a text may mean: those of the season before it, or all."""
    words = date_tables(language)
    season = words.season.search(text[max(0, at - _REACH) : at])
    return SEASONS[words.seasons[season[1].lower()]] if season else tuple(range(1, 13))


@lru_cache(maxsize=100_000)
def times_of_year(text: str, language: Language) -> tuple[TimeOfYear, ...]:
    """The seasons and months that a text names, those of its dates among them."""
    words = date_tables(language)
    return tuple(
        [
            TimeOfYear(*match.span(), (words.months[month],), None, True)
            if (month := match["month"])
            else _season(match, words, language)
            for match in words.time_of_year.finditer(text)
        ]
    )


def _season(match: re.Match[str], words: DateTables, language: Language) -> TimeOfYear:
    name, year = match["season"].lower(), match["year"]
    is_certain = bool(year) or name not in language.dates.uncertain_seasons
    return TimeOfYear(*match.span(), SEASONS[words.seasons[name]], int(year) if year else None, is_certain)


def parts_of_months(text: str, language: Language) -> Iterator[Period]:
    """The days that "early", "mid" or "late" means before each month of a year in a text."""
    return filter(None, (part_of_month(text, month, language) for month in dates(text, language)))


def part_of_month(text: str, month: StatedDate, language: Language) -> Period | None:
    """The days that "early", "mid" or "late" means before a month of a year at its place in a text, if it is there."""
    words = date_tables(language)
    part = words.part.search(text[max(0, month.start - _REACH) : month.start])
    if not part or month.year is None or month.month is None or month.day is not None or month.year < date.min.year:
        return None
    first, last = PARTS_OF_A_MONTH[words.parts[part[1].lower()]]
    length = monthrange(month.year, month.month)[1]
    return Period(date(month.year, month.month, first), date(month.year, month.month, min(last, length)))


def _stated(match: re.Match[str], words: DateTables) -> StatedDate | None:
    parts = match.groupdict()
    year, is_open = _year(parts)
    month, day = parts.get("month"), parts.get("day")
    if parts.get("one"):
        found = _from_slashes(int(parts["one"]), int(parts["two"]), words.is_day_first)
        return found and StatedDate(*match.span(), year, *found, is_open)
    number = None if month is None else int(month) if month.isdecimal() else words.months[month]
    return StatedDate(*match.span(), year, number, int(day) if day else None, is_open)


def _from_slashes(one: int, two: int, is_day_first: bool | None) -> tuple[int, int] | None:
    """Month and day of `7/2`, if its language tells which is which, or the numbers do."""
    if is_day_first is None:
        if one != two and max(one, two) <= _FIRST_HALF:
            return None
        is_day_first = two <= _FIRST_HALF
    month, day = (two, one) if is_day_first else (one, two)
    return (month, day) if month <= _FIRST_HALF else None


def _year(parts: Mapping[str, str | None]) -> tuple[int | None, bool]:
    """The year of a match, and whether its century is open."""
    if parts.get("short"):
        return int(parts["short"] or 0), True
    if parts.get("old"):
        year = int(parts["old"] or 0)
        return (1 - year if parts.get("bc") else year), False
    text = parts.get("year") or parts.get("of_era")
    return (int(text) if text else None), False


def _sharing(text: str, date: StatedDate, free: Free, words: DateTables) -> Iterator[StatedDate]:
    """A date with those beside it that leave their month or their year to it: "5 to 9 February", "February 5–9"."""
    first, before = date, []
    while other := _before(text, first, words):
        if not free.take(other.start, other.end):
            break
        before.append(other)
        first = other
    after = words.day_after.match(text, date.end) if date.day and date.month and not date.year else None
    if after and int(after["day"]) > (date.day or 0) and free.take(after.start("day"), after.end()):
        year, _ = _year(after.groupdict())
        yield from (other._replace(year=year) for other in reversed(before))
        yield date._replace(year=year)
        yield StatedDate(after.start("day"), after.end(), year, date.month, int(after["day"]))
        return
    yield from reversed(before)
    yield date


def _before(text: str, date: StatedDate, words: DateTables) -> StatedDate | None:
    start = max(0, date.start - _REACH)
    leading = text[start : date.start]
    if date.day and date.month and (match := words.day_before.search(leading)):
        day = int(match["day"])
        if day < date.day:
            return date._replace(start=start + match.start("day"), end=start + match.end("day"), day=day)
    if date.month and (match := words.month_before.search(leading)):
        month = words.months[match["month"]]
        return StatedDate(start + match.start("month"), start + match.end("month"), date.year, month, None)
    if date.month is None and date.year is not None and (match := words.year_before.search(leading)):
        year = int(match["old"])
        span = start + match.start("old"), start + match.end("old")
        return StatedDate(*span, 1 - year if date.year < 1 else year, None, None)
    return None


def _sharing_years(text: str, found: list[StatedDate], words: DateTables) -> Iterator[StatedDate]:
    """Dates that a dash or a word joins to one with a year: they are of that year, or of the one before."""
    shared = found[-1:]
    for one in reversed(found[:-1]):
        after = shared[-1]
        is_open = one.year is None or (one.year == after.year and one.day is None and one.month is not None)
        has_year = after.year is not None and not after.is_century_open and after.month is not None
        if is_open and has_year and words.between.fullmatch(text, one.end, after.start):
            is_later = (one.month or 0, one.day or 0) > (after.month or 0, after.day or 31)
            one = one._replace(year=(after.year or 0) - is_later)
        shared.append(one)
    return reversed(shared)
