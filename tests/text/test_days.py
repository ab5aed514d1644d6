"""Days before the era are counted and compared with those of Python, and no year is skipped between them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.text.days import FIRST_DAY, EarlyDay, day_before, day_of

EARLY = st.integers(FIRST_DAY.toordinal(), 0)


def early(ordinal):
    """The early day of this number, found through a date that the Gregorian cycle makes its like."""
    cycles = -ordinal // 146_097 + 1
    moved = date.fromordinal(ordinal + cycles * 146_097)
    return EarlyDay(moved.year - cycles * 400, moved.month, moved.day)


@given(EARLY)
def test_an_early_day_has_its_number(ordinal):
    day = early(ordinal)
    assert day.toordinal() == ordinal and day.weekday() == (ordinal + 6) % 7


@given(EARLY, st.one_of(EARLY.map(early), st.dates()))
def test_early_days_and_dates_are_compared_and_counted(ordinal, other):
    day = early(ordinal)
    days = other.toordinal() - ordinal
    assert (day < other, day <= other, day > other, day >= other) == (days > 0, days >= 0, days < 0, days <= 0)
    assert other - day == timedelta(days) and day - other == timedelta(-days)


@given(st.one_of(st.integers(FIRST_DAY.toordinal() + 1, 2).map(lambda n: early(n) if n < 1 else date.fromordinal(n))))
def test_the_day_before_is_one_day_before(day):
    assert (day - day_before(day)).days == 1


def test_the_last_day_before_the_era_is_of_the_year_0():
    assert day_before(date.min) == EarlyDay(0, 12, 31) == day_of(0, 12, 31)
    assert EarlyDay(0, 12, 31).isoformat() == "0000-12-31" and EarlyDay(-389, 3, 5).isoformat() == "-0389-03-05"


@pytest.mark.parametrize("day", [(-1, 2, 29), (0, 13, 1), (-43, 4, 31)])
def test_there_are_no_other_days(day):
    with pytest.raises(ValueError, match=r"day|month"):
        EarlyDay(*day)
