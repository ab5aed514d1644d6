"""All records of a dossier, and what is known of those that could not be used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar, cast

from annotated_dossier.model import DossierRecord, Kinds, Origin, PagedRecord, Record
from annotated_dossier.records.references import Reference, references

OfRecord = TypeVar("OfRecord", bound=Record)


@dataclass(frozen=True)
class LeftOut:
    """A record that could not be used, and what it points to all the same.

    `positions` go from an answer's index to what it states: a question and a position. `withheld` are the names that
    it says are not to be shown.
    """

    id: str
    origin: Origin
    references: tuple[Reference, ...]
    positions: Mapping[int, tuple[str, str]]
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True)
class Records:
    """All records, by kind and id, in the order of their files and lines. `dossier` is `None` if there was none.

    `kinds` is the table of the kinds there are. `left_out` are the ids, by kind or vocabulary, of what could not be
    used, so that what points to it is not blamed; one that may be of any kind stands under each. `faulty` are the
    records among them that were read.
    """

    kinds: Kinds
    dossier: DossierRecord | None
    by_kind: Mapping[str, Mapping[str, Record]]
    left_out: Mapping[str, Collection[str]] = field(default_factory=dict)
    faulty: tuple[LeftOut, ...] = ()

    def all(self) -> Iterable[Record]:
        """Every record but the dossier record."""
        return (record for records in self.by_kind.values() for record in records.values())

    @cached_property
    def formerly(self) -> Mapping[str, str]:
        """The id of the record that has each former id."""
        paged = (record for record in self.all() if isinstance(record, PagedRecord))
        return {former: record.id for record in paged for former in record.formerly}

    @cached_property
    def references(self) -> tuple[tuple[Record | LeftOut, Reference], ...]:
        """Every reference, with the record that holds it, last those of the dossier record and of what was left out."""
        owners = [*self.all(), *([self.dossier] if self.dossier else [])]
        return (
            *((record, reference) for record in owners for reference in references(record)),
            *((record, reference) for record in self.faulty for reference in record.references),
        )


class _ByKind(Protocol):
    @property
    def kinds(self) -> Kinds: ...

    @property
    def by_kind(self) -> Mapping[str, Mapping[str, Record]]: ...


def records_of(model: type[OfRecord], records: _ByKind) -> Mapping[str, OfRecord]:
    """The records of the kind with this model, by id."""
    key = next(kind.key for kind in records.kinds.values() if kind.model is model)
    return cast(Mapping[str, OfRecord], records.by_kind[key])
