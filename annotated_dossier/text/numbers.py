"""Numbers in text, so that those of a statement can be compared with those of its quotes.

A number is written in digits (`50,000`, `12.5`, `20 000`, `2.5 million`, `$1.2bn`) or words (`twenty-one`, `half a
million`, `two thirds`). Vague ones (`hundreds`, `dozens`) and words that mostly order the telling (`first`, `second`)
are no numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.text.dates import dates
from annotated_dossier.text.found_numbers import Found, found_numbers
from annotated_dossier.text.found_numbers import Kind as Kind
from annotated_dossier.text.languages import Language
from annotated_dossier.text.number_patterns import NumberPatterns, number_patterns
from annotated_dossier.text.number_tables import part_added
from annotated_dossier.text.stretches import Free


class Number(NamedTuple):
    """A number at `text[start:end]` (code points); `other` is what a second convention reads in its digits."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    other: Decimal | None = None

    def is_stated_by(self, value: Decimal, is_share: bool | None = None) -> bool:
        """Whether a record that gives `value` gives this number; of a part, also as a share of a hundred, rounded.

        `is_share` tells whether the record counts in shares of a hundred, where that is known.
        """
        if self.kind is not Kind.PART:
            return self.value == value
        ways = {True: (100,), False: (1,), None: (1, 100)}[is_share]
        return any(_is_rounded(self.value * factor, value) for factor in ways)


# How far a part of a whole may be rounded, as a share of it: "two thirds" are 67 % and 0.67, not 0.7.
_ROUNDED = Decimal("0.03")


def _is_rounded(exact: Decimal, value: Decimal) -> bool:
    step = Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))
    return abs(exact - value) <= min(step / 2, exact * _ROUNDED)


# Rules read the same words again and again, each for a reason of its own.
_kept = lru_cache(maxsize=100_000)


@_kept
def numbers(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers in `text`, in its order; those of dates are left out."""
    words = number_patterns(language)
    found = found_numbers(text, words)
    if not found:
        return ()
    free = Free(text)
    for date in dates(text, language):
        free.take(date.start, date.end)
    read = [_signed(_number(item), text, words) for item in found]
    return tuple(number for number in read if free.take(number.start, number.end))


@_kept
def amounts(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers in `text`, and what only counts something: "a woman" is one, "no one" none, "half the town" a half.

    For the words of figures and checks: elsewhere such words are no numbers.
    """
    words = number_patterns(language)
    found = numbers(text, language)
    nothing = list(_nothing(text, found, words))
    free = Free(text)
    taken = [number for number in (*nothing, *found) if free.take(number.start, number.end)]
    halves = tuple(_halves(text, words))
    counted = (*_single(text, found, halves, words), *halves)
    return tuple(sorted([*taken, *(number for number in counted if free.take(number.start, number.end))]))


def kind_meant(number: Number, text: str, language: Language) -> Kind:
    """How a number of a text is meant: the first one of "10 to 20%" is a share as well."""
    is_share = number.kind is Kind.PLAIN and number_patterns(language).up_to_a_share.match(text, number.end)
    return Kind.PERCENT if is_share else number.kind


def meanings(number: Number, text: str, language: Language) -> set[tuple[Kind, Decimal]]:
    """All that a number of a text may be, where its language does not tell: "5." is five, or the fifth."""
    found = {(number.kind, number.value)}
    if language.numbers.is_point_ordinal and number.kind is Kind.PLAIN and text.startswith(".", number.end):
        found.add((Kind.ORDINAL, number.value))
    return found


def is_pronoun(number: Number, text: str, language: Language) -> bool:
    """Whether a number of a text mostly stands for a noun ("if Moscow requested one")."""
    return text[number.start : number.end].lower() in language.numbers.pronouns


_LONGEST_SIGN = 20
# The most words between an article and a number that both speak of the same thing ("a further 50").
_BETWEEN = re.compile(r"(?:[^\W\d_][\w'’-]*\s){0,3}")


def _number(item: Found) -> Number:
    other = None if item.other is None or item.other == item.value else _decimal(item.other)
    return Number(item.start, item.end, item.kind, _decimal(item.value), other)


def _signed(number: Number, text: str, words: NumberPatterns) -> Number:
    """A number with what says that it lies below zero."""
    sign = words.below_zero.search(text, max(0, number.start - _LONGEST_SIGN), number.start)
    if sign is None or number.kind not in (Kind.PLAIN, Kind.PERCENT):
        return number
    other = None if number.other is None else -number.other
    return number._replace(start=sign.start(), value=-number.value, other=other)


# However many digits a text strings together, none is lost.
_EXACT = Context(Emax=MAX_EMAX, Emin=MIN_EMIN)
_DIGITS = 28


def _decimal(value: Fraction) -> Decimal:
    """A fraction in decimals, as many as it has, or more than anybody counts."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    context = _EXACT.copy()
    context.prec = max(_DIGITS, len(str(value.numerator)) + len(str(value.denominator)) * 4)
    exact = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    if not context.flags[Inexact]:
        return exact
    context.prec = _DIGITS
    return context.plus(exact)


def _halves(text: str, words: NumberPatterns) -> Iterator[Number]:
    half = Decimal(1) / 2
    return (Number(*match.span(), Kind.PART, half) for match in words.half.finditer(text))


def _nothing(text: str, found: tuple[Number, ...], words: NumberPatterns) -> Iterator[Number]:
    for match in words.none.finditer(text):
        if match["none"] or not _counts_with(text, match.end(), found, words):
            yield Number(*match.span(), Kind.PLAIN, Decimal(0))


def _single(
    text: str, found: tuple[Number, ...], halves: tuple[Number, ...], words: NumberPatterns
) -> Iterator[Number]:
    """What an indefinite article counts; not where a number stands before it ("24 a day") or after ("a further 50"),
    nor the whole of a part ("a third of a mile")."""
    wholes = [_whole_of(number, text, words) for number in (*found, *halves) if number.kind is Kind.PART]
    ends = {number.end for number in found}
    for match in words.single.finditer(text):
        is_rate = _without_white(text, match.start()) in ends
        is_half = words.half.fullmatch(text[: match.start()].rstrip().rpartition(" ")[2])
        is_whole = any(start <= match.start() <= end for start, end in wholes)
        if not (is_rate or is_half or is_whole or _counts_with(text, match.end(), found, words)):
            added = words.tables.counted_and_added.match(text, match.end("one"))
            value = 1 + part_added(added, words.tables) if added else Fraction(1)
            yield Number(match.start(), added.end() if added else match.end("one"), Kind.PLAIN, _decimal(value))


def _whole_of(part: Number, text: str, words: NumberPatterns) -> tuple[int, int]:
    """Between which places the article of a whole begins that stands after its part, if one does."""
    joint = words.tables.of_whole.match(text, part.end)
    return part.end, joint.end() + 1 if joint else part.end


def _counts_with(text: str, at: int, found: tuple[Number, ...], words: NumberPatterns) -> bool:
    """Whether a number that stands a few words on speaks of the same thing; what "and" parts does not."""
    after = bisect_left(found, at, key=lambda number: number.start)
    between = _BETWEEN.fullmatch(text, at, found[after].start) if after < len(found) else None
    joints = {*words.language.numbers.joints, *words.language.numbers.range_joints}
    return between is not None and joints.isdisjoint(between[0].lower().split())


def _without_white(text: str, end: int) -> int:
    """`end`, moved before the white space that stands there."""
    while end and text[end - 1].isspace():
        end -= 1
    return end
