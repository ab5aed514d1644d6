"""The two numbers of a point stand in their order: latitude, then longitude."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.evidence.geography import geodesic
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Place
from annotated_dossier.model.entities import Location

COORDINATES_SWAPPED = Entry(
    "coordinates-swapped",
    "Latitude and longitude of a place seem to be swapped",
    "The point lies far from what the place is within, and every distance from it would be wrong.",
    "Swap `lat` and `lon`, of the place or of the one it is within; or correct `within`.",
)
CODES = (COORDINATES_SWAPPED,)

# Far away as written, and this many times nearer when swapped: a town far from the middle of a wide country is not.
_FAR_KM = 1000
_TIMES_NEARER = 3


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each point that lies far from the place around it, and near with its numbers swapped."""
    for place in dossier.places.values():
        around = _around(place, dossier) if place.locations else None
        if around is None:
            continue
        for index, point in enumerate(place.locations):
            if _is_swapped(point, around.locations[0]):
                yield COORDINATES_SWAPPED.at(
                    place.origin.span("locations", index, "lat"),
                    f"This point is {_km(point, around.locations[0]):,.0f} km from `{around.id}`, which the place is "
                    "within; `lat` and `lon` seem to be swapped.",
                    "Swap the two numbers of the point that is wrong.",
                    (Related(around.origin.span("locations", 0, "lat"), f"`{around.id}`"),),
                )


def _around(place: Place, dossier: Dossier) -> Place | None:
    """The nearest place around this one that has a point."""
    seen = {place.id}
    while (around := dossier.places.get(place.within or "")) and around.id not in seen:
        if around.locations:
            return around
        seen.add(around.id)
        place = around
    return None


def _is_swapped(point: Location, other: Location) -> bool:
    km = _km(point, other)
    if km <= _FAR_KM or abs(point.lon) > 90:
        return False
    swapped = point.model_copy(update={"lat": point.lon, "lon": point.lat})
    return _km(swapped, other) * _TIMES_NEARER < km


def _km(one: Location, other: Location) -> float:
    return geodesic(one, other).metres / 1000
