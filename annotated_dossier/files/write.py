"""Pages to files: the only stage that writes below `docs/`.

A manifest lists what was generated, so that hand-written pages beside it survive and pages that are no longer made
go. A file whose text did not change is not touched. Each file is written beside its place and then moved there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.files.outputs import Output
from annotated_dossier.files.problems import FILE_IN_THE_WAY

MANIFEST = ".generated.json"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, and removed."""

    changed: int
    unchanged: int
    removed: int


def write(outputs: Iterable[Output], docs: Path) -> tuple[Written, list[Diagnostic]]:
    """Bring the generated files below `docs` up to date.

    Anything not generated in the place of a page is a problem; then nothing is written at all.
    """
    texts = {output.path: output.text for output in outputs}
    owned = _read_manifest(docs)
    top = docs.resolve()
    in_the_way = [path for path in texts if not _may_write(top / path, top, path in owned)]
    if in_the_way:
        return Written(0, 0, 0), [_in_the_way(path) for path in in_the_way]
    # Whatever happens from here on, the manifest knows every file that may be ours.
    _write_manifest(docs, owned | texts.keys())
    changed = [path for path, text in texts.items() if not _holds(docs / path, text)]
    for path in changed:
        write_file(docs / path, texts[path])
    stale = [path for path in sorted(owned - texts.keys()) if (docs / path).is_file()]
    for path in stale:
        (docs / path).unlink()
        _remove_empty_folders((docs / path).parent, docs)
    _write_manifest(docs, set(texts))
    return Written(len(changed), len(texts) - len(changed), len(stale)), []


def write_file(path: Path, text: str) -> None:
    """Give `path` this text in one step; a file that has it already is not touched."""
    if _holds(path, text):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode("utf-8"))
    os.replace(beside, path)


def _may_write(place: Path, top: Path, is_owned: bool) -> bool:
    """Whether nothing but our own page stands at `place`, and no file or link on the way there."""
    if os.path.lexists(place):
        return is_owned and place.is_file()
    folder = next(folder for folder in place.parents if os.path.lexists(folder) or folder == top)
    return folder == top or (folder.is_dir() and folder.resolve() == folder)


def _in_the_way(path: str) -> Diagnostic:
    return FILE_IN_THE_WAY.at(
        Span(f"docs/{path}"),
        "A hand-written file stands where a page is generated.",
        "Move it to another name, or remove it.",
    )


def _read_manifest(docs: Path) -> set[str]:
    """The paths generated last time. What leads out of `docs`, or over a link, is not ours, whatever the manifest says."""
    try:
        listed = json.loads((docs / MANIFEST).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return set()
    if not isinstance(listed, list):
        return set()
    top = docs.resolve()
    return {
        path
        for path in listed
        if isinstance(path, str) and (top / path).is_relative_to(top) and (top / path).resolve() == top / path
    }


def _write_manifest(docs: Path, paths: Iterable[str]) -> None:
    text = json.dumps(sorted(paths), indent=0, ensure_ascii=False) + "\n"
    write_file(docs / MANIFEST, text)


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode("utf-8")
    except FileNotFoundError:
        return False


def _remove_empty_folders(folder: Path, top: Path) -> None:
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
