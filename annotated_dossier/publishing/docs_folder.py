"""What stands below `docs/`: the pages that were generated, those written by hand, and files that are published as they
are."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from annotated_dossier.files.write import write_new
from annotated_dossier.parallel import in_threads
from annotated_dossier.publishing.settings import NotUnderstood

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
# Whatever a link in Markdown may look like, it holds the path of a file.
_PATH = re.compile(r"[^\s()\[\]<>\"'#?]+\.\w+")


@dataclass(frozen=True, slots=True)
class Docs:
    """The folder, and paths below it with forward slashes."""

    folder: Path
    generated: frozenset[str]
    by_hand: tuple[str, ...]
    static: tuple[str, ...]

    def linked_by_hand(self) -> set[str]:
        """The files to which pages written by hand may lead."""
        every = self.generated.union(self.static)
        found = {
            posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
            for page in self.by_hand
            for link in _PATH.findall((self.folder / page).read_text("utf-8", errors="replace"))
        }
        return found & every

    def copy(self, paths: Iterable[str], target: Path) -> None:
        """Lay files into the folder `target`, in the folders where they are here."""

        def lay(path: str) -> None:
            write_new(target / path, (self.folder / path).read_bytes())

        in_threads(lay, paths)


def read_docs(folder: Path, generated: frozenset[str]) -> Docs:
    """What stands below `folder`. Raises NotUnderstood if two pages would have one address."""
    found = list(_files(folder))
    pages = [path for path in found if path.endswith(_MARKDOWN)]
    if len({address_of(path) for path in pages}) < len(pages):
        raise NotUnderstood("two pages have one address")
    by_hand = tuple(path for path in pages if path not in generated)
    return Docs(folder, generated, by_hand, tuple(path for path in found if not path.endswith(_MARKDOWN)))


def pages_below(folder: Path) -> list[str]:
    """The paths of all Markdown files below `folder` that MkDocs publishes."""
    return [path for path in _files(folder) if path.endswith(_MARKDOWN)]


def address_of(path: str) -> str:
    """The address at which MkDocs publishes a Markdown file."""
    place = PurePosixPath(path).with_suffix("")
    place = place.parent if place.name in ("index", "README") else place
    return "" if place == PurePosixPath() else f"{place}/"


def in_order(paths: Iterable[str]) -> list[str]:
    """Pages in the order in which MkDocs lists them: those of a folder before its folders, its index first."""

    def key(path: str) -> tuple[tuple[str, ...], bool, str]:
        place = PurePosixPath(path)
        return place.parts[:-1], place.stem not in ("index", "README"), place.name

    return sorted(paths, key=key)


def _files(folder: Path) -> Iterator[str]:
    """Every file that MkDocs publishes: none that is hidden, and none of a folder `templates` at the top."""
    for here, folders, names in os.walk(folder, followlinks=True):
        beneath = Path(here).relative_to(folder).as_posix()
        is_top = beneath == "."
        folders[:] = [name for name in folders if not name.startswith(".") and not (is_top and name == "templates")]
        yield from (name if is_top else f"{beneath}/{name}" for name in names if not name.startswith("."))
