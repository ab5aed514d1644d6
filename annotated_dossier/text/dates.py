"""Dates in text, so that those of a statement can be compared with those of its quotes; weekdays, seasons and parts of
months beside them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from annotated_dossier.text.edtf import SEASONS, Period
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.stretches import Free

# As many characters before a date as the word may take that narrows it.
_REACH = 40
# How words divide a month: first and last day, the same for every speaker.
PARTS_OF_A_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


class StatedDate(NamedTuple):
    """A date at `text[start:end]`; what the words leave open is `None`."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def agrees_with(self, other: StatedDate) -> bool:
        """Whether `other` says everything that this date says."""
        return self.year in (None, other.year) and self.month in (None, other.month) and self.day in (None, other.day)


# Rules read the same words again and again, each for a reason of its own.
@lru_cache(maxsize=100_000)
def dates(text: str, language: Language) -> tuple[StatedDate, ...]:
    """The dates in `text`: `7 February 2025`, `February 7`, `July 2024`, `2025-02-07`, `2025/02/07`."""
    words = _words(language)
    if not words.hint.search(text):
        return ()
    free = Free(text)
    matches = (match for pattern in words.dates for match in pattern.finditer(text))
    return tuple(sorted(_stated(match, words.months) for match in matches if free.take(*match.span())))


def weekdays(text: str, language: Language) -> Iterator[tuple[str, int]]:
    """The weekdays that a text names, each as it is written and by its number, 0 for Monday."""
    words = _words(language)
    return ((match[0], words.weekdays[match[0]]) for match in words.weekday.finditer(text))


def months_of_year(text: str, at: int, language: Language) -> tuple[int, ...]:
    """The months that a year at its place in a text may mean: those of the season before it, or all."""
    words = _words(language)
    season = words.season.search(text[max(0, at - _REACH) : at])
    return SEASONS[words.seasons[season[1].lower()]] if season else tuple(range(1, 13))


def parts_of_months(text: str, language: Language) -> Iterator[Period]:
    """The days that "early", "mid" or "late" means before each month of a year in a text."""
    return filter(None, (part_of_month(text, month, language) for month in dates(text, language)))


def part_of_month(text: str, month: StatedDate, language: Language) -> Period | None:
    """The days that "early", "mid" or "late" means before a month of a year at its place in a text, if it is there."""
    words = _words(language)
    part = words.part.search(text[max(0, month.start - _REACH) : month.start])
    if not part or month.year is None or month.month is None or month.day is not None:
        return None
    first, last = PARTS_OF_A_MONTH[words.parts[part[1].lower()]]
    length = monthrange(month.year, month.month)[1]
    return Period(date(month.year, month.month, first), date(month.year, month.month, min(last, length)))


class _Words(NamedTuple):
    """The words of a language that dates are made of, and the patterns made of them."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, str]
    hint: re.Pattern[str]
    dates: tuple[re.Pattern[str], ...]
    weekday: re.Pattern[str]
    season: re.Pattern[str]
    part: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    words = language.dates
    months = {form: number for number, forms in enumerate(words.months, 1) for form in forms}
    weekdays = {
        written: number
        for number, forms in enumerate(words.weekdays)
        for form in forms
        # Much faster to look for than in any mixture of cases.
        for written in (form, form.lower(), form.upper())
    }
    seasons = {form: season for season, forms in words.seasons.items() for form in forms}
    parts = {form: part for part, forms in words.parts_of_months.items() for form in forms}
    # Every date has one of these, and most texts have none: looking for it first is many times faster.
    beginnings = [form for form in months if not any(form != other and form.startswith(other) for other in months)]
    return _Words(
        months,
        weekdays,
        seasons,
        parts,
        re.compile(rf"[0-9][-/][0-9]|{one_of(beginnings)}"),
        _date_patterns(language),
        re.compile(rf"\b{one_of(weekdays)}\b"),
        re.compile(rf"\b({one_of(seasons)})\s(?:{one_of(words.joints)}\s)?$", re.IGNORECASE),
        re.compile(rf"\b({one_of(parts)})[\s-]$", re.IGNORECASE),
    )


def _date_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{one_of(chain.from_iterable(language.dates.months))})\b\.?"
    endings = one_of(language.numbers.ordinal_endings)
    day = rf"(?<![\d.,])(?P<day>0?[1-9]|[12][0-9]|3[01]){endings}?\b"
    year = r"(?P<year>[12][0-9]{3})\b(?![,.\-/]?[0-9])"
    joint = rf"(?:{one_of(language.dates.joints)}\s)?"
    patterns = (
        rf"{day}\s{joint}{month},?\s{year}",
        rf"\b{month}\s{day},?\s{year}",
        r"(?<![\d-])(?P<year>[12][0-9]{3})(?P<mark>[-/])(?P<month>[01][0-9])(?P=mark)(?P<day>[0-3][0-9])(?![\d-])",
        rf"\b{month},?\s{year}",
        rf"{day}\s{joint}{month}",
        rf"\b{month}\s{day}(?![,.:]?\d|\s?%)",
    )
    return tuple(map(re.compile, patterns))


def _stated(match: re.Match[str], months: Mapping[str, int]) -> StatedDate:
    parts = match.groupdict()
    month = parts["month"]
    return StatedDate(
        match.start(),
        match.end(),
        int(parts["year"]) if parts.get("year") else None,
        int(month) if month.isdigit() else months[month],
        int(parts["day"]) if parts.get("day") else None,
    )
