"""The templates that pages are laid out with. They are given values, and know of no dossier.

An address of the site stands in a template from the root on, `href="/claims/kyiv-denies/"`; the page that is made of it
makes the address relative. So a block that was laid out once may stand on any page.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from annotated_dossier.pages import markdown
from annotated_dossier.pages.phrases import counted, listed
from annotated_dossier.text import edtf
from annotated_dossier.text.languages.scripts import direction

_COMPILED = Path(__file__).parents[1] / "templates" / "__pycache__"
_WHITE = re.compile(r"\s+")
_LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A heading as a template marks it: level, anchor, text, all escaped, so that no text can look like it.
HEADING = re.compile(r"<#(\d) ([^>]*)>(.*?)</#>")


@cache
def template(name: str) -> jinja2.Template:
    """A template by the name of its file. Values are escaped for HTML; `heading` marks where a heading stands."""
    return _environment().get_template(name)


def block(macro: str, *values: Any) -> Markup:
    """A block of HTML: what a macro of `macros.jinja` makes of these values."""
    laid_out: Markup = getattr(template("macros.jinja").module, macro)(*values)
    return laid_out


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("annotated_dossier"),
        autoescape=True,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        bytecode_cache=_compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_one_line,
    )
    environment.globals.update(counted=counted, heading=_heading)
    environment.filters.update(date=edtf.in_words, listed=listed, in_language=_in_language)
    return environment


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Templates as they were compiled, which takes longer than to fill many of them: kept beside them, as Python keeps
    modules, and taken only for the very text they were made of. Where nothing can be written, nothing is kept."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


def _compiled() -> jinja2.BytecodeCache | None:
    return None if sys.dont_write_bytecode else _Compiled(str(_COMPILED))


def _heading(level: int, text: str, anchor: str) -> Markup:
    return Markup(f"<#{level} {escape(anchor)}>{escape(markdown.one_line(text))}</#>")


def _in_language(tag: str) -> Markup:
    """The attributes of words in a language: its tag, and how they run where it is not as the words around them."""
    runs = direction(tag)
    return Markup(f' lang="{escape(tag)}"') + (Markup(f' dir="{runs}"') if runs != "ltr" else "")


def unescaped(text: str) -> str:
    """The text that was escaped."""
    return Markup(text).unescape()


def _one_line(value: Any) -> Any:
    """Plain text without line breaks: an empty line would end a block of HTML in some renderers."""
    if isinstance(value, str) and not isinstance(value, Markup) and not value.isprintable():
        return _WHITE.sub(lambda run: " " if _LINE_BREAK.search(run[0]) else run[0], value)
    return value
