"""A season or month of a statement is that of its quotes or dates."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._dates import given_dates, seasons_in
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.dates import TimeOfYear, dates, times_of_year
from annotated_dossier.text.edtf import SEASONS
from annotated_dossier.text.numbers import numbers

TIME_NOT_IN_QUOTES = Entry(
    "time-not-in-quotes",
    "A season or month of a statement stands neither in its quotes nor among its dates",
    "“Since summer 2024” for “since winter 2024” is half a year, and every number is right.",
    "Write the season or month of the quotes, or give the time as `concerns`.",
    may_be_allowed=True,
)
CODES = (TIME_NOT_IN_QUOTES,)

# Months, and the year they are of, if it is known.
_Time = tuple[tuple[int, ...], int | None]
_WINTER = SEASONS[24]


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each season with a year that nothing of its claim gives; and each season or month without one, where the
    quotes name another. Months with a day or a year are dates, of which another rule speaks."""
    for claim in dossier.claims.values():
        stated = times_of_year(claim.statement, dossier.language)
        # Of a language that is not read, nobody knows what its words say.
        if not stated or not all(dossier.language_of(quote).is_known for quote in claim.quotes):
            continue
        quoted = [time for quote in claim.quotes for time in times_of_year(quote.exact, dossier.language_of(quote))]
        known = [*((time.months, time.year) for time in quoted), *_dated(claim, dossier)]
        for time in stated:
            is_dated = any(date.start <= time.start < date.end for date in dates(claim.statement, dossier.language))
            if is_dated or any(_gives(months, year, time) for months, year in known):
                continue
            if _is_year_known(time, claim, dossier) if time.year else _names_another(quoted, time, stated):
                words = claim.statement[time.start : time.end]
                yield TIME_NOT_IN_QUOTES.at(
                    narrowed(claim.origin.span("statement"), words, inputs),
                    f"“{words}” of the statement stands neither in the quotes of this claim nor among its dates.",
                    "Write the season or month the quotes have, or give the time it speaks of as `concerns`.",
                )


def _dated(claim: Claim, dossier: Dossier) -> Iterator[_Time]:
    """The months and seasons of the dates a claim is given."""
    yield from (((date.month,), date.year) for date in given_dates(claim, dossier) if date.month)
    fields = [claim.asserted, claim.concerns]
    fields += [date for figure in claim.figures for date in (figure.period, figure.as_of)]
    yield from ((SEASONS[season], year) for text in fields if text for year, season in seasons_in(text))


def _gives(months: tuple[int, ...], year: int | None, time: TimeOfYear) -> bool:
    """Whether a time lies in the one that is stated; of a winter, January and February may be of the year after."""
    if not set(months) <= set(time.months):
        return False
    years = {None, time.year, time.year + 1} if time.year and time.months == _WINTER else {None, time.year}
    return time.year is None or year in years


def _is_year_known(time: TimeOfYear, claim: Claim, dossier: Dossier) -> bool:
    """Whether the year of a season stands in a quote or is a date of the claim: else it is the year that is wrong."""
    quoted = (number for quote in claim.quotes for number in numbers(quote.exact, dossier.language_of(quote)))
    is_given = any(date.year == time.year and date.month is None for date in given_dates(claim, dossier))
    return is_given or any(number.value == time.year for number in quoted)


def _names_another(quoted: list[TimeOfYear], time: TimeOfYear, stated: tuple[TimeOfYear, ...]) -> bool:
    """Whether the quotes name another time of the same kind, that the statement does not."""
    named = {other.months for other in stated}
    return time.is_certain and any(
        other.is_certain and len(other.months) == len(time.months) and other.months not in named for other in quoted
    )
