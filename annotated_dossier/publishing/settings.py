"""What mkdocs.yml says that the fast way must know: what stands in the navigation, and what it does not understand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# The file of settings, and the folder whose files take the place of those of the theme.
SETTINGS, OVERRIDES = "mkdocs.yml", "overrides"
# Whatever else these say may change any page, or leave some out.
_NOT_UNDERSTOOD = ("INHERIT", "hooks", "extra_templates", "exclude_docs", "draft_docs", "use_directory_urls")
_PLUGINS = {"search", "material/search"}
# Others may read files that nobody would look at when they change.
_EXTENSIONS = {"attr_list", "toc"}


@dataclass(frozen=True, slots=True)
class Settings:
    """The Markdown files in the navigation, the folders (`claims/`) below which pages need not stand there, and the
    folder that changes the theme."""

    in_nav: frozenset[str]
    outside: tuple[str, ...]
    custom_dir: str | None


class NotUnderstood(Exception):
    """The fast way cannot be taken; the message says why."""


def read_settings(root: Path, made: Path | None = None) -> Settings:
    """The settings of the dossier in `root`, or those that were `made` for it.

    Raises NotUnderstood where only MkDocs knows what follows from them.
    """
    try:
        said = yaml.load((made or root / SETTINGS).read_bytes(), _Loader)
        return _understood(said, ("docs", (root.resolve() / "docs").as_posix()))
    except (OSError, yaml.YAMLError, RecursionError, TypeError, AttributeError, StopIteration) as error:
        raise NotUnderstood("`mkdocs.yml` cannot be read") from error


def _understood(said: Any, docs_dirs: tuple[str, ...]) -> Settings:
    """The settings as they were read, whose pages stand in `docs_dirs`; what has not the shape that MkDocs asks for
    raises one of many errors."""
    if not isinstance(said, dict) or not isinstance(said.get("nav"), list):
        raise NotUnderstood("`mkdocs.yml` gives no navigation")
    for name in _NOT_UNDERSTOOD:
        if name in said:
            raise NotUnderstood(f"`mkdocs.yml` sets `{name}`")
    if said.get("docs_dir", "docs") not in docs_dirs:
        raise NotUnderstood("`mkdocs.yml` sets `docs_dir`")
    for setting, known in (("plugins", _PLUGINS), ("markdown_extensions", _EXTENSIONS)):
        for item in said.get(setting, ()):
            name = next(iter(item)) if isinstance(item, dict) else item
            if name not in known:
                raise NotUnderstood(f"`mkdocs.yml` names `{name}` under `{setting}`")
    theme = said.get("theme")
    custom_dir = theme.get("custom_dir") if isinstance(theme, dict) else None
    if not isinstance(custom_dir, str | None):
        raise NotUnderstood("`mkdocs.yml` sets `custom_dir` to no path")
    patterns = str(said.get("not_in_nav", "")).split()
    if any(pattern.startswith("!") for pattern in patterns):
        raise NotUnderstood("`mkdocs.yml` makes exceptions in `not_in_nav`")
    return Settings(
        frozenset(_paths(said["nav"])),
        tuple(pattern[1:].rstrip("*") for pattern in patterns if pattern.startswith("/") and pattern.endswith("/**")),
        custom_dir,
    )


def _paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict | list):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _paths(item)


class _Loader(yaml.SafeLoader):
    """Reads YAML without what MkDocs puts in the place of its own tags (`!ENV`)."""


def _nothing(*_: object) -> None:
    return None


_Loader.add_multi_constructor("!", _nothing)
_Loader.add_multi_constructor("tag:", _nothing)
