"""Languages whose words are not recorded: digits are read by the conventions of CLDR, words not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.text.languages.base import (
    DateWords,
    DirectionWords,
    Grammar,
    HedgeWords,
    Language,
    NumberWords,
    SpeechWords,
    UnitWords,
)
from annotated_dossier.text.patterns import FIRST_UNSPACED

_ZEROS = re.compile("[0#]+")


def unknown_language(tag: str) -> Language:
    """A language that is not known, by its tag."""
    group, decimal, scales = _conventions(tag)
    numbers = NumberWords(
        ones={},
        tens={},
        ordinals={},
        ordinals_after_tens={},
        scales={},
        one_before_scale=(),
        joints=(),
        ordinal_endings=(),
        decade_endings=(),
        range_joints=(),
        pronouns=(),
        halves=(),
        group_marks=group,
        decimal_marks=decimal,
        unread_scales=scales,
    )
    return Language(
        tag,
        numbers,
        DateWords(months=(), weekdays=(), seasons={}, joints=(), parts_of_months={}, is_day_first=None),
        UnitWords(lengths={}, times={}, other_times=(), shares={}, per=()),
        HedgeWords(before={}, after={}),
        DirectionWords(stems={}, endings=()),
        SpeechWords(verbs=(), verbs_after_quotes=(), own_voice=()),
        Grammar(definite_articles=(), indefinite_articles=(), possessives=(), abbreviations=()),
        is_known=False,
    )


def _conventions(tag: str) -> tuple[str, str, dict[str, int]]:
    """The marks between groups and before decimals, and the scales that may follow digits, each with its value.

    Where CLDR does not have the language, there are none.
    """
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
        symbols = locale.number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return "", "", {}
    group, decimal = symbols.get("group", ""), symbols.get("decimal", "")
    return (group if group in (".", ",") else ""), (decimal if decimal in (".", ",") else ""), dict(_scales(locale))


def _scales(locale: object) -> Iterator[tuple[str, int]]:
    """What stands after the digits of "50 thousand" in each form that CLDR has, with its value."""
    for length in ("long", "short"):
        for patterns in getattr(locale, "compact_decimal_formats", {}).get(length, {}).values():
            for power, pattern in patterns.items():
                written = str(getattr(pattern, "pattern", pattern))
                zeros = _ZEROS.search(written)
                word = (
                    _ZEROS.sub("", written)
                    .replace("'", "")
                    .replace("\N{RIGHT-TO-LEFT MARK}", "")
                    .replace("\N{NO-BREAK SPACE}", " ")
                    .strip(' ."')
                )
                if zeros and word and (len(word) > 1 or word >= FIRST_UNSPACED):
                    yield word, int(power) // 10 ** (len(zeros[0]) - 1)
