"""A table for each kind of record that a dossier declares and has records of: `vessels.csv`, a row for each vessel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from annotated_dossier.data.common import address
from annotated_dossier.data.table import Column, Row, Table, Value
from annotated_dossier.data.tables import dated, days_of
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Kind
from annotated_dossier.model.declared import DeclaredField, DeclaredKind, declared_value

_SHARED = (
    Column("id", "Id of the record.", is_required=True),
    Column("page", "The address of its page.", is_required=True),
    Column("name", "Its name.", is_required=True),
    Column("names", "Its other spellings, and its names in other languages."),
    Column("summary", "What it is, in a sentence."),
)
_BETWEEN_TEXTS = "; "


def declared_tables(dossier: Dossier) -> Mapping[str, Table]:
    """The tables by the keys of their kinds."""
    return {
        key: _table(kind, kind.declared)
        for key, kind in dossier.kinds.items()
        if kind.declared and dossier.by_kind[key]
    }


def _table(kind: Kind, declared: DeclaredKind) -> Table:
    columns = (column for name, field in declared.fields.items() for column in _columns(name, field))
    return Table(declared.summary, (*_SHARED, *columns), partial(_rows, kind, declared), key=("id",))


def _columns(name: str, field: DeclaredField) -> tuple[Column, ...]:
    if field.type == "date" and not field.several:
        return dated(name, field.label, field.required)
    is_number = field.type == "number" and not field.several
    return (Column(name, field.label, "number" if is_number else "string", is_required=field.required),)


def _rows(kind: Kind, declared: DeclaredKind, dossier: Dossier) -> Iterator[Row]:
    for record in dossier.named(kind):
        row: dict[str, Value] = {
            "id": record.id,
            "page": address(dossier, record.id),
            "name": record.name,
            "names": _BETWEEN_TEXTS.join(name.name for name in record.names) or None,
            "summary": record.summary,
        }
        for name, field in declared.fields.items():
            row |= _cells(name, field, declared_value(record, name))
        yield row


def _cells(name: str, field: DeclaredField, value: Any) -> Row:
    if field.several:
        between = _BETWEEN_TEXTS if field.type == "text" else " "
        return {name: between.join(map(str, value)) or None}
    return days_of(name, value) if field.type == "date" else {name: value}
