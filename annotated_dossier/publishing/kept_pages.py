"""What is kept of the generated files from one build for the next: how each page was made, how each file was left."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from annotated_dossier import urls
from annotated_dossier.files.left import Left
from annotated_dossier.files.program import program
from annotated_dossier.files.sealed import read_sealed, write_sealed
from annotated_dossier.files.write import hashes
from annotated_dossier.pages.renewal import Memory, Renewed

_FILE = "pages"


class KeptPages:
    """The pages of a dossier in the folder `docs`, remembered in `folder`, which may be deleted at any time.

    `standing` are the files that stand there as they were written, with their hashes, since `memory` looked.
    """

    def __init__(self, folder: Path, docs: Path) -> None:
        self._folder, self._docs = folder, docs
        said = read_sealed(folder, _FILE)
        said = said if isinstance(said, dict) and said.get("program") == program() else {}
        self._memory = Memory.from_json(said.get("memory"))
        self._left = Left(docs, said.get("left"))
        self.standing: Mapping[str, str] = {}

    def memory(self) -> Memory:
        """What is known of pages that would be made as they stand in `docs`, if nothing changed that was read."""
        listed = hashes(self._docs)
        self.standing = {path: digest for path, digest in self._left.standing().items() if listed.get(path) == digest}
        pages = {
            address: kept
            for address, kept in self._memory.pages.items()
            if all(urls.page_path(made) in self.standing for made in kept.addresses)
        }
        files = {path: notes for path, notes in self._memory.files.items() if path in self.standing}
        return Memory(pages, files, self._memory.blocks, self._memory.digests)

    def keep(self, renewed: Renewed) -> None:
        """Remember the pages, which have just been written with the files beside them."""
        with suppress(OSError):  # somebody is at work there too
            self._left = self._left.with_files(hashes(self._docs), self.standing)
            self._memory = renewed.memory

    @property
    def has_put_off(self) -> bool:
        """Whether a file stands that was put off."""
        return None in self._memory.files.values()

    def write(self) -> None:
        """Keep for the next run what is remembered."""
        said = {"program": program(), "memory": self._memory.to_json(), "left": self._left.to_json()}
        write_sealed(self._folder, _FILE, said)
