"""What the page of a person shows beside what all named records do."""

from __future__ import annotations

from typing import Any

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Person
from annotated_dossier.pages.entities import roles_of


def values(person: Person, dossier: Dossier) -> dict[str, Any]:
    """The roles of a person."""
    return {"roles": roles_of(person, dossier)}
