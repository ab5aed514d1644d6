"""What the page of an organisation shows beside what all named records do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Organisation
from annotated_dossier.pages.entities import roles_of
from annotated_dossier.pages.links import RecordLink, link_to


@dataclass(frozen=True, slots=True)
class Printed:
    """A source that an organisation published, or wrote as the agency."""

    source: RecordLink
    published: str
    is_agency: bool


def values(organisation: Organisation, dossier: Dossier) -> dict[str, Any]:
    """The roles of an organisation, its people, and the sources from it."""
    return {
        "roles": roles_of(organisation, dossier),
        "members": [
            (link_to(person, dossier), len(dossier.claims_by.get(person.id, ())))
            for person in dossier.people_of.get(organisation.id, ())
        ],
        "articles": _printed(organisation, dossier),
    }


def _printed(organisation: Organisation, dossier: Dossier) -> list[Printed]:
    return [
        Printed(link_to(source, dossier), source.published, source.publisher != organisation.id)
        for source in dossier.sources_from.get(organisation.id, ())
    ]
