"""Units of length and how stated values are worded."""

from __future__ import annotations

from decimal import Decimal

# Exact by definition (international yard and pound agreement, 1959).
METRES = {"m": Decimal(1), "km": Decimal(1000), "mi": Decimal("1609.344")}
_SPELLINGS = {
    "metre": "m",
    "meter": "m",
    "metres": "m",
    "meters": "m",
    "kilometre": "km",
    "kilometer": "km",
    "kilometres": "km",
    "kilometers": "km",
    "mile": "mi",
    "miles": "mi",
}
_ONE_OF = {"people": "person", "children": "child"}


def unit_of_length(name: str) -> str | None:
    """The symbol of a unit of length, however it is spelled, or `None`."""
    symbol = _SPELLINGS.get(name.lower(), name)
    return symbol if symbol in METRES else None


def with_unit(amount: str, unit: str) -> str:
    """An amount that is already worded, with its unit in the right number: `1 year`, `10 months`, `90%`."""
    if unit in ("percent", "%"):
        return f"{amount}%"
    return f"{amount} {_singular(unit) if amount == '1' else unit}"


def worded(value: Decimal, unit: str, hedge: str | None) -> str:
    """A stated value as a reader reads it: `less than 20 km`, `50,000 soldiers`, `nearly 1 year`."""
    words = with_unit(f"{value:,}", unit)
    return f"{hedge.replace('-', ' ')} {words}" if hedge else words


def _singular(unit: str) -> str:
    if unit in _ONE_OF:
        return _ONE_OF[unit]
    return unit.removesuffix("s") if len(unit) > 2 else unit
