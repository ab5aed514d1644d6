"""What MkDocs has proved, kept for the next build: the frames, and the files that no generated page changes.

It is used only where nothing has changed that it was made of (`fingerprint`), where it stands as it was written, and
where it was written on this machine. It may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotated_dossier.files.cache import seal
from annotated_dossier.files.write import write_file
from annotated_dossier.publishing.frames import Frame, Slot
from annotated_dossier.publishing.keys import Key
from annotated_dossier.publishing.toc import Toc

_LIST, _SITE = "proved.json", "site"


@dataclass(frozen=True, slots=True)
class Proved:
    """The frame of each kind of page, and the pages that MkDocs made when it proved them."""

    frames: dict[Key, Frame]
    some: frozenset[str]


class Kept:
    """A folder of which nothing but this module knows anything."""

    def __init__(self, folder: Path):
        self._folder = folder

    def load(self, fingerprint: str, target: Path) -> Proved | None:
        """What was proved of this fingerprint, its files laid at `target`; None, and nothing there, if none is kept."""
        try:
            sealed, _, content = (self._folder / _LIST).read_text("utf-8").partition("\n")
            if self._folder.is_symlink() or sealed != seal(self._folder, content):
                return None
            said = json.loads(content)
            if said["fingerprint"] != fingerprint or said["files"] != _hashes(self._folder / _SITE):
                return None
            shutil.copytree(self._folder / _SITE, target)
        except (OSError, ValueError):
            return None
        frames = {_key(key): Frame(tuple(map(_part, parts)), tuple(link)) for key, parts, link in said["frames"]}
        return Proved(frames, frozenset(said["some"]))

    def store(self, fingerprint: str, proved: Proved, site: Path, changing: Collection[str]) -> None:
        """Keep this, with the files of a site but for those whose paths are given. Where nothing can be, nothing is."""
        if self._folder.is_symlink():
            return
        with suppress(OSError):
            (self._folder / _LIST).unlink(missing_ok=True)
            shutil.rmtree(self._folder / _SITE, ignore_errors=True)
            for path in (path for path in _paths(site) if path not in changing):
                place = self._folder / _SITE / path
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(site / path, place)
            content = json.dumps(
                {
                    "fingerprint": fingerprint,
                    "some": sorted(proved.some),
                    "files": _hashes(self._folder / _SITE),
                    "frames": [
                        (
                            key,
                            [{"slot": part.of} if isinstance(part, Slot) else part for part in frame.parts],
                            frame.permalink,
                        )
                        for key, frame in proved.frames.items()
                    ],
                }
            )
            write_file(self._folder / ".gitignore", "*\n")
            write_file(self._folder / _LIST, f"{seal(self._folder, content)}\n{content}")


def _key(said: list[Any]) -> Key:
    place, is_alone, hide, *shape = said
    return Key(place, is_alone, tuple(hide), *shape)


def _part(said: Any) -> str | Slot | Toc:
    if isinstance(said, dict):
        return Slot(said["slot"])
    return Toc(*said) if isinstance(said, list) else str(said)


def _paths(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _hashes(folder: Path) -> dict[str, str]:
    return {path: hashlib.sha256((folder / path).read_bytes()).hexdigest() for path in _paths(folder)}
