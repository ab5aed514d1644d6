"""Weekdays, durations between dates known to the day, the month or the year, and times set side by side."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.evidence.dates import duration, succession, times_compared, weekday
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.model.computations import CalendarCheck, DurationCheck, SuccessionCheck
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.text.dates import PARTS_OF_A_MONTH, parts_of_months
from annotated_dossier.text.edtf import Period
from annotated_dossier.text.languages import ENGLISH


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2000-01-01", "Saturday"),  # ISO 8601:2004, 3.2.1, names it as a Saturday
        ("1969-07-20", "Sunday"),
        ("2024-02-29", "Thursday"),
        ("2025-02-07", "Friday"),
    ],
)
def test_a_weekday_is_that_of_the_gregorian_calendar(day, name):
    assert weekday(CalendarCheck(type="calendar", says="x", date=day, weekday=name), None).outcome is Outcome.AGREES
    wrong = "Monday" if name != "Monday" else "Tuesday"
    found = weekday(CalendarCheck(type="calendar", says="x", date=day, weekday=wrong), None)
    assert found.outcome is Outcome.DIFFERS
    assert found.result.endswith(f"was a {name}")


@pytest.mark.parametrize(
    ("start", "end", "value", "unit", "hedge", "outcome"),
    [
        ("2025-02-01", "2025-02-08", "7", "days", None, Outcome.AGREES),
        ("2025-02-01", "2025-02-08", "1", "weeks", None, Outcome.AGREES),
        ("2024-02-21/2024-02-29", "2025-02-07", "1", "years", "nearly", Outcome.WITHIN_HEDGE),
        ("2022", "2025-02-07", "3", "years", "nearly", Outcome.AT_THE_EDGE),  # somewhere from 2.1 to 3.1
        ("2022-03", "2025-02-07", "3", "years", "nearly", Outcome.WITHIN_HEDGE),
        ("2024-07", "2025-05-17", "10", "months", None, Outcome.AT_THE_EDGE),
        ("2024-07-10", "2025-05-17", "10", "months", None, Outcome.AGREES),
        ("2024-07-10~", "2025-05-17", "10", "months", None, Outcome.AGREES),
        ("2023-07", "2025-05-17", "10", "months", None, Outcome.DIFFERS),
        ("2025-02-07", "2025-02-07", "1", "days", None, Outcome.DIFFERS),
    ],
)
def test_a_duration_is_as_wide_as_its_dates(start, end, value, unit, hedge, outcome):
    assert between(start, end, value, unit, hedge).outcome is outcome


@pytest.mark.parametrize(
    ("start", "end", "missing"),
    [
        ("../2024", "2025", "open"),
        ("2024", "2025/..", "open"),
        ("2025-02-07", "2025-02-06", "backwards"),
        ("2025", "2025-02", "overlap"),
    ],
)
def test_dates_that_bound_nothing_cannot_be_checked(start, end, missing):
    found = between(start, end, "1", "years")
    assert found.outcome is Outcome.UNCHECKED
    assert missing in found.missing
    assert [entry.label for entry in found.inputs] == ["from", "to"]


def test_a_duration_shows_its_days_and_its_unit():
    assert between("2024-02-21/2024-02-29", "2025-02-07", "1", "years", "nearly").result == (
        "344 to 352 days: 0.94 to 0.96 years"
    )
    assert between("2025-02-01", "2025-02-08", "1", "weeks").result == "7 days: 1.00 weeks"
    assert between("2025-02-01", "2025-02-08", "7", "days").result == "7 days"
    assert between("2024-02-21", "2025-02-07", "1", "years", "nearly").stated == "nearly 1 year"


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        (["2025-02-06", "2025-02-07"], Outcome.AGREES),
        (["2024-07", "2025-02-06", "2025-02-07/2025-02-08"], Outcome.AGREES),
        (["2025-02-07", "2025-02"], Outcome.AT_THE_EDGE),
        (["2025-02-07", "2025-02-07"], Outcome.DIFFERS),
        (["2025-02-06", "2025-02-08", "2025-02-07"], Outcome.DIFFERS),
        (["2025-02-06", "2025-02-07/.."], Outcome.UNCHECKED),
    ],
)
def test_events_come_one_after_the_other_over_all_days_they_may_mean(days, outcome):
    events = [{"what": f"event {number}", "date": day} for number, day in enumerate(days)]
    found = succession(SuccessionCheck(type="succession", says="x", events=events), None)
    assert found.outcome is outcome
    assert found.stated == ", then ".join(event["what"] for event in events)


@given(st.dates(date(1582, 10, 15)), st.integers(0, 4000))
def test_the_days_between_two_days_are_counted(start, days):
    if start.toordinal() + days < date.max.toordinal() - 400:
        found = between(start.isoformat(), (start + timedelta(days)).isoformat(), str(days), "days")
        assert found.outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("since late February 2024", Period(date(2024, 2, 21), date(2024, 2, 29))),
        ("Mid-May 2025", Period(date(2025, 5, 11), date(2025, 5, 20))),
        ("in early July 2024", Period(date(2024, 7, 1), date(2024, 7, 10))),
    ],
)
def test_a_part_of_a_month_is_read_by_one_table(words, period):
    assert list(parts_of_months(words, ENGLISH)) == [period]


def test_the_method_page_tells_how_parts_of_a_month_are_read():
    method = " ".join((Path(__file__).parents[2] / "docs/method.md").read_text(encoding="utf-8").split())
    (_, early), (mid, mid_end), _ = PARTS_OF_A_MONTH.values()
    assert f"“early” is read as the days to the {early}th, “mid” as those from the {mid}th to the {mid_end}th" in method


@pytest.mark.parametrize(
    "words", ["February 2024", "late on 3 February 2024", "too late. February 2024", "late February"]
)
def test_words_that_name_no_part_of_a_month_of_a_year(words):
    assert list(parts_of_months(words, ENGLISH)) == []


CLAIMS = """
claims:
  a: {{statement: A., topic: control, speaker: source, about: [toretsk], quotes: [{{source: article, exact: Kyiv}}]{a}}}
  b: {{statement: B., topic: control, speaker: source, about: [toretsk], quotes: [{{source: article, exact: denied}}]{b}}}
"""


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("2025-02-07", "2025-02-07", "Both are about 7 February 2025."),
        ("2025-02", "2025-02-07", "They are about times that overlap: February 2025 and 7 February 2025."),
        (
            "2025-02-07",
            "2025-02-08",
            "They are about different times, 7 February 2025 and 8 February 2025: a sequence.",
        ),
        ("2025-02-07/..", "2026", "They are about times that overlap: since 7 February 2025 and 2026."),
        ("2025-02", None, "One of them is about February 2025; the time of the other is not stated."),
        (None, None, "Neither says what time it is about."),
    ],
)
def test_two_claims_speak_of_one_time_or_of_two(linked, first, second, sentence):
    fields = {name: f", concerns: {date}" if date else "" for name, date in (("a", first), ("b", second))}
    claims = linked(CLAIMS.format(**fields)).claims
    assert times_compared(claims["a"], claims["b"], IN_ENGLISH) == sentence


def between(start, end, value, unit, hedge=None):
    return duration(
        DurationCheck(type="duration", says="x", **{"from": start}, to=end, value=value, unit=unit, hedge=hedge), None
    )


@pytest.mark.parametrize(
    ("day", "calendar", "outcome", "result"),
    [
        ("1582-10-15", None, Outcome.AGREES, "15 October 1582 was a Friday"),
        ("1582-10-14", None, Outcome.UNCHECKED, None),
        ("0064-07-18", None, Outcome.UNCHECKED, None),
        ("1582-10-04", "julian", Outcome.DIFFERS, "4 October 1582 was a Thursday"),
        ("1066-10-14", "julian", Outcome.DIFFERS, "14 October 1066 was a Saturday"),
        ("1066-10-14", "gregorian", Outcome.DIFFERS, "14 October 1066 was a Sunday"),
    ],
)
def test_before_the_gregorian_calendar_a_weekday_needs_the_name_of_one(day, calendar, outcome, result):
    found = weekday(CalendarCheck(type="calendar", says="x", date=day, weekday="Friday", calendar=calendar), None)
    assert found.outcome is outcome
    assert result in (None, found.result) and bool(found.missing) == (result is None)


@pytest.mark.parametrize(
    ("start", "end", "value", "unit", "calendar", "outcome"),
    [
        ("-0043-03-15", "0014-08-19", "56", "years", None, Outcome.DIFFERS),
        ("-0043-03-15", "0014-03-15", "56", "years", None, Outcome.DIFFERS),
        ("-0043-03-15", "0014-03-15", "57", "years", None, Outcome.AGREES),
        ("0000-01-01", "0001-01-01", "1", "years", None, Outcome.AGREES),
        ("-0389", "-0386", "3", "years", None, Outcome.AT_THE_EDGE),
        ("-0389", "0064", "453", "years", None, Outcome.AT_THE_EDGE),
        ("-0389-07-18", "0064-07-19", "453", "years", None, Outcome.AGREES),
        ("0064-07-18", "0064-07-24", "6", "days", None, Outcome.UNCHECKED),
        ("0064-07-18", "0064-07-24", "6", "days", "julian", Outcome.AGREES),
        ("0100-02-28", "0100-03-01", "2", "days", "julian", Outcome.AGREES),
        ("0100-02-28", "0100-03-01", "1", "days", "gregorian", Outcome.AGREES),
        ("-0001-12-31", "0001-01-01", "367", "days", "julian", Outcome.AGREES),
    ],
)
def test_over_the_era_no_year_is_skipped_and_days_are_counted_in_a_named_calendar(
    start, end, value, unit, calendar, outcome
):
    check = DurationCheck.model_validate(
        {"type": "duration", "says": "x", "from": start, "to": end, "value": value, "unit": unit, "calendar": calendar}
    )
    assert duration(check, None).outcome is outcome


def test_of_years_before_the_gregorian_calendar_no_days_are_told():
    assert "days" not in between("-0043-03-15", "0014-03-15", "57", "years").result
