"""Conversions, arithmetic and sums."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, between, exactly, unchecked
from annotated_dossier.evidence.hedges import (
    HEDGES,
    ROUNDING,
    compared,
    hedged_range,
    judge,
    plain_range,
    rounded_range,
)
from annotated_dossier.evidence.units import Size, size_of, worded
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Figure
from annotated_dossier.model.computations import ArithmeticCheck, ConversionCheck, SumCheck
from annotated_dossier.model.fields import MAX_DIGITS, NUMBER, is_number
from annotated_dossier.phrases import IN_ENGLISH, N_, Phrases

_PERCENT = Fraction(100)


class Amount(NamedTuple):
    """What a number may stand for: as wide as its hedge makes it, and open where the hedge sets no bound."""

    reach: Range
    is_open_above: bool = False
    is_open_below: bool = False


class Operand(NamedTuple):
    """A number to compute with, in words, and where it comes from: in words, and the id of the claim if it is one's."""

    amount: Amount
    words: str
    source: str
    claim: str | None = None


def conversion(check: ConversionCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """Two lengths, areas or masses said to be the same, to the precision each is written in."""
    stated = say.listed((worded(check.value, check.unit, None, say), worded(check.to_value, check.to_unit, None, say)))
    first, second = (size_of(unit, dossier.language) for unit in (check.unit, check.to_unit))
    if first is None or second is None or first.base != second.base:
        missing = N_("No conversion between %(unit)s and %(other)s is known here.")
        return unchecked(stated, say.gettext(missing, unit=check.unit, other=check.to_unit))
    scale = Fraction(first.amount) / Fraction(second.amount)
    converted = exactly(check.value).times(scale)
    if plain_range(check.to_value).holds(converted):
        outcome = Outcome.AGREES
    elif rounded_range(check.to_value).meets(rounded_range(check.value).times(scale)):
        outcome = Outcome.AT_THE_EDGE
    else:
        outcome = Outcome.DIFFERS
    return Finding(
        outcome,
        stated,
        f"{say.number(check.value)} {first.symbol} = {between(converted, 2, say)} {second.symbol}",
        f"{say.number(check.value)} × {_size(first, say)} ÷ {_size(second, say)}",
        say.gettext(
            "half a unit of the last written digit of the second number; borderline for either, where zeros at the end "
            "count as rounding up to %(share)s per cent",
            share=between(exactly(Decimal(100)).times(ROUNDING), 0, say),
        ),
    )


def _size(size: Size, say: Phrases) -> str:
    return f"{say.number(size.amount, is_grouped=False)} {size.base}"


def arithmetic(check: ArithmeticCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """A share, a rate, or a part beside its whole."""
    part, whole = operand(check.part, dossier, say), operand(check.whole, dossier, say)
    unit = check.unit or ("%" if check.operation == "share" else say.gettext("for each"))
    if check.value is None:
        stated = say.gettext("%(part)s, of %(whole)s", part=check.part, whole=check.whole)
    else:
        stated = worded(check.value, unit, check.hedge, say)
    if isinstance(part, str):
        return unchecked(stated, part)
    if isinstance(whole, str):
        return unchecked(stated, whole)
    inputs = (
        Input(say.gettext("part"), part.words, part.source, part.claim),
        Input(say.gettext("whole"), whole.words, whole.source, whole.claim),
    )
    small, large = part.amount.reach, whole.amount.reach
    if large.low <= 0:
        return unchecked(stated, say.gettext("The whole is zero or less."), inputs)
    computed = Range(small.low / large.high, small.high / large.low)
    if check.operation == "part":
        return Finding(
            part_outcome(part.amount, whole.amount),
            say.gettext("%(part)s, of %(whole)s", part=part.words, whole=whole.words),
            say.gettext("%(share)s%% of the whole", share=between(computed.times(_PERCENT), 0, say)),
            f"{part.words} ÷ {whole.words}",
            say.gettext("a part is no larger than its whole"),
            inputs,
        )
    if check.value is None:
        return unchecked(stated, say.gettext("The words state no result."), inputs)
    if check.operation == "share":
        computed = computed.times(_PERCENT)
    return Finding(
        judge(computed, check.value, check.hedge),
        stated,
        f"{between(computed, 1, say)}{'' if unit == '%' else ' '}{unit}",
        f"{part.words} ÷ {whole.words}" + (" × 100" if check.operation == "share" else ""),
        say.gettext(HEDGES[check.hedge].words),
        inputs,
        compared=compared(unit, check.value, check.hedge, computed),
    )


def total(check: SumCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """Numbers that are said to make another one together."""
    stated = worded(check.value, check.unit or "", check.hedge, say).strip()
    operands = [operand(part, dossier, say) for part in check.parts]
    if missing := next((part for part in operands if isinstance(part, str)), None):
        return unchecked(stated, missing)
    parts = [part for part in operands if isinstance(part, Operand)]
    inputs = tuple(Input(say.gettext("part"), part.words, part.source, part.claim) for part in parts)
    if any(part.amount.is_open_above or part.amount.is_open_below for part in parts):
        return unchecked(stated, say.gettext("One of the parts is only a bound, so their sum is none."), inputs)
    computed = Range(
        sum((part.amount.reach.low for part in parts), Fraction(0)),
        sum((part.amount.reach.high for part in parts), Fraction(0)),
    )
    return Finding(
        judge(computed, check.value, check.hedge),
        stated,
        between(computed, max(0, -int(check.value.as_tuple().exponent)), say),
        " + ".join(part.words for part in parts),
        say.gettext(HEDGES[check.hedge].words),
        inputs,
    )


def operand(text: str, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Operand | str:
    """A number, or the only figure of a claim that is upheld; else a sentence that says what is missing."""
    if is_number(text):
        number = Decimal(text)
        return Operand(Amount(exactly(number)), say.number(number), say.gettext("the words of the statement"))
    claim = dossier.claims.get(text)
    if claim is None:
        if NUMBER.fullmatch(text):
            return say.gettext("`%(text)s…` is too long for a number.", text=text[:MAX_DIGITS])
        return say.gettext("`%(text)s` is neither a number nor the id of a claim.", text=text)
    if claim.withdrawn:
        return say.gettext(
            "The claim `%(claim)s` was withdrawn %(when)s; nothing is computed from it.",
            claim=text,
            when=say.within(claim.withdrawn.on),
        )
    if len(claim.figures) != 1:
        if not claim.figures:
            return say.gettext("The claim `%(claim)s` has no figures, where one is needed.", claim=text)
        return say.ngettext(
            "The claim `%(claim)s` has %(num)s figure, where one is needed.",
            "The claim `%(claim)s` has %(num)s figures, where one is needed.",
            len(claim.figures),
            claim=text,
        )
    figure = claim.figures[0]
    amount = amount_of(figure)
    if amount is None:
        return say.gettext("The figure of the claim `%(claim)s` has no number.", claim=text)
    measure = dossier.record.measures.get(figure.measure)
    unit = figure.unit or (measure.unit if measure else "")
    if figure.value is not None:
        return Operand(amount, worded(figure.value, unit, figure.hedge, say), claim.statement, claim.id)
    low, high = map(say.number, ends_of(figure) or ())
    reach = say.gettext("%(low)s to %(high)s", low=low, high=high)
    return Operand(amount, f"{reach} {unit}".strip(), claim.statement, claim.id)


def amount_of(figure: Figure) -> Amount | None:
    """What the number of a figure may stand for; `None` where it has none, or half a range."""
    if figure.value is not None:
        tolerance = HEDGES[figure.hedge]
        reach = hedged_range(figure.value, figure.hedge) if figure.hedge else exactly(figure.value)
        return Amount(reach, tolerance.is_open_above, tolerance.is_open_below)
    ends = ends_of(figure)
    return Amount(Range(*map(Fraction, ends))) if ends else None


def ends_of(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """The lower and the upper end of a figure, equal for a single value; `None` where it has none, or half a range."""
    if figure.value is not None:
        return figure.value, figure.value
    return (figure.min, figure.max) if figure.min is not None and figure.max is not None else None


def part_outcome(part: Amount, whole: Amount) -> Outcome:
    """Whether a part is no larger than its whole. An open bound ("more than 50,000") is exceeded by nothing."""
    if part.reach.high <= whole.reach.low:
        return Outcome.AGREES
    is_bounded = not (whole.is_open_above or part.is_open_below)
    return Outcome.DIFFERS if is_bounded and part.reach.low > whole.reach.high else Outcome.AT_THE_EDGE
