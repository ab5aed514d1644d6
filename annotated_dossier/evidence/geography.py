"""Distances, bearings and orders of places, on the WGS84 ellipsoid (Karney 2013, through geographiclib).

A place with several published points is computed with each of them, so that a result is a range.
"""

from __future__ import annotations

from itertools import pairwise, product

from annotated_dossier.evidence.finding import (
    Finding, Input, Outcome, Range, compare, unchecked,
)
from annotated_dossier.evidence.hedges import HEDGES, hedged_range, plain_range
from annotated_dossier.evidence.units import METRES, worded
from annotated_dossier.link import Dossier
from annotated_dossier.model import Place
from annotated_dossier.model.checks import BearingCheck, DistanceCheck, OrderCheck

DIRECTIONS = {"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
              "northwest": 315}
# One of eight directions stands for the eighth of the circle around it; its neighbours are the edge.
EIGHTH = 22.5
_FORMULA = "geodesic on the WGS84 ellipsoid"


def distance(check: DistanceCheck, dossier: Dossier) -> Finding:
    """The distance between two places, over every pair of their published points."""
    first, second = dossier.places[check.from_], dossier.places[check.to]
    stated = worded(check.value, check.unit, check.hedge)
    if lacking := _without_point(first, second):
        return unchecked(stated, f"No published point of {lacking.name} is recorded.")
    metres = _distances(first, second)
    scale = METRES[check.unit]
    computed = Range(metres.low / scale, metres.high / scale)
    drawn = _inverse(first, second)["s12"] / scale
    return Finding(
        compare(computed, plain_range(check.value, check.hedge), hedged_range(check.value, check.hedge)), stated,
        f"{drawn:.1f} {check.unit} between the first points; {_between(computed)} {check.unit} over all published points",
        f"{_FORMULA}, {_count(first)} × {_count(second)} points", HEDGES[check.hedge].words,
        (*_inputs(first), *_inputs(second)))


def bearing(check: BearingCheck, dossier: Dossier) -> Finding:
    """The direction from one place to another, over every pair of their published points."""
    first, second = dossier.places[check.from_], dossier.places[check.to]
    stated = f"{check.direction} of {first.name}"
    if lacking := _without_point(first, second):
        return unchecked(stated, f"No published point of {lacking.name} is recorded.")
    stated_azimuth = DIRECTIONS[check.direction]
    offsets = [_offset(_azimuth(pair), stated_azimuth) for pair in _pairs(first, second)]
    computed = Range(min(offsets), max(offsets))
    eighth, quarter = Range(-EIGHTH, EIGHTH), Range(-2 * EIGHTH, 2 * EIGHTH)
    outcome = compare(computed, eighth, eighth)
    if outcome is Outcome.DIFFERS and quarter.meets(computed):
        outcome = Outcome.AT_THE_EDGE
    azimuth = _inverse(first, second)["azi1"] % 360
    return Finding(
        outcome, stated,
        f"{azimuth:.0f}° between the first points; {_between(computed)}° from {check.direction} "
        f"({stated_azimuth}°) over all published points",
        f"{_FORMULA}, {_count(first)} × {_count(second)} points", f"{EIGHTH}° either way: one of eight directions",
        (*_inputs(first), *_inputs(second)))


def order(check: OrderCheck, dossier: Dossier) -> Finding:
    """Whether each place of a sequence lies further from a starting point than the one before it."""
    start = dossier.places[check.from_]
    places = [dossier.places[place] for place in check.sequence]
    stated = f"{', '.join(place.name for place in places)}, leading away from {start.name}"
    if lacking := _without_point(start, *places):
        return unchecked(stated, f"No published point of {lacking.name} is recorded.")
    distances = [_distances(start, place) for place in places]
    if all(nearer.high < further.low for nearer, further in pairwise(distances)):
        outcome = Outcome.AGREES
    elif all(nearer.low < further.high for nearer, further in pairwise(distances)):
        outcome = Outcome.AT_THE_EDGE
    else:
        outcome = Outcome.DIFFERS
    result = ", ".join(f"{place.name} {_inverse(start, place)['s12'] / 1000:.1f} km" for place in places)
    return Finding(outcome, stated, f"{result} between the first points", f"{_FORMULA}, from {start.name}",
                   "each further than the one before, over all published points",
                   tuple(entry for place in (start, *places) for entry in _inputs(place)))


def _distances(first: Place, second: Place) -> Range:
    metres = [pair["s12"] for pair in _pairs(first, second)]
    return Range(min(metres), max(metres))


def _pairs(first: Place, second: Place) -> list[dict]:
    return [_geodesic(*pair) for pair in product(first.locations, second.locations)]


def _inverse(first: Place, second: Place) -> dict:
    return _geodesic(first.locations[0], second.locations[0])


def _geodesic(start, end) -> dict:
    from geographiclib.geodesic import Geodesic

    return Geodesic.WGS84.Inverse(float(start.lat), float(start.lon), float(end.lat), float(end.lon))


def _azimuth(pair: dict) -> float:
    return pair["azi1"] % 360


def _offset(azimuth: float, stated: float) -> float:
    """Degrees from the stated direction to an azimuth, −180 to 180."""
    return (azimuth - stated + 180) % 360 - 180


def _without_point(*places: Place) -> Place | None:
    return next((place for place in places if not place.locations), None)


def _count(place: Place) -> int:
    return len(place.locations)


def _between(computed: Range) -> str:
    low, high = f"{computed.low:.1f}", f"{computed.high:.1f}"
    return low if low == high else f"{low} to {high}"


def _inputs(place: Place) -> list[Input]:
    return [Input(place.name, f"{point.lat}, {point.lon}", point.source) for point in place.locations]
