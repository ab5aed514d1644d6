"""Conversions and arithmetic."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, between, unchecked
from annotated_dossier.evidence.hedges import HEDGES, compare, hedged_range, judge, plain_range
from annotated_dossier.evidence.units import METRES, unit_of_length, worded
from annotated_dossier.link import Dossier
from annotated_dossier.model import Figure
from annotated_dossier.model.checks import ArithmeticCheck, ConversionCheck
from annotated_dossier.model.fields import NUMBER


class Operand(NamedTuple):
    """A number to compute with, as wide as its hedge makes it; `missing` is a sentence if there is none."""

    reach: Range
    words: str
    source: str
    missing: str | None = None


def conversion(check: ConversionCheck, dossier: Dossier) -> Finding:
    """Two lengths said to be the same, to the precision each is written in."""
    stated = f"{worded(check.value, check.unit, None)} and {worded(check.to_value, check.to_unit, None)}"
    first, second = unit_of_length(check.unit), unit_of_length(check.to_unit)
    if first is None or second is None:
        return unchecked(stated, f"No conversion between {check.unit} and {check.to_unit} is known here.")
    scale = METRES[first] / METRES[second]
    converted = float(check.value) * scale
    precise = plain_range(check.to_value)
    outcome = compare(Range(converted, converted), precise, precise)
    reach = plain_range(check.value)
    if outcome is Outcome.DIFFERS and precise.meets(Range(reach.low * scale, reach.high * scale)):
        outcome = Outcome.AT_THE_EDGE
    return Finding(outcome, stated, f"{check.value:,} {first} = {converted:,.2f} {second}",
                   f"{check.value:,} × {METRES[first]:g} m ÷ {METRES[second]:g} m",
                   "half a unit of the last written digit, of the second number; of the first, at the edge")


def arithmetic(check: ArithmeticCheck, dossier: Dossier) -> Finding:
    """A share, a rate, or a part beside its whole."""
    part, whole = operand(check.part, dossier), operand(check.whole, dossier)
    if missing := part.missing or whole.missing:
        return unchecked(check.says, missing)
    inputs = (Input("part", part.words, part.source), Input("whole", whole.words, whole.source))
    if whole.reach.low <= 0:
        return unchecked(check.says, "The whole is zero or less.", inputs)
    computed = Range(part.reach.low / whole.reach.high, part.reach.high / whole.reach.low)
    if check.operation == "part":
        return Finding(_part_outcome(part.reach, whole.reach), f"{part.words}, of {whole.words}",
                       f"{between(_percent(computed), 0)}% of the whole", f"{part.words} ÷ {whole.words}",
                       "a part is no larger than its whole", inputs)
    if check.value is None:
        return unchecked(check.says, "The words state no result.", inputs)
    if check.operation == "share":
        computed = _percent(computed)
    unit = check.unit or ("%" if check.operation == "share" else "for each")
    return Finding(judge(computed, check.value, check.hedge), worded(check.value, unit, check.hedge),
                   f"{between(computed, 1)}{'' if unit == '%' else ' '}{unit}",
                   f"{part.words} ÷ {whole.words}" + (" × 100" if check.operation == "share" else ""),
                   HEDGES[check.hedge].words, inputs)


def operand(text: str, dossier: Dossier) -> Operand:
    """A number, or the only figure of a claim."""
    if NUMBER.fullmatch(text):
        number = Decimal(text)
        return Operand(Range(float(number), float(number)), f"{number:,}", "the words of the claim")
    claim = dossier.claims.get(text)
    if claim is None:
        return _missing(f"`{text}` is neither a number nor the id of a claim.")
    if len(claim.figures) != 1:
        return _missing(f"The claim `{text}` has {len(claim.figures) or 'no'} figures, where one is needed.")
    figure = claim.figures[0]
    reach = _reach(figure)
    if reach is None:
        return _missing(f"The figure of the claim `{text}` has no number.")
    unit = figure.unit or getattr(dossier.record.measures.get(figure.measure), "unit", "")
    if figure.value is not None:
        return Operand(reach, worded(figure.value, unit, figure.hedge), claim.statement)
    return Operand(reach, f"{figure.min:,} to {figure.max:,} {unit}".strip(), claim.statement)


def _reach(figure: Figure) -> Range | None:
    if figure.value is not None:
        exact = Range(float(figure.value), float(figure.value))
        return hedged_range(figure.value, figure.hedge) if figure.hedge else exact
    if figure.min is None or figure.max is None:
        return None
    return Range(float(figure.min), float(figure.max))


def _part_outcome(part: Range, whole: Range) -> Outcome:
    if part.high <= whole.low:
        return Outcome.AGREES
    return Outcome.DIFFERS if part.low > whole.high else Outcome.AT_THE_EDGE


def _percent(share: Range) -> Range:
    return Range(share.low * 100, share.high * 100)


def _missing(sentence: str) -> Operand:
    return Operand(Range(0, 0), "", "", sentence)
