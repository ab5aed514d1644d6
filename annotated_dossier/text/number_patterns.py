"""The patterns that a language's words make of what stands beside numbers."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import NamedTuple

from annotated_dossier.text.languages import Language
from annotated_dossier.text.number_tables import Tables, tables
from annotated_dossier.text.patterns import FIRST_UNSPACED, one_of

MONEY = "$€£¥₴₽"
_DASHES = r"[-–—\N{NON-BREAKING HYPHEN}]"


class NumberPatterns(NamedTuple):
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
    below_zero: re.Pattern[str]


@cache
def number_patterns(language: Language) -> NumberPatterns:
    """The patterns of a language, made once."""
    words, grammar, units = language.numbers, language.grammar, language.units
    shares = one_of(chain.from_iterable(units.shares.values()))
    percent = rf"\s?[%％]|[\s-]?{shares}\b"
    articles, halves = one_of(grammar.indefinite_articles), one_of(words.halves)
    whole = rf"(?:{one_of(words.of_whole)}\s)?"
    # "a good dozen" is not one, nor is "a handful".
    not_one = one_of((*words.not_one, *words.scales, *words.parts))
    decimal_mark = re.escape(words.decimal_marks[:1] or ".")
    times = one_of((*chain.from_iterable(units.times.values()), *units.other_times))
    joints = rf"(?:\s?{_DASHES}\s?|-?\s{one_of(words.range_joints)}\s)"
    not_minus = "".join(rf"(?<!\b{word}\s)" for word in words.not_minus_after)
    return NumberPatterns(
        language,
        tables(language),
        _after_digits(language),
        re.compile(percent, re.IGNORECASE),
        re.compile(rf"\s{whole}(?:{articles}\s)?{shares}\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:{articles}\s)?{halves}[\s-](?:{one_of(words.of_whole)}\s)?(?:{articles}\s)?{shares}\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{halves}\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:(?P<none>{one_of(words.none)})\b|{one_of(words.none_before_noun)}\s"
            rf"(?!{one_of(words.not_none_before)}\b)(?=[^\W\d_]))",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?<![-’'])(?P<one>{articles})(?:\s(?!(?:[^\W\d_]+\s)?{not_one}\b)(?=[^\W\d_])|$)", re.IGNORECASE
        ),
        re.compile(rf"{joints}[{MONEY}]?", re.IGNORECASE),
        re.compile(rf"{joints}[0-9]+(?:{decimal_mark}[0-9]+)?(?:{percent})", re.IGNORECASE),
        re.compile(rf"\s{one_of(words.out_of)}\s(?:{one_of(grammar.definite_articles)}\s)?|/", re.IGNORECASE),
        re.compile(rf"(?:\s(?P<noun>[^\W\d_]+))?\s{one_of(words.one_in)}\s", re.IGNORECASE),
        re.compile(rf"(?:\s(?P<noun>[^\W\d_]+))?\s{one_of(words.one_of)}\s", re.IGNORECASE),
        re.compile(
            rf"\b{articles}(?:\s[^\W\d_]+)?\s{one_of((*words.one_of, *words.one_in, *words.out_of))}\s$", re.IGNORECASE
        ),
        re.compile(rf"\s{times}\b", re.IGNORECASE),
        # A dash before digits is a sign where nothing stands before it that it could join to them.
        re.compile(
            rf"(?:(?<![^\s(\[“„«\"'])[-\N{{MINUS SIGN}}](?:[{MONEY}]\s?)?|{not_minus}\b{one_of(words.minus)}\s)$",
            re.IGNORECASE,
        ),
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
