"""Files as they were left: whether nobody has touched them since, told without reading them where that is sure."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# A file that changed so soon before it was looked at may have changed again without getting another time.
_UNSURE_NS = 2_000_000_000


class Left:
    """Files below one folder, by their paths: what the system said of each when it was looked at, and its hash."""

    def __init__(self, folder: Path, said: Any = None) -> None:
        """`said` is what `to_json` gave; whatever else is taken for nothing."""
        self._folder = folder
        self._files: dict[str, list[Any]] = said if isinstance(said, dict) else {}

    def to_json(self) -> Any:
        """Data to make the same of again."""
        return self._files

    def standing(self) -> dict[str, str]:
        """The files that stand as they were left, with their hashes."""
        return {path: file[-1] for path, file in self._files.items() if self._stands(path, file)}

    def with_files(self, hashes: Mapping[str, str], standing: Mapping[str, str]) -> Left:
        """These files as they are now. Those that are known to be `standing` are not looked at again: somebody may have
        changed them meanwhile."""
        files = {path: self._files[path] for path, digest in hashes.items() if standing.get(path) == digest}
        for path, digest in hashes.items():
            if path not in files:
                files[path] = [*_state(self._folder / path), time.time_ns(), digest]
        return Left(self._folder, files)

    def _stands(self, path: str, file: Any) -> bool:
        try:
            size, changed, inode, looked, digest = file
            if _state(self._folder / path) != [size, changed, inode]:
                return False
            return bool(changed < looked - _UNSURE_NS) or hash_of(self._folder / path) == digest
        except (OSError, TypeError, ValueError):
            return False


def _state(path: Path) -> list[int]:
    """What tells a file from another in its place. Raises `OSError` where there is none."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        raise FileNotFoundError(path)
    return [found.st_size, found.st_mtime_ns, found.st_ino]


def hash_of(path: Path) -> str:
    """The hash of what is in a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
