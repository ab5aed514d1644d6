"""What the page of a unit shows beside what all named records do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Unit
from annotated_dossier.pages.links import RecordLink, link_to


@dataclass(frozen=True, slots=True)
class Member:
    """A person with its role in a unit, and the number of its statements."""

    role: str
    link: RecordLink
    statements: int


def values(unit: Unit, dossier: Dossier) -> dict[str, Any]:
    """What a unit belongs to, what belongs to it, and its people."""
    return {
        "parent": link_to(dossier.find(unit.parent), dossier) if unit.parent else None,
        "below": [link_to(below, dossier) for below in dossier.units_under.get(unit.id, ())],
        "members": list(_members(unit, dossier)),
    }


def _members(unit: Unit, dossier: Dossier) -> Iterator[Member]:
    for person in dossier.people_of.get(unit.id, ()):
        statements = len(dossier.claims_by.get(person.id, ()))
        for role in person.roles:
            if role.of == unit.id:
                yield Member(role.as_.capitalize(), link_to(person, dossier), statements)
