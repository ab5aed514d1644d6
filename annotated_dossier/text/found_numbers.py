"""Numbers with what stands before and after them: scales, percent, the other end of a range, the whole of a share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from annotated_dossier.text import digits
from annotated_dossier.text.adding import Sum
from annotated_dossier.text.languages import Language
from annotated_dossier.text.number_patterns import MONEY, NumberPatterns
from annotated_dossier.text.number_tables import GROUP, has_words
from annotated_dossier.text.number_words import sums

_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
_REACH = 40
# "$5", and the second one of "$5-6".
_OF_MONEY = re.compile(rf"[{MONEY}]\s?(?:[0-9.,]+\s?[-–]\s?)?$")
_SMALL = 9
_FIRST_YEAR_OF_DECADES = 1000
_WHOLES = frozenset(map(Decimal, (10, 100, 1000)))
_ROUND_NUMBERS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 500, 1000, 10_000)))


class Kind(StrEnum):
    """How a number is meant: a plain one, a share of a hundred, a part of a whole (`two thirds`), a place in a row, or
    a part of a name (`T-72`)."""

    PLAIN = "plain"
    PERCENT = "percent"
    PART = "part"
    ORDINAL = "ordinal"
    IN_NAME = "in a name"


class Found(NamedTuple):
    """A number before it is compared with its neighbours; `factor` as in `Sum`."""

    start: int
    end: int
    kind: Kind
    value: Fraction
    factor: int = 1
    other: Fraction | None = None


def found_numbers(text: str, words: NumberPatterns) -> list[Found]:
    """The numbers of a text, in its order, those of dates among them."""
    if has_words(text, words.tables):
        read = [_whole(text, item, words) for item in sums(text, words.tables)]
        read = _with_half_percent(text, read, words)
    else:
        read = [_whole(text, item, words) for item in _bare_digits(text, words.language)]
    if not read:
        return read
    return _shares(text, _sharing_scales(text, _run_on(text, read), words), words)


def _bare_digits(text: str, language: Language) -> Iterator[Sum]:
    at = 0
    while match := digits.RUN.search(text, at):
        read = digits.read(match, language)
        value = Fraction(read.value) + Fraction(*(read.part or (0, 1)))
        other = None if read.other is None else Fraction(read.other)
        yield Sum(match.start(), read.end, value, is_part=bool(read.part) and value < 1, other=other)
        at = read.end


def _whole(text: str, item: Sum, words: NumberPatterns) -> Found:
    """A number with what stands before and after it and belongs to it."""
    start, end, value, factor, other = item.start, item.end, item.value, item.factor, item.other
    kind = Kind.ORDINAL if item.is_ordinal else Kind.PART if item.is_part else Kind.PLAIN
    if not text[end - 1].isalpha():
        after = words.after_digits.match(text, end)
        if after and after["unread"]:
            other = value * words.language.numbers.unread_scales[after["unread"]]
        elif after and after["money"] and not _OF_MONEY.search(text, max(0, start - _REACH), start):
            other = value * words.language.numbers.scale_marks_of_money[after["money"]]
        elif after:
            mark = after["letter"] or after["mark"] or after["money"]
            end = after.end()
            if mark:
                factor = {**words.language.numbers.scale_marks, **words.language.numbers.scale_marks_of_money}[mark]
                value, other = value * factor, None if other is None else other * factor
            is_decade = after["decade"] or (after["plain"] and value >= _FIRST_YEAR_OF_DECADES)
            kind = Kind.ORDINAL if after["ordinal"] else Kind.IN_NAME if is_decade else kind
    if text[start].isdecimal() and (begin := _name_before(text, start)) < start:
        return Found(begin, end, Kind.IN_NAME, value)
    if kind is Kind.PLAIN and (percent := words.percent.match(text, end)):
        return Found(start, percent.end(), Kind.PERCENT, value, 1, other)
    if kind is Kind.PART and (percent := words.of_percent.match(text, end)):
        return Found(start, percent.end(), Kind.PERCENT, value)
    return Found(start, end, kind, value, factor, other)


def _name_before(text: str, at: int) -> int:
    """Where the name begins that the digits at `at` belong to (`T-72`): letters, a capital among them. Else `at`."""
    last = at - 1 if at and text[at - 1] in _HYPHENS else at
    first = last
    while first and text[first - 1].isalnum() and not text[first - 1].isdecimal():
        first -= 1
    is_tied = first and (text[first - 1].isdecimal() or text[first - 1] == "_")
    return first if any(map(str.isupper, text[first:last])) and not is_tied else at


def _with_half_percent(text: str, read: list[Found], words: NumberPatterns) -> list[Found]:
    halves = [
        Found(match.start(), match.end(), Kind.PERCENT, Fraction(1, 2)) for match in words.half_percent.finditer(text)
    ]
    return sorted([*halves, *read]) if halves else read


def _run_on(text: str, read: list[Found]) -> list[Found]:
    """`3 млн 200 тис.` as one number: each scale is smaller than the one before it."""
    merged = read[:1]
    for item in read[1:]:
        last = merged[-1]
        is_one = last.kind is item.kind is Kind.PLAIN and last.factor > item.factor > 1 and item.value < last.factor
        if is_one and text[last.end : item.start].isspace():
            merged[-1] = last._replace(end=item.end, value=last.value + item.value, factor=1)
        else:
            merged.append(item)
    return merged


def _sharing_scales(text: str, read: list[Found], words: NumberPatterns) -> list[Found]:
    """The ends of ranges with the scale that stands after the second alone: "10 to 15 thousand"."""
    shared = read[-1:]
    for item in reversed(read[:-1]):
        after = shared[-1]
        is_bare = item.kind is after.kind is Kind.PLAIN and item.factor == 1 < after.factor
        if is_bare and words.up_to.fullmatch(text, item.end, after.start):
            # Of "hundred thousand" the first end may share both, or the second alone.
            factors = (after.factor, after.factor // 100 if after.factor >= 100 * GROUP else after.factor)
            factor = next((factor for factor in factors if item.value * factor < after.value), 1)
            item = item._replace(value=item.value * factor, factor=factor)
        shared.append(item)
    return shared[::-1]


def _shares(text: str, read: list[Found], words: NumberPatterns) -> list[Found]:
    """Numbers with each two that say a share as one: "one in five", "nine out of ten", "un sur cinq", "2/3 of"."""
    found: list[Found] = []
    for item in read:
        last = found[-1] if found else None
        if last and _says_share(text, last, item, words):
            found[-1] = Found(last.start, item.end, Kind.PART, last.value / item.value)
            continue
        if item.kind is Kind.PLAIN and item.value in _ROUND_NUMBERS and not words.time.match(text, item.end):
            one = words.of_article.search(text, max(0, item.start - _REACH), item.start)
            if one and (last is None or last.end <= one.start()):
                item = item._replace(start=one.start(), kind=Kind.PART, value=1 / item.value)
        found.append(item)
    return found


def _says_share(text: str, part: Found, whole: Found, words: NumberPatterns) -> bool:
    if not (part.kind is whole.kind is Kind.PLAIN and 0 < part.value < whole.value):
        return False
    if between := words.out_of.fullmatch(text, part.end, whole.start):
        return between[0] != "/" or words.tables.of_whole.match(text, whole.end) is not None
    if part.value > _SMALL or whole.value not in _ROUND_NUMBERS or words.time.match(text, whole.end):
        return False
    if between := words.one_in.fullmatch(text, part.end, whole.start):
        return part.value == 1 or not between["noun"]
    between = words.one_of.fullmatch(text, part.end, whole.start)
    return between is not None and (part.value == 1 or (whole.value in _WHOLES and not between["noun"]))
