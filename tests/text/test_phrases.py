"""Numbers and dates in each language, as people write them: phrases with what they say, made by hand.

A line of `phrases/` is a phrase, a tab and its numbers: `20%` is a share, `2/3` a part, `#3` a place in a row, `@72` part of
a name, `?30=30000` may be read in two ways, and `-` says that there is none. In `dates/`, `--02-07` has no year and
`'22-02-24` an open century.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import all_languages, language_of
from annotated_dossier.text.numbers import Kind, amounts

HERE = Path(__file__).parent
TAGS = [language.tag for language in all_languages()]
LEAST = {"phrases": 300, "dates": 30}
SIGNS = {Kind.PLAIN: "{}", Kind.PERCENT: "{}%", Kind.ORDINAL: "#{}", Kind.IN_NAME: "@{}"}


def rows(folder, tag):
    lines = (HERE / folder / f"{tag}.tsv").read_text(encoding="utf-8").splitlines()
    assert len(set(lines)) == len(lines) >= LEAST[folder]
    return [tuple(line.split("\t")) for line in lines]


def said(number):
    if number.kind is Kind.PART:
        return str(Fraction(number.value).limit_denominator(10_000))
    if number.other is not None:
        return f"?{number.value.normalize():f}={number.other.normalize():f}"
    return SIGNS[number.kind].format(f"{number.value.normalize():f}")


def same(expected):
    return [str(Fraction(word)) if "/" in word else word for word in expected.split() if word != "-"]


def written(date):
    if date.is_century_open:
        return f"'{date.year:02}-{date.month:02}-{date.day:02}"
    year = "-" if date.year is None else f"-{-date.year:04}" if date.year < 0 else f"{date.year:04}"
    return "-".join([year, *(f"{part:02}" for part in (date.month, date.day) if part is not None)])


@pytest.mark.parametrize("tag", TAGS)
def test_the_numbers_of_each_phrase_are_those_that_it_says(tag):
    read = [
        (phrase, [said(number) for number in amounts(phrase, language_of(tag))]) for phrase, _ in rows("phrases", tag)
    ]
    assert read == [(phrase, same(expected)) for phrase, expected in rows("phrases", tag)]


@pytest.mark.parametrize("tag", TAGS)
def test_the_dates_of_each_phrase_are_those_that_it_says(tag):
    read = [(phrase, [written(date) for date in dates(phrase, language_of(tag))]) for phrase, _ in rows("dates", tag)]
    assert read == [(phrase, same(expected)) for phrase, expected in rows("dates", tag)]
