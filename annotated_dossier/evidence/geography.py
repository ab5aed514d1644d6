"""Distances, bearings and orders of places, on the WGS84 ellipsoid (Karney 2013, through geographiclib).

A place with several published points is computed with each of them; one with a single point and an uncertainty, with
all that lies within it. So a result is a range. Geodesics are floats; what is compared with words is exact.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from annotated_dossier.evidence.finding import Finding, Input, Outcome, Range, between, rounded, unchecked
from annotated_dossier.evidence.hedges import HEDGES, compared, judge
from annotated_dossier.evidence.units import METRES, worded
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure, Place
from annotated_dossier.model.computations import BearingCheck, DistanceCheck, OrderCheck
from annotated_dossier.model.entities import Location
from annotated_dossier.phrases import IN_ENGLISH, N_, Phrases

DIRECTIONS = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}
_DIRECTIONS = {
    "north": N_("north"),
    "northeast": N_("northeast"),
    "east": N_("east"),
    "southeast": N_("southeast"),
    "south": N_("south"),
    "southwest": N_("southwest"),
    "west": N_("west"),
    "northwest": N_("northwest"),
}
_OFF = N_("%(azimuth)s°, where %(direction)s is %(towards)s°; off by %(off)s°")
_OFF_OVER_ALL = N_("%(azimuth)s°, where %(direction)s is %(towards)s°; off by %(off)s° over all points")
# One of eight directions stands for the eighth of the circle around it; as much again on each side is the edge.
HALF_AN_EIGHTH = 22.5
_FORMULA = N_("geodesic on the WGS84 ellipsoid")
_PER_KM = 1 / Fraction(METRES["km"])


class Geodesic(NamedTuple):
    """The shortest way between two points: metres, and the azimuth at its start in degrees from north, 0 to 360."""

    metres: float
    azimuth: float


# Kept, since the same places stand in several checks, and one way takes as long as many rules of a claim.
@lru_cache(maxsize=10_000)
def geodesic(start: Location, end: Location) -> Geodesic:
    """The geodesic between two points."""
    from geographiclib.geodesic import Geodesic as Ellipsoid

    found = Ellipsoid.WGS84.Inverse(
        float(start.lat), float(start.lon), float(end.lat), float(end.lon), Ellipsoid.DISTANCE | Ellipsoid.AZIMUTH
    )
    return Geodesic(found["s12"], found["azi1"] % 360)


def spread(place: Place) -> float:
    """The greatest distance from a place's first published point to its others, in metres."""
    return max((geodesic(place.locations[0], point).metres for point in place.locations[1:]), default=0.0)


def distance(check: DistanceCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """The distance between two places, over every pair of their published points."""
    stated = worded(check.value, check.unit, check.hedge, say)
    if lacking := _without_point((check.from_, check.to), dossier, say):
        return unchecked(stated, lacking)
    first, second = dossier.places[check.from_], dossier.places[check.to]
    stated = say.gettext(
        "%(amount)s, from %(first)s to %(second)s", amount=stated, first=first.name, second=second.name
    )
    scale = 1 / Fraction(METRES[check.unit])
    computed = _metres(first, first.locations, second).times(scale)
    decimals = 0 if check.unit == "m" else 1
    drawn = rounded(Fraction(geodesic(first.locations[0], second.locations[0]).metres) * scale, decimals, say)
    result, over_all = f"{drawn} {check.unit}", between(computed, decimals, say)
    if over_all != drawn:
        result = say.gettext(
            "%(amount)s between the first points, %(reach)s over all", amount=result, reach=f"{over_all} {check.unit}"
        )
    return Finding(
        judge(computed, check.value, check.hedge),
        stated,
        result,
        _over_points(first, second, say),
        say.gettext(HEDGES[check.hedge].words),
        _inputs((first, second), say),
        compared=compared(check.unit, check.value, check.hedge, computed),
    )


def measured(claim: Claim, figure: Figure, unit: str, dossier: Dossier, say: Phrases) -> str | None:
    """What the checks of a stated distance measured, in a sentence, over all the places it may be meant between."""
    reaches = [
        _metres(dossier.places[check.from_], dossier.places[check.from_].locations, dossier.places[check.to])
        for check in claim.checks
        if check.type == "distance" and (check.value, check.unit) == (figure.value, unit)
        if not _without_point((check.from_, check.to), dossier, say)
    ]
    if not reaches:
        return None
    over_all = Range(min(reach.low for reach in reaches), max(reach.high for reach in reaches))
    found = between(over_all.times(1 / Fraction(METRES[unit])), 0 if unit == "m" else 1, say)
    if over_all.low < over_all.high:
        message = N_("Measured between published coordinates: %(amount)s, depending on which points are meant.")
        return say.gettext(message, amount=f"{found} {unit}")
    return say.gettext("Measured between published coordinates: %(amount)s.", amount=f"{found} {unit}")


def bearing(check: BearingCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """The direction from one place to another, over every pair of their published points."""
    direction = say.gettext(_DIRECTIONS[check.direction])
    if lacking := _without_point((check.from_, check.to), dossier, say):
        return unchecked(direction, lacking)
    first, second = dossier.places[check.from_], dossier.places[check.to]
    stated = say.gettext(
        "%(amount)s, from %(first)s to %(second)s", amount=direction, first=first.name, second=second.name
    )
    ways, slack = _ways(first.locations, second.locations), _slack(first, second)
    if min(way.metres for way in ways) <= slack:
        return unchecked(
            stated,
            say.gettext(
                "%(first)s and %(second)s lie too close together to have a direction.",
                first=first.name,
                second=second.name,
            ),
            _inputs((first, second), say),
        )
    towards = DIRECTIONS[check.direction]
    turns = [abs((way.azimuth - towards + 180) % 360 - 180) for way in ways]
    wavers = [math.degrees(math.asin(slack / way.metres)) for way in ways]
    furthest = max(turn + waver for turn, waver in zip(turns, wavers, strict=True))
    nearest = min(max(0.0, turn - waver) for turn, waver in zip(turns, wavers, strict=True))
    off = Range(Fraction(nearest), Fraction(furthest))
    drawn = geodesic(first.locations[0], second.locations[0]).azimuth
    return Finding(
        _direction_outcome(nearest, furthest),
        stated,
        say.gettext(
            _OFF if len(ways) == 1 else _OFF_OVER_ALL,
            azimuth=f"{drawn:.0f}",
            direction=direction,
            towards=towards,
            off=between(off, 0, say),
        ),
        _over_points(first, second, say),
        say.gettext(
            "one of eight directions: %(half)s° either way, borderline up to %(eighth)s°",
            half=say.number(Decimal(f"{HALF_AN_EIGHTH:g}")),
            eighth=say.number(Decimal(f"{2 * HALF_AN_EIGHTH:g}")),
        ),
        _inputs((first, second), say),
    )


def order(check: OrderCheck, dossier: Dossier, say: Phrases = IN_ENGLISH) -> Finding:
    """Whether each place of a sequence lies further from a starting point than the one before it."""
    away = N_("%(places)s, leading away from %(start)s")
    if lacking := _without_point((check.from_, *check.sequence), dossier, say):
        return unchecked(say.gettext(away, places=", ".join(check.sequence), start=check.from_), lacking)
    start, places = dossier.places[check.from_], [dossier.places[place] for place in check.sequence]
    reaches = [_metres(start, start.locations, place).times(_PER_KM) for place in places]
    return Finding(
        _order_outcome(start, places),
        say.gettext(away, places=", ".join(place.name for place in places), start=start.name),
        ", ".join(
            f"{place.name} {say.gettext('%(number)s km', number=between(reach, 1, say))}"
            for place, reach in zip(places, reaches, strict=True)
        ),
        say.gettext("%(formula)s, from each point of %(start)s", formula=say.gettext(_FORMULA), start=start.name),
        say.gettext(
            "each further than the one before, from every point of the start and over all points of the others"
        ),
        _inputs((start, *places), say),
    )


def _order_outcome(start: Place, places: list[Place]) -> Outcome:
    """Whether the order holds from every point of the start, or may hold from one of them."""
    ways = [list(pairwise(_metres(start, (point,), place) for place in places)) for point in start.locations]
    if all(nearer.high < further.low for pairs in ways for nearer, further in pairs):
        return Outcome.AGREES
    if any(all(nearer.low < further.high for nearer, further in pairs) for pairs in ways):
        return Outcome.AT_THE_EDGE
    return Outcome.DIFFERS


def _direction_outcome(nearest: float, furthest: float) -> Outcome:
    if furthest <= HALF_AN_EIGHTH:
        return Outcome.AGREES
    return Outcome.AT_THE_EDGE if nearest <= 2 * HALF_AN_EIGHTH else Outcome.DIFFERS


def _metres(start: Place, points: Iterable[Location], place: Place) -> Range:
    """How far a place lies from some of the points of another."""
    metres, slack = [way.metres for way in _ways(points, place.locations)], _slack(start, place)
    return Range(Fraction(max(0.0, min(metres) - slack)), Fraction(max(metres) + slack))


def _ways(starts: Iterable[Location], ends: Iterable[Location]) -> list[Geodesic]:
    return [geodesic(*pair) for pair in product(starts, ends)]


def _slack(*places: Place) -> float:
    """How far, in metres, places of a single point may lie elsewhere; several points are their own uncertainty."""
    return float(sum(place.uncertainty_m or 0 for place in places if len(place.locations) == 1))


def _without_point(places: Iterable[str], dossier: Dossier, say: Phrases) -> str | None:
    """Which of the places cannot be computed with, as a sentence."""
    for place in places:
        if place not in dossier.places:
            return say.gettext("There is no place `%(place)s`.", place=place)
        if not dossier.places[place].locations:
            return say.gettext("No published point of %(place)s is recorded.", place=dossier.places[place].name)
    return None


def _over_points(first: Place, second: Place, say: Phrases) -> str:
    return say.gettext(
        "%(formula)s, %(first)s × %(second)s published coordinates",
        formula=say.gettext(_FORMULA),
        first=len(first.locations),
        second=len(second.locations),
    )


def _inputs(places: Iterable[Place], say: Phrases) -> tuple[Input, ...]:
    return tuple(
        Input(place.name, _worded_point(place, point, say), point.source)
        for place in places
        for point in place.locations
    )


def _worded_point(place: Place, point: Location, say: Phrases) -> str:
    if len(place.locations) != 1 or not place.uncertainty_m:
        return f"{point.lat}, {point.lon}"
    reach = say.gettext("± %(metres)s m", metres=say.number(place.uncertainty_m))
    return f"{point.lat}, {point.lon} {reach}"
