"""Numbers and dates in English text, so that those of a statement can be compared with those of its quotes.

A number is written in digits (`50,000`, `12.5`, `20 000`, `2.5 million`) or words (`twenty-one`, `three hundred`). Vague
ones (`hundreds`, `dozens`, `half`) and `first` and `second`, which mostly order the telling, are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Kind(StrEnum):
    """How a number is meant: a plain one, a share of a hundred, a place in a row, or a part of a name (`T-72`)."""

    PLAIN = "plain"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    IN_NAME = "in a name"


class Number(NamedTuple):
    """A number at `text[start:end]` (code points)."""

    start: int
    end: int
    kind: Kind
    value: Decimal


class StatedDate(NamedTuple):
    """A date at `text[start:end]`; what the words leave open is `None`."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def agrees_with(self, other: StatedDate) -> bool:
        """Whether `other` says everything that this date says."""
        return self.year in (None, other.year) and self.month in (None, other.month) and self.day in (None, other.day)


# Rules read the same words again and again, each for a reason of its own.
_kept = lru_cache(maxsize=100_000)


@_kept
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers in `text`, in its order; those of dates are left out."""
    free = _Free(text)
    for date in dates(text):
        free.take(date.start, date.end)
    return tuple(
        number for number in sorted([*_in_digits(text), *_in_words(text)]) if free.take(number.start, number.end)
    )


@_kept
def amounts(text: str) -> tuple[Number, ...]:
    """The numbers in `text`, and one for each "a year" or "an hour" that no number stands before ("24 a day").

    For the words of figures and checks: elsewhere an article is no number.
    """
    found = numbers(text)
    ends = {number.end for number in found}
    ones = (
        Number(match.start(), match.end(), Kind.PLAIN, Decimal(1))
        for match in _A_TIME.finditer(text)
        if _without_white(text, match.start()) not in ends
    )
    return tuple(sorted([*found, *ones]))


@_kept
def dates(text: str) -> tuple[StatedDate, ...]:
    """The dates in `text`: `7 February 2025`, `February 7`, `July 2024`, `2025-02-07`, `2025/02/07`."""
    if not _DATE_HINT.search(text):
        return ()
    free = _Free(text)
    return tuple(
        sorted(_stated(match) for pattern in _DATES for match in pattern.finditer(text) if free.take(*match.span()))
    )


class _Free:
    """What of a text nothing was read from yet."""

    def __init__(self, text: str):
        self._taken = bytearray(len(text))

    def take(self, start: int, end: int) -> bool:
        """Take a stretch, if all of it is free."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True


def _without_white(text: str, end: int) -> int:
    """`end`, moved before the white space that stands there."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTHS = {form: number for number, name in enumerate(_MONTH_NAMES, 1) for form in (name, name[:3])} | {"sept": 9}
# In small letters `may` and `march` are verbs.
_MONTH = rf"(?P<month>{'|'.join(name.title() for name in sorted(_MONTHS, key=len, reverse=True))})\b\.?"
# Every date has one of these, and most texts have none: looking for it first is many times faster.
_DATE_HINT = re.compile(rf"[0-9][-/][0-9]|{'|'.join(name[:3].title() for name in _MONTH_NAMES)}")
_DAY = r"(?<![\d.,])(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>[12][0-9]{3})\b(?![,.\-/]?[0-9])"
_DATES = tuple(
    map(
        re.compile,
        (
            rf"{_DAY}\s(?:of\s)?{_MONTH},?\s{_YEAR}",
            rf"\b{_MONTH}\s{_DAY},?\s{_YEAR}",
            r"(?<![\d-])(?P<year>[12][0-9]{3})(?P<mark>[-/])(?P<month>[01][0-9])(?P=mark)(?P<day>[0-3][0-9])(?![\d-])",
            rf"\b{_MONTH},?\s{_YEAR}",
            rf"{_DAY}\s(?:of\s)?{_MONTH}",
            rf"\b{_MONTH}\s{_DAY}(?![,.:]?\d|\s?%)",
        ),
    )
)


def _stated(match: re.Match[str]) -> StatedDate:
    parts = match.groupdict()
    month = parts["month"]
    return StatedDate(
        match.start(),
        match.end(),
        int(parts["year"]) if parts.get("year") else None,
        int(month) if month.isdigit() else _MONTHS[month.lower()],
        int(parts["day"]) if parts.get("day") else None,
    )


_A_TIME = re.compile(r"(?<!half )\ban?(?=\s(?:minute|hour|day|week|month|year|decade|century)\b)", re.IGNORECASE)
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MOST_ZEROS = 12
_SCALE = rf"(?:{'|'.join(_SCALES)})\b"
_PERCENT = r"\s?%|\s?per\s?cent\b"
_THIN = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_SEPARATOR = re.compile(rf"[,{_THIN}](?=[0-9]{{3}}(?![0-9]))")
_CAPITAL = re.compile(r"[A-Z]")
_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
_DIGITS = re.compile(
    # The digit stands first, before what must not stand before it: so it is sought at the speed of a single character.
    r"(?P<digits>[0-9](?<!\d[0-9])"
    rf"(?:[0-9]{{0,2}}(?:[,{_THIN}][0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?|[0-9]*(?:[.,][0-9]+)?))"
    rf"(?:(?P<ordinal>st|nd|rd|th)\b|(?P<decade>s)\b|(?:[\s-](?P<scale>{_SCALE}))?(?P<percent>{_PERCENT})?)"
)


def _in_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        begin = _name_before(text, start)
        value = _value_of_digits(match["digits"], match["scale"])
        if begin < start or match["decade"]:
            kind = Kind.IN_NAME
        elif match["ordinal"]:
            kind = Kind.ORDINAL
        else:
            kind = Kind.PERCENT if match["percent"] else Kind.PLAIN
        yield Number(begin, end, kind, value)


def _name_before(text: str, at: int) -> int:
    """Where the name begins that the digits at `at` belong to, as in `T-72`: letters, a capital among them. Else `at`."""
    last = at - 1 if at and text[at - 1] in _HYPHENS else at
    first = last
    while first and text[first - 1].isalnum() and not text[first - 1].isdecimal():
        first -= 1
    is_tied = first and (text[first - 1].isdecimal() or text[first - 1] == "_")
    return first if _CAPITAL.search(text, first, last) and not is_tied else at


def _value_of_digits(digits: str, scale: str | None) -> Decimal:
    value = Decimal(_SEPARATOR.sub("", digits).replace(",", "."))
    if scale is None:
        return value
    # However many digits a text strings together, none is lost.
    return Context(len(digits) + _MOST_ZEROS, Emax=MAX_EMAX, Emin=MIN_EMIN).multiply(value, _SCALES[scale])


_ONES = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_ORDINALS = dict(
    zip(
        [
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ],
        range(3, 20),
        strict=True,
    )
) | {f"{word[:-1]}ieth": value for word, value in _TENS.items()}
_AFTER_TENS = {"first": 1, "second": 2} | _ORDINALS


def _any_of(words: dict[str, int]) -> str:
    return rf"\b(?:{'|'.join(words)})\b"


_BELOW_100 = rf"(?:{_any_of(_TENS)}(?:[\s-]{_any_of(_ONES)})?|{_any_of(_ONES)})"
_BELOW_1000 = rf"(?:(?:{_any_of(_ONES)}|\ba)[\s-]hundred\b(?:\s(?:and\s)?{_BELOW_100})?|{_BELOW_100})"
_THOUSANDS = r"[\s-](?:thousand|million|billion|trillion)\b"
_AND = r",?\s(?:and\s)?"
_WORDS = re.compile(
    rf"(?P<ordinal>(?:{_any_of(_TENS)}-{_any_of(_AFTER_TENS)})|{_any_of(_ORDINALS)})"
    rf"|(?:(?:{_BELOW_1000}|\ba){_THOUSANDS}{_AND})*(?:{_BELOW_1000}(?:{_THOUSANDS})?|\ba{_THOUSANDS})"
    rf"(?P<percent>{_PERCENT})?",
    re.IGNORECASE,
)
_VALUES = _ONES | _TENS | _AFTER_TENS
_NUMBER_WORDS = _VALUES.keys() | _SCALES.keys()
_WORD = re.compile(r"[a-z]+")


def _in_words(text: str) -> Iterator[Number]:
    if _NUMBER_WORDS.isdisjoint(_WORD.findall(text.lower())):
        return
    for match in _WORDS.finditer(text):
        if match["ordinal"]:
            kind = Kind.ORDINAL
        else:
            kind = Kind.PERCENT if match["percent"] else Kind.PLAIN
        yield Number(match.start(), match.end(), kind, Decimal(_value_of_words(match[0])))


def _value_of_words(words: str) -> int:
    total = group = 0
    for word in _WORD.findall(words.lower()):
        if word == "hundred":
            group = max(group, 1) * 100
        elif word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0
        else:
            group += _VALUES.get(word, 0)
    return total + group
