"""A site in a folder, of which nothing is given that lies outside."""

from __future__ import annotations

from pathlib import Path


class FolderSite:
    """The site in `folder`, read at each request. No link is followed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def read(self, path: str) -> bytes | None:
        """The file at `path` below the folder; `None` if there is none, or if it is reached over a link."""
        place = self.folder / path
        try:
            is_inside = place.is_relative_to(self.folder) and place.resolve() == place
            return place.read_bytes() if is_inside and place.is_file() else None
        except (OSError, ValueError):  # gone since it was looked at, or no path at all
            return None
