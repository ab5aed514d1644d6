"""Units: which ones words name, and how stated values are worded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

# Exact by definition (international yard and pound agreement, 1959; the nautical mile of 1929).
METRES = {
    "m": Decimal(1),
    "km": Decimal(1000),
    "mi": Decimal("1609.344"),
    "nmi": Decimal(1852),
    "ft": Decimal("0.3048"),
    "yd": Decimal("0.9144"),
}
SQUARE_METRES = {"ha": Decimal(10_000), "km²": Decimal(1_000_000), "acres": Decimal("4046.8564224")}
KILOGRAMS = {"kg": Decimal(1), "tonnes": Decimal(1000), "lb": Decimal("0.45359237")}
# By what each is a size in.
_SIZES: Mapping[str, Mapping[str, Decimal]] = {"m": METRES, "m²": SQUARE_METRES, "kg": KILOGRAMS}
PERCENT = "percent"
_HEDGES: Mapping[str | None, str] = {
    None: "%(amount)s",
    "about": N_("about %(amount)s"),
    "nearly": N_("nearly %(amount)s"),
    "more-than": N_("more than %(amount)s"),
    "less-than": N_("less than %(amount)s"),
    "at-least": N_("at least %(amount)s"),
    "at-most": N_("at most %(amount)s"),
}
_ONE_OF = {"people": "person", "children": "child"}


# Signs of currencies; each stands beside digits.
SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₴": "hryvnias", "₽": "roubles"}
_ALONE = ("%", *SIGNS)


class Rate(NamedTuple):
    """A unit of so many for each span of time, as records name it: what is counted, and `days`, `weeks`, ..."""

    counted: str
    time: str


class Size(NamedTuple):
    """A unit by its symbol, and how much of `base` (metres, square metres, kilograms) one of it is."""

    symbol: str
    base: str
    amount: Decimal


def size_of(name: str, language: Language) -> Size | None:
    """The size of a unit, however it is spelled; `None` where nobody defined one: of a stadion, a dollar, a soldier."""
    symbol = _words(language).units.get(name.lower(), name)
    return next((Size(symbol, base, sizes[symbol]) for base, sizes in _SIZES.items() if symbol in sizes), None)


def unit_named(name: str, language: Language) -> str | None:
    """The unit of measurement or currency that is called so, by its symbol or its name in records, or `None`."""
    return _words(language).units.get(name.lower())


def units_in(text: str, language: Language) -> list[str]:
    """The units of measurement and currencies that a text names, each once."""
    words = _words(language)
    return list(dict.fromkeys(words.units[" ".join(name.lower().split())] for name in words.unit.findall(text)))


def rate(unit: str, language: Language) -> Rate | None:
    """What a unit counts in which time, if it is a rate: "assaults a day", "people per month"."""
    words = _words(language)
    match = words.rate.fullmatch(unit)
    return Rate(match["counted"], words.units[match["time"]]) if match else None


def with_unit(amount: str, unit: str) -> str:
    """An amount that is already worded, with its unit in the right number: `1 year`, `10 months`, `90%`."""
    if unit in (PERCENT, "%"):
        return f"{amount}%"
    return f"{amount} {_singular(unit) if amount == '1' else unit}"


def worded(value: Decimal, unit: str, hedge: str | None, say: Phrases) -> str:
    """A stated value as a reader reads it: `less than 20 km`, `50,000 soldiers`."""
    return hedged(hedge, with_unit(say.number(value), unit), say)


def hedged(hedge: str | None, amount: str, say: Phrases) -> str:
    """An amount with the words that limit it: `less than 20 km`."""
    return say.gettext(_HEDGES[hedge], amount=amount)


def _singular(unit: str) -> str:
    if unit in _ONE_OF:
        return _ONE_OF[unit]
    return unit.removesuffix("s") if len(unit) > 2 else unit


class _Words(NamedTuple):
    """The names of units in a language, and the patterns made of them."""

    units: Mapping[str, str]
    unit: re.Pattern[str]
    rate: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    words = language.units
    tables = (words.lengths, words.times, words.shares, words.others)
    units = {name: unit for table in tables for unit, names in table.items() for name in names}
    units |= {symbol: symbol for sizes in _SIZES.values() for symbol in sizes} | {"%": PERCENT} | SIGNS
    names = one_of(name for name in units if name not in _ALONE)
    signs = "".join(_ALONE)
    for_each = one_of((*words.per, *language.grammar.indefinite_articles))
    return _Words(
        units,
        re.compile(rf"(?<![^\W\d_]){names}(?![^\W\d_])|[{signs}]", re.IGNORECASE),
        re.compile(rf"(?P<counted>.+?)\s{for_each}\s(?P<time>{one_of(names[0] for names in words.times.values())})"),
    )
