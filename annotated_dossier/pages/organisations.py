"""What the page of an organisation shows beside what all named records do."""

from __future__ import annotations

from typing import Any

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Organisation
from annotated_dossier.pages.entities import roles_of
from annotated_dossier.pages.links import link_to


def values(organisation: Organisation, dossier: Dossier) -> dict[str, Any]:
    """The roles of an organisation, and its people."""
    return {
        "roles": roles_of(organisation, dossier),
        "members": [
            (link_to(person, dossier), len(dossier.claims_by.get(person.id, ())))
            for person in dossier.people_of.get(organisation.id, ())
        ],
    }
