"""Which changes below `docs/` a build made itself, so that it does not follow its own steps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from annotated_dossier.files.write import MANIFEST


class Generated:
    """The generated files below `docs`, as its manifest lists them now and listed them before the last build."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self._before: frozenset[str] = frozenset()

    def remember(self) -> None:
        """A build begins, which may remove what is listed now."""
        self._before = frozenset(self._listed())

    def is_own(self, path: Path) -> bool:
        """Whether `path` is as the last build left it: written by it, or removed. No folder that is there matters."""
        name = path.relative_to(self._docs).as_posix()
        hashes = self._listed().get(name)
        try:
            return path.is_dir() or hashlib.sha256(path.read_bytes()).hexdigest() in (hashes or "").split()
        except FileNotFoundError:
            return hashes is None and name in self._before
        except OSError:
            return False

    def _listed(self) -> Mapping[str, str | None]:
        try:
            listed = json.loads((self._docs / MANIFEST).read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return listed if isinstance(listed, dict) else {}
