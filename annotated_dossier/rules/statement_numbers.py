"""Every number and date of a statement stands in the claim's quotes, figures or dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.evidence.units import PERCENT, unit_named
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.rules._dates import days_in, given_dates
from annotated_dossier.rules._names import names_concerned
from annotated_dossier.rules._texts import as_printed, narrowed
from annotated_dossier.text.dates import StatedDate, dates, months_of_year, part_of_month
from annotated_dossier.text.edtf import Period
from annotated_dossier.text.names import Names
from annotated_dossier.text.numbers import Kind, Number, amounts, is_pronoun, kind_meant, meanings, numbers

DATE_NOT_IN_QUOTES = Entry(
    "date-not-in-quotes",
    "A date of a statement stands neither in its quotes nor among its dates",
    "A date that nothing supports would be ours, not the speaker's.",
    "Correct it, or give the date it rests on as `asserted` or `concerns`.",
)
NUMBER_NOT_IN_FIGURES = Entry(
    "number-not-in-figures",
    "A number of a statement is in none of the claim's figures",
    "Another number of the same quote may have slipped in, and the figure beside it would say something else.",
    "Write the number of the figure. A claim that states several numbers has a figure for each.",
)
NUMBER_NOT_IN_QUOTES = Entry(
    "number-not-in-quotes",
    "A number of a statement stands neither in its quotes nor in its figures",
    "A changed digit is a changed statement, and nobody would see it.",
    "Write the number of the quote. Where it is computed, add a figure with its formula as `derived`.",
)
CODES = (DATE_NOT_IN_QUOTES, NUMBER_NOT_IN_FIGURES, NUMBER_NOT_IN_QUOTES)

_AMOUNTS = (Kind.PLAIN, Kind.PERCENT)
_YEAR = re.compile(r"[1-9][0-9]{2,3}")
_FULL_YEAR = re.compile(r"[12][0-9]{3}")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each number and each date of a statement that nothing else in the claim has."""
    for claim in dossier.claims.values():
        yield from _numbers(claim, dossier, inputs)
        yield from _dates(claim, dossier, inputs)


def _numbers(claim: Claim, dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    text, language = claim.statement, dossier.language
    stated = [number for number in numbers(text, language) if not is_pronoun(number, text, language)]
    if not stated:
        return
    typed = {value for figure in claim.figures for value in _typed(figure, dossier)}
    loose = [number for number in stated if (kind_meant(number, text, language), number.value) not in typed]
    if not loose:
        return
    quoted, unclear = _quoted(claim, dossier)
    unknown = [number for number in loose if (number.kind, number.value, number.other) not in quoted]
    # Where the number of a figure is missing, one that is in no figure is likely another number of the same quote. Of a
    # measure that could not be read nobody knows whether it counts shares.
    are_known = all(figure.measure in dossier.record.measures for figure in claim.figures)
    typed -= {(kind_meant(number, text, language), number.value) for number in stated}
    untyped = [number for number in loose if typed and are_known and number.kind in _AMOUNTS and number not in unknown]
    if not unknown and not untyped:
        return
    names = Names(names_concerned(claim, dossier)).find(text, language)
    for number in (*unknown, *untyped):
        if not _is_known_year(number, claim, dossier) and not any(
            name.start <= number.start and number.end <= name.end for name in names
        ):
            words = text[number.start : number.end]
            span = narrowed(claim.origin.span("statement"), words, inputs)
            may_be = unclear.get(number.value)
            yield _unknown(span, words, may_be) if number in unknown else _untyped(span, words)


def _quoted(claim: Claim, dossier: Dossier) -> tuple[set[tuple[Kind, Decimal, Decimal | None]], dict[Decimal, str]]:
    """The numbers of a claim's quotes; and what those that can be read in two ways may say, with their words."""
    quoted: set[tuple[Kind, Decimal, Decimal | None]] = set()
    unclear: dict[Decimal, str] = {}
    for quote in claim.quotes:
        text, language = as_printed(quote.exact, claim, dossier), dossier.language_of(quote)
        for number in amounts(text, language):
            quoted |= {(kind, value, number.other) for kind, value in meanings(number, text, language)}
            if number.other is not None:
                unclear |= dict.fromkeys((number.value, number.other), text[number.start : number.end])
    return quoted, unclear


def _typed(figure: Figure, dossier: Dossier) -> Iterator[tuple[Kind, Decimal]]:
    """The numbers of a figure, each with how it is meant."""
    unit = figure.unit or getattr(dossier.record.measures.get(figure.measure), "unit", None)
    is_share = unit is not None and unit_named(unit, dossier.language) == PERCENT
    kind = Kind.PERCENT if is_share else Kind.PLAIN
    yield from ((kind, value) for value in (figure.value, figure.min, figure.max) if value is not None)


def _is_known_year(number: Number, claim: Claim, dossier: Dossier) -> bool:
    """Whether a number is the year of a date of the claim; after a season, of a date within it.

    That of the publication is none: it would found whatever year it is.
    """
    if not _YEAR.fullmatch(claim.statement, number.start, number.end):
        return False
    months = months_of_year(claim.statement, number.start, dossier.language)
    given = given_dates(claim, dossier)
    return any(date.year == number.value and (date.month is None or date.month in months) for date in given)


def _unknown(span: Span, words: str, may_be: str | None) -> Diagnostic:
    if may_be:
        return NUMBER_NOT_IN_QUOTES.at(
            span,
            f"The number “{words}” of the statement may be “{may_be}” of the quotes, which can be read in two ways.",
            "Add a figure, with `read_as` that says which of the two it is, who reads it so and why.",
        )
    return NUMBER_NOT_IN_QUOTES.at(
        span,
        f"The number “{words}” of the statement stands neither in the quotes of this claim nor in its figures.",
        "Write the year the quote has, or give the time it speaks of as `concerns`."
        if _FULL_YEAR.fullmatch(words)
        else "Write the number the quote has. Where it is computed, add a figure with the formula as `derived`.",
    )


def _untyped(span: Span, words: str) -> Diagnostic:
    return NUMBER_NOT_IN_FIGURES.at(
        span,
        f"The number “{words}” of the statement stands in a quote, but in no figure of this claim.",
        "Write the number of the figure, or add a figure for this one.",
    )


def _dates(claim: Claim, dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    stated = dates(claim.statement, dossier.language)
    given = given_dates(claim, dossier) if stated else []
    for date in stated:
        # The publication founds its own day alone: a month or a year of it could be any other, slipped.
        known = given if date.day is None else [*given, *_published(claim, dossier)]
        part = part_of_month(claim.statement, date, dossier.language)
        if not any(date.agrees_with(there) and _lies_within(there, part) for there in known):
            words = claim.statement[date.start : date.end]
            yield DATE_NOT_IN_QUOTES.at(
                narrowed(claim.origin.span("statement"), words, inputs),
                f"The date “{words}” of the statement stands neither in the quotes of this claim nor among its dates.",
                "Correct it, or add the date as `asserted` (when it was said) or `concerns` (what time it speaks of).",
            )


def _lies_within(date: StatedDate, part: Period | None) -> bool:
    """Whether a date of a month lies in the part of it that is meant, as far as it names a day."""
    ends = part.ends if part else None
    return ends is None or date.day is None or ends[0].day <= date.day <= ends[1].day


def _published(claim: Claim, dossier: Dossier) -> list[StatedDate]:
    published = [dossier.sources[quote.source].published for quote in claim.quotes if quote.source in dossier.sources]
    return [date for text in published for date in days_in(text)]
