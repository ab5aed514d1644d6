"""A page for each record that has names, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Kind, Model, Named, Organisation, Person, Place, Unit
from annotated_dossier.pages import declared, organisations, people, places, units
from annotated_dossier.pages.entities import entity_page
from annotated_dossier.pages.page import Page, Planned

_Own = tuple[str, Callable[[Any, Dossier], Mapping[str, Any]]]

# What a kind shows beside what all share: its template, and what that is given.
_OWN: Mapping[type[Model], _Own] = {
    Place: ("places.md.jinja", places.values),
    Unit: ("units.md.jinja", units.values),
    Person: ("people.md.jinja", people.values),
    Organisation: ("organisations.md.jinja", organisations.values),
}


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The page of every named record."""
    for kind in dossier.kinds.values():
        for record in dossier.named(kind):
            yield Planned(urls.record_address(kind.key, record.id), partial(_page, record, kind, dossier))


def _page(record: Named, kind: Kind, dossier: Dossier) -> Page:
    template, own_values = _own(kind)
    return entity_page(dossier, kind, record, template, own_values(record, dossier))


def _own(kind: Kind) -> _Own:
    if kind.declared:
        return "declared.md.jinja", declared.values
    return _OWN.get(kind.model, ("entity.md.jinja", lambda *_: {}))
