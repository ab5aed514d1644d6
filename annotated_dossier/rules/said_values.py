"""The numbers, directions and weekdays of figures and checks are those their words state."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.dates import WEEKDAYS
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import Check
from annotated_dossier.model.fields import NUMBER
from annotated_dossier.text.dates import weekdays
from annotated_dossier.text.directions import directions
from annotated_dossier.text.languages import Language
from annotated_dossier.text.numbers import Kind, amounts

VALUE_NOT_IN_WORDS = Entry(
    "value-not-in-words",
    "A value differs from what its words state",
    "The words say one thing and the data, the comparisons and the checks another.",
    "Write the value the words state, take in the words that state it, or give its formula as `derived`.",
)
CODES = (VALUE_NOT_IN_WORDS,)

_HINT = "Write what the words say, or let `says` take in the words that state it."


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each value of a figure or a check that its words do not state; derived figures are left alone."""
    for claim in dossier.claims.values():
        language = dossier.language_of(claim.quotes[0])
        for index, figure in enumerate(claim.figures):
            if not figure.derived:
                stated = _stated(figure.says, language)
                for field in ("value", "min", "max"):
                    value = getattr(figure, field)
                    if value is not None and value not in stated:
                        yield _problem(
                            claim,
                            ("figures", index, field),
                            value,
                            figure.says,
                            f"{_HINT} A computed value needs its formula as `derived`.",
                        )
        for index, item in enumerate(claim.checks):
            yield from _check_check(claim, index, item, dossier)


def _check_check(claim: Claim, index: int, item: Check, dossier: Dossier) -> Iterator[Diagnostic]:
    language = dossier.language_of(claim.quotes[0])
    numbers = _stated(item.says, language)
    stated: dict[str, Collection[object]] = {
        "value": numbers,
        "to_value": numbers,
        # As long as it goes: "northwest" and "north-western" state neither north nor west.
        "direction": directions(item.says, language),
        "weekday": {WEEKDAYS[day] for _, day in weekdays(item.says, language)},
    }
    for field, known in stated.items():
        value = getattr(item, field, None)
        if value is not None and value not in known:
            yield _problem(claim, ("checks", index, field), value, item.says, _HINT)
    if item.type == "arithmetic":
        yield from _operands(claim, index, item, dossier)


def _operands(claim: Claim, index: int, item: Check, dossier: Dossier) -> Iterator[Diagnostic]:
    """The page says of a number that is no figure of a claim that it comes from the words of this one."""
    stated = _stated(item.says, dossier.language_of(claim.quotes[0])).union(
        *(_stated(quote.exact, dossier.language_of(quote)) for quote in claim.quotes)
    )
    for field in ("part", "whole"):
        value = getattr(item, field)
        if NUMBER.fullmatch(value) and Decimal(value) not in stated:
            yield VALUE_NOT_IN_WORDS.at(
                claim.origin.span("checks", index, field),
                f"`{field}` is {value}, which neither “{item.says}” nor a quote of this claim says.",
                "Write a number of the words, or the id of the claim whose figure it is.",
            )


def _stated(text: str, language: Language) -> set[Decimal]:
    return {number.value for number in amounts(text, language) if number.kind in (Kind.PLAIN, Kind.PERCENT)}


def _problem(claim: Claim, path: tuple[str | int, ...], value: object, says: str, hint: str) -> Diagnostic:
    return VALUE_NOT_IN_WORDS.at(
        claim.origin.span(*path), f"`{path[-1]}` is {value}, which the words “{says}” do not say.", hint
    )
