"""The dates of claims, and those inside an EDTF text, in the form in which dates are found in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.text import edtf
from annotated_dossier.text.dates import StatedDate, dates, parts_of_months, years
from annotated_dossier.text.edtf import Period
from annotated_dossier.text.languages import Language

_DATE = re.compile(r"(?<![0-9X+-])(-?[0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_MONTHS = range(1, 13)


@lru_cache(maxsize=10_000)
def days_in(text: str) -> tuple[StatedDate, ...]:
    """The dates a valid EDTF text is written with: both ends of an interval, as exact as they are given."""
    found = []
    for match in _DATE.finditer(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        found.append(StatedDate(*match.span(), year, month if month in _MONTHS else None, day))
    return tuple(found)


@lru_cache(maxsize=10_000)
def seasons_in(text: str) -> tuple[tuple[int, int], ...]:
    """The seasons a valid EDTF text is written with, each as its year and its number in EDTF."""
    found = (match.groups() for match in _DATE.finditer(text))
    return tuple([(int(year), int(part)) for year, part, _ in found if part and int(part) in edtf.SEASONS])


def period(text: str | None) -> Period:
    """The days a valid EDTF text may mean; open at both ends where there is none."""
    return edtf.parse(text) if text else Period(None, None)


def given_dates(claim: Claim, dossier: Dossier) -> list[StatedDate]:
    """The dates the claim is given: in its fields, its figures and its quotes."""
    given = [claim.asserted, claim.concerns]
    given += [date for figure in claim.figures for date in (figure.period, figure.as_of)]
    quoted = [date for quote in claim.quotes for date in dates(quote.exact, dossier.language_of(quote))]
    return [*quoted, *(date for text in given if text for date in days_in(text))]


def gives(text: str, language: Language, day: StatedDate) -> bool:
    """Whether a text names the date, or the year where it is no more than a year; a part of a month by its ends."""
    is_year = day.month is None
    return (is_year and day.year in years(text, language)) or any(
        map(day.agrees_with, chain(dates(text, language), _ends_of_parts(text, language)))
    )


def _ends_of_parts(text: str, language: Language) -> Iterator[StatedDate]:
    for part in parts_of_months(text, language):
        yield from (StatedDate(0, 0, day.year, day.month, day.day) for day in part.ends or ())
