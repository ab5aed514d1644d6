"""The files that a new dossier begins with, as they stand in this folder; some have places to be filled."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import yaml

from annotated_dossier.phrases import phrases_of

FOLDER = Path(__file__).parent


def text_of(name: str) -> str:
    """A file of this folder as it stands."""
    return (FOLDER / name).read_text("utf-8")


def method_page(language: str) -> str:
    """The page on its method that a dossier in a language begins with; the English one where there is no other."""
    own = f"docs/method-{phrases_of(language).language}.md"
    return text_of(own if (FOLDER / own).is_file() else "docs/method.md")


def filled(name: str, **values: Any) -> str:
    """A file of YAML in this folder with its places filled. Whatever a text holds, it is escaped by `quoted`."""
    return _environment().from_string(text_of(name)).render(values)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"quoted": _quoted, "yaml": _yaml}
    return environment


def _quoted(text: str) -> str:
    """A text on one line, in quotation marks, as YAML has it."""
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True).rstrip("\n")
