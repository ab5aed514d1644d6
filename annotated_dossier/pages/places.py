"""A page for each place."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.entities import containing, entity_page
from annotated_dossier.pages.links import link_to


def pages(dossier: Dossier) -> Iterator[Output]:
    """The page of every place."""
    for place in dossier.places.values():
        yield entity_page(
            dossier,
            place,
            around=[link_to(around, dossier) for around in containing(dossier, place)],
            within=[(link_to(inner, dossier), inner.type) for inner in dossier.places_within.get(place.id, ())],
        )
