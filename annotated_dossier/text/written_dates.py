"""Dates as people write them, in the form that records need: for hints only, never to read a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from annotated_dossier.text import edtf
from annotated_dossier.text.dates import StatedDate, dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

_NUMBERS = re.compile(r"(\d{1,4})([-./])(\d{1,2})(?:\2(\d{1,4}))?", re.ASCII)
_EARLY_YEAR = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_MONTH, _YEAR = r"(?P<month>[^\W\d_]{3,})\.?", r"(?P<year>[0-9]{4}|[^\W\d_.]{1,4}\.? ?[0-9]{1,4}|[0-9]{1,4} [^\W\d_.]+)"
_FOUR_DIGITS = re.compile(r"[0-9]{4}", re.ASCII)
_SLASH_OR_DASH = re.compile(r"\s*/\s*|\s*[–—]\s*|\s+-\s+")


def as_edtf(text: str, languages: Iterable[Language]) -> str | None:
    """`2025-02-07` for `7 February 2025`, `07.02.2025` or `2025-2-7`; `0064/0121` for `AD 64 to AD 121`, `0116~` for
    `about AD 116`; `None` if it may mean another day, or none.

    The words may be of any of the languages.
    """
    languages = tuple(languages)
    meant = _only(_one(text, languages))
    if meant is None:
        stretches = (_stretch(ends, languages) for ends in _ends(text, languages))
        meant = _only(stretch for stretch in stretches if stretch)
    return meant


def _only(dates: Iterable[str]) -> str | None:
    """The one valid date that all of these are."""
    meant = {date for date in dates if edtf.problem(date) is None}
    return meant.pop() if len(meant) == 1 else None


def _one(text: str, languages: tuple[Language, ...]) -> Iterator[str]:
    """What a text may mean as one date."""
    yield from _from_numbers(text)
    for language in languages:
        yield from _from_words(text, language)
        about = _about(language).match(text)
        rest = text[about.end() :] if about else ""
        yield from (f"{date}~" for date in (*_from_numbers(rest), *_from_words(rest, language)))


def _ends(text: str, languages: tuple[Language, ...]) -> Iterator[tuple[str, str]]:
    """The two ends of a stretch of time, as they are written; digits alone may be a day."""
    if not any(map(str.isalpha, text)):
        return
    for language in languages:
        joint = re.compile(rf"{_SLASH_OR_DASH.pattern}|\s+{one_of(language.dates.range_joints)}\s+", re.IGNORECASE)
        parts = joint.split(text.strip())
        if len(parts) == 2:
            yield parts[0], parts[1]


def _stretch(ends: tuple[str, str], languages: tuple[Language, ...]) -> str | None:
    first, last = (_only([end, *_one(end, languages)]) for end in ends)
    return f"{first}/{last}" if first and last else None


@cache
def _about(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{one_of(language.hedges.before.get('about', ()))}\s+", re.IGNORECASE)


def _from_numbers(text: str) -> Iterator[str]:
    if _EARLY_YEAR.fullmatch(text.strip()):
        yield text.strip().zfill(4)
    match = _NUMBERS.fullmatch(text.strip())
    if not match:
        return
    first, sign, second, third = match.groups()
    if len(first) == 4:
        yield _date(first, second, third)
    elif third and len(third) == 4:
        yield _date(third, second, first)
        # With stops the day stands first everywhere; with other signs the month may.
        if sign != ".":
            yield _date(third, first, second)


def _from_words(text: str, language: Language) -> Iterator[str]:
    match = next(filter(None, (pattern.fullmatch(text.strip()) for pattern in _patterns(language))), None)
    if not match:
        yield from (_year(date.year) for date in dates(text.strip(), language) if _is_year_alone(date, text.strip()))
        return
    years = [match["year"]] if _FOUR_DIGITS.fullmatch(match["year"]) else [*_from_words(match["year"], language)]
    for number, forms in enumerate(language.dates.months, 1):
        if any(form.lower().startswith(match["month"].lower()) for form in forms):
            yield from (_date(year, str(number), match["day"]) for year in years)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    day = rf"(?P<day>[0-9]{{1,2}}){one_of(language.numbers.ordinal_endings)}?"
    return re.compile(rf"(?:{day} +)?{_MONTH},? +{_YEAR}"), re.compile(rf"{_MONTH} +{day},? +{_YEAR}")


def _date(year: str, month: str, day: str | None) -> str:
    parts = [year, month, *([day] if day else [])]
    return "-".join(part.zfill(2) for part in parts)


def _is_year_alone(date: StatedDate, text: str) -> bool:
    is_whole = date.end - date.start == len(text)
    return is_whole and date.month is None and not date.is_century_open


def _year(year: int | None) -> str:
    return f"-{-(year or 0):04}" if year is not None and year < 0 else f"{year or 0:04}"
