"""Figures beside each other: like with like, or the reason why not. Nothing here ever adds two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from annotated_dossier import edtf
from annotated_dossier.evidence.dates import DAYS, overlap
from annotated_dossier.evidence.units import unit_of_length
from annotated_dossier.link import Dossier
from annotated_dossier.model import Claim, Figure

# A unit may itself be a rate: "assaults a day", "people per month".
_RATE = re.compile(r"(?P<counted>.+?)\s(?:an?|per)\s(?P<time>day|week|month|year)")


class StatedFigure(NamedTuple):
    """A figure and the claim that states it."""

    claim: Claim
    figure: Figure


class Comparison(NamedTuple):
    """Another figure that a reader might set beside one, and how they compare.

    `note` says on what ground the two compare, or why they do not.
    """

    other: StatedFigure
    is_comparable: bool
    note: str


class _Unit(NamedTuple):
    """What is counted and, if the unit is a rate, the days of its time."""

    counted: str
    days: float | None


def by_measure(dossier: Dossier) -> dict[str, list[StatedFigure]]:
    """Every figure that is upheld, by its measure, in the order of the claims; those of withdrawn claims are not."""
    figures: dict[str, list[StatedFigure]] = {}
    for claim in dossier.claims.values():
        for figure in () if claim.withdrawn else claim.figures:
            figures.setdefault(figure.measure, []).append(StatedFigure(claim, figure))
    return figures


def comparisons(stated: StatedFigure, figures: dict[str, list[StatedFigure]], dossier: Dossier) -> list[Comparison]:
    """The figures of the same measure in other claims, and those that the claim's relations lead to.

    Of distances only the latter: every other one lies between other places.
    """
    alike = () if is_distance(stated.figure, dossier) else figures.get(stated.figure.measure, ())
    found: dict[tuple[str, int], Comparison] = {}
    for other in chain(alike, _related(stated, dossier)):
        if other.claim.id != stated.claim.id:
            found.setdefault((other.claim.id, other.claim.figures.index(other.figure)), _compare(stated, other, dossier))
    return list(found.values())


def is_distance(figure: Figure, dossier: Dossier) -> bool:
    """Whether it is a length between two places, which has neither an area nor a time."""
    return unit_of_length(_unit(figure, dossier).counted) is not None


def _related(stated: StatedFigure, dossier: Dossier) -> Iterator[StatedFigure]:
    for link in dossier.links.get(stated.claim.id, ()):
        if not link.other.withdrawn:
            yield from (StatedFigure(link.other, figure) for figure in link.other.figures)


def _compare(stated: StatedFigure, other: StatedFigure, dossier: Dossier) -> Comparison:
    ours, theirs = stated.figure, other.figure
    for reason in (_nested(stated, other), _other_measure(ours, theirs, dossier), _two_distances(ours, theirs, dossier),
                   _other_unit(ours, theirs, dossier), _other_area(ours, theirs, dossier)):
        if reason:
            return Comparison(other, False, reason)
    return Comparison(other, *_by_time(ours, theirs, dossier))


def _nested(stated: StatedFigure, other: StatedFigure) -> str | None:
    if stated.figure.part_of == other.claim.id:
        return "This figure is a part of it; the two are never added."
    if other.figure.part_of == stated.claim.id:
        return "It is a part of this figure; the two are never added."
    return None


def _other_measure(ours: Figure, theirs: Figure, dossier: Dossier) -> str | None:
    if ours.measure == theirs.measure:
        return None
    here, there = dossier.record.measures[ours.measure], dossier.record.measures[theirs.measure]
    words = f"Not the same measure: {here.name.lower()} here, {there.name.lower()} there."
    if ours.measure in there.parts:
        return f"{words} What is counted here is a part of what is counted there; the two are never added."
    if theirs.measure in here.parts:
        return f"{words} What is counted there is a part of what is counted here; the two are never added."
    return words


def _two_distances(ours: Figure, theirs: Figure, dossier: Dossier) -> str | None:
    if is_distance(ours, dossier) and is_distance(theirs, dossier):
        return "Each is the distance between the places that its own words name."
    return None


def _other_unit(ours: Figure, theirs: Figure, dossier: Dossier) -> str | None:
    if _unit(ours, dossier).counted == _unit(theirs, dossier).counted:
        return None
    return f"Not the same unit: {_unit_words(ours, dossier)} here, {_unit_words(theirs, dossier)} there."


def _other_area(ours: Figure, theirs: Figure, dossier: Dossier) -> str | None:
    if ours.area == theirs.area:
        return None
    here, there = _area(ours, dossier), _area(theirs, dossier)
    words = f"Not the same area: {here} here, {there} there."
    for inner, outer in ((ours.area, theirs.area), (theirs.area, ours.area)):
        if inner and outer and outer in _around(inner, dossier):
            return f"{words} The first lies within the second." if inner == ours.area else (
                f"{words} The second lies within the first.")
    return words


def _by_time(ours: Figure, theirs: Figure, dossier: Dossier) -> tuple[bool, str]:
    here, there = _time(ours), _time(theirs)
    if here is None or there is None:
        return False, "The time of one of the two is not known."
    if not overlap(here, there):
        return False, f"Another time: {_when(ours)} here, {_when(theirs)} there. Different times are a sequence."
    if bool(ours.period) != bool(theirs.period):
        return False, f"One is counted over a time, the other at a moment: {_when(ours)} here, {_when(theirs)} there."
    is_one_a_rate = _unit(ours, dossier).days is not None or _unit(theirs, dossier).days is not None
    if here == there and not is_one_a_rate:
        return True, "Same measure, area and time."
    rates = _per_day(ours, dossier), _per_day(theirs, dossier)
    if ours.period and None not in rates:
        over = "the same time" if here == there else "times that overlap"
        return True, f"Set beside each other by the day, over {over}: {rates[0]:,.1f} a day here, {rates[1]:,.1f} there."
    return False, f"The times overlap but are not the same: {_when(ours)} here, {_when(theirs)} there."


def _per_day(figure: Figure, dossier: Dossier) -> float | None:
    """How many a day: of a rate as stated, else of a single value counted over a period of known days."""
    if figure.value is None:
        return None
    days = _unit(figure, dossier).days
    if days is None:
        period = edtf.parse(figure.period) if figure.period else None
        if period is None or period.earliest is None or period.latest is None:
            return None
        days = (period.latest - period.earliest).days + 1
    return float(figure.value) / days


def _time(figure: Figure) -> edtf.Period | None:
    text = figure.period or figure.as_of
    return edtf.parse(text) if text else None


def _when(figure: Figure) -> str:
    return edtf.in_words(figure.period or figure.as_of or "")


def _unit(figure: Figure, dossier: Dossier) -> _Unit:
    words = _unit_words(figure, dossier)
    rate = _RATE.fullmatch(words)
    return _Unit(rate["counted"], DAYS[f"{rate['time']}s"]) if rate else _Unit(words, None)


def _unit_words(figure: Figure, dossier: Dossier) -> str:
    return figure.unit or dossier.record.measures[figure.measure].unit


def _area(figure: Figure, dossier: Dossier) -> str:
    return dossier.places[figure.area].name if figure.area else "no area stated"


def _around(place: str, dossier: Dossier) -> set[str]:
    """The ids of all places around a place."""
    seen: set[str] = set()
    outer = dossier.places[place].within
    while outer in dossier.places and outer not in seen:
        seen.add(outer)
        outer = dossier.places[outer].within
    return seen
