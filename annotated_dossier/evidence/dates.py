"""Weekdays and durations, in the Gregorian calendar."""

from __future__ import annotations

import calendar
from datetime import date

from annotated_dossier import edtf
from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, compare, unchecked
from annotated_dossier.evidence.hedges import HEDGES, hedged_range, plain_range
from annotated_dossier.evidence.units import worded
from annotated_dossier.link import Dossier
from annotated_dossier.model.checks import CalendarCheck, DurationCheck

# Mean lengths of the Gregorian calendar, in days.
DAYS = {"days": 1.0, "weeks": 7.0, "months": 365.2425 / 12, "years": 365.2425}


def weekday(check: CalendarCheck, dossier: Dossier) -> Finding:
    """The weekday of a day."""
    day = date.fromisoformat(check.date)
    found = calendar.day_name[day.weekday()]
    outcome = Outcome.AGREES if found == check.weekday else Outcome.DIFFERS
    return Finding(outcome, check.weekday, f"{edtf.in_words(check.date)} was a {found}", "Gregorian calendar", "none",
                   (Input("day", edtf.in_words(check.date), check.because or "the claim"),))


def duration(check: DurationCheck, dossier: Dossier) -> Finding:
    """The time between two dates, each as wide as it is known."""
    stated = worded(check.value, check.unit, check.hedge)
    start, end = edtf.parse(check.from_), edtf.parse(check.to)
    if None in (*_ends(start), *_ends(end)):
        return unchecked(stated, "One of the two dates is open.")
    days = Range((end.earliest - start.latest).days, (end.latest - start.earliest).days)
    if days.low < 0:
        return unchecked(stated, "The two dates overlap or run backwards.")
    length = DAYS[check.unit]
    computed = Range(days.low / length, days.high / length)
    inputs = (Input("from", edtf.in_words(check.from_), check.because or "the claim"),
              Input("to", edtf.in_words(check.to), check.because or "the claim"))
    return Finding(
        compare(computed, plain_range(check.value, check.hedge), hedged_range(check.value, check.hedge)), stated,
        _result(days, computed, check.unit), f"days between the dates ÷ {length:g}", HEDGES[check.hedge].words, inputs)


def _ends(period: edtf.Period) -> tuple[date | None, date | None]:
    return period.earliest, period.latest


def _result(days: Range, computed: Range, unit: str) -> str:
    if days.low == days.high:
        return f"{days.low:g} days: {computed.low:.2f} {unit}"
    return f"{days.low:g} to {days.high:g} days: {computed.low:.2f} to {computed.high:.2f} {unit}"
