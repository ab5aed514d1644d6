"""Numbers in text, so that those of a statement can be compared with those of its quotes.

A number is written in digits (`50,000`, `12.5`, `20 000`, `2.5 million`) or words (`twenty-one`, `three hundred`).
Vague ones (`hundreds`, `dozens`, `half`) and words that mostly order the telling (`first`, `second`) are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.stretches import Free


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


# Rules read the same words again and again, each for a reason of its own.
_kept = lru_cache(maxsize=100_000)


@_kept
def numbers(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers in `text`, in its order; those of dates are left out."""
    words = _words(language)
    free = Free(text)
    for date in dates(text, language):
        free.take(date.start, date.end)
    found = sorted([*_in_digits(text, words), *_in_words(text, words)])
    return tuple(number for number in found if free.take(number.start, number.end))


@_kept
def amounts(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers in `text`, and one for each "a year" or "an hour" that no number stands before ("24 a day").

    For the words of figures and checks: elsewhere an article is no number.
    """
    found = numbers(text, language)
    ends = {number.end for number in found}
    ones = (
        Number(match.start(), match.end(), Kind.PLAIN, Decimal(1))
        for match in _words(language).a_time.finditer(text)
        if _without_white(text, match.start()) not in ends
    )
    return tuple(sorted([*found, *ones]))


def _without_white(text: str, end: int) -> int:
    """`end`, moved before the white space that stands there."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def kind_meant(number: Number, text: str, language: Language) -> Kind:
    """How a number of a text is meant: the first one of "10 to 20%" is a share as well."""
    is_share = number.kind is Kind.PLAIN and _words(language).up_to_a_share.match(text, number.end)
    return Kind.PERCENT if is_share else number.kind


def is_pronoun(number: Number, text: str, language: Language) -> bool:
    """Whether a number of a text mostly stands for a noun ("if Moscow requested one")."""
    return text[number.start : number.end].lower() in language.numbers.pronouns


class _Words(NamedTuple):
    """The words of a language that numbers are made of, and the patterns made of them."""

    values: Mapping[str, int]
    scales: Mapping[str, int]
    all: frozenset[str]
    letters: re.Pattern[str]
    in_digits: re.Pattern[str]
    in_words: re.Pattern[str]
    a_time: re.Pattern[str]
    up_to_a_share: re.Pattern[str]
    separator: re.Pattern[str]
    decimal_mark: re.Pattern[str]


_THIN = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_CAPITAL = re.compile(r"[A-Z]")
_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
# Scales below this one stand within each group of a number: "two hundred thousand".
_GROUP = 1_000


@cache
def _words(language: Language) -> _Words:
    words, percent = language.numbers, _percent(language)
    values = {**words.ones, **words.tens, **words.ordinals, **words.ordinals_after_tens}
    group_marks, decimal_mark = re.escape(words.group_marks) + _THIN, re.escape(words.decimal_marks[0])
    halves = "".join(rf"(?<!{re.escape(half)} )" for half in words.halves)
    times = (*(forms[0] for forms in language.units.times.values()), *language.units.other_times)
    return _Words(
        values,
        words.scales,
        frozenset((*values, *words.scales)),
        _letters_of((*values, *words.scales)),
        _digits_pattern(language, group_marks, percent),
        _words_pattern(language, percent),
        re.compile(rf"{halves}\b{one_of(language.grammar.indefinite_articles)}(?=\s{one_of(times)}\b)", re.IGNORECASE),
        re.compile(rf"\s?(?:{one_of(words.range_joints)}|-|–)\s?[0-9]+(?:{decimal_mark}[0-9]+)?(?:{percent})"),
        re.compile(rf"[{group_marks}](?=[0-9]{{3}}(?![0-9]))"),
        re.compile(rf"[{re.escape(words.decimal_marks)}]"),
    )


def _letters_of(words: Iterable[str]) -> re.Pattern[str]:
    """A run of letters, as far as these words need them: much faster to look for than any letters."""
    return re.compile(rf"[a-z{''.join(sorted(filter(str.isalpha, set().union(*words))))}]+")


def _percent(language: Language) -> str:
    return rf"\s?%|\s?{one_of(chain.from_iterable(language.units.shares.values()))}\b"


def _digits_pattern(language: Language, group_marks: str, percent: str) -> re.Pattern[str]:
    words = language.numbers
    first_mark, any_mark = re.escape(words.decimal_marks[0]), re.escape(words.decimal_marks)
    return re.compile(
        # The digit stands first, before what must not stand before it: so it is sought at the speed of one character.
        r"(?P<digits>[0-9](?<!\d[0-9])"
        rf"(?:[0-9]{{0,2}}(?:[{group_marks}][0-9]{{3}})+(?![0-9])(?:{first_mark}[0-9]+)?|[0-9]*(?:[{any_mark}][0-9]+)?))"
        rf"(?:(?P<ordinal>{one_of(words.ordinal_endings)})\b|(?P<decade>{one_of(words.decade_endings)})\b"
        rf"|(?:[\s-](?P<scale>{one_of(words.scales)}\b))?(?P<percent>{percent})?)"
    )


def _words_pattern(language: Language, percent: str) -> re.Pattern[str]:
    words = language.numbers
    ones, tens, ordinals = (rf"\b{one_of(table)}\b" for table in (words.ones, words.tens, words.ordinals))
    after_tens = rf"\b{one_of((*words.ordinals, *words.ordinals_after_tens))}\b"
    one = rf"\b{one_of(words.one_before_scale)}"
    within = one_of(scale for scale, value in words.scales.items() if value < _GROUP)
    beyond = rf"[\s-]{one_of(scale for scale, value in words.scales.items() if value >= _GROUP)}\b"
    joint = rf"(?:{one_of(words.joints)}\s)?"
    below_100 = rf"(?:{tens}(?:[\s-]{ones})?|{ones})"
    below_1000 = rf"(?:(?:{ones}|{one})[\s-]{within}\b(?:\s{joint}{below_100})?|{below_100})"
    return re.compile(
        rf"(?P<ordinal>(?:{tens}-{after_tens})|{ordinals})"
        rf"|(?:(?:{below_1000}|{one}){beyond},?\s{joint})*(?:{below_1000}(?:{beyond})?|{one}{beyond})"
        rf"(?P<percent>{percent})?",
        re.IGNORECASE,
    )


def _in_digits(text: str, words: _Words) -> Iterator[Number]:
    for match in words.in_digits.finditer(text):
        start, end = match.span()
        begin = _name_before(text, start)
        value = _value_of_digits(match["digits"], match["scale"], words)
        if begin < start or match["decade"]:
            kind = Kind.IN_NAME
        elif match["ordinal"]:
            kind = Kind.ORDINAL
        else:
            kind = Kind.PERCENT if match["percent"] else Kind.PLAIN
        yield Number(begin, end, kind, value)


def _name_before(text: str, at: int) -> int:
    """Where the name begins that the digits at `at` belong to (`T-72`): letters, a capital among them. Else `at`."""
    last = at - 1 if at and text[at - 1] in _HYPHENS else at
    first = last
    while first and text[first - 1].isalnum() and not text[first - 1].isdecimal():
        first -= 1
    is_tied = first and (text[first - 1].isdecimal() or text[first - 1] == "_")
    return first if _CAPITAL.search(text, first, last) and not is_tied else at


def _value_of_digits(digits: str, scale: str | None, words: _Words) -> Decimal:
    value = Decimal(words.decimal_mark.sub(".", words.separator.sub("", digits)))
    if scale is None:
        return value
    # However many digits a text strings together, none is lost.
    factor = words.scales[scale]
    return Context(len(digits) + len(str(factor)), Emax=MAX_EMAX, Emin=MIN_EMIN).multiply(value, factor)


def _in_words(text: str, words: _Words) -> Iterator[Number]:
    if words.all.isdisjoint(words.letters.findall(text.lower())):
        return
    for match in words.in_words.finditer(text):
        kind = Kind.ORDINAL if match["ordinal"] else Kind.PERCENT if match["percent"] else Kind.PLAIN
        yield Number(match.start(), match.end(), kind, Decimal(_value_of_words(match[0], words)))


def _value_of_words(number: str, words: _Words) -> int:
    total = group = 0
    for word in words.letters.findall(number.lower()):
        scale = words.scales.get(word)
        if scale is None:
            group += words.values.get(word, 0)
        elif scale < _GROUP:
            group = max(group, 1) * scale
        else:
            total += max(group, 1) * scale
            group = 0
    return total + group
