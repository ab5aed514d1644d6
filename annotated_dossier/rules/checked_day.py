"""The day whose weekday is checked is a day of the claim."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._dates import days_in

DAY_NOT_OF_CLAIM = Entry(
    "day-not-of-claim",
    "A weekday is checked for a day that is no date of the claim",
    "The check would agree while the date that readers see is another one.",
    "Let the check and `asserted`, `concerns` or the date of a figure name the same day.",
)
CODES = (DAY_NOT_OF_CLAIM,)

# Year, month and day, as far as they are given.
_Date = tuple[int | None, int | None, int | None]


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each calendar check whose day the claim itself does not give."""
    for claim in dossier.claims.values():
        for index, item in enumerate(claim.checks):
            if item.type == "calendar" and not _days(item.date) <= _days_of(claim):
                yield DAY_NOT_OF_CLAIM.at(
                    claim.origin.span("checks", index, "date"),
                    f"The check is about {item.date}, which is none of the claim's dates.",
                    "Correct the day, or give it as `asserted` or `concerns`.",
                )


def _days_of(claim: Claim) -> set[_Date]:
    given = [
        claim.asserted,
        claim.concerns,
        *(date for figure in claim.figures for date in (figure.period, figure.as_of)),
    ]
    return {day for text in given if text for day in _days(text)}


def _days(text: str) -> set[_Date]:
    """The dates in a valid EDTF text."""
    return {day[2:5] for day in days_in(text)}
