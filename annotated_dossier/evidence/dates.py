"""Weekdays, durations and the order of events (Gregorian), and whether two claims speak of the same time."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import get_args

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, between, rounded, unchecked
from annotated_dossier.evidence.hedges import HEDGES, judge
from annotated_dossier.evidence.units import worded
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import CalendarCheck, DurationCheck, SuccessionCheck
from annotated_dossier.model.fields import Weekday
from annotated_dossier.text import edtf
from annotated_dossier.text.days import FIRST_DAY, FIRST_GREGORIAN, Day
from annotated_dossier.text.edtf import Period

# Mean lengths of the Gregorian calendar, in days.
_YEAR = Fraction("365.2425")
DAYS = {"days": Fraction(1), "weeks": Fraction(7), "months": _YEAR / 12, "years": _YEAR}
_OF_THE_RECORD = "the record of the claim"
_NO_CALENDAR = "It lies before the Gregorian calendar, and the record does not name another."
_FEBRUARY = 2
# From the first of March of the year 0 to Python's day 0, in the Julian calendar.
_BEFORE_MARCH = 308

# Monday first.
WEEKDAYS: tuple[str, ...] = get_args(Weekday)


def weekday(check: CalendarCheck, dossier: Dossier) -> Finding:
    """The weekday of a day."""
    day = date.fromisoformat(check.date)
    inputs = (Input("day", edtf.in_words(check.date), check.because or _OF_THE_RECORD),)
    if day < FIRST_GREGORIAN and not check.calendar:
        return unchecked(check.weekday, _NO_CALENDAR, inputs)
    found = WEEKDAYS[(_count(day, check.calendar) - 1) % 7]
    outcome = Outcome.AGREES if found == check.weekday else Outcome.DIFFERS
    return Finding(
        outcome,
        check.weekday,
        f"{edtf.in_words(check.date)} was a {found}",
        f"{(check.calendar or 'gregorian').capitalize()} calendar",
        "none, since a day has one weekday",
        inputs,
    )


def _count(day: Day, calendar: str | None) -> int:
    """The number of a day, as Python's ordinals count them, of a date of this calendar."""
    if calendar != "julian":
        return day.toordinal()
    # Years are counted from March, so that the day that leaps is the last one.
    year, month = (day.year, day.month - 3) if day.month > _FEBRUARY else (day.year - 1, day.month + 9)
    return 365 * year + year // 4 + (153 * month + 2) // 5 + day.day - _BEFORE_MARCH


def _has_no_calendar(check: DurationCheck, start: Day) -> bool:
    """Whether days would be counted of which nobody knows how many they are."""
    return start < FIRST_GREGORIAN and check.calendar is None and check.unit in ("days", "weeks")


def duration(check: DurationCheck, dossier: Dossier) -> Finding:
    """The time between two dates, each as wide as it is known."""
    stated = worded(check.value, check.unit, check.hedge)
    start, end = edtf.parse(check.from_).ends, edtf.parse(check.to).ends
    inputs = (
        Input("from", edtf.in_words(check.from_), check.because or _OF_THE_RECORD),
        Input("to", edtf.in_words(check.to), check.because or _OF_THE_RECORD),
    )
    if start is None or end is None:
        return unchecked(stated, "One of the two dates is open.", inputs)
    if _has_no_calendar(check, start[0]):
        return unchecked(stated, _NO_CALENDAR, inputs)
    first, last = ([_count(day, check.calendar) for day in ends] for ends in (start, end))
    days = Range(Fraction(last[0] - first[1]), Fraction(last[1] - first[0]))
    if days.low < 0:
        return unchecked(stated, "The two dates overlap or run backwards.", inputs)
    length = DAYS[check.unit]
    computed = days.times(1 / length)
    result, formula = f"{between(days, 0)} days", "days from the first date to the second"
    if start[0] < FIRST_GREGORIAN and not check.calendar:
        result, formula = f"{between(computed, 2)} {check.unit}", f"{check.unit} from the first date to the second"
    elif length != 1:
        result, formula = f"{result}: {between(computed, 2)} {check.unit}", f"{formula} ÷ {rounded(length, 2)}"
    return Finding(
        judge(computed, check.value, check.hedge), stated, result, formula, HEDGES[check.hedge].words, inputs
    )


def succession(check: SuccessionCheck, dossier: Dossier) -> Finding:
    """Whether each event lies later than the one before it, over all days that its date may mean."""
    stated = ", then ".join(event.what for event in check.events)
    inputs = tuple(
        Input(event.what, edtf.in_words(event.date), check.because or _OF_THE_RECORD) for event in check.events
    )
    dates = [ends for event in check.events if (ends := edtf.parse(event.date).ends)]
    if len(dates) < len(check.events):
        return unchecked(stated, "One of the dates is open.", inputs)
    if all(before[1] < after[0] for before, after in pairwise(dates)):
        outcome = Outcome.AGREES
    elif all(before[0] < after[1] for before, after in pairwise(dates)):
        outcome = Outcome.AT_THE_EDGE
    else:
        outcome = Outcome.DIFFERS
    return Finding(
        outcome,
        stated,
        ", then ".join(entry.value for entry in inputs),
        "dates compared by their days",
        "each later than the one before, over all days that a date may mean",
        inputs,
    )


def overlap(first: Period, second: Period) -> bool:
    """Whether two periods may share a day; an open end reaches as far as there are dates."""
    return (first.earliest or FIRST_DAY) <= (second.latest or date.max) and (second.earliest or FIRST_DAY) <= (
        first.latest or date.max
    )


def speak_of_different_times(first: Claim, second: Claim) -> bool:
    """Whether both claims say what time they speak of, and the two times share no day."""
    return bool(first.concerns and second.concerns) and not overlap(
        edtf.parse(first.concerns), edtf.parse(second.concerns)
    )


def times_compared(first: Claim, second: Claim, same_time_because: str | None = None) -> str:
    """A sentence on whether two claims speak of the same time; an editor may say why other days mean one time."""
    if not first.concerns or not second.concerns:
        known = first.concerns or second.concerns
        return (
            f"One of them speaks of {edtf.in_words(known)}; the time of the other is not stated."
            if known
            else "Neither says what time it speaks of."
        )
    if first.concerns == second.concerns:
        return f"Both speak of {edtf.in_words(first.concerns)}."
    here, there = edtf.in_words(first.concerns), edtf.in_words(second.concerns)
    if same_time_because:
        return f"They speak of {here} and of {there}, taken for one time here: {same_time_because}"
    if speak_of_different_times(first, second):
        return f"They speak of different times, {here} and {there}: a sequence."
    return f"They speak of times that overlap: {here} and {there}."
