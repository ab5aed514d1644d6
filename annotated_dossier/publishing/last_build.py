"""Whether anything has changed since the last whole build: of what it read, or of what it made.

What a build reads is read again, every byte. What it made is looked at as the system tells of it (`files/left.py`).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, NamedTuple

from annotated_dossier.files.left import Left, hash_of
from annotated_dossier.files.program import program
from annotated_dossier.files.read import LOCK_FILE, read
from annotated_dossier.files.sealed import read_sealed, write_sealed
from annotated_dossier.files.write import MANIFEST, hashes
from annotated_dossier.publishing.fingerprint import surroundings
from annotated_dossier.publishing.kept_site import KeptSite
from annotated_dossier.publishing.mkdocs import MkDocs
from annotated_dossier.publishing.settings import OVERRIDES, SETTINGS, NotUnderstood, read_settings
from annotated_dossier.publishing.shared_pictures import kept_pictures
from annotated_dossier.publishing.tree import files_of

_FILE = "last-build"


class Told(NamedTuple):
    """What a build tells: the problems as they are shown, and what was done."""

    problems: str
    done: str


class LastBuild:
    """The build before, remembered in `folder`, which may be deleted at any time."""

    def __init__(self, folder: Path, root: Path, site_dir: Path, site_url: str | None, colours: str) -> None:
        """Look at what is to be built now, before it is. `colours` names those in which problems are shown."""
        self._folder, self._root, self._site_dir = folder, root, site_dir
        self._read = _hash_of_what_is_read(root, folder, site_url, colours)
        self._lock = _hash_of_lock(root)

    def told(self) -> Told | None:
        """What is to be told, if nothing has changed; otherwise `None`."""
        kept = read_sealed(self._folder, _FILE)
        if not isinstance(kept, dict) or self._read is None or kept.get("read") != self._read:
            return None
        if self._lock != kept.get("lock"):
            return None
        written = Left(self._root / "docs", kept.get("docs"))
        if written.standing() != hashes(self._root / "docs") or not KeptSite(self._folder, self._site_dir).is_whole():
            return None
        return Told(str(kept.get("problems")), str(kept.get("done")))

    def keep(self, told: Told) -> None:
        """Remember that all of this was built, and what is to be told if it is again."""
        docs, lock = self._root / "docs", _hash_of_lock(self._root)
        if told.problems and lock != self._lock:  # with the lock as it is now, there may be others
            return
        try:
            left = Left(docs).with_files(hashes(docs), {})
        except OSError:  # somebody is at work there too
            return
        data = {"read": self._read, "lock": lock, "docs": left.to_json(), **told._asdict()}
        write_sealed(self._folder, _FILE, data)


def _hash_of_what_is_read(root: Path, folder: Path, site_url: str | None, colours: str) -> str | None:
    """Of all that a build reads but the lock, which it writes too; `None` if that is not known."""
    inputs, problems = read(root)
    generated = {*hashes(root / "docs"), MANIFEST}
    made = None if (root / SETTINGS).exists() else folder / SETTINGS
    try:
        around = surroundings(MkDocs(root, site_url, made=made), read_settings(root, made))
    except NotUnderstood:
        return None
    parts: list[Any] = [
        program(),
        site_url,
        colours,
        [(file.path, file.sha256) for file in (*inputs.records, *inputs.seeds.values())],
        [file.sha256 if file else None for file in (inputs.reviews, inputs.edition, inputs.selftest)],
        around,
        (root / OVERRIDES).is_dir(),
        kept_pictures(folder),
        [(path, hash_of(root / "docs" / path)) for path in sorted(files_of(root / "docs").keys() - generated)],
    ]
    return None if problems else hashlib.sha256(repr(parts).encode()).hexdigest()


def _hash_of_lock(root: Path) -> str | None:
    return hash_of(root / LOCK_FILE) if (root / LOCK_FILE).is_file() else None
