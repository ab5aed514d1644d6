"""Weekdays, durations and the order of events (Gregorian), and whether two claims speak of the same time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import get_args

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, between, rounded, unchecked
from annotated_dossier.evidence.hedges import HEDGES, compared, judge
from annotated_dossier.evidence.units import hedged
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import CalendarCheck, DurationCheck, SuccessionCheck
from annotated_dossier.model.fields import Weekday
from annotated_dossier.phrases import IN_ENGLISH, N_, NN_, Phrases
from annotated_dossier.text import edtf
from annotated_dossier.text.days import FIRST_DAY, FIRST_GREGORIAN, Day
from annotated_dossier.text.edtf import Period

# Mean lengths of the Gregorian calendar, in days.
_YEAR = Fraction("365.2425")
DAYS = {"days": Fraction(1), "weeks": Fraction(7), "months": _YEAR / 12, "years": _YEAR}
_OF_THE_RECORD = N_("the record of the statement")
_NO_CALENDAR = N_("It lies before the Gregorian calendar, and the record does not name another.")
_FORMULAS = {
    "days": N_("days from the first date to the second"),
    "weeks": N_("weeks from the first date to the second"),
    "months": N_("months from the first date to the second"),
    "years": N_("years from the first date to the second"),
}
_SPANS = {
    "days": NN_("%(num)s day", "%(num)s days"),
    "weeks": NN_("%(num)s week", "%(num)s weeks"),
    "months": NN_("%(num)s month", "%(num)s months"),
    "years": NN_("%(num)s year", "%(num)s years"),
}
# The same of numbers with decimals, for which some languages have another form.
_PARTS = {
    "days": N_("%(amount)s days"),
    "weeks": N_("%(amount)s weeks"),
    "months": N_("%(amount)s months"),
    "years": N_("%(amount)s years"),
}
_FEBRUARY = 2
# From the first of March of the year 0 to Python's day 0, in the Julian calendar.
_BEFORE_MARCH = 308

# Monday first.
WEEKDAYS: tuple[str, ...] = get_args(Weekday)
_WEEKDAYS = {
    "Monday": N_("Monday"),
    "Tuesday": N_("Tuesday"),
    "Wednesday": N_("Wednesday"),
    "Thursday": N_("Thursday"),
    "Friday": N_("Friday"),
    "Saturday": N_("Saturday"),
    "Sunday": N_("Sunday"),
}


def weekday(check: CalendarCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """The weekday of a day."""
    day = date.fromisoformat(check.date)
    stated = say.gettext(_WEEKDAYS[check.weekday])
    inputs = (Input(say.gettext("day"), say.date(check.date), check.because or say.gettext(_OF_THE_RECORD)),)
    if day < FIRST_GREGORIAN and not check.calendar:
        return unchecked(stated, say.gettext(_NO_CALENDAR), inputs)
    found = WEEKDAYS[(_count(day, check.calendar) - 1) % 7]
    outcome = Outcome.AGREES if found == check.weekday else Outcome.DIFFERS
    return Finding(
        outcome,
        stated,
        say.gettext("%(day)s was a %(weekday)s", day=say.date(check.date), weekday=say.gettext(_WEEKDAYS[found])),
        say.gettext("Julian calendar") if check.calendar == "julian" else say.gettext("Gregorian calendar"),
        say.gettext("none, since a day has one weekday"),
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


def duration(check: DurationCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """The time between two dates, each as wide as it is known."""
    stated = hedged(check.hedge, _stated(check.value, check.unit, say), say)
    start, end = edtf.parse(check.from_).ends, edtf.parse(check.to).ends
    inputs = (
        Input(say.gettext("from"), say.date(check.from_), check.because or say.gettext(_OF_THE_RECORD)),
        Input(say.gettext("to"), say.date(check.to), check.because or say.gettext(_OF_THE_RECORD)),
    )
    if start is None or end is None:
        return unchecked(stated, say.gettext("One of the two dates is open."), inputs)
    if _has_no_calendar(check, start[0]):
        return unchecked(stated, say.gettext(_NO_CALENDAR), inputs)
    first, last = ([_count(day, check.calendar) for day in ends] for ends in (start, end))
    days = Range(Fraction(last[0] - first[1]), Fraction(last[1] - first[0]))
    if days.low < 0:
        return unchecked(stated, say.gettext("The two dates overlap or run backwards."), inputs)
    length = DAYS[check.unit]
    computed = days.times(1 / length)
    in_days, in_units = _reach(days, 0, "days", say), _reach(computed, 2, check.unit, say)
    in_units_from, in_days_from = _FORMULAS[check.unit], _FORMULAS["days"]
    result, formula = in_days, say.gettext(in_days_from)
    if start[0] < FIRST_GREGORIAN and not check.calendar:
        result, formula = in_units, say.gettext(in_units_from)
    elif length != 1:
        result, formula = f"{in_days}: {in_units}", f"{formula} ÷ {rounded(length, 2, say)}"
    return Finding(
        judge(computed, check.value, check.hedge),
        stated,
        result,
        formula,
        say.gettext(HEDGES[check.hedge].words),
        inputs,
        compared=compared(check.unit, check.value, check.hedge, computed),
    )


def succession(check: SuccessionCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """Whether each event lies later than the one before it, over all days that its date may mean."""
    then = say.gettext(", then ")
    stated = then.join(event.what for event in check.events)
    inputs = tuple(
        Input(event.what, say.date(event.date), check.because or say.gettext(_OF_THE_RECORD)) for event in check.events
    )
    dates = [ends for event in check.events if (ends := edtf.parse(event.date).ends)]
    if len(dates) < len(check.events):
        return unchecked(stated, say.gettext("One of the dates is open."), inputs)
    if all(before[1] < after[0] for before, after in pairwise(dates)):
        outcome = Outcome.AGREES
    elif all(before[0] < after[1] for before, after in pairwise(dates)):
        outcome = Outcome.AT_THE_EDGE
    else:
        outcome = Outcome.DIFFERS
    return Finding(
        outcome,
        stated,
        then.join(entry.value for entry in inputs),
        say.gettext("dates compared by their days"),
        say.gettext("each later than the one before, over all days that a date may mean"),
        inputs,
    )


def _stated(value: Decimal, unit: str, say: Phrases) -> str:
    amount = say.number(value)
    is_whole = value == value.to_integral_value()
    return _whole(amount, int(value), unit, say) if is_whole else say.gettext(_PARTS[unit], amount=amount)


def _reach(computed: Range, decimals: int, unit: str, say: Phrases) -> str:
    """A range of times with its unit: `58 to 59 days`."""
    amount = between(computed, decimals, say)
    return say.gettext(_PARTS[unit], amount=amount) if decimals else _whole(amount, round(computed.high), unit, say)


def _whole(amount: str, number: int, unit: str, say: Phrases) -> str:
    one, many = _SPANS[unit]
    return say.ngettext(one, many, number, num=amount)


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


def times_compared(first: Claim, second: Claim, say: Phrases, same_time_because: str | None = None) -> str:
    """A sentence on whether two claims speak of the same time; an editor may say why other days mean one time."""
    if not first.concerns or not second.concerns:
        known = first.concerns or second.concerns
        if not known:
            return say.gettext("Neither says what time it is about.")
        return say.gettext("One of them is about %(time)s; the time of the other is not stated.", time=say.date(known))
    if first.concerns == second.concerns:
        return say.gettext("Both are about %(time)s.", time=say.date(first.concerns))
    here, there = say.date(first.concerns), say.date(second.concerns)
    if same_time_because:
        taken = N_("They speak of %(here)s and of %(there)s, taken for one time here: %(because)s")
        return say.gettext(taken, here=here, there=there, because=same_time_because)
    if speak_of_different_times(first, second):
        return say.gettext(
            "They are about different times, %(here)s and %(there)s: a sequence.", here=here, there=there
        )
    return say.gettext("They are about times that overlap: %(here)s and %(there)s.", here=here, there=there)
