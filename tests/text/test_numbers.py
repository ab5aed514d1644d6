"""Numbers and dates in text: what counts as one, and what it says."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import ENGLISH, language_of
from annotated_dossier.text.numbers import Kind, numbers


def found(text):
    return [(text[number.start : number.end], number.kind, number.value) for number in numbers(text, ENGLISH)]


def values(text):
    return [value for _, _, value in found(text)]


def dated(text):
    return [(date.year, date.month, date.day) for date in dates(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("50,000 soldiers", 50000),
        ("50 000 soldiers", 50000),
        ("50\N{NO-BREAK SPACE}000 soldiers", 50000),
        ("1,234,567.5 tonnes", Decimal("1234567.5")),
        ("12.5 km", Decimal("12.5")),
        ("12,5 km", Decimal("12.5")),
        ("7.5 million people", 7500000),
        ("20-thousand people", 20000),
        ("eight months", 8),
        ("Twenty-one towns", 21),
        ("twenty one towns", 21),
        ("a hundred men", 100),
        ("two hundred and five men", 205),
        ("one hundred thousand men", 100000),
        ("two million, three hundred thousand and four men", 2300004),
        ("a two-storey house", 2),
        ("the nearly three-year war", 3),
        ("a 10-month fight", 10),
        ("the Donbas—50 soldiers", 50),
        ('"24 hours"', 24),
        ("zero losses", 0),
    ],
)
def test_one_number(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "hundreds of Russians",
        "dozens of towns",
        "thousands",
        "half the town",
        "the first attack",
        "a second attack",
        "the Steel Hundred",
        "someone in the stone house often",
        "no number",
    ],
)
def test_vague_words_and_parts_of_words_are_no_numbers(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("90%", Kind.PERCENT, 90),
        ("90 %", Kind.PERCENT, 90),
        ("ninety per cent", Kind.PERCENT, 90),
        ("2.5 percent", Kind.PERCENT, Decimal("2.5")),
        ("the 100th brigade", Kind.ORDINAL, 100),
        ("the 2nd brigade", Kind.ORDINAL, 2),
        ("the third brigade", Kind.ORDINAL, 3),
        ("the twenty-first brigade", Kind.ORDINAL, 21),
        ("a T-72 tank", Kind.IN_NAME, 72),
        ("the G20", Kind.IN_NAME, 20),
        ("the 1990s", Kind.IN_NAME, 1990),
    ],
)
def test_what_kind_of_number_it_is(text, kind, value):
    assert [(k, v) for _, k, v in found(text)] == [(kind, value)]


def test_numbers_come_in_the_order_of_the_text_with_their_places():
    text = "Twenty of 1,200 people, or 2%, came in 2 groups"
    assert [words for words, _, _ in found(text)] == ["Twenty", "1,200", "2%", "2"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("on 7 February 2025", (2025, 2, 7)),
        ("on 7th February, 2025", (2025, 2, 7)),
        ("on February 7, 2025", (2025, 2, 7)),
        ("on Feb. 7, 2025", (2025, 2, 7)),
        ("on 2025-02-07", (2025, 2, 7)),
        ("https://example.org/2025/02/07/page", (2025, 2, 7)),
        ("in July 2024", (2024, 7, None)),
        ("on 29 July", (None, 7, 29)),
        ("on July 29", (None, 7, 29)),
    ],
)
def test_one_date_whose_digits_are_no_numbers(text, date):
    assert dated(text) == [date]
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["It may 2 times rain", "they march 5 abreast", "in 2022", "2025-02-07-1", "31,7 July's"]
)
def test_no_date(text):
    assert all(day is None or month is None for _, month, day in dated(text))


def test_a_year_alone_is_a_number():
    assert values("since 2022") == [2022]


def test_a_date_agrees_with_one_that_says_at_least_as_much():
    day, month, day_of_no_year = (dates(text, ENGLISH)[0] for text in ("7 July 2024", "July 2024", "7 July"))
    assert month.agrees_with(day) and day_of_no_year.agrees_with(day) and day.agrees_with(day)
    assert not day.agrees_with(month) and not month.agrees_with(day_of_no_year)


@given(st.integers(0, 10**12))
def test_grouped_digits_say_the_same_as_bare_ones(number):
    assert values(f"{number:,} men") == values(f"{number} men") == [number]


@given(st.lists(st.sampled_from([*"0123456789,. -%/:thsndr", " hundred ", " July ", " twenty "])).map("".join))
def test_places_lie_in_the_text_and_never_overlap(text):
    places = [(number.start, number.end) for number in numbers(text, ENGLISH)] + [
        (date.start, date.end) for date in dates(text, ENGLISH)
    ]
    places.sort()
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("fell to -5 degrees", [-5]),
        ("fell to \N{MINUS SIGN}5.5 degrees", ["-5.5"]),
        ("minus five degrees", [-5]),
        ("a fall of (-20%)", [-20]),
        ("-7 to -3 degrees", [-7, -3]),
        ("-$5 million", [-5_000_000]),
        ("a range of 3-5", [3, 5]),
        ("an F-16 and a T-72", [16, 72]),
        ("losses of 20\N{EN DASH}30", [20, 30]),
    ],
)
def test_a_sign_belongs_to_its_number_and_a_dash_to_none(text, values):
    assert [number.value for number in numbers(text, ENGLISH)] == [Decimal(value) for value in values]


def test_at_least_is_no_sign():
    [number] = numbers("au moins 500 soldats", language_of("fr"))
    assert number.value == 500
