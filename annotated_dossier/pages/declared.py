"""What the page of a record shows beside what all named records do, where the dossier has declared its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named
from annotated_dossier.model.declared import DeclaredField, declared_value
from annotated_dossier.pages.links import RecordLink, link_to


@dataclass(frozen=True, slots=True)
class Fact:
    """A value under the label of its field: a text, and the page of a record or the address of the web it leads to."""

    label: str
    text: str
    record: RecordLink | None = None
    address: str | None = None


def values(record: Named, dossier: Dossier) -> dict[str, Any]:
    """What the fields of a record hold, in the order in which they were declared."""
    kind = dossier.kinds[dossier.kind_of[record.id]].declared
    fields = kind.fields.items() if kind else ()
    return {"facts": [fact for key, field in fields for fact in _facts(field, declared_value(record, key), dossier)]}


def _facts(field: DeclaredField, value: Any, dossier: Dossier) -> Iterator[Fact]:
    for item in value if field.several else (value,):
        if item is not None:
            yield _fact(field, item, dossier)


def _fact(field: DeclaredField, value: Any, dossier: Dossier) -> Fact:
    if field.type == "id":
        link = link_to(dossier.find(value), dossier)
        return Fact(field.label, link.label, record=link)
    if field.type == "address":
        return Fact(field.label, value, address=value)
    if field.type == "number":
        return Fact(field.label, dossier.phrases.number(value))
    return Fact(field.label, dossier.phrases.date(value) if field.type == "date" else value)
