"""Weekdays, durations and the order of events, in the Gregorian calendar, and whether two claims speak of the same time."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, between, rounded, unchecked
from annotated_dossier.evidence.hedges import HEDGES, judge
from annotated_dossier.evidence.units import worded
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import CalendarCheck, DurationCheck, SuccessionCheck
from annotated_dossier.text import edtf
from annotated_dossier.text.edtf import Period
from annotated_dossier.text.numbers import StatedDate, dates

# Mean lengths of the Gregorian calendar, in days.
_YEAR = Fraction("365.2425")
DAYS = {"days": Fraction(1), "weeks": Fraction(7), "months": _YEAR / 12, "years": _YEAR}
_OF_THE_RECORD = "the record of the claim"


# How words divide a month: first and last day, the same for every speaker.
PARTS_OF_A_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_LONGEST_PART = 8
_PART = re.compile(rf"\b({'|'.join(PARTS_OF_A_MONTH)})[\s-]$", re.IGNORECASE)


def parts_of_months(text: str) -> Iterator[Period]:
    """The days that "early", "mid" or "late" means before each month of a year in a text."""
    return filter(None, (part_of_month(text, month) for month in dates(text)))


def part_of_month(text: str, month: StatedDate) -> Period | None:
    """The days that "early", "mid" or "late" means before a month of a year at its place in a text, if it stands there."""
    part = _PART.search(text[max(0, month.start - _LONGEST_PART) : month.start])
    if not part or month.year is None or month.day is not None:
        return None
    first, last = PARTS_OF_A_MONTH[part[1].lower()]
    length = calendar.monthrange(month.year, month.month)[1]
    return Period(date(month.year, month.month, first), date(month.year, month.month, min(last, length)))


def weekday(check: CalendarCheck, dossier: Dossier) -> Finding:
    """The weekday of a day."""
    day = date.fromisoformat(check.date)
    found = calendar.day_name[day.weekday()]
    outcome = Outcome.AGREES if found == check.weekday else Outcome.DIFFERS
    return Finding(
        outcome,
        check.weekday,
        f"{edtf.in_words(check.date)} was a {found}",
        "Gregorian calendar",
        "none, since a day has one weekday",
        (Input("day", edtf.in_words(check.date), check.because or _OF_THE_RECORD),),
    )


def duration(check: DurationCheck, dossier: Dossier) -> Finding:
    """The time between two dates, each as wide as it is known."""
    stated = worded(check.value, check.unit, check.hedge)
    start, end = edtf.parse(check.from_), edtf.parse(check.to)
    inputs = (
        Input("from", edtf.in_words(check.from_), check.because or _OF_THE_RECORD),
        Input("to", edtf.in_words(check.to), check.because or _OF_THE_RECORD),
    )
    if start.earliest is None or start.latest is None or end.earliest is None or end.latest is None:
        return unchecked(stated, "One of the two dates is open.", inputs)
    days = Range(Fraction((end.earliest - start.latest).days), Fraction((end.latest - start.earliest).days))
    if days.low < 0:
        return unchecked(stated, "The two dates overlap or run backwards.", inputs)
    length = DAYS[check.unit]
    computed = days.times(1 / length)
    result = f"{between(days, 0)} days" + ("" if length == 1 else f": {between(computed, 2)} {check.unit}")
    formula = "days from the first date to the second" + ("" if length == 1 else f" ÷ {rounded(length, 2)}")
    return Finding(
        judge(computed, check.value, check.hedge), stated, result, formula, HEDGES[check.hedge].words, inputs
    )


def succession(check: SuccessionCheck, dossier: Dossier) -> Finding:
    """Whether each event lies later than the one before it, over all days that its date may mean."""
    stated = ", then ".join(event.what for event in check.events)
    inputs = tuple(
        Input(event.what, edtf.in_words(event.date), check.because or _OF_THE_RECORD) for event in check.events
    )
    pairs = list(pairwise(edtf.parse(event.date) for event in check.events))
    if any(None in (before.earliest, before.latest, after.earliest, after.latest) for before, after in pairs):
        return unchecked(stated, "One of the dates is open.", inputs)
    if all(before.latest < after.earliest for before, after in pairs):
        outcome = Outcome.AGREES
    elif all(before.earliest < after.latest for before, after in pairs):
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
    return (first.earliest or date.min) <= (second.latest or date.max) and (second.earliest or date.min) <= (
        first.latest or date.max
    )


def speak_of_different_times(first: Claim, second: Claim) -> bool:
    """Whether both claims say what time they speak of, and the two times share no day."""
    return bool(first.concerns and second.concerns) and not overlap(
        edtf.parse(first.concerns), edtf.parse(second.concerns)
    )


def times_compared(first: Claim, second: Claim) -> str:
    """A sentence on whether two claims speak of the same time."""
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
    if speak_of_different_times(first, second):
        return f"They speak of different times, {here} and {there}: a sequence."
    return f"They speak of times that overlap: {here} and {there}."
