"""What the page of a place shows beside what all named records do."""

from __future__ import annotations

from typing import Any

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Place
from annotated_dossier.pages.entities import containing
from annotated_dossier.pages.links import link_to
from annotated_dossier.pages.pictured.points import located


def values(place: Place, dossier: Dossier) -> dict[str, Any]:
    """What lies around a place, and within it."""
    return {
        "located": located(place, dossier),
        "around": [link_to(around, dossier) for around in containing(dossier, place)],
        "within": [(link_to(inner, dossier), inner.type) for inner in dossier.places_within.get(place.id, ())],
    }
