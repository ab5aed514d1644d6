"""The words of a language that dates are made of, and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

DASHES = r"[-–—\N{NON-BREAKING HYPHEN}]"
_DAY_NUMBER = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_DAY = rf"(?<![\d.,]){_DAY_NUMBER}"


class Group(NamedTuple):
    """Patterns of dates, and what each of them has: most texts do not have it, and looking for it is much faster."""

    hint: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]


class DateTables(NamedTuple):
    """Tables from words to what they mean, and patterns; those with `before` end where a date begins."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    parts: Mapping[str, str]
    halves_of_day: Mapping[str, str]
    is_day_first: bool | None
    dates: tuple[Group, ...]
    weekday: re.Pattern[str]
    season: re.Pattern[str]
    time_of_year: re.Pattern[str]
    part: re.Pattern[str]
    year: re.Pattern[str]
    early_year: re.Pattern[str]
    time: re.Pattern[str]
    between: re.Pattern[str]
    day_before: re.Pattern[str]
    day_after: re.Pattern[str]
    month_before: re.Pattern[str]
    year_before: re.Pattern[str]


@cache
def date_tables(language: Language) -> DateTables:
    """The tables of a language, made once."""
    words = language.dates
    months = {
        written: number for number, forms in enumerate(words.months, 1) for form in forms for written in _cases(form)
    }
    weekdays = {
        written: number
        for number, forms in enumerate(words.weekdays)
        for form in forms
        # Much faster to look for than in any mixture of cases.
        for written in (form, form.lower(), form.capitalize(), form.upper())
    }
    seasons = {form: season for season, forms in words.seasons.items() for form in forms}
    parts = {form: part for part, forms in words.parts_of_months.items() for form in forms}
    halves = {form: half for half, forms in words.halves_of_day.items() for form in forms}
    month, year, joint = rf"(?P<month>{one_of(months)})\b\.?", _year(language), _joint(language)
    # What may stand before the second of two dates: "to Friday, 9 February", "to mid-March".
    between = rf"(?:{one_of((*parts, *language.grammar.definite_articles))}[\s-])?(?:{one_of(weekdays)},?\s)?"
    sign = rf"(?:\s?{DASHES}\s?|,?\s{one_of(words.range_joints)}\s{between})"
    any_sign = rf"(?:{sign}|,\s|\s?/\s?)"
    ending = _day_ending(language)
    return DateTables(
        months,
        weekdays,
        seasons,
        parts,
        halves,
        words.is_day_first,
        _groups(language, month, year, joint, re.compile(one_of(_beginnings(months)))),
        re.compile(rf"\b{one_of(weekdays)}\b"),
        re.compile(rf"\b({one_of(seasons)})\s{joint}$", re.IGNORECASE),
        re.compile(
            rf"\b(?:(?P<season>(?i:{one_of(seasons)}))\b(?:\s{joint}(?P<year>[12][0-9]{{3}})(?!\d))?"
            rf"|(?P<month>{one_of(months)})\b)"
        ),
        re.compile(rf"\b({one_of(parts)})[\s-]$", re.IGNORECASE),
        re.compile(rf"(?<!\d)(?P<year>[12][0-9]{{3}})(?!\d)(?:(?:{DASHES}|/)(?P<to>[0-9]{{2}})(?!\d))?"),
        re.compile(
            rf"\b{one_of(words.before_year)}\s([1-9][0-9]{{0,2}})(?![\w%]|[.,]\d|\s?[%€$£]|\s\d)", re.IGNORECASE
        ),
        _times(language, halves),
        re.compile(rf"{any_sign}", re.IGNORECASE),
        re.compile(rf"{_DAY}{ending}{any_sign}$", re.IGNORECASE),
        re.compile(
            # Where words join the two, what follows must not be counted ("February 5 and 12 people").
            rf"(?:\s?{DASHES}\s?|\s{one_of(words.range_joints)}\s{between}"
            rf"(?=[0-9]{{1,2}}{ending}(?:,?\s{_bare(year)}|[.;:)]|$)))"
            rf"{_DAY_NUMBER}{ending}(?![\w%]|[.,]\d)(?:,?\s{year})?",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{month}(?:{sign}|,\s)$"),
        re.compile(rf"(?<![\d.,])(?P<old>[1-9][0-9]{{0,3}}){sign}$", re.IGNORECASE),
    )


def _cases(form: str) -> set[str]:
    """How a name of a month is written; one that has a capital is a word of another kind without."""
    return {form, form.capitalize(), form.upper()} if form.islower() else {form}


def _beginnings(words: Iterable[str]) -> list[str]:
    """Those of the words that no other one begins."""
    known = list(words)
    return [form for form in known if not any(form != other and form.startswith(other) for other in known)]


def _joint(language: Language) -> str:
    return rf"(?:{one_of(language.dates.joints)}\s)?"


def _day_ending(language: Language) -> str:
    point = r"\.?" if language.numbers.is_point_ordinal else ""
    return rf"{one_of(language.numbers.ordinal_endings)}?{point}"


def _year(language: Language) -> str:
    """A year of four digits, or of any with the words that tell its era."""
    words = language.dates
    after = rf"(?:{one_of(words.after_year)}\s)?"
    return (
        rf"(?:{one_of(words.era)}\s(?P<of_era>[1-9][0-9]{{0,3}})\b"
        rf"|(?<![\d.,])(?P<old>[1-9][0-9]{{0,3}})\s{after}(?:(?P<bc>{one_of(words.before_era)})|{one_of(words.era)})(?!\w)"
        r"|(?P<year>[12][0-9]{3})\b(?![,.\-/]?[0-9]))"
    )


def _bare(pattern: str) -> str:
    """A pattern without the names of its groups."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


def _groups(language: Language, month: str, year: str, joint: str, hint_of_month: re.Pattern[str]) -> tuple[Group, ...]:
    """The patterns of dates, those first that take the most."""
    ending, words = _day_ending(language), language.dates
    day = rf"{_DAY}{ending}"
    gap = r"\s?" if language.numbers.is_point_ordinal else r"\s"
    number, two = r"0?[1-9]|1[0-2]", r"0?[1-9]|[12][0-9]|3[01]"
    iso = r"(?<![\d-])(?P<year>[12][0-9]{3})(?P<mark>[-/])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>[0-3][0-9])(?![\d-])"
    slashes = rf"(?P<one>{two})/(?P<two>{two})"
    groups = [
        (hint_of_month, [rf"{day}{gap}{joint}{month},?\s{joint}{year}", rf"\b{month}\s{day},?\s{joint}{year}"]),
        (re.compile(r"[0-9][-/][01]?[0-9][-/][0-9]"), [iso]),
        (
            re.compile(r"[0-9]/[0-9]{1,2}/[0-9]"),
            [
                rf"(?<![\w/.]){slashes}/(?P<year>[12][0-9]{{3}})(?![\d/])",
                rf"(?<![\w/.]){slashes}/(?P<short>[0-9]{{2}})(?![\d/])",
            ],
        ),
        (
            re.compile(r"[0-9]\.\s?[0-9]{1,2}\."),
            [
                rf"(?<![\d.])(?P<year>[12][0-9]{{3}})\.\s?(?P<month>{number})\.\s?(?P<day>{two})(?!\d)",
                rf"{_DAY}\.\s?(?P<month>{number})\.\s?(?P<year>[12][0-9]{{3}})(?!\d)",
                rf"(?<!\w){_DAY}\.(?P<month>0[1-9]|1[0-2])\.(?P<short>[0-9]{{2}})(?!\w|[.,]?\d)",
                *([rf"{_DAY}\.\s?(?P<month>{number})\.(?!\d)"] if words.has_short_days else []),
            ],
        ),
        (
            hint_of_month,
            [rf"\b{month},?\s{joint}{year}", rf"{day}{gap}{joint}{month}", rf"\b{month}\s{day}(?![,.:]?\d|\s?%)\b"],
        ),
        (re.compile(one_of((*words.era, *words.before_era))), [rf"\b{year.rpartition('|')[0]})"]),
    ]
    return tuple(Group(hint, tuple(map(re.compile, patterns))) for hint, patterns in groups)


def _times(language: Language, halves: Mapping[str, str]) -> re.Pattern[str]:
    words = language.dates
    minute = r"[0-5][0-9])(?!\d)"
    return re.compile(
        rf"(?<![\w.,:])(?P<hour>[01]?[0-9]|2[0-4])(?:[:{re.escape(words.hour_marks)}]\s?(?P<minute>{minute})?"
        rf"(?:\s?(?P<half>{one_of(halves)})(?!\w)"
        rf"|\s?(?P<word>{one_of(words.hour_words)})(?!\w)(?:\s(?P<late>{minute})?)?",
        re.IGNORECASE,
    )
