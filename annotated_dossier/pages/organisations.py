"""A page for each organisation."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.entities import entity_page


def pages(dossier: Dossier) -> Iterator[Output]:
    """The page of every organisation."""
    for organisation in dossier.organisations.values():
        yield entity_page(dossier, organisation)
