"""A record in another file, with its comments; a file of which nothing is left goes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from annotated_dossier.editing.blocks import Sheet, sheet_of, shifted
from annotated_dossier.editing.edits import Edit, NotEdited, Plan, applied
from annotated_dossier.editing.rename import find
from annotated_dossier.editing.writing import first_field
from annotated_dossier.files.folder import is_for_windows
from annotated_dossier.files.read import RECORDS, TextFile
from annotated_dossier.model import Claim, Record
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.records.defaults import DATES, SOURCE, filled
from annotated_dossier.records.gathered import Records

_MARGIN = 2


def plan(records: Records, files: Iterable[TextFile], record_id: str, path: str) -> Plan:
    """Move a record to the end of its kind in another file, which may be new.

    What it had from the `defaults` of its file is written out where those of the other differ. Raises `NotEdited` for
    what is no record, for a file that cannot hold records, and where records stand in braces.
    """
    by_path = {file.path: file for file in files}
    kind, record, _ = find(records, record_id)
    if kind in VOCABULARIES:
        raise NotEdited(f"`{record_id}` is one of the {kind}, which stand in the dossier record: only records move.")
    if path == record.origin.file:
        raise NotEdited(f"`{record_id}` stands in {path} already.")
    _refuse_name(path, by_path)
    source = sheet_of(by_path[record.origin.file])
    if _is_all(source, kind) and path not in by_path:
        return Plan((source.cut(range(len(source.lines))), Edit(path, 0, 0, source.file.text)))
    target = sheet_of(by_path.get(path, TextFile(path, "", "")))
    for sheet in (source, target):
        if sheet.kind(kind) and sheet.is_in_braces(kind):
            raise NotEdited(f"{sheet.file.path} has its {kind} in braces: give each its own lines first.")
    return Plan((_removed(source, kind, record_id), _added(source, target, kind, record)))


def _refuse_name(path: str, files: Mapping[str, TextFile]) -> None:
    """Files of records stand below `dossier/`, end in `.yaml`, and have names that every machine can have."""
    parts = PurePosixPath(path).parts
    is_plain = PurePosixPath(path).as_posix() == path and ".." not in parts
    if not (is_plain and path.startswith(RECORDS) and path.endswith(".yaml")):
        raise NotEdited(f"Records stand in files such as `{RECORDS}places.yaml`, and `{path}` is none.")
    for part in parts:
        if part.startswith(".") or not is_for_windows(part):
            raise NotEdited(f"`{part}` is a name that hides a file, or that Windows does not allow.")
    alike = next((other for other in files if other != path and other.casefold() == path.casefold()), None)
    if alike:
        raise NotEdited(f"There is {alike}, which many machines take for the same file.")


def _is_all(sheet: Sheet, kind: str) -> bool:
    """Whether a file holds one record, which is of this kind."""
    data = sheet.document.data
    return data.keys() <= {kind, "defaults"} and len(data[kind]) == 1


def _removed(source: Sheet, kind: str, record_id: str) -> Edit:
    """The file without a record, and without the line of its kind or all that is left if it was the last."""
    if _is_all(source, kind):
        return source.cut(range(len(source.lines)))
    block, ids = source.block(kind, record_id), [*source.document.data[kind]]
    if len(ids) == 1:
        first = _section(source, kind)
        return source.cut(range(first - source.blanks_above(first), block.stop))
    if record_id == ids[0]:
        return source.cut(range(block.start, block.stop + source.blanks_below(block.stop)))
    return source.cut(range(block.start - source.blanks_above(block.start), block.stop))


def _section(sheet: Sheet, kind: str) -> int:
    """The first line of a kind, with the comments above it unless the file begins with them."""
    key = sheet.document.node.fields[kind]
    return sheet.comments_above(key) or key.start[0]


def _added(source: Sheet, target: Sheet, kind: str, record: Record) -> Edit:
    """The other file with the record."""
    margin = source.document.node.fields[kind].node.start[1]
    there = target.kind(kind)
    to = there.node.start[1] if there else margin
    piece = [
        *(f"{' ' * to}{comment}" for comment in _left_alone(source, kind, record)),
        *shifted(_lines(source, target, kind, record), to - margin),
    ]
    if there is None:
        return target.add(len(target.lines), [*([""] if target.lines else []), f"{kind}:", *piece])
    gap = _gap(target, kind)
    if gap is None:
        gap = _gap(source, kind)
    row = target.block(kind, [*target.document.data[kind]][-1]).stop
    return target.add(row, [*[""] * (1 if gap is None else gap), *piece])


def _gap(sheet: Sheet, kind: str) -> int | None:
    """How many empty lines stand between the last two records of a kind; `None` if there are no two."""
    ids = [*sheet.document.data[kind]]
    return sheet.blanks_above(sheet.block(kind, ids[-1]).start) if len(ids) > 1 else None


def _left_alone(source: Sheet, kind: str, record: Record) -> Iterator[str]:
    """The comments that would stand there for nothing, or be lost with the file, once the record has left."""
    block, ids = source.block(kind, record.id), source.document.data[kind]
    if _is_all(source, kind):
        yield from source.comments(row for row in range(len(source.lines)) if row not in block)
    elif len(ids) == 1:
        yield from source.comments(range(_section(source, kind), block.start))


def _lines(source: Sheet, target: Sheet, kind: str, record: Record) -> tuple[str, ...]:
    """The lines of the record, with all that it had from the defaults of its file and not from those of the other."""
    given = _given(source, target, kind, record) if isinstance(record, Claim) else {}
    if SOURCE in given:
        quotes = record.origin.node.fields["quotes"].node.items
        written = f"{SOURCE}: {given.pop(SOURCE)}"
        edits = [first_field(source.file, quote, written) for quote in quotes if SOURCE not in quote.fields]
        source = sheet_of(applied([source.file], edits)[0])
    for key, value in given.items():
        node = source.document.node.fields[kind].node.fields[record.id].node
        written = f"{key}: {json.dumps(value, ensure_ascii=False) if key.endswith('_basis') else value}"
        source = sheet_of(applied([source.file], [first_field(source.file, node, written)])[0])
    block = source.block(kind, record.id)
    return source.lines[block.start : block.stop]


def _given(source: Sheet, target: Sheet, kind: str, record: Record) -> dict[str, str]:
    """The defaults that fill the record and differ from those of the other file; a date and its basis together."""
    before, after = (sheet.document.data.get("defaults", {}) for sheet in (source, target))
    differing = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    for date in DATES:
        if differing & {date, f"{date}_basis"}:
            differing |= {date, f"{date}_basis"}
    own = source.document.data[kind][record.id]
    fills = {SOURCE, *filled(own, before)} - own.keys()
    return {key: value for key, value in before.items() if key in fills & differing}
