"""Pages to files: the only stage that writes below `docs/`.

A manifest holds the hash of each file that was generated, so that hand-written files survive, even in the place of a
generated one, and pages that are no longer made go. A file whose text did not change is not touched. Each file is
written beside its place and then moved there.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.files.outputs import KeptOutput, Output
from annotated_dossier.files.problems import FILE_IN_THE_WAY
from annotated_dossier.files.refused import doing

MANIFEST = ".generated.json"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, and removed."""

    changed: int
    unchanged: int
    removed: int


# The hashes of a file, more than one after an interruption; `None` where an earlier manifest lists it without any.
_Hashes = frozenset[str] | None


def write(
    outputs: Iterable[Output | KeptOutput], docs: Path, standing: Mapping[str, str] = MappingProxyType({})
) -> tuple[Written, list[Diagnostic]]:
    """Bring the generated files below `docs` up to date.

    `standing` are the hashes of those that are known to stand there as they were written, among them those of the
    outputs that were kept. Anything not generated in the place of a page, or a page changed by hand, is a problem; then
    nothing is written.
    """
    contents: dict[str, bytes] = {}
    kept: list[str] = []
    for output in outputs:
        if isinstance(output, KeptOutput):
            kept.append(output.path)
        else:
            contents[output.path] = output.content
    made = {path: _hash(content) for path, content in contents.items()}
    others = {path: content for path, content in contents.items() if standing.get(path) != made[path]}
    known = _read_manifest(docs, standing)
    stale = sorted(known.keys() - contents.keys() - set(kept))
    is_free, top = cache(_is_no_link), docs.resolve()
    problems = [
        *(_in_the_way(path, *said) for path in others if (said := _standing(path, others[path], known, top, is_free))),
        *(_in_the_way(path, *_NO_LONGER_MADE) for path in stale if not _is_as_written(docs / path, known[path])),
    ]
    if problems:
        return Written(0, 0, 0), problems
    made = {path: standing[path] for path in kept} | made
    # Whatever happens from here on, the manifest knows every file that may be ours.
    _write_manifest(docs, known | {path: _either(known.get(path, frozenset()), made[path]) for path in made})
    changed = [path for path, content in others.items() if not _holds(docs / path, content)]
    for path in changed:
        write_bytes(docs / path, contents[path])
    for path in stale:
        with doing("removed", docs / path):
            (docs / path).unlink()
            _remove_empty_folders((docs / path).parent, docs)
    _write_manifest(docs, {path: frozenset({digest}) for path, digest in made.items()})
    return Written(len(changed), len(made) - len(changed), len(stale)), []


def hashes(docs: Path) -> dict[str, str]:
    """The files below `docs` that were generated last time, each with its hash, as far as that is sure."""
    listed = _listed(docs)
    return {path: digest for path, digest in listed.items() if isinstance(digest, str) and " " not in digest}


def write_file(path: Path, text: str) -> None:
    """Give `path` this text, as `write_bytes` does."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """Let `path` hold this in one step; a file that holds it already is not touched. Raises `Refused`."""
    if _holds(path, content):
        return
    with doing("written", path):
        beside = path.with_name(f".{path.name}.new")
        with _opened_anew(beside) as file:
            file.write(content)
        beside.replace(path)


def write_new(path: Path, content: bytes) -> None:
    """Write a file into a folder of scratch, where what stands at its place already is written over."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _opened_anew(path: Path) -> BinaryIO:
    """A file to write into where nothing stands, nor a folder yet. That is so nearly always: it is tried first."""
    with suppress(FileNotFoundError, FileExistsError):
        return path.open("xb")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)  # left by an interruption, or a link, which would be written through
    return path.open("xb")


def write_files(texts: Mapping[Path, str | None], top: Path) -> None:
    """Give each of these files below `top` its text, or remove it where that is `None`.

    All of them or, where the system refuses one, none. A folder that is left empty goes too.
    """
    before = {path: path.read_bytes().decode("utf-8") if path.is_file() else None for path in texts}
    try:
        for path, text in texts.items():
            _set(path, text, top)
    except BaseException:
        for path, text in before.items():
            _set(path, text, top)
        raise


def _set(path: Path, text: str | None, top: Path) -> None:
    if text is not None:
        write_file(path, text)
        return
    with doing("removed", path):
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            _remove_empty_folders(path.parent, top)


def generated(docs: Path) -> frozenset[str]:
    """The files below `docs` that a build wrote, by their paths there."""
    return frozenset(_read_manifest(docs, {}))


_HAND_WRITTEN = ("A hand-written file stands where a page is generated.", "Move it to another name, or remove it.")
_CHANGED = (
    "This file was generated, and changed by hand since.",
    "Put the change into the records and remove the file, or move it to another name.",
)
_NO_LONGER_MADE = (
    "This file is no longer generated, and nothing shows that it is as a build wrote it.",
    "Remove it; if it is yours, move it to another name.",
)


def _standing(
    path: str, content: bytes, known: Mapping[str, _Hashes], top: Path, is_free: Callable[[Path], bool]
) -> tuple[str, str] | None:
    """What stands at the place of a page that may not be replaced, and what to do about it. `is_free` tells whether a
    folder may be written into."""
    place = top / path
    if not os.path.lexists(place):
        folder = next(folder for folder in place.parents if os.path.lexists(folder) or folder == top)
        return None if folder == top or is_free(folder) else _HAND_WRITTEN
    if path not in known:
        return _HAND_WRITTEN
    is_ours = known[path] is None or _holds(place, content) or _is_as_written(place, known[path])
    return None if is_ours else _CHANGED


def _is_no_link(folder: Path) -> bool:
    """Whether something is a folder, and no link to one on the way there."""
    return folder.is_dir() and folder.resolve() == folder


def _is_as_written(place: Path, hashes: _Hashes) -> bool:
    return hashes is not None and _hash(place.read_bytes()) in hashes


def _in_the_way(path: str, message: str, hint: str) -> Diagnostic:
    return FILE_IN_THE_WAY.at(Span(f"docs/{path}"), message, hint)


def _read_manifest(docs: Path, standing: Mapping[str, str]) -> dict[str, _Hashes]:
    """The files there that were generated last time, with their hashes; earlier manifests are lists of paths.

    What leads out of `docs`, or over a link, is not ours, whatever the manifest says.
    """
    top = docs.resolve()
    return {
        path: None if hashes is None else frozenset(str(hashes).split())
        for path, hashes in _listed(docs).items()
        if path != MANIFEST and (path in standing or _is_file_below(top, path))
    }


def _listed(docs: Path) -> dict[str, Any]:
    """What the manifest says."""
    try:
        listed = json.loads((docs / MANIFEST).read_text("utf-8"))
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    if isinstance(listed, list):
        return dict.fromkeys(path for path in listed if isinstance(path, str))
    return listed if isinstance(listed, dict) else {}


def _is_file_below(top: Path, path: str) -> bool:
    place = top / path
    try:
        return place.is_relative_to(top) and place.is_file() and place.resolve() == place
    except (OSError, ValueError):  # no path at all
        return False


def _write_manifest(docs: Path, files: Mapping[str, _Hashes]) -> None:
    listed = {path: None if hashes is None else " ".join(sorted(hashes)) for path, hashes in files.items()}
    write_file(docs / MANIFEST, json.dumps(listed, indent=0, sort_keys=True) + "\n")


def _either(hashes: _Hashes, other: str) -> _Hashes:
    return None if hashes is None else hashes | {other}


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except FileNotFoundError:
        return False


def _remove_empty_folders(folder: Path, top: Path) -> None:
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
