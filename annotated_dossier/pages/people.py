"""A page for each person."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.entities import entity_page, roles_of


def pages(dossier: Dossier) -> Iterator[Output]:
    """The page of every person."""
    for person in dossier.people.values():
        yield entity_page(dossier, person, roles=roles_of(person, dossier))
