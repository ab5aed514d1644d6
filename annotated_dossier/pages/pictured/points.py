"""Places as maps show them: a locator of one, an overview of all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from annotated_dossier import urls
from annotated_dossier.evidence.geography import DIRECTIONS
from annotated_dossier.evidence.nearness import directions_from, nearest
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.sayings import told
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.pictures.ground import Legend, Site, metres_from
from annotated_dossier.pictures.locator import Stated, locator
from annotated_dossier.pictures.overview import MOST, overview

_KEY = N_(
    "Coordinates as published, on a flat map true to scale at this place (equirectangular, WGS 84), north at the top. "
    "No borders, roads or front lines are drawn, since no record has one."
)
_STATED_KEY = N_("A dashed arrow is a direction that somebody states, under the speaker’s name.")
_ALL_KEY = N_(
    "Each place at its first published coordinates, on a flat map true to scale along its middle (equirectangular, WGS "
    "84), north at the top. A pale disc is as wide as its points lie apart. No borders, roads or front lines are drawn."
)
_GATHERED_KEY = N_("A number is how many places lie there.")
# How many times as far from the middle as half of the places do, for one to stand beside the map and not on it.
_FAR = 5
_LEAST_OF_ALL = 3


def located(place: Place, dossier: Dossier) -> Drawing | None:
    """The place among the nearest others that have a point, with the directions stated of it; none without a point."""
    if not place.locations:
        return None
    say = dossier.phrases
    others = nearest(dossier).get(place.id, ())
    stated = tuple(_stated(place, dossier))
    if not others and not stated:
        return None
    sites = [_site(other, _km(km, say), dossier) for other, km in others]
    rows = [
        (Cell(other.name, address_of(other, dossier)), Cell(_km(km, say)), Cell(other.locations[0].source))
        for other, km in others
    ]
    rows += [
        (Cell(words), Cell(say.gettext("stated")), Cell(told(claim, dossier), address_of(claim, dossier)))
        for claim, words, _ in stated
    ]
    arrows = [
        Stated(azimuth, dossier.speaker_name(claim), told(claim, dossier), address_of(claim, dossier))
        for claim, _, azimuth in stated
    ]
    return drawing(
        say.gettext("Where %(place)s lies", place=place.name),
        " ".join(say.gettext(key) for key in ((_KEY, _STATED_KEY) if stated else (_KEY,))),
        lambda width: locator(_site(place, "", dossier), sites, arrows, _legend(say), width),
        (say.gettext("From %(place)s", place=place.name), say.gettext("Measured"), say.gettext("Published by")),
        rows,
    )


def all_located(dossier: Dossier) -> Drawing | None:
    """All places that have a point, but areas of which parts are on the map; none where there are not even three.

    What lies much further off than most is named under the map, which would otherwise show nothing else.
    """
    areas = {place.within for place in dossier.places.values() if place.locations and place.within}
    located = [place for place in dossier.places.values() if place.locations and place.id not in areas]
    shown, far = _near_most(located)
    if len(shown) < _LEAST_OF_ALL:
        return None
    # The places of which most is said are named first.
    claims, say = {place.id: len(dossier.claims_about.get(place.id, ())) for place in shown}, dossier.phrases
    by_claims = sorted(shown, key=lambda place: -claims[place.id])
    sites = [_site(place, _claims(claims[place.id], say), dossier) for place in by_claims]
    rows = [
        (
            Cell(place.name, address_of(place, dossier)),
            Cell(f"{place.locations[0].lat}, {place.locations[0].lon}"),
            Cell(place.locations[0].source),
        )
        for place in located
    ]
    keys = [say.gettext(key) for key in ((_ALL_KEY, _GATHERED_KEY) if len(sites) > MOST else (_ALL_KEY,))]
    if far:
        names = say.listed(place.name for place in far)
        keys.append(say.gettext("Further off, and not on the map: %(places)s.", places=names))
    address = urls.index_address("places")
    columns = say.gettext("Place"), say.gettext("Latitude, longitude"), say.gettext("Published by")
    return drawing(
        say.gettext("The places on one map"),
        " ".join(keys),
        lambda width: overview(sites, address, _legend(say), width),
        columns,
        rows,
    )


def _near_most(places: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """The places that lie together, and those much further from their middle than most."""
    if not places:
        return [], []
    points = [(float(place.locations[0].lat), float(place.locations[0].lon)) for place in places]
    middle = (median(lat for lat, _ in points), median(lon for _, lon in points))
    off = [math.hypot(*metres_from(middle, point)) for point in points]
    reach = _FAR * median(off)
    near = [place for place, metres in zip(places, off, strict=True) if metres <= reach]
    return near, [place for place, metres in zip(places, off, strict=True) if metres > reach]


def _stated(place: Place, dossier: Dossier) -> list[tuple[Claim, str, float]]:
    """The directions that claims state from the place, each once, with the words for it."""
    found = directions_from(dossier).get(place.id, ())
    stated = {(claim.id, check.direction): claim for claim, check in found}
    return [
        (
            claim,
            f"{wording(dossier).attribution(claim)}: {dossier.phrases.gettext(direction)}",
            float(DIRECTIONS[direction]),
        )
        for (_, direction), claim in stated.items()
    ]


def _claims(count: int, say: Phrases) -> str:
    return say.ngettext("%(num)s statement about it", "%(num)s statements about it", count)


def _legend(say: Phrases) -> Legend:
    return Legend(lambda step: _in_km(Decimal(f"{step:g}"), say), say.gettext("N"))


def _km(distance: float, say: Phrases) -> str:
    return _in_km(round(Decimal(distance), 1), say)


def _in_km(number: Decimal, say: Phrases) -> str:
    return say.gettext("%(number)s km", number=say.number(number))


def _site(place: Place, note: str, dossier: Dossier) -> Site:
    points = tuple((float(point.lat), float(point.lon)) for point in place.locations)
    return Site(place.name, note, address_of(place, dossier), points, float(place.uncertainty_m or 0))
