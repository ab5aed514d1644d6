"""Edits at the places that the reader of YAML knows: another id, one more id in a list, one more field of a record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from textwrap import wrap

from annotated_dossier.diagnostics import LINE_END, line_starts
from annotated_dossier.editing.edits import Edit
from annotated_dossier.files.read import TextFile
from annotated_dossier.model.marks import Path
from annotated_dossier.yamlio.known import Place
from annotated_dossier.yamlio.nodes import Node

_WIDTH = 100


def at_path(node: Node, path: Path) -> Node | None:
    """The place of the value that a path leads to; `None` where it is not written, but left to a default."""
    found: Node | None = node
    for step in path:
        found = found.step(step) if found else None
    return found


def other_id(file: TextFile, start: Place, end: Place, old: str, new: str) -> Edit:
    """Another id in a key or value, within the marks that it wears."""
    first, last = _offset(file, start), _offset(file, end)
    at = file.text.rfind(old, first, last)
    if at < 0:  # written with escapes, between quotation marks
        return Edit(file.path, first, last, f'"{new}"')
    return Edit(file.path, at, at + len(old), new)


def first_item(file: TextFile, items: Node, item: str) -> Edit:
    """One more item at the head of a list."""
    start = _offset(file, items.start)
    if file.text[start] == "[":
        return Edit(file.path, start + 1, start + 1, f"{item}, " if items.items else item)
    return Edit(file.path, start, start, f"- {item}{_line_end(file)}{_margin(items.start)}")


def first_field(file: TextFile, record: Node, written: str) -> Edit:
    """One more field, written in one line, at the head of a record."""
    start = _offset(file, record.start)
    if file.text[start] == "{":
        return Edit(file.path, start + 1, start + 1, f"{written}, ")
    return Edit(file.path, start, start, f"{written}{_line_end(file)}{_margin(record.start)}")


def last_fields(file: TextFile, record: Node, name: str, fields: Iterable[tuple[str, str, bool]]) -> Edit:
    """One more field with fields of its own at the end of a record: name, value, and whether that is a sentence."""
    start = _offset(file, record.start)
    if file.text[start] == "{":
        within = ", ".join(
            f"{key}: {json.dumps(value, ensure_ascii=False) if is_prose else value}" for key, value, is_prose in fields
        )
        return Edit(file.path, start + 1, start + 1, f"{name}: {{{within}}}, ")
    margin, end = _margin(record.start), _line_end(file)
    lines = [f"{margin}{name}:"]
    for key, value, is_prose in fields:
        lines.append(f"{margin}  {key}: {'>-' if is_prose else value}")
        if is_prose:
            block = f"{margin}    "
            lines += wrap(
                value, _WIDTH, initial_indent=block, subsequent_indent=block, break_long_words=False,
                break_on_hyphens=False,
            )  # fmt: skip
    at = end_of_fields(file, record)
    is_last_line_open = at == len(file.text) and not LINE_END.search(file.text[-1:])
    written = end.join(lines)
    return Edit(file.path, at, at, f"{end}{written}" if is_last_line_open else f"{written}{end}")


def end_of_fields(file: TextFile, record: Node) -> int:
    """Where the lines of a record end, without the empty lines and the comments that stand before what follows it."""
    starts = line_starts(file.text)
    row, column = record.end
    is_open = column > 0 and file.text[starts[row] : starts[row] + column].strip()  # no line end after its last line
    if is_open:
        return _offset(file, record.end)
    lines = LINE_END.split(file.text[starts[0] :])
    while row and _is_beside(lines[row - 1], record.start[1]):
        row -= 1
    return starts[row] if row < len(starts) else len(file.text)


def _is_beside(line: str, column: int) -> bool:
    """Whether a line is empty, or a comment further out than the fields of a record in this column."""
    bare = line.lstrip()
    return not bare or (bare.startswith("#") and len(line) - len(bare) < column)


def _offset(file: TextFile, place: Place) -> int:
    return line_starts(file.text)[place[0]] + place[1]


def _margin(place: Place) -> str:
    """The spaces before a place that something stands at the beginning of."""
    return " " * place[1]


def _line_end(file: TextFile) -> str:
    """How the lines of a file end."""
    first = LINE_END.search(file.text)
    return first[0] if first else "\n"
