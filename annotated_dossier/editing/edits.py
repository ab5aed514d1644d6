"""Pieces of text in the place of others. Whatever no edit names stays byte for byte what it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.files.read import TextFile


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Other text for a stretch of a file; `start` and `end` count code points of the file's text."""

    file: str
    start: int
    end: int
    text: str


class Renaming(NamedTuple):
    """Another id for what is of a kind, or in a vocabulary of the dossier record."""

    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Plan:
    """An edit of the records: its pieces, and what may differ in the linked dossier once they are made.

    `changed` are the fields that say something else, each by the id that its record has then; `expected` the codes of
    problems that say no more than that.
    """

    edits: tuple[Edit, ...]
    renaming: Renaming | None = None
    changed: frozenset[tuple[str, str]] = frozenset()
    expected: frozenset[str] = frozenset()


class NotEdited(Exception):
    """The records cannot be edited so: why, and the problems in the way, if there are any."""

    def __init__(self, why: str, problems: Sequence[Diagnostic] = ()):
        super().__init__(why)
        self.why, self.problems = why, tuple(problems)


def applied(files: Iterable[TextFile], edits: Iterable[Edit]) -> tuple[TextFile, ...]:
    """The files with the edits made, each once, in the order in which files are read.

    A file that an edit names may be new; one of which nothing is left goes. Raises `ValueError` if two edits overlap.
    """
    by_file: dict[str, list[Edit]] = {}
    for edit in sorted(set(edits)):
        by_file.setdefault(edit.file, []).append(edit)
    before = {file.path: file for file in files}
    now = {path: _edited(before.get(path, TextFile(path, "", "")), pieces) for path, pieces in by_file.items()}
    left = [file for file in (before | now).values() if file.text or file.path not in now]
    return tuple(sorted(left, key=lambda file: PurePosixPath(file.path)))


def _edited(file: TextFile, edits: Sequence[Edit]) -> TextFile:
    pieces, at = [], 0
    for edit in edits:
        if edit.start < at:
            raise ValueError(f"two edits of {file.path} overlap")
        pieces += [file.text[at : edit.start], edit.text]
        at = edit.end
    text = "".join([*pieces, file.text[at:]])
    return TextFile(file.path, text, hashlib.sha256(text.encode("utf-8")).hexdigest())
