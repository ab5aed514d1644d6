"""Figures beside each other: like with like, or the reason why not. Nothing here ever adds two figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from annotated_dossier.evidence.dates import DAYS, overlap
from annotated_dossier.evidence.finding import rounded
from annotated_dossier.evidence.units import rate
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import gathered
from annotated_dossier.model import Claim, Figure
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.text import edtf
from annotated_dossier.text.days import Day

# More figures of one measure than this are not all set beside each other: nobody would read them.
MOST_BESIDE = 20
_OVER_ONE_TIME = N_("Set beside each other by the day, over the same time: %(here)s here, %(there)s there.")
_OVER_TIMES = N_("Set beside each other by the day, over times that overlap: %(here)s here, %(there)s there.")


class StatedFigure(NamedTuple):
    """A figure and the claim that states it."""

    claim: Claim
    figure: Figure


class Comparison(NamedTuple):
    """Another figure that a reader might set beside one; `note` says on what ground they compare, or why not."""

    other: StatedFigure
    note: str


class _Unit(NamedTuple):
    """What is counted and, if the unit is a rate, the days of its time."""

    counted: str
    days: Fraction | None


@gathered
def by_measure(dossier: Dossier) -> Mapping[str, list[StatedFigure]]:
    """Every figure that is upheld, by its measure, in the order of area and time; those of withdrawn claims are not."""
    figures: dict[str, list[StatedFigure]] = {}
    for claim in dossier.claims.values():
        for figure in () if claim.withdrawn else claim.figures:
            figures.setdefault(figure.measure, []).append(StatedFigure(claim, figure))
    return {measure: sorted(stated, key=_area_and_time) for measure, stated in figures.items()}


def comparisons(
    stated: StatedFigure, figures: Mapping[str, list[StatedFigure]], dossier: Dossier, say: Phrases
) -> list[Comparison]:
    """The figures of the same measure in other claims, and those that the claim's relations lead to.

    Of more than `MOST_BESIDE` of the measure those of the same area that are nearest in time; of distances none, since
    every other one lies between other places.
    """
    alike = () if is_distance(stated.figure, dossier) else _nearest(stated, figures.get(stated.figure.measure, []))
    found: dict[tuple[str, int], Comparison] = {}
    for other in chain(alike, _related(stated, dossier)):
        if other.claim.id != stated.claim.id:
            found.setdefault(
                (other.claim.id, other.claim.figures.index(other.figure)), _compare(stated, other, dossier, say)
            )
    return list(found.values())


def is_distance(figure: Figure, dossier: Dossier) -> bool:
    """Whether it is a length between two places, which has neither an area nor a time."""
    return dossier.record.measures[figure.measure].between_places


def _nearest(stated: StatedFigure, alike: list[StatedFigure]) -> list[StatedFigure]:
    if len(alike) <= MOST_BESIDE:
        return alike
    place = bisect_left(alike, _area_and_time(stated), key=_area_and_time)
    return alike[max(0, place - MOST_BESIDE // 2) :][:MOST_BESIDE]


def _area_and_time(stated: StatedFigure) -> tuple[str, Day, str]:
    time = _time(stated.figure)
    return stated.figure.area or "", time.latest or date.max if time else date.max, stated.claim.id


def _related(stated: StatedFigure, dossier: Dossier) -> Iterator[StatedFigure]:
    for link in dossier.links.get(stated.claim.id, ()):
        if not link.other.withdrawn:
            yield from (StatedFigure(link.other, figure) for figure in link.other.figures)


def _compare(stated: StatedFigure, other: StatedFigure, dossier: Dossier, say: Phrases) -> Comparison:
    ours, theirs = stated.figure, other.figure
    note = (
        _nested(stated, other, dossier, say)
        or _other_measure(ours, theirs, dossier, say)
        or _two_distances(ours, theirs, dossier, say)
        or _other_unit(ours, theirs, dossier, say)
        or _other_area(ours, theirs, dossier, say)
        or _by_time(ours, theirs, dossier, say)
    )
    return Comparison(other, note)


def _nested(stated: StatedFigure, other: StatedFigure, dossier: Dossier, say: Phrases) -> str | None:
    if _is_part(stated, other, dossier):
        return say.gettext("This figure is a part of it; the two are never added.")
    if _is_part(other, stated, dossier):
        return say.gettext("It is a part of this figure; the two are never added.")
    return None


def _is_part(part: StatedFigure, whole: StatedFigure, dossier: Dossier) -> bool:
    """Whether a figure names the other one as its whole; a claim may state figures of other measures beside it."""
    parts = dossier.record.measures[whole.figure.measure].parts
    return part.figure.part_of == whole.claim.id and part.figure.measure in parts


def _other_measure(ours: Figure, theirs: Figure, dossier: Dossier, say: Phrases) -> str | None:
    if ours.measure == theirs.measure:
        return None
    here, there = dossier.record.measures[ours.measure], dossier.record.measures[theirs.measure]
    words = say.gettext(
        "Not the same measure: %(here)s here, %(there)s there.", here=here.name.lower(), there=there.name.lower()
    )
    if ours.measure in there.parts:
        part = say.gettext("What is counted here is a part of what is counted there; the two are never added.")
        return f"{words} {part}"
    if theirs.measure in here.parts:
        part = say.gettext("What is counted there is a part of what is counted here; the two are never added.")
        return f"{words} {part}"
    return words


def _two_distances(ours: Figure, theirs: Figure, dossier: Dossier, say: Phrases) -> str | None:
    if is_distance(ours, dossier) and is_distance(theirs, dossier):
        return say.gettext("Each is the distance between the places that its own words name.")
    return None


def _other_unit(ours: Figure, theirs: Figure, dossier: Dossier, say: Phrases) -> str | None:
    if _unit(ours, dossier).counted == _unit(theirs, dossier).counted:
        return None
    return say.gettext(
        "Not the same unit: %(here)s here, %(there)s there.",
        here=_unit_words(ours, dossier),
        there=_unit_words(theirs, dossier),
    )


def _other_area(ours: Figure, theirs: Figure, dossier: Dossier, say: Phrases) -> str | None:
    if ours.area is None or theirs.area is None:
        if ours.area == theirs.area:
            return say.gettext("Neither states an area.")
        return say.gettext("The area of one of the two is not stated.")
    if ours.area == theirs.area:
        return None
    words = say.gettext(
        "Not the same area: %(here)s here, %(there)s there.",
        here=dossier.places[ours.area].name,
        there=dossier.places[theirs.area].name,
    )
    if theirs.area in _around(ours.area, dossier):
        within = say.gettext("The first lies within the second.")
        return f"{words} {within}"
    if ours.area in _around(theirs.area, dossier):
        within = say.gettext("The second lies within the first.")
        return f"{words} {within}"
    return words


def _by_time(ours: Figure, theirs: Figure, dossier: Dossier, say: Phrases) -> str:
    here, there = _time(ours), _time(theirs)
    if here is None or there is None:
        if here == there:
            return say.gettext("Neither states a time.")
        return say.gettext("The time of one of the two is not stated.")
    when = {"here": _when(ours, say), "there": _when(theirs, say)}
    if not overlap(here, there):
        return say.gettext("Another time: %(here)s here, %(there)s there. Different times are a sequence.", **when)
    if bool(ours.period) != bool(theirs.period):
        return say.gettext("One is counted over a time, the other at a moment: %(here)s here, %(there)s there.", **when)
    rates = [_unit(figure, dossier).days for figure in (ours, theirs)]
    if here == there and rates[0] == rates[1]:
        return say.gettext("Same measure, area and time.")
    daily = _by_the_day(ours, dossier, say), _by_the_day(theirs, dossier, say)
    if None not in daily and (here == there or None not in rates):
        over = _OVER_ONE_TIME if here == there else _OVER_TIMES
        return say.gettext(over, here=daily[0], there=daily[1])
    if here == there:
        return say.gettext("The time is the same, but one is a rate and the other cannot be turned into one.")
    return say.gettext("The times overlap but are not the same: %(here)s here, %(there)s there.", **when)


def _by_the_day(figure: Figure, dossier: Dossier, say: Phrases) -> str | None:
    """How many a day: as stated, or derived from a single value over a time of known days, and then labelled so."""
    if figure.value is None:
        return None
    days = _unit(figure, dossier).days
    if days == 1:
        return say.gettext("%(number)s a day", number=say.number(figure.value))
    if days is None:
        period = edtf.parse(figure.period) if figure.period else None
        ends = period.ends if period else None
        if ends is None:
            return None
        days = Fraction((ends[1] - ends[0]).days + 1)
    length = rounded(days, 0 if days.denominator == 1 else 2, say)
    return say.gettext(
        "%(number)s a day (derived: %(total)s ÷ %(days)s days)",
        number=rounded(Fraction(figure.value) / days, 1, say),
        total=say.number(figure.value),
        days=length,
    )


def _time(figure: Figure) -> edtf.Period | None:
    text = figure.period or figure.as_of
    return edtf.parse(text) if text else None


def _when(figure: Figure, say: Phrases) -> str:
    return say.date(figure.period or figure.as_of or "")


def _unit(figure: Figure, dossier: Dossier) -> _Unit:
    words = _unit_words(figure, dossier)
    stated = rate(words, dossier.language)
    return _Unit(stated.counted, DAYS[stated.time]) if stated and stated.time in DAYS else _Unit(words, None)


def _unit_words(figure: Figure, dossier: Dossier) -> str:
    return figure.unit or dossier.record.measures[figure.measure].unit


def _around(place: str, dossier: Dossier) -> set[str]:
    """The ids of all places around a place."""
    seen: set[str] = set()
    outer = dossier.places[place].within
    while outer and outer in dossier.places and outer not in seen:
        seen.add(outer)
        outer = dossier.places[outer].within
    return seen
