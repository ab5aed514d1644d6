"""The records of a kind in the order of their index, and what stands before and after each of them there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from annotated_dossier.evidence.standing import party_of
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import gathered
from annotated_dossier.model import Claim, Kind, Named, Place, Record
from annotated_dossier.pages.grouping import by_topic
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.rivals import Disputing, against
from annotated_dossier.pages.wording import wording


class Grouped(NamedTuple):
    """Named records under one heading of their index; of places, those that others of the group lie within."""

    anchor: str
    name: str
    records: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record and, of a claim, who contradicts it."""

    link: RecordLink
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands before and after a record in its index."""

    before: Neighbour | None
    after: Neighbour | None


@gathered
def neighbours(dossier: Dossier) -> Mapping[str, Neighbours]:
    """By the id of a record, its neighbours among the records of its kind."""
    found: dict[str, Neighbours] = {}
    for kind in dossier.kinds.values():
        records = list(in_order(dossier, kind))
        around = [None, *(_neighbour(record, dossier) for record in records), None]
        for record, before, after in zip(records, around, around[2:], strict=False):
            found[record.id] = Neighbours(before, after)
    return found


def in_order(dossier: Dossier, kind: Kind) -> Iterator[Record]:
    """The records of a kind as their index lists them."""
    if kind.model is Claim:
        for topic in by_topic(dossier, dossier.claims.values()):
            yield from topic.claims
    elif kind.is_named:
        for group in groups_of(dossier, kind):
            for record in group.records:
                yield from _with_all_within(record, dossier)
    else:
        yield from dossier.by_kind[kind.key].values()


def groups_of(dossier: Dossier, kind: Kind) -> list[Grouped]:
    """The records of a named kind, divided as its index is."""
    divided: dict[str, Callable[[Dossier, Kind], list[Grouped]]] = {
        "within": _places,
        "party": _by_party,
        "type": _by_type,
    }
    return divided[grouped_by(dossier, kind)](dossier, kind)


def grouped_by(dossier: Dossier, kind: Kind) -> str:
    """What the index of a named kind is divided by: by type instead of by party where the dossier has no parties."""
    return kind.grouped_by if kind.grouped_by != "party" or dossier.record.parties else "type"


def _neighbour(record: Record, dossier: Dossier) -> Neighbour:
    return Neighbour(link_to(record, dossier), against(record, dossier) if isinstance(record, Claim) else ())


def _with_all_within(record: Named, dossier: Dossier) -> Iterator[Named]:
    yield record
    for inner in dossier.places_within.get(record.id, ()) if isinstance(record, Place) else ():
        yield from _with_all_within(inner, dossier)


def _places(dossier: Dossier, kind: Kind) -> list[Grouped]:
    """Each place with nothing around it heads a group, or stands with the others like it."""
    roots = [place for place in dossier.named(kind) if isinstance(place, Place) and place.within is None]
    groups = [Grouped(f"within-{root.id}", root.name, (root,)) for root in roots if dossier.places_within.get(root.id)]
    alone = tuple(root for root in roots if not dossier.places_within.get(root.id))
    if alone:
        groups.append(Grouped("elsewhere", dossier.phrases.gettext("Not placed within another"), alone))
    return groups


def _by_party(dossier: Dossier, kind: Kind) -> list[Grouped]:
    names = {party or "none": wording(dossier).party_name(party) for party in (*dossier.record.parties, None)}
    return _grouped(dossier, kind, lambda record: party_of(record, dossier) or "none", names, "party")


def _by_type(dossier: Dossier, kind: Kind) -> list[Grouped]:
    one = dossier.phrases.raw(kind.one)
    types = [record.type or one for record in dossier.named(kind)]
    names = {named: f"{named[:1].upper()}{named[1:]}" for named in types}
    return _grouped(dossier, kind, lambda record: record.type or one, names, "type")


def _grouped(
    dossier: Dossier, kind: Kind, key: Callable[[Named], str], names: Mapping[str, str], prefix: str
) -> list[Grouped]:
    """Groups in the order of `names`, without the empty ones."""
    found: dict[str, list[Named]] = {}
    for record in dossier.named(kind):
        found.setdefault(key(record), []).append(record)
    return [
        Grouped(f"{prefix}-{_slug(value, number)}", name, tuple(found[value]))
        for number, (value, name) in enumerate(names.items(), 1)
        if value in found
    ]


def _slug(text: str, number: int) -> str:
    """A part of an address: the text's Latin letters and digits, or its number if it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower())) or str(number)
