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
_MONTH, _YEAR = r"(?P<month>[^\W\d_]{3,})\.?", "(?P<year>[0-9]{4})"


def as_edtf(text: str, languages: Iterable[Language]) -> str | None:
    """`2025-02-07` for `7 February 2025`, `07.02.2025` or `2025-2-7`; `None` if it may mean another day, or none.

    The words may be of any of the languages.
    """
    written = [*_from_numbers(text), *(date for language in languages for date in _from_words(text, language))]
    meant = {date for date in written if edtf.problem(date) is None}
    return meant.pop() if len(meant) == 1 else None


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
    for number, forms in enumerate(language.dates.months, 1):
        if any(form.lower().startswith(match["month"].lower()) for form in forms):
            yield _date(match["year"], str(number), match["day"])


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
