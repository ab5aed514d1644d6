"""Files of records line by line: which lines belong to a record, and which comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotated_dossier.diagnostics import BYTE_ORDER_MARK, LINE_END, line_starts
from annotated_dossier.editing.edits import Edit
from annotated_dossier.editing.writing import end_of_fields
from annotated_dossier.files.read import TextFile
from annotated_dossier.yamlio.nodes import FieldNode
from annotated_dossier.yamlio.places import Document, load

_COMMENT = re.compile(r"(?:^|\s)(#.*)")
# What tells an editor where the schema is; its address counts from the folder of its file.
_FOR_EDITORS = "# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of records by its lines, each with its end, and the places in it."""

    file: TextFile
    lines: tuple[str, ...]
    document: Document

    def kind(self, kind: str) -> FieldNode | None:
        """The place of a kind; `None` if the file has none of it."""
        return self.document.node.fields.get(kind)

    def is_in_braces(self, kind: str) -> bool:
        """Whether the records of a kind stand in braces, not each on lines of its own."""
        node = self.document.node.fields[kind].node
        return self.lines[node.start[0]][node.start[1] :].startswith("{")

    def block(self, kind: str, record_id: str) -> range:
        """The lines of a record, with the comments directly above its id and those among its fields."""
        key = self.document.node.fields[kind].node.fields[record_id]
        starts = line_starts(self.file.text)
        end = end_of_fields(self.file, key.node)
        return range(self.comments_above(key), sum(start < end for start in starts))

    def comments_above(self, key: FieldNode) -> int:
        """The first of the comments that stand directly above a key, in its column; the key's line if none does."""
        row, column = key.start
        while row and self.lines[row - 1].startswith(" " * column + "#"):
            row -= 1
        return row

    def blanks_above(self, row: int) -> int:
        """How many empty lines stand above a line."""
        first = row
        while first and not self.lines[first - 1].strip():
            first -= 1
        return row - first

    def blanks_below(self, row: int) -> int:
        """How many empty lines stand from this line on."""
        return next((number for number, line in enumerate(self.lines[row:]) if line.strip()), len(self.lines) - row)

    def comments(self, rows: Iterable[int]) -> Iterator[str]:
        """The comments on these lines, among which is no line of a record, without what is for editors' programs."""
        for row in rows:
            found = _COMMENT.search(self.lines[row])
            if found and not found[1].startswith(_FOR_EDITORS):
                yield found[1].rstrip()

    def cut(self, rows: range) -> Edit:
        """The file without these lines."""
        starts = (*line_starts(self.file.text), len(self.file.text))
        return Edit(self.file.path, starts[rows.start], starts[rows.stop], "")

    def add(self, row: int, lines: Iterable[str]) -> Edit:
        """More lines, given without their ends, above a line."""
        end = self.line_end
        starts = (*line_starts(self.file.text), len(self.file.text))
        is_open = row == len(self.lines) and self.lines and not LINE_END.search(self.lines[-1])
        written = "".join(f"{line}{end}" for line in lines)
        at = len(self.file.text) if row == len(self.lines) else starts[row]
        return Edit(self.file.path, at, at, f"{end}{written}" if is_open else written)

    @property
    def line_end(self) -> str:
        """How the lines of the file end."""
        first = LINE_END.search(self.file.text)
        return first[0] if first else "\n"


def sheet_of(file: TextFile) -> Sheet:
    """A file of records by its lines. The file must be one that could be read."""
    starts = (*line_starts(file.text), len(file.text))
    lines = tuple(file.text[start:end] for start, end in pairwise(starts) if start < end)
    return Sheet(file, lines, load(file.text.removeprefix(BYTE_ORDER_MARK), file.path))


def shifted(lines: Iterable[str], columns: int) -> list[str]:
    """Lines without their ends, so many columns further in, or out."""
    bare = (LINE_END.sub("", line) for line in lines)
    if columns >= 0:
        return [" " * columns + line if line else line for line in bare]
    return [line[min(-columns, len(line) - len(line.lstrip(" "))) :] for line in bare]
