"""What each hedge allows: the one table of tolerances.

A number means what its last written digit means: "8 km" stands for 7.5 to 8.5, "50,000" for 45,000 to 55,000 only when
it is hedged, since round numbers of people are often exact. How far a hedge reaches is a convention of this dossier;
readers see it beside each result.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from annotated_dossier.evidence.finding import Range


class Tolerance(NamedTuple):
    """From which to which share of the stated number a hedge reaches, and how that is worded."""

    low: float
    high: float
    words: str


HEDGES: Mapping[str | None, Tolerance] = {
    None: Tolerance(1, 1, "the precision of its last digit"),
    "about": Tolerance(0.9, 1.1, "“about”: ten per cent either way"),
    "nearly": Tolerance(0.85, 1, "“nearly”: up to fifteen per cent less"),
    "more-than": Tolerance(1, 1.5, "“more than”: up to half as much again"),
    "less-than": Tolerance(0.5, 1, "“less than”: down to a half"),
    "at-least": Tolerance(1, 1.5, "“at least”: up to half as much again"),
    "at-most": Tolerance(0.5, 1, "“at most”: down to a half"),
}
_ONE_SIDED = {"more-than", "less-than", "nearly", "at-least", "at-most"}


def plain_range(value: Decimal, hedge: str | None) -> Range:
    """What a number means to the precision of its last digit. A one-sided hedge keeps to its side of the number."""
    half = float(Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))) / 2
    stated = float(value)
    if hedge in _ONE_SIDED:
        return Range(stated, stated)
    return Range(stated - half, stated + half)


def hedged_range(value: Decimal, hedge: str | None) -> Range:
    """What a number means with its hedge."""
    tolerance, plain, stated = HEDGES[hedge], plain_range(value, hedge), float(value)
    return Range(min(plain.low, stated * tolerance.low), max(plain.high, stated * tolerance.high))
