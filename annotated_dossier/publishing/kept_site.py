"""What is kept of the last site: how its files were left, and what each page was made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from annotated_dossier.files.left import Left, hash_of
from annotated_dossier.files.sealed import read_sealed, write_sealed
from annotated_dossier.files.write import MANIFEST
from annotated_dossier.publishing.keys import Key
from annotated_dossier.publishing.pagefind import BUNDLE
from annotated_dossier.publishing.tree import files_of

_FILE = "site"


class PagesNeeded(Exception):
    """The site cannot be made without the pages themselves, which were not made again."""


class Source(NamedTuple):
    """What a page of the site was made of: the hash of its Markdown, and its frame, or none."""

    digest: str
    key: Key | None


class Made(NamedTuple):
    """A site, but for the files that are `same` as in the site before: what its frames and its pages were made of."""

    made_of: str
    sources: Mapping[str, Source]
    same: frozenset[str]


NOTHING_SAME = Made("", {}, frozenset())


@dataclass(frozen=True, slots=True)
class LastSite:
    """The site before: what its frames and its pages were made of, and which of its files stand as they were left."""

    made_of: str
    sources: Mapping[str, Source]
    standing: Collection[str]

    def key_of(self, path: str) -> Key | None:
        """The frame of a page that was not made again, by the path of its Markdown. Raises `PagesNeeded`."""
        if path not in self.sources:
            raise PagesNeeded(path)
        return self.sources[path].key

    def has(self, html: str, path: str, digest: str | None) -> bool:
        """Whether its file `html` is what these frames make of the Markdown at `path`, if that has this hash."""
        source = self.sources.get(path)
        return source is not None and source.digest == digest and html in self.standing


class KeptSite:
    """The site in the folder `site_dir`, remembered in `folder`, which may be deleted at any time."""

    def __init__(self, folder: Path, site_dir: Path) -> None:
        self._folder, self._site_dir = folder, site_dir
        said = read_sealed(folder, _FILE)
        said = said if isinstance(said, dict) else {}
        self._left = Left(site_dir, said.get("left"))
        self._index = said.get("index")
        self.standing: Mapping[str, str] = self._left.standing()
        self.last = LastSite(str(said.get("made_of", "")), _sources(said.get("sources")), self.standing.keys())

    def index_of(self, made_of: str) -> list[str] | None:
        """The files of the search index, if it was made of this and all of it stands; otherwise `None`."""
        listed = [path for path in self._left.to_json() if path.startswith(f"{BUNDLE}/")]
        stands = self._index == made_of and listed and all(path in self.standing for path in listed)
        return listed if stands else None

    def is_whole(self) -> bool:
        """Whether the site stands as it was left, with all of its files and no other."""
        left = self._left.to_json().keys()
        return bool(left) and left == self.standing.keys() == files_of(self._site_dir).keys()

    def keep(self, made: Made, index: str, hashes: Mapping[str, str], same: Collection[str]) -> None:
        """Remember the site as it stands now: what it and its index were made of, and its files with their hashes, of
        which those that are the `same` were known before."""
        before = {path: self.standing[path] for path in same}
        index_files = files_of(self._site_dir / BUNDLE)
        try:
            found = {
                path: hash_of(self._site_dir / path)
                for path in (MANIFEST, *(f"{BUNDLE}/{path}" for path in index_files))
                if path not in before
            }
            left = self._left.with_files({**hashes, **before, **found}, before)
        except OSError:  # somebody is at work there too
            return
        data = {"made_of": made.made_of, "index": index, "sources": made.sources, "left": left.to_json()}
        write_sealed(self._folder, _FILE, data)


def _sources(said: Any) -> dict[str, Source]:
    try:
        return {
            path: Source(digest, Key(key[0], key[1], tuple(key[2]), *key[3:]) if key else None)
            for path, (digest, key) in said.items()
        }
    except (AttributeError, TypeError, ValueError, IndexError):
        return {}
