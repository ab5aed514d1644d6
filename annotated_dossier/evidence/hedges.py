"""What each hedge allows: the one table of tolerances.

A number means what its last written digit means: "8 km" stands for 7.5 to 8.5, and "50,000" for 50,000 to the soldier,
since nobody can tell how many of its zeros were counted. How far a hedge reaches is a convention of this dossier, the
same for every speaker; readers see it beside each result.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from annotated_dossier.evidence.finding import Outcome, Range


class Tolerance(NamedTuple):
    """From which to which share of the stated number a hedge reaches, and how that is worded.

    A strict hedge excludes the number itself. What lies beyond an open one is still literally so ("more than 20" of
    90), if oddly said: such a result stands at the edge.
    """

    low: float
    high: float
    words: str
    is_strict: bool = False
    is_open: bool = False


HEDGES: Mapping[str | None, Tolerance] = {
    None: Tolerance(1, 1, "no hedge: half a unit of the last written digit either way"),
    "about": Tolerance(0.9, 1.1, "“about”: ten per cent either way"),
    "nearly": Tolerance(0.85, 1, "“nearly”: up to fifteen per cent less", is_strict=True),
    "more-than": Tolerance(1, 1.5, "“more than”: up to half as much again", is_strict=True, is_open=True),
    "less-than": Tolerance(0.5, 1, "“less than”: down to a half", is_strict=True, is_open=True),
    "at-least": Tolerance(1, 1.5, "“at least”: the number, or up to half as much again", is_open=True),
    "at-most": Tolerance(0.5, 1, "“at most”: the number, or down to a half", is_open=True),
}


def plain_range(value: Decimal) -> Range:
    """What a number means to the precision of its last written digit."""
    half = float(Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))) / 2
    return Range(float(value) - half, float(value) + half)


def hedged_range(value: Decimal, hedge: str | None) -> Range:
    """What a number means with its hedge; without one, to the precision of its last digit."""
    tolerance, stated = HEDGES[hedge], float(value)
    low, high = sorted((stated * tolerance.low, stated * tolerance.high))
    if hedge not in (None, "about"):
        return Range(low, high)
    plain = plain_range(value)
    return Range(min(plain.low, low), max(plain.high, high))


def judge(computed: Range, value: Decimal, hedge: str | None) -> Outcome:
    """How a computed range lies to a stated number with its hedge."""
    if hedge in (None, "about"):
        return compare(computed, plain_range(value), hedged_range(value, hedge))
    tolerance, stated = HEDGES[hedge], float(value)
    exactly, allowed = Range(stated, stated), hedged_range(value, hedge)
    if exactly.holds(computed):
        return Outcome.AT_THE_EDGE if tolerance.is_strict else Outcome.AGREES
    if allowed.holds(computed) and not (tolerance.is_strict and computed.meets(exactly)):
        return Outcome.WITHIN_HEDGE
    if allowed.meets(computed):
        return Outcome.AT_THE_EDGE
    is_literally_so = computed.low > stated if tolerance.high > 1 else computed.high < stated
    return Outcome.AT_THE_EDGE if tolerance.is_open and is_literally_so else Outcome.DIFFERS


def compare(computed: Range, plain: Range, hedged: Range) -> Outcome:
    """How a computed range lies to what a number itself means, `plain`, and to what its hedge allows as well."""
    if plain.holds(computed):
        return Outcome.AGREES
    if hedged.holds(computed):
        return Outcome.WITHIN_HEDGE
    return Outcome.AT_THE_EDGE if hedged.meets(computed) else Outcome.DIFFERS
