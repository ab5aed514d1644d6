"""Places as a locator shows them."""

from __future__ import annotations

from decimal import Decimal

from annotated_dossier.evidence.geography import DIRECTIONS
from annotated_dossier.evidence.nearness import directions_from, nearest
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.sayings import told
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.pictures.locator import Site, Stated, locator

_KEY = N_(
    "Points as published, on a flat map true to scale at this place (equirectangular, WGS 84), north at the top. "
    "No borders, roads or front lines are drawn, since no record has one."
)
_STATED_KEY = N_("A dashed arrow is a direction that somebody states, under the speaker’s name.")


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
        lambda width: locator(_site(place, "", dossier), sites, arrows, width),
        (say.gettext("From %(place)s", place=place.name), say.gettext("Measured"), say.gettext("Published by")),
        rows,
    )


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


def _km(distance: float, say: Phrases) -> str:
    return say.gettext("%(number)s km", number=say.number(round(Decimal(distance), 1)))


def _site(place: Place, note: str, dossier: Dossier) -> Site:
    points = tuple((float(point.lat), float(point.lon)) for point in place.locations)
    return Site(place.name, note, address_of(place, dossier), points, float(place.uncertainty_m or 0))
