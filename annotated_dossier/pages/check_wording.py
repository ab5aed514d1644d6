"""What a check takes the checked words to mean, as a sentence. The finding itself is computed elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotated_dossier import edtf
from annotated_dossier.link import Dossier
from annotated_dossier.model.checks import (
    ArithmeticCheck, BearingCheck, CalendarCheck, Check, ConversionCheck, DistanceCheck, DurationCheck, OrderCheck,
)
from annotated_dossier.pages.phrases import hedged, listed, number


def in_words(dossier: Dossier, check: Check) -> str:
    """The meaning that is checked, without its outcome."""
    return _WORDS[check.type](dossier, check)


def _distance(dossier: Dossier, check: DistanceCheck) -> str:
    between = f"between {_place(dossier, check.from_)} and {_place(dossier, check.to)}"
    return f"{hedged(check.hedge, f'{number(check.value)} {check.unit}')} {between}."


def _bearing(dossier: Dossier, check: BearingCheck) -> str:
    return f"{_place(dossier, check.to)} lies {check.direction} of {_place(dossier, check.from_)}."


def _conversion(dossier: Dossier, check: ConversionCheck) -> str:
    return f"{number(check.value)} {check.unit} are the same as {number(check.to_value)} {check.to_unit}."


def _calendar(dossier: Dossier, check: CalendarCheck) -> str:
    return f"{edtf.in_words(check.date)} is a {check.weekday}."


def _duration(dossier: Dossier, check: DurationCheck) -> str:
    length = hedged(check.hedge, f"{number(check.value)} {check.unit}")
    return f"{length} from {edtf.in_words(check.from_)} to {edtf.in_words(check.to)}."


def _arithmetic(dossier: Dossier, check: ArithmeticCheck) -> str:
    part, whole = _operand(dossier, check.part), _operand(dossier, check.whole)
    if check.operation == "part":
        return f"{part} is a part of {whole}, and not greater."
    joined = f"{part} of {whole}" if check.operation == "share" else f"{part} over {whole}"
    if check.value is None:
        return f"{joined}."
    return f"{joined} gives {hedged(check.hedge, f'{number(check.value)} {check.unit or str()}'.strip())}."


def _order(dossier: Dossier, check: OrderCheck) -> str:
    places = [_place(dossier, place) for place in check.sequence]
    return f"{listed(places)} lie in this order, each further from {_place(dossier, check.from_)} than the one before."


def _place(dossier: Dossier, place: str) -> str:
    return dossier.places[place].name


def _operand(dossier: Dossier, operand: str) -> str:
    claim = dossier.claims.get(operand)
    return f"the figure of “{claim.statement}”" if claim else operand


_WORDS: dict[str, Callable[[Dossier, Any], str]] = {
    "distance": _distance,
    "bearing": _bearing,
    "conversion": _conversion,
    "calendar": _calendar,
    "duration": _duration,
    "arithmetic": _arithmetic,
    "order": _order,
}
