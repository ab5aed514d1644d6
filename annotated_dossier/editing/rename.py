"""Another id for a record, or for a term of the dossier record, wherever it is pointed to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from annotated_dossier.diagnostics import BYTE_ORDER_MARK
from annotated_dossier.editing.edits import Edit, NotEdited, Plan, Renaming
from annotated_dossier.editing.writing import at_path, first_field, first_item, other_id
from annotated_dossier.files.read import TextFile
from annotated_dossier.model import DossierRecord, Kinds, PagedRecord, Record
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.kinds import meant
from annotated_dossier.records.gathered import Records
from annotated_dossier.records.references import Reference, keys_that_point_to, possible_references
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.yamlio.nodes import FieldNode, Node
from annotated_dossier.yamlio.places import load

# What a claim may call its former ids: other programs do.
_FORMERLY = ("formerly", "aliases")


class Renamed(NamedTuple):
    """What gets another id: its kind, or the vocabulary of a term, and where its key stands."""

    kind: str
    record: Record
    key: FieldNode


def plan(records: Records, files: Iterable[TextFile], old: str, new: str) -> Plan:
    """Give `old` the id `new`, and note the old one in `formerly`, so that its address leads on.

    Raises `NotEdited` if nothing has the id. Whether the new one can be had is seen when the edit is proved.
    """
    if old == new:
        raise NotEdited(f"`{old}` is its id already.")
    by_path = {file.path: file for file in files}
    renamed = find(records, old)
    renaming = Renaming(renamed.kind, old, new)
    _refuse_if_taken(records, renamed, new)
    file = by_path[renamed.record.origin.file]
    edits = [other_id(file, renamed.key.start, renamed.key.end, old, new)]
    if isinstance(renamed.record, PagedRecord):
        edits.append(_formerly(file, renamed.record, old, new))
    for record in all_records(records):
        for reference in possible_references(record):
            if points_to(reference, renaming, records.kinds):
                edits += _reference(by_path, record, reference, new)
    edits += _defaults(by_path.values(), renaming, records.kinds)
    is_paged = isinstance(renamed.record, PagedRecord)
    return Plan(tuple(edits), renaming, frozenset({(new, "formerly")} if is_paged else ()))


def find(records: Records, wanted: str) -> Renamed:
    """The record or term with this id. Raises `NotEdited` if there is none."""
    for kind, group in records.by_kind.items():
        if wanted in group:
            origin = group[wanted].origin
            return Renamed(kind, group[wanted], origin.places.node.fields[kind].node.fields[wanted])
    for vocabulary in VOCABULARIES:
        if records.dossier and wanted in getattr(records.dossier, vocabulary):
            terms = records.dossier.origin.node.fields[vocabulary].node
            return Renamed(vocabulary, records.dossier, terms.fields[wanted])
    raise NotEdited(_unknown(records, wanted))


def all_records(records: Records) -> Iterator[Record]:
    """Every record, that of the dossier too."""
    yield from records.all()
    if records.dossier:
        yield records.dossier


def points_to(reference: Reference, renaming: Renaming, kinds: Kinds) -> bool:
    """Whether a reference points to what is renamed, and does not hold a word that reads the same."""
    kind, old, _ = renaming
    is_word = old in reference.refers.kinds
    return reference.target == old and kind in meant(reference.refers, kinds) and not is_word


def _unknown(records: Records, wanted: str) -> str:
    if now := records.formerly.get(wanted):
        return f"`{wanted}` is a former id of `{now}`."
    near = nearest_word(wanted, (record.id for record in records.all()))
    return f"Nothing has the id `{wanted}`." + (f" Did you mean `{near}`?" if near else "")


def _refuse_if_taken(records: Records, renamed: Renamed, new: str) -> None:
    """Ids are used once over all kinds, those of terms once in their vocabulary."""
    if renamed.kind in VOCABULARIES:
        owner = renamed.kind if new in getattr(renamed.record, renamed.kind) else None
    else:
        owner = next((kind for kind, group in records.by_kind.items() if new in group), None)
    if owner:
        raise NotEdited(f"`{new}` is taken: one of the {owner} has that id.")
    had = records.formerly.get(new, renamed.record.id)
    if had != renamed.record.id:
        raise NotEdited(f"`{new}` is a former id of `{had}`, and its address leads on to that.")


def _formerly(file: TextFile, record: PagedRecord, old: str, new: str) -> Edit:
    """The old id among the former ones, in the place of the new one where that was one of them."""
    fields = record.origin.node.fields
    key = next((name for name in _FORMERLY if name in fields), None)
    if key is None:
        return first_field(file, record.origin.node, f"formerly: [{old}]")
    former = fields[key].node
    if new in record.formerly:
        item = former.items[record.formerly.index(new)]
        return other_id(file, item.start, item.end, new, old)
    return first_item(file, former, old)


def _reference(files: Mapping[str, TextFile], record: Record, reference: Reference, new: str) -> Iterator[Edit]:
    """The new id in a reference; none where that is left to the defaults of its file."""
    node = at_path(record.origin.node, reference.path)
    if node:
        yield other_id(files[record.origin.file], node.start, node.end, reference.target, new)


def _defaults(files: Iterable[TextFile], renaming: Renaming, kinds: Kinds) -> Iterator[Edit]:
    """The new id in the `defaults` of files."""
    kind, old, new = renaming
    keys = keys_that_point_to(kind, kinds, [DossierRecord, *(each.model for each in kinds.values())])
    for file in files:
        if old not in file.text:
            continue
        document = load(file.text.removeprefix(BYTE_ORDER_MARK), file.path)
        given = document.data.get("defaults", {})
        for key in keys & given.keys():
            if given[key] == old:
                node = _value(document.node, key)
                yield other_id(file, node.start, node.end, old, new)


def _value(node: Node, key: str) -> Node:
    return node.fields["defaults"].node.fields[key].node
