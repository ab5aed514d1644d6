"""What is kept of the generated pages from one build for the next: how each was made, and how its file was left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from annotated_dossier import urls
from annotated_dossier.files.left import Left
from annotated_dossier.files.program import program
from annotated_dossier.files.sealed import read_sealed, write_sealed
from annotated_dossier.files.write import hashes
from annotated_dossier.pages.page import KeptPage, Page
from annotated_dossier.pages.renewal import Memory, Renewed

_FILE = "pages"


class KeptPages:
    """The pages of a dossier in the folder `docs`, remembered in `folder`, which may be deleted at any time."""

    def __init__(self, folder: Path, docs: Path) -> None:
        self._folder, self._docs = folder, docs
        said = read_sealed(folder, _FILE)
        said = said if isinstance(said, dict) and said.get("program") == program() else {}
        self._memory = Memory.from_json(said.get("memory"))
        self._left = Left(docs, said.get("left"))
        self._standing: Mapping[str, str] = {}

    def memory(self) -> Memory:
        """What is known of pages that would be made as they stand in `docs`, if nothing changed that was read."""
        listed = hashes(self._docs)
        self._standing = {path: digest for path, digest in self._left.standing().items() if listed.get(path) == digest}
        pages = {
            address: kept
            for address, kept in self._memory.pages.items()
            if all(urls.page_path(made) in self._standing for made in kept.addresses)
        }
        return Memory(pages, self._memory.blocks, self._memory.digests)

    def standing(self, pages: Iterable[Page | KeptPage]) -> dict[str, str]:
        """The files of those pages that were kept, with their hashes."""
        return {page.path: self._standing[page.path] for page in pages if isinstance(page, KeptPage)}

    def keep(self, renewed: Renewed) -> None:
        """Remember the pages, which have just been written."""
        pages, memory = renewed
        written = hashes(self._docs)
        with suppress(OSError, KeyError):  # somebody is at work there too
            files = {page.path: written[page.path] for page in pages}
            self._left = self._left.with_files(files, self.standing(pages))
            self._memory = memory

    def write(self) -> None:
        """Keep for the next run what is remembered."""
        said = {"program": program(), "memory": self._memory.to_json(), "left": self._left.to_json()}
        write_sealed(self._folder, _FILE, said)
