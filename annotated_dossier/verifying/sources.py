"""Where the sources of quotes lie: below the root and nowhere else, and behind no link."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.files.folder import is_link
from annotated_dossier.files.problems import FILE_LINKED, FILE_TOO_LARGE
from annotated_dossier.files.read import MAX_BYTES, TextFile, read_text
from annotated_dossier.verifying.problems import (
    SOURCE_MISSING,
    SOURCE_NOT_FETCHED,
    SOURCE_OUT_OF_REACH,
    TOO_MUCH_TO_VERIFY,
)

MOST_BYTES = 100_000_000
_WEB = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a file cannot be the source of a quote: the entry for it, what is wrong, and how to mend it."""

    entry: Entry
    message: str
    hint: str


def path_of(source: str, file: str) -> str | Unusable:
    """The path from the root of the `source` that a quote in `file` names, or why it may not be read."""
    if _WEB.match(source):
        return Unusable(
            SOURCE_NOT_FETCHED,
            f"Not compared with anything: the source is a web address, {_shown(source)}.",
            "Keep the text of the source in a file, and name that.",
        )
    joined = source.lstrip("/") if source.startswith("/") else posixpath.join(posixpath.dirname(file), source)
    path = posixpath.normpath(joined)
    parts = path.split("/")
    if parts[0] == ".." or PureWindowsPath(source).drive or "\\" in source or "\0" in source:
        return Unusable(
            SOURCE_OUT_OF_REACH,
            f"The source lies outside the folder that may be read: {_shown(source)}.",
            "Put it into the folder, or name a folder that holds both with --root.",
        )
    if any(part.startswith(".") and part != "." for part in parts):
        return Unusable(
            SOURCE_OUT_OF_REACH,
            f"The source is hidden: {_shown(source)}.",
            "Put it where its name and those of its folders begin with no full stop.",
        )
    return path


def read_sources(root: Path, paths: Iterable[str]) -> tuple[dict[str, TextFile | Unusable], list[Diagnostic]]:
    """The sources by their paths, or why a quote cannot use one; what else is wrong is told of the source itself.

    A source of which a problem was told has no place among them.
    """
    found: dict[str, TextFile | Unusable] = {}
    problems: list[Diagnostic] = []
    room = MOST_BYTES
    for path in paths:
        if unusable := _look(root, path, room):
            found[path] = unusable
            continue
        file, wrong = read_text(root, root / path)
        problems += wrong
        if file:
            found[path] = file
            room -= len(file.text)
    return found, problems


def reached(root: Path, path: str) -> Diagnostic | None:
    """Why a file that was named must not be read, if that is so: it is a link, or very large."""
    place = root / path
    if is_link(place):
        return FILE_LINKED.at(Span(path), "This is a link, and no link is followed.", "Name the file that it leads to.")
    if place.is_file() and place.stat().st_size > MAX_BYTES:
        message = f"The file is larger than {MAX_BYTES // 1_000_000} MB."
        return FILE_TOO_LARGE.at(Span(path), message, "Split it into several.")
    return None


def _look(root: Path, path: str, room: int) -> Unusable | None:
    """Why what stands at `path` cannot be read: no file, one behind a link, or one that is too large."""
    place, is_file, size = root, False, 0
    try:
        for part in path.split("/"):
            place /= part
            if is_link(place):
                return Unusable(
                    SOURCE_OUT_OF_REACH,
                    f"The source lies behind a link, and no link is followed: {_shown(path)}.",
                    "Put the file itself there.",
                )
        is_file = place.is_file()
        size = place.stat().st_size if is_file else 0
    except (OSError, ValueError):
        pass  # a name that no file can have
    if not is_file:
        return Unusable(
            SOURCE_MISSING,
            f"There is no file {_shown(path)}.",
            "Correct the path: it leads from this file, or, with a / before it, from the folder of --root.",
        )
    if size > MAX_BYTES:
        message = f"The source is larger than {MAX_BYTES // 1_000_000} MB: {_shown(path)}."
        return Unusable(FILE_TOO_LARGE, message, "Split it into several.")
    if size > room:
        message = f"The sources are larger than {MOST_BYTES // 1_000_000} MB together: {_shown(path)} is not read."
        return Unusable(TOO_MUCH_TO_VERIFY, message, "Verify fewer files at once.")
    return None


def _shown(name: str) -> str:
    most = 100
    return f"`{name if len(name) <= most else name[: most - 1] + '…'}`"
