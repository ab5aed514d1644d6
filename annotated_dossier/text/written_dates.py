"""Dates as people write them, in the form that records need: for hints only, never to read a record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.text import edtf
from annotated_dossier.text.days import MONTHS

_NUMBERS = re.compile(r"(\d{1,4})([-./])(\d{1,2})(?:\2(\d{1,4}))?", re.ASCII)
_DAY_FIRST = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? +)?(?P<month>[A-Za-z]{3,9})\.?,? +(?P<year>\d{4})", re.ASCII
)
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? +(?P<day>\d{1,2})(?:st|nd|rd|th)?,? +(?P<year>\d{4})", re.ASCII)
_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}


def as_edtf(text: str) -> str | None:
    """`2025-02-07` for `7 February 2025`, `07.02.2025` or `2025-2-7`; `None` if it may mean another day, or none."""
    meant = {date for date in (*_from_numbers(text), *_from_words(text)) if edtf.problem(date) is None}
    return meant.pop() if len(meant) == 1 else None


def _from_numbers(text: str) -> Iterator[str]:
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


def _from_words(text: str) -> Iterator[str]:
    match = _DAY_FIRST.fullmatch(text.strip()) or _MONTH_FIRST.fullmatch(text.strip())
    if not match:
        return
    for name, number in _MONTHS.items():
        if name.startswith(match["month"].lower()):
            yield _date(match["year"], str(number), match["day"])


def _date(year: str, month: str, day: str | None) -> str:
    parts = [year, month, *([day] if day else [])]
    return "-".join(part.zfill(2) for part in parts)
