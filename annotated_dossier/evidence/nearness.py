"""Which places lie near each other, of those that have a point of their own."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotated_dossier.evidence.geography import geodesic
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import gathered
from annotated_dossier.model import Claim, Place
from annotated_dossier.model.computations import BearingCheck
from annotated_dossier.model.entities import Location

MOST = 8
# Beyond some dozens of kilometres a locator locates nothing.
FURTHEST_KM = 60.0
# Straight lines through a ball are told from geodesics by less than this; only what they leave is measured.
_SLACK = 1.02
_FURTHEST = FURTHEST_KM / 6_356 * _SLACK


class Near(NamedTuple):
    """A place that lies near another, and how far from it."""

    place: Place
    km: float


class StatedDirection(NamedTuple):
    """A claim that states in which direction something lies."""

    claim: Claim
    check: BearingCheck


class _Point(NamedTuple):
    """A place in space, on a ball of radius 1, its height over the equator first."""

    z: float
    x: float
    y: float
    place: Place


@gathered
def nearest(dossier: Dossier) -> dict[str, tuple[Near, ...]]:
    """By the id of a place with a point, the nearest other places that have a point of their own.

    A place that others lie within is an area: its point says nothing of where it ends.
    """
    points = [_point(place.locations[0], place) for place in dossier.places.values() if place.locations]
    own = sorted((point for point in points if point.place.id not in dossier.places_within), key=_height)
    return {point.place.id: _nearest(point, own) for point in points}


@gathered
def directions_from(dossier: Dossier) -> dict[str, list[StatedDirection]]:
    """By the id of a place, the directions that claims state from it."""
    found: dict[str, list[StatedDirection]] = {}
    for claim in dossier.claims.values():
        for check in () if claim.withdrawn else claim.checks:
            if isinstance(check, BearingCheck):
                found.setdefault(check.from_, []).append(StatedDirection(claim, check))
    return found


def _nearest(point: _Point, others: Sequence[_Point]) -> tuple[Near, ...]:
    location = point.place.locations[0]
    measured = (
        Near(other, geodesic(location, other.locations[0]).metres / 1_000) for other in _candidates(point, others)
    )
    near = sorted(
        (found for found in measured if found.km <= FURTHEST_KM), key=lambda found: (found.km, found.place.id)
    )
    return tuple(near[:MOST])


def _candidates(point: _Point, others: Sequence[_Point]) -> Iterator[Place]:
    """The places of which the nearest are some, looked for from the height of the point upwards and downwards."""
    middle = bisect_left(others, point.z, key=_height)
    reach = _Reach(point)
    reach.take(others[number] for number in range(middle, len(others)))
    reach.take(others[number] for number in range(middle - 1, -1, -1))
    return reach.places()


class _Reach:
    """The places around a point that may be among the nearest, by the straight way to them."""

    def __init__(self, point: _Point) -> None:
        self._point, self._furthest = point, _FURTHEST
        self._found: list[tuple[float, Place]] = []
        self._ways: list[float] = []

    def take(self, others: Iterable[_Point]) -> None:
        """Take what is near enough of others that lie higher and higher, or lower and lower."""
        z, x, y, here = self._point
        for other in others:
            if abs(other.z - z) > self._furthest:
                return
            way = math.dist((z, x, y), other[:3])
            if way <= self._furthest and other.place is not here:
                self._found.append((way, other.place))
                insort(self._ways, way)
                if len(self._ways) >= MOST:
                    self._furthest = self._ways[MOST - 1] * _SLACK

    def places(self) -> Iterator[Place]:
        """Those that are still near enough."""
        return (place for way, place in self._found if way <= self._furthest)


def _point(location: Location, place: Place) -> _Point:
    lat, lon = math.radians(location.lat), math.radians(location.lon)
    return _Point(math.sin(lat), math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), place)


def _height(point: _Point) -> float:
    return point.z
