"""Units of length and how stated values are worded."""

from __future__ import annotations

from decimal import Decimal

# Exact by definition (international yard and pound agreement, 1959).
METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344}
_SPELLINGS = {
    "metre": "m", "meter": "m", "metres": "m", "meters": "m",
    "kilometre": "km", "kilometer": "km", "kilometres": "km", "kilometers": "km",
    "mile": "mi", "miles": "mi",
}


def unit_of_length(name: str) -> str | None:
    """The symbol of a unit of length, however it is spelled, or `None`."""
    symbol = _SPELLINGS.get(name.lower(), name)
    return symbol if symbol in METRES else None


def worded(value: Decimal, unit: str, hedge: str | None) -> str:
    """A stated value as a reader reads it: `less than 20 km`, `50,000 soldiers`."""
    words = f"{value:,} {unit}"
    return f"{hedge.replace('-', ' ')} {words}" if hedge else words
