"""The result of a check: what was stated, what comes out, within which tolerance, from which inputs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from annotated_dossier.phrases import IN_ENGLISH, Phrases


class Outcome(StrEnum):
    """What a check found. None of them says that a claim is true or false."""

    AGREES = "agrees"
    WITHIN_HEDGE = "agrees within the hedge"
    AT_THE_EDGE = "at the edge"
    DIFFERS = "does not agree"
    UNCHECKED = "cannot be checked"


class Range(NamedTuple):
    """A closed range of exact numbers; a single number has two equal ends."""

    low: Fraction
    high: Fraction

    def holds(self, other: Range) -> bool:
        """Whether all of `other` lies within."""
        return self.low <= other.low and other.high <= self.high

    def meets(self, other: Range) -> bool:
        """Whether any of `other` lies within."""
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: Fraction) -> Range:
        """The range with both ends multiplied by a factor above zero."""
        return Range(self.low * factor, self.high * factor)


class Input(NamedTuple):
    """A value that a check starts from, and where it comes from: in words, and the id of the claim if it is one's."""

    label: str
    value: str
    source: str
    claim: str | None = None


class Compared(NamedTuple):
    """A stated number beside what comes out, in one unit: the number, what it may mean with its hedge, the result."""

    unit: str
    stated: Fraction
    allowed: Range
    computed: Range


@dataclass(frozen=True, slots=True)
class Finding:
    """A check with its working, in words and numbers a reader can follow; `compared` of numbers of one unit.

    None of the words are those of a source, which need not let them out.
    """

    outcome: Outcome
    stated: str
    result: str
    formula: str
    tolerance: str
    inputs: tuple[Input, ...] = ()
    missing: str | None = None
    compared: Compared | None = None


def unchecked(stated: str, missing: str, inputs: tuple[Input, ...] = ()) -> Finding:
    """A finding for a check that lacks an input; `missing` is a sentence that says which."""
    return Finding(Outcome.UNCHECKED, stated, "", "", "", inputs, missing)


def between(computed: Range, decimals: int, say: Phrases = IN_ENGLISH) -> str:
    """A range as a reader reads it, `5.9 to 8.6`; one number where both ends are written alike."""
    low, high = rounded(computed.low, decimals, say), rounded(computed.high, decimals, say)
    return low if low == high else say.gettext("%(low)s to %(high)s", low=low, high=high)


def rounded(number: Fraction, decimals: int, say: Phrases = IN_ENGLISH) -> str:
    """An exact number as a reader reads it, `1,133.0`; halves go to the even digit."""
    exact = round(number, decimals)
    return say.number(Decimal(f"{Decimal(exact.numerator) / exact.denominator:.{decimals}f}"))


def exactly(value: Decimal) -> Range:
    """A single number as a range."""
    return Range(Fraction(value), Fraction(value))
