"""A site of which the greatest part lies in a folder, and what has changed since in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from annotated_dossier.publishing.tree import files_of, link
from annotated_dossier.serving.folder import FolderSite


class MemorySite:
    """The files of a folder at some paths, and other files in memory. Like every site it never changes."""

    def __init__(self, folder: FolderSite, unchanged: Collection[str], changed: Mapping[str, bytes]) -> None:
        self._folder, self._unchanged, self._changed = folder, frozenset(unchanged), changed

    @classmethod
    def of(cls, folder: Path) -> MemorySite:
        """The site that lies in a folder."""
        return cls(FolderSite(folder), files_of(folder).keys(), {})

    @property
    def files(self) -> Collection[str]:
        """The paths of its files."""
        return self._unchanged | self._changed.keys()

    def read(self, path: str) -> bytes | None:
        """The file at a path below the site; `None` if there is none."""
        if path in self._changed:
            return self._changed[path]
        return self._folder.read(path) if path in self._unchanged else None

    def followed_by(self, made: Path, same: Collection[str]) -> MemorySite:
        """The next site: of this one the files at the paths `same`, and those in the folder `made`."""
        kept = {path: data for path, data in self._changed.items() if path in same}
        fresh = {path: (made / path).read_bytes() for path in files_of(made)}
        return MemorySite(self._folder, self._unchanged.intersection(same) - fresh.keys(), kept | fresh)

    def lay_out(self, target: Path) -> Path:
        """A folder that holds all of the site: `target`, unless it lies in one already."""
        if not self._changed:
            return self._folder.folder
        for path in self.files:
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            if path in self._changed:
                place.write_bytes(self._changed[path])
            else:
                link(self._folder.folder / path, place)
        return target
