"""mkdocs.yml of a dossier, made by the program for a folder that has none."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import yaml

from annotated_dossier import __version__, urls
from annotated_dossier.files.folder import is_link
from annotated_dossier.files.refused import Refused
from annotated_dossier.files.write import write_file
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Kind
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.publishing.docs_folder import in_order, pages_below
from annotated_dossier.publishing.settings import OVERRIDES, SETTINGS
from annotated_dossier.starting.templates import filled, method_page

METHOD = "method.md"
THEME = "annotated-dossier"
_THEME = Path(__file__).parents[1] / "theme"
_PARTIES, _DECISIONS = N_("How evenly the parties are heard"), N_("What editors decided")
# The pages on the dossier as a whole, and what the navigation calls each.
_ON_THE_WHOLE = (
    (N_("How it is made"), METHOD),
    (N_("About this dossier"), "about/index.md"),
    (N_("What was computed"), "checks/index.md"),
    (N_("What was read"), "coverage/index.md"),
    (_PARTIES, "balance/index.md"),
    (N_("What has changed"), "changes/index.md"),
    (N_("Corrections"), "corrections/index.md"),
    (N_("The data as files"), "data/index.md"),
)
_OVERVIEW, _METHOD = N_("Overview"), N_("Method")
_LINK_TO_SECTION, _ON_THIS_PAGE = N_("Link to this section"), N_("On this page")
# What the theme's own settings call what chooses its colours.
_COLOURS = (N_("Use the light colours"), N_("Use the dark colours"), N_("Use the colours of the system"))
# Readers come with questions and look at claims; the sources stand last. The others keep the order of their table.
_FIRST, _LAST = ("questions", "claims"), "sources"
# Where the search is when a page's scripts do not run.
_ALWAYS = "claims"


def settings_of(root: Path, cache_folder: Path, dossier: Dossier) -> Path | None:
    """Make the settings of the dossier in `root` and say where they stand: among what may be made again.

    None are made where the folder has its own. A folder without a page on its method gets a first one, since every page
    leads there. Raises `Refused` where nothing can be written, or where the cache is a link, which leads to what is not
    ours.
    """
    if (root / SETTINGS).exists():
        return None
    if is_link(cache_folder):
        raise Refused(f"{cache_folder} is a link, and no link is followed. Remove it.")
    root = root.resolve()
    if not (root / "docs" / METHOD).exists():
        write_file(root / "docs" / METHOD, method_page(dossier.record.language))
    write_file(cache_folder / ".gitignore", "*\n")
    write_file(cache_folder / SETTINGS, configuration(dossier, root, above=root))
    return cache_folder.resolve() / SETTINGS


def configuration(dossier: Dossier, root: Path, above: Path = Path()) -> str:
    """The whole mkdocs.yml of the dossier in `root`. It is to stand there, unless its paths begin with `above`."""
    kinds, say = sorted(dossier.kinds.values(), key=_place_in_nav), dossier.phrases
    outside = [f"{kind.key}/" for kind in kinds]
    outside += [path.replace("index.md", "-/") for _, path in _ON_THE_WHOLE if path != METHOD]
    outside += ["-/", urls.index_address(urls.EDITORS)]
    return filled(
        SETTINGS,
        title=dossier.record.title,
        site_url=dossier.record.site_url or "",
        docs_dir=(above / "docs").as_posix(),
        overview=say.raw(_OVERVIEW),
        kinds=[(say.raw(kind.title), kind.key) for kind in kinds if dossier.by_kind[kind.key] or kind.key == _ALWAYS],
        by_hand=_by_hand(root, outside),
        method=say.raw(_METHOD),
        on_the_whole=[(say.raw(_called(title, dossier)), path) for title, path in _ON_THE_WHOLE],
        outside=outside,
        theme=_theme(root.resolve(), above, say),
        link_to_section=say.raw(_LINK_TO_SECTION),
        on_this_page=say.raw(_ON_THIS_PAGE),
    )


def _called(name: str, dossier: Dossier) -> str:
    """What the navigation calls a page: without parties nobody is heard more or less evenly than others."""
    return _DECISIONS if name == _PARTIES and not dossier.record.parties else name


def is_theme_installed() -> bool:
    """Whether MkDocs finds the theme of this program by its name."""
    found = entry_points(group="mkdocs.themes", name=THEME)
    return any(theme.dist is not None and theme.dist.version == __version__ for theme in found)


def _place_in_nav(kind: Kind) -> int:
    middle = len(_FIRST)
    return _FIRST.index(kind.key) if kind.key in _FIRST else middle + (kind.key == _LAST)


def _by_hand(root: Path, outside: Sequence[str]) -> list[str]:
    """The pages in `root`/docs that somebody wrote, beside those which every dossier has."""
    known = {"index.md", *(path for _, path in _ON_THE_WHOLE)}
    found = pages_below(root / "docs")
    return in_order(path for path in found if path not in known and not path.startswith(tuple(outside)))


def _theme(root: Path, above: Path, say: Phrases) -> dict[str, object]:
    """What the settings say of the theme: its name where it is installed, else all that it sets and where it stands.

    Where it is not to speak English, it is told the language and what to call its colours.
    """
    said = yaml.safe_load((_THEME / "mkdocs_theme.yml").read_bytes())
    spoken = {"language": say.language, "palette": _palette(said["palette"], say)}
    if is_theme_installed():
        overrides = {"custom_dir": (above / OVERRIDES).as_posix()} if (root / OVERRIDES).is_dir() else {}
        return {"name": THEME, **(spoken if say.language != said["language"] else {}), **overrides}
    said |= spoken
    place = above / _THEME.relative_to(root) if _THEME.is_relative_to(root) else _THEME
    return {"name": said.pop("extends"), "custom_dir": place.as_posix(), **said}


def _palette(palette: list[dict[str, Any]], say: Phrases) -> list[dict[str, Any]]:
    return [
        {**colours, "toggle": {**colours["toggle"], "name": say.raw(colours["toggle"]["name"])}} for colours in palette
    ]
