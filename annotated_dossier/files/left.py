"""Files as they were left: whether nobody has touched them since, told without reading them where that is sure."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# A file that was changed so soon before it was looked at may have been changed again without another time.
_UNSURE_NS = 2_000_000_000


class Left:
    """Files of one folder, by their paths below it: what the system said of each, and the hash of what is in it."""

    def __init__(self, folder: Path, files: Mapping[str, list[Any]] | None = None, at: int = 0) -> None:
        self._folder, self._files, self._at = folder, dict(files or {}), at

    @classmethod
    def of(cls, folder: Path, hashes: Mapping[str, str]) -> Left:
        """The files that have just been left there, each with its hash."""
        at = time.time_ns()
        return cls(folder, {path: [*_state(folder / path), digest] for path, digest in hashes.items()}, at)

    @classmethod
    def from_json(cls, folder: Path, said: Any) -> Left:
        """What `to_json` gave; nothing if it did not."""
        try:
            return cls(folder, {path: list(file) for path, file in said["files"].items()}, int(said["at"]))
        except (TypeError, KeyError, ValueError, AttributeError):
            return cls(folder)

    def to_json(self) -> Any:
        """Data from which `from_json` makes the same again."""
        return {"at": self._at, "files": self._files}

    def __iter__(self) -> Any:
        return iter(self._files)

    def hash_of(self, path: str) -> str | None:
        """The hash of a file that stands as it was left; `None` if it does not, or if it is not known."""
        file = self._files.get(path)
        if not file:
            return None
        *state, digest = file
        try:
            now = _state(self._folder / path)
            is_same = now == state and (now[1] < self._at - _UNSURE_NS or self._is_read_as(path, digest))
        except OSError:
            return None
        return digest if is_same else None

    def _is_read_as(self, path: str, digest: str) -> bool:
        return hashlib.sha256((self._folder / path).read_bytes()).hexdigest() == digest


def _state(path: Path) -> list[int]:
    """What tells a file from another in its place. Raises `OSError` where there is no file, or a link."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        raise FileNotFoundError(path)
    return [found.st_size, found.st_mtime_ns, found.st_ino]
