"""Numbers in text, so that those of a statement can be compared with those of its quotes.

A number is written in digits (`50,000`, `12.5`, `20 000`, `2.5 million`, `$1.2bn`) or words (`twenty-one`, `half a
million`, `two thirds`). Vague ones (`hundreds`, `dozens`) and words that mostly order the telling (`first`, `second`) are
no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from annotated_dossier.text import digits
from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.number_words import GROUP, Sum, Tables, has_words, part_added, sums, tables
from annotated_dossier.text.patterns import FIRST_UNSPACED, one_of
from annotated_dossier.text.stretches import Free


class Kind(StrEnum):
    """How a number is meant: a plain one, a share of a hundred, a part of a whole (`two thirds`), a place in a row, or
    a part of a name (`T-72`)."""

    PLAIN = "plain"
    PERCENT = "percent"
    PART = "part"
    ORDINAL = "ordinal"
    IN_NAME = "in a name"


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
    words = _words(language)
    found = _found(text, words)
    if not found:
        return ()
    free = Free(text)
    for date in dates(text, language):
        free.take(date.start, date.end)
    read = [_number(item) for item in found]
    return tuple(number for number in read if free.take(number.start, number.end))


@_kept
def amounts(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers in `text`, and what only counts something: "a woman" is one, "no one" none, "half the town" a half.

    For the words of figures and checks: elsewhere such words are no numbers.
    """
    words = _words(language)
    found = numbers(text, language)
    nothing = list(_nothing(text, found, words))
    free = Free(text)
    taken = [number for number in (*nothing, *found) if free.take(number.start, number.end)]
    counted = (*_single(text, found, words), *_halves(text, words))
    return tuple(sorted([*taken, *(number for number in counted if free.take(number.start, number.end))]))


def kind_meant(number: Number, text: str, language: Language) -> Kind:
    """How a number of a text is meant: the first one of "10 to 20%" is a share as well."""
    is_share = number.kind is Kind.PLAIN and _words(language).up_to_a_share.match(text, number.end)
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


class _Words(NamedTuple):
    """The tables of a language, and the patterns made of its words."""

    language: Language
    tables: Tables
    after_digits: re.Pattern[str]
    percent: re.Pattern[str]
    of_percent: re.Pattern[str]
    half_percent: re.Pattern[str]
    half: re.Pattern[str]
    none: re.Pattern[str]
    single: re.Pattern[str]
    up_to: re.Pattern[str]
    up_to_a_share: re.Pattern[str]
    out_of: re.Pattern[str]
    one_in: re.Pattern[str]
    one_of: re.Pattern[str]
    of_article: re.Pattern[str]
    time: re.Pattern[str]


_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
_MONEY = "$€£¥₴₽"
_DASHES = r"[-–—\N{NON-BREAKING HYPHEN}]"
# The most words between an article and a number that both speak of the same thing ("a further 50").
_BETWEEN = re.compile(r"(?:[^\W\d_][\w'’-]*\s){0,3}")
_REACH = 40
_SMALL = 9
_WHOLES = frozenset(map(Decimal, (10, 100, 1000)))
_FIRST_YEAR_OF_DECADES = 1000
_ROUND_NUMBERS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 500, 1000, 10_000)))


@cache
def _words(language: Language) -> _Words:
    words, grammar, units = language.numbers, language.grammar, language.units
    shares = one_of(chain.from_iterable(units.shares.values()))
    percent = rf"\s?[%％]|[\s-]?{shares}\b"
    articles, halves = one_of(grammar.indefinite_articles), one_of(words.halves)
    decimal_mark = re.escape(words.decimal_marks[:1] or ".")
    times = one_of((*chain.from_iterable(units.times.values()), *units.other_times))
    joints = rf"(?:\s?{_DASHES}\s?|\s{one_of(words.range_joints)}\s)"
    return _Words(
        language,
        tables(language),
        _after_digits(language),
        re.compile(percent, re.IGNORECASE),
        re.compile(rf"\s(?:{one_of(words.of_whole)}\s)?(?:{articles}\s)?{shares}\b", re.IGNORECASE),
        re.compile(rf"\b(?:{articles}\s)?{halves}[\s-](?:{articles}\s)?{shares}\b", re.IGNORECASE),
        re.compile(rf"\b{halves}\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:(?P<none>{one_of(words.none)})\b|{one_of(words.none_before_noun)}\s"
            rf"(?!{one_of(words.not_none_before)}\b)(?=[^\W\d_]))",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?<![-’'])(?P<one>{articles})(?:\s(?!{one_of(words.not_one)}\b)(?=[^\W\d_])|$)", re.IGNORECASE),
        re.compile(rf"{joints}[{_MONEY}]?", re.IGNORECASE),
        re.compile(rf"{joints}[0-9]+(?:{decimal_mark}[0-9]+)?(?:{percent})", re.IGNORECASE),
        re.compile(rf"\s{one_of(words.out_of)}\s(?:{one_of(grammar.definite_articles)}\s)?|/", re.IGNORECASE),
        re.compile(rf"(?:\s(?P<noun>[^\W\d_]+))?\s{one_of(words.one_in)}\s", re.IGNORECASE),
        re.compile(rf"(?:\s(?P<noun>[^\W\d_]+))?\s{one_of(words.one_of)}\s", re.IGNORECASE),
        re.compile(
            rf"\b{articles}(?:\s[^\W\d_]+)?\s{one_of((*words.one_of, *words.one_in, *words.out_of))}\s$", re.IGNORECASE
        ),
        re.compile(rf"\s{times}\b", re.IGNORECASE),
    )


def _after_digits(language: Language) -> re.Pattern[str]:
    """What may follow digits right away, and belongs to them."""
    words = language.numbers
    letters = one_of(mark for mark in words.scale_marks if len(mark) == 1)
    marks = one_of(mark for mark in words.scale_marks if len(mark) > 1)
    unspaced = one_of(scale for scale in words.unread_scales if scale[-1] >= FIRST_UNSPACED)
    return re.compile(
        rf"(?P<ordinal>{one_of(words.ordinal_endings)})(?!\w)|(?P<decade>{one_of(words.decade_endings)})(?!\w)"
        rf"|(?P<plain>{one_of(words.plain_endings)})(?!\w)"
        rf"|(?:(?P<letter>{letters})|[\s-]?(?P<mark>{marks})|(?P<money>{one_of(words.scale_marks_of_money)}))"
        rf"(?:(?![^\W\d_])\.?)|[\s-]?(?P<unread>{unspaced}|{one_of(words.unread_scales)}(?![^\W\d_]))"
    )


class _Found(NamedTuple):
    """A number before it is compared with its neighbours; `factor` as in `Sum`."""

    start: int
    end: int
    kind: Kind
    value: Fraction
    factor: int = 1
    other: Fraction | None = None


def _found(text: str, words: _Words) -> list[_Found]:
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


def _whole(text: str, item: Sum, words: _Words) -> _Found:
    """A number with what stands before and after it and belongs to it."""
    start, end, value, factor, other = item.start, item.end, item.value, item.factor, item.other
    kind = Kind.ORDINAL if item.is_ordinal else Kind.PART if item.is_part else Kind.PLAIN
    if not text[end - 1].isalpha():
        after = words.after_digits.match(text, end)
        if after and after["unread"]:
            other = value * words.language.numbers.unread_scales[after["unread"]]
        elif after and after["money"] and text[max(0, start - 2) : start].rstrip()[-1:] not in {*_MONEY}:
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
        return _Found(begin, end, Kind.IN_NAME, value)
    if kind is Kind.PLAIN and (percent := words.percent.match(text, end)):
        return _Found(start, percent.end(), Kind.PERCENT, value, 1, other)
    if kind is Kind.PART and (percent := words.of_percent.match(text, end)):
        return _Found(start, percent.end(), Kind.PERCENT, value)
    return _Found(start, end, kind, value, factor, other)


def _name_before(text: str, at: int) -> int:
    """Where the name begins that the digits at `at` belong to (`T-72`): letters, a capital among them. Else `at`."""
    last = at - 1 if at and text[at - 1] in _HYPHENS else at
    first = last
    while first and text[first - 1].isalnum() and not text[first - 1].isdecimal():
        first -= 1
    is_tied = first and (text[first - 1].isdecimal() or text[first - 1] == "_")
    return first if any(map(str.isupper, text[first:last])) and not is_tied else at


def _with_half_percent(text: str, read: list[_Found], words: _Words) -> list[_Found]:
    halves = [
        _Found(match.start(), match.end(), Kind.PERCENT, Fraction(1, 2)) for match in words.half_percent.finditer(text)
    ]
    return sorted([*halves, *read]) if halves else read


def _run_on(text: str, read: list[_Found]) -> list[_Found]:
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


def _sharing_scales(text: str, read: list[_Found], words: _Words) -> list[_Found]:
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


def _shares(text: str, read: list[_Found], words: _Words) -> list[_Found]:
    """Numbers with each two that say a share as one: "one in five", "nine out of ten", "un sur cinq", "2/3 of"."""
    found: list[_Found] = []
    for item in read:
        last = found[-1] if found else None
        if last and last.kind is item.kind is Kind.PLAIN and 0 < last.value < item.value:
            if _says_share(text, last, item, words):
                found[-1] = _Found(last.start, item.end, Kind.PART, last.value / item.value)
                continue
        if item.kind is Kind.PLAIN and item.value in _ROUND_NUMBERS and not words.time.match(text, item.end):
            one = words.of_article.search(text, max(0, item.start - _REACH), item.start)
            if one and (last is None or last.end <= one.start()):
                item = item._replace(start=one.start(), kind=Kind.PART, value=1 / item.value)
        found.append(item)
    return found


def _says_share(text: str, part: _Found, whole: _Found, words: _Words) -> bool:
    if between := words.out_of.fullmatch(text, part.end, whole.start):
        return between[0] != "/" or words.tables.of_whole.match(text, whole.end) is not None
    if part.value > _SMALL or whole.value not in _ROUND_NUMBERS or words.time.match(text, whole.end):
        return False
    if between := words.one_in.fullmatch(text, part.end, whole.start):
        return part.value == 1 or not between["noun"]
    between = words.one_of.fullmatch(text, part.end, whole.start)
    return between is not None and (part.value == 1 or (whole.value in _WHOLES and not between["noun"]))


def _number(item: _Found) -> Number:
    other = None if item.other is None or item.other == item.value else _decimal(item.other)
    return Number(item.start, item.end, item.kind, _decimal(item.value), other)


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


def _halves(text: str, words: _Words) -> Iterator[Number]:
    half = Decimal(1) / 2
    return (Number(*match.span(), Kind.PART, half) for match in words.half.finditer(text))


def _nothing(text: str, found: tuple[Number, ...], words: _Words) -> Iterator[Number]:
    for match in words.none.finditer(text):
        if match["none"] or not _counts_with(text, match.end(), found, words):
            yield Number(*match.span(), Kind.PLAIN, Decimal(0))


def _single(text: str, found: tuple[Number, ...], words: _Words) -> Iterator[Number]:
    """What an indefinite article counts; not where a number stands before it ("24 a day"), or after ("a further 50")."""
    ends = {number.end for number in found}
    for match in words.single.finditer(text):
        is_rate = _without_white(text, match.start()) in ends
        is_half = words.half.fullmatch(text[: match.start()].rstrip().rpartition(" ")[2])
        if not is_rate and not is_half and not _counts_with(text, match.end(), found, words):
            added = words.tables.counted_and_added.match(text, match.end("one"))
            value = 1 + part_added(added, words.tables) if added else Fraction(1)
            yield Number(match.start(), added.end() if added else match.end("one"), Kind.PLAIN, _decimal(value))


def _counts_with(text: str, at: int, found: tuple[Number, ...], words: _Words) -> bool:
    """Whether a number that stands a few words on speaks of the same thing; what "and" parts does not."""
    joints = {*words.language.numbers.joints, *words.language.numbers.range_joints}
    between = (_BETWEEN.fullmatch(text, at, number.start) for number in found if number.start >= at)
    return any(joints.isdisjoint(match[0].lower().split()) for match in between if match)


def _without_white(text: str, end: int) -> int:
    """`end`, moved before the white space that stands there."""
    while end and text[end - 1].isspace():
        end -= 1
    return end
