"""The numbers of figures and checks are those their words state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.checks import Check
from annotated_dossier.numbers import Kind, amounts
from annotated_dossier.read import Inputs

CODES = {
    "value-not-in-words": Entry(
        "A value differs from what its words state",
        "The words say one thing and the data, the comparisons and the checks another.",
        "Write the value the words state, take in the words that state it, or give its formula as `derived`."),
}

_HINT = "Write what the words say, or let `says` take in the words that state it."


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each value of a figure or a check that its `says` does not state; derived figures are left alone."""
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            if not figure.derived:
                stated = _stated(figure.says)
                for field in ("value", "min", "max"):
                    value = getattr(figure, field)
                    if value is not None and value not in stated:
                        yield _problem(claim, ("figures", index, field), value, figure.says,
                                       f"{_HINT} A computed value needs its formula as `derived`.")
        for index, item in enumerate(claim.checks):
            yield from _check_check(claim, index, item)


def _check_check(claim: Claim, index: int, item: Check) -> Iterator[Diagnostic]:
    stated = _stated(item.says)
    for field in ("value", "to_value"):
        value = getattr(item, field, None)
        if value is not None and value not in stated:
            yield _problem(claim, ("checks", index, field), value, item.says, _HINT)
    for field in ("weekday", "direction"):
        word = getattr(item, field, None)
        if word and word.lower() not in re.sub(r"[\s-]", "", item.says).lower():
            yield _problem(claim, ("checks", index, field), word, item.says, _HINT)


def _stated(says: str) -> set[Decimal]:
    return {number.value for number in amounts(says) if number.kind in (Kind.PLAIN, Kind.PERCENT)}


def _problem(claim: Claim, path: tuple[str | int, ...], value: object, says: str, hint: str) -> Diagnostic:
    return Diagnostic("value-not-in-words", claim.origin.span(*path),
                      f"`{path[-1]}` is {value}, which the words “{says}” do not say.", hint)
