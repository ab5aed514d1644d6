"""What each hedge allows: the one table of tolerances.

A number means what its last written digit means: "8 km" stands for 7.5 to 8.5, and "50,000" for 50,000 to the soldier,
since nobody can tell how many of its zeros were counted. All of it is computed in fractions: a binary float would
decide some numbers that lie exactly at an end the wrong way. How far a hedge reaches is a convention of this dossier,
the same for every speaker; readers see it beside each result.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from annotated_dossier.evidence.finding import Compared, Outcome, Range, exactly
from annotated_dossier.phrases import N_


class Tolerance(NamedTuple):
    """From which to which share of the stated number a hedge reaches, and how that is worded.

    A strict hedge excludes the number itself. What lies beyond an open one is still literally so ("more than 20" of
    90), if oddly said: such a result stands at the edge.
    """

    low: Fraction
    high: Fraction
    words: str
    is_strict: bool = False
    is_open: bool = False

    @property
    def is_open_above(self) -> bool:
        """Whether the words set no upper bound."""
        return self.is_open and self.high > 1

    @property
    def is_open_below(self) -> bool:
        """Whether the words set no lower bound."""
        return self.is_open and self.low < 1


_ITSELF, _HALF, _HALF_MORE, _TENTH = Fraction(1), Fraction(1, 2), Fraction(3, 2), Fraction(1, 10)
HEDGES: Mapping[str | None, Tolerance] = {
    None: Tolerance(_ITSELF, _ITSELF, N_("no word such as “about”: only what rounds to the number as written")),
    "about": Tolerance(1 - _TENTH, 1 + _TENTH, N_("“about”: ten per cent either way")),
    "nearly": Tolerance(Fraction(85, 100), _ITSELF, N_("“nearly”: up to fifteen per cent less"), is_strict=True),
    "more-than": Tolerance(
        _ITSELF, _HALF_MORE, N_("“more than”: up to half as much again"), is_strict=True, is_open=True
    ),
    "less-than": Tolerance(_HALF, _ITSELF, N_("“less than”: down to a half"), is_strict=True, is_open=True),
    "at-least": Tolerance(_ITSELF, _HALF_MORE, N_("“at least”: the number, or up to half as much again"), is_open=True),
    "at-most": Tolerance(_HALF, _ITSELF, N_("“at most”: the number, or down to a half"), is_open=True),
}
# How far zeros at the end of a number are taken for rounding, as a share of it.
ROUNDING = Fraction(5, 100)


def plain_range(value: Decimal) -> Range:
    """What a number means to the precision of its last written digit."""
    stated, half = Fraction(value), Fraction(10) ** min(0, int(value.as_tuple().exponent)) / 2
    return Range(stated - half, stated + half)


def rounded_range(value: Decimal) -> Range:
    """What a number means if zeros at its end come from rounding: half a unit of its last other digit, bounded."""
    zeros = int(value.normalize().as_tuple().exponent)
    if zeros <= 0:
        return plain_range(value)
    stated = Fraction(value)
    half = max(_HALF, min(Fraction(10) ** zeros / 2, abs(stated) * ROUNDING))
    return Range(stated - half, stated + half)


def hedged_range(value: Decimal, hedge: str | None) -> Range:
    """What a number means with its hedge; without one, to the precision of its last digit."""
    tolerance, stated = HEDGES[hedge], Fraction(value)
    # Below zero too, more is nearer to it.
    hedged = Range(stated + abs(stated) * (tolerance.low - 1), stated + abs(stated) * (tolerance.high - 1))
    if hedge not in (None, "about"):
        return hedged
    plain = plain_range(value)
    return Range(min(plain.low, hedged.low), max(plain.high, hedged.high))


def judge(computed: Range, value: Decimal, hedge: str | None) -> Outcome:
    """How a computed range lies to a stated number with its hedge."""
    if hedge in (None, "about"):
        return compare(computed, plain_range(value), hedged_range(value, hedge))
    tolerance, stated, allowed = HEDGES[hedge], exactly(value), hedged_range(value, hedge)
    if stated.holds(computed):
        return Outcome.AT_THE_EDGE if tolerance.is_strict else Outcome.AGREES
    if allowed.holds(computed) and not (tolerance.is_strict and computed.meets(stated)):
        return Outcome.WITHIN_HEDGE
    is_literally_so = (tolerance.is_open_above and computed.low > stated.high) or (
        tolerance.is_open_below and computed.high < stated.low
    )
    return Outcome.AT_THE_EDGE if is_literally_so or allowed.meets(computed) else Outcome.DIFFERS


def compared(unit: str, value: Decimal, hedge: str | None, computed: Range) -> Compared:
    """A stated number with its hedge beside a computed range, as `judge` sets them side by side."""
    return Compared(unit, Fraction(value), hedged_range(value, hedge), computed)


def compare(computed: Range, plain: Range, hedged: Range) -> Outcome:
    """How a computed range lies to what a number itself means, `plain`, and to what its hedge allows as well."""
    if plain.holds(computed):
        return Outcome.AGREES
    if hedged.holds(computed):
        return Outcome.WITHIN_HEDGE
    return Outcome.AT_THE_EDGE if hedged.meets(computed) else Outcome.DIFFERS
