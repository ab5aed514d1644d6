"""One hash of all that the frames, the pages written by hand and the files beside them are made of."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from annotated_dossier.publishing.docs_folder import Docs
from annotated_dossier.publishing.keys import Key
from annotated_dossier.publishing.mkdocs import MkDocs
from annotated_dossier.publishing.settings import NotUnderstood, Settings

_PACKAGE = Path(__file__).parents[1]
_ROOMS = ("pages", "phrases", "publishing", "templates")
_MARK_OF_VARIABLES = "!ENV"
_ID = re.compile(r'\bid="([^"]*)"|\{#([^}]*)\}\s*$', re.MULTILINE)


def fingerprint(mkdocs: MkDocs, settings: Settings, docs: Docs, keys: Iterable[Key], whole: Iterable[str]) -> str:
    """The hash. `whole` are the generated pages that MkDocs makes itself; of those to which pages written by hand lead,
    only the ids count."""
    linked = docs.linked_by_hand()
    parts: list[object] = [
        *surroundings(mkdocs, settings),
        sorted(keys),
        sorted(docs.generated & settings.in_nav),
        *((path, (docs.folder / path).read_bytes()) for path in sorted({*docs.by_hand, *whole})),
        *((path, _ids(docs.folder / path) if path in docs.generated else ()) for path in sorted(linked)),
    ]
    return hashlib.sha256("\n".join(map(repr, parts)).encode()).hexdigest()


def surroundings(mkdocs: MkDocs, settings: Settings) -> list[object]:
    """What every page of a site is made with: the program, the settings with what they ask the environment for, and
    the theme. Raises NotUnderstood where it may change unseen."""
    return [
        *_of_the_program(),
        *_files(mkdocs.settings),
        mkdocs.environment_for(_variables(mkdocs.settings)),
        *(_files(mkdocs.root / settings.custom_dir, ()) if settings.custom_dir is not None else ()),
    ]


@cache
def _of_the_program() -> tuple[object, ...]:
    """Python, every package that is installed, the themes that are, and what of this program makes pages and frames."""
    installed = sorted({place.name for folder in sys.path for place in Path(folder or ".").glob("*.dist-info")})
    ours = (part for room in _ROOMS for part in _files(_PACKAGE / room))
    theirs = (part for folder in _themes() for part in _files(folder))
    return (sys.version, installed, *ours, *theirs, *_files(_PACKAGE / "urls.py"))


def _themes() -> Iterator[Path]:
    for theme in entry_points(group="mkdocs.themes"):
        found = find_spec(theme.value)
        for folder in (found.submodule_search_locations or ()) if found else ():
            yield Path(folder)


def _files(place: Path, unread: tuple[str, ...] = (".icons",)) -> Iterator[tuple[str, str]]:
    """A file, or the files of a folder, with their hashes, but for those in folders of the names `unread`.

    Raises NotUnderstood for a folder that is a link: what it leads to may change unseen.
    """
    for here, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name not in (*unread, "__pycache__"))
        if linked := next((name for name in folders if Path(here, name).is_symlink()), None):
            raise NotUnderstood(f"`{linked}` in the theme is a link")
        yield from (_file(Path(here, name)) for name in sorted(names))
    if place.is_file():
        yield _file(place)


def _file(place: Path) -> tuple[str, str]:
    return str(place), hashlib.sha256(place.read_bytes()).hexdigest()


def _variables(settings: Path) -> set[str]:
    """The names of all variables that settings may ask for."""
    text = settings.read_text("utf-8")
    # Names may stand in the lines below the mark as well; a word that is no variable does no harm.
    return set(re.findall(r"\w+", text)) if _MARK_OF_VARIABLES in text else set()


def _ids(page: Path) -> list[tuple[str, str]]:
    return _ID.findall(page.read_text("utf-8"))
