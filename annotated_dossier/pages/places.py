"""A page for each place."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.entities import containing, entity_page


def pages(dossier: Dossier) -> Iterator[Output]:
    """The page of every place."""
    for place in dossier.places.values():
        yield entity_page(dossier, place, around=list(containing(dossier, place)))
