"""Conversions and arithmetic."""

from __future__ import annotations

from decimal import Decimal

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, compare, unchecked
from annotated_dossier.evidence.hedges import HEDGES, hedged_range, plain_range
from annotated_dossier.evidence.units import METRES, unit_of_length, worded
from annotated_dossier.link import Dossier
from annotated_dossier.model.checks import ArithmeticCheck, ConversionCheck


def conversion(check: ConversionCheck, dossier: Dossier) -> Finding:
    """Two lengths said to be the same, to the precision each is written in."""
    stated = f"{worded(check.value, check.unit, None)} and {worded(check.to_value, check.to_unit, None)}"
    first, second = unit_of_length(check.unit), unit_of_length(check.to_unit)
    if first is None or second is None:
        return unchecked(stated, f"No conversion between {check.unit} and {check.to_unit} is known here.")
    scale = METRES[first] / METRES[second]
    converted = float(check.value) * scale
    reach = plain_range(check.value, None)
    precise = plain_range(check.to_value, None)
    outcome = compare(Range(converted, converted), precise, precise)
    if outcome is Outcome.DIFFERS and precise.meets(Range(reach.low * scale, reach.high * scale)):
        outcome = Outcome.AT_THE_EDGE
    return Finding(outcome, stated, f"{check.value} {first} = {converted:.2f} {second}",
                   f"{check.value} × {METRES[first]:g} m ÷ {METRES[second]:g} m", HEDGES[None].words)


def arithmetic(check: ArithmeticCheck, dossier: Dossier) -> Finding:
    """A share, a rate, or a part beside its whole."""
    part, whole = _operand(check.part, dossier), _operand(check.whole, dossier)
    inputs = (Input("part", f"{part:,}", _origin(check.part, dossier)),
              Input("whole", f"{whole:,}", _origin(check.whole, dossier)))
    if check.operation == "part":
        outcome = Outcome.AGREES if part <= whole else Outcome.DIFFERS
        return Finding(outcome, f"{part:,} of {whole:,}", f"{float(part / whole):.0%} of the whole",
                       f"{part:,} ≤ {whole:,}", "a part is no larger than its whole", inputs)
    if check.value is None:
        return unchecked(check.says, "The words state no result.")
    share = check.operation == "share"
    result = float(part / whole) * (100 if share else 1)
    unit = check.unit or ("%" if share else "a unit")
    return Finding(
        compare(Range(result, result), plain_range(check.value, check.hedge), hedged_range(check.value, check.hedge)),
        worded(check.value, unit, check.hedge), f"{result:.1f} {unit}",
        f"{part:,} ÷ {whole:,}" + (" × 100" if share else ""), HEDGES[check.hedge].words, inputs)


def _operand(text: str, dossier: Dossier) -> Decimal:
    """A number, or the only figure of a claim."""
    if text in dossier.claims:
        figure, = dossier.claims[text].figures
        return figure.value if figure.value is not None else figure.max
    return Decimal(text)


def _origin(text: str, dossier: Dossier) -> str:
    return dossier.claims[text].statement if text in dossier.claims else "the words of the claim"
