"""Dates, numbers and lists as pages print them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from annotated_dossier.text import edtf


def within(date: str) -> str:
    """A date after a verb: `on 7 February 2025`, `in January 2025`, `in the time from …`."""
    if "/" in date:
        return f"in the time {edtf.in_words(date)}"
    return f"{'on' if edtf.is_day(date) else 'in'} {edtf.in_words(date)}"


def number(value: Decimal) -> str:
    """A number with its thousands set apart, and a minus sign before what lies below zero."""
    return f"{value:,}".replace("-", "\N{MINUS SIGN}")


def hedged(hedge: str | None, amount: str) -> str:
    """An amount with the words that limit it: `less than 20 km`."""
    return f"{hedge.replace('-', ' ')} {amount}" if hedge else amount


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: `1 claim`, `2 claims`."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def possessive(name: str) -> str:
    """A name with what makes words its own: `AFP’s`, `Euromaidan Press’s`; `The Moscow Times’`, which is a plural."""
    return f"{name}’" if name.endswith("s") and not name.endswith("ss") else f"{name}’s"


def listed(words: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
