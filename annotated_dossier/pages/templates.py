"""The templates that pages are laid out with. They are given values, and know of no dossier.

Their own words are messages: `{{ _("Read by %(reader)s", reader=name) }}`, `{{ ngettext("%(num)s quote", "%(num)s
quotes", count) }}` or `{% trans %}…{% endtrans %}`. A message is markup; a value that stands in it is escaped.

An address of the site stands in a template from the root on, `href="/claims/kyiv-denies/"`; the page that is made of it
makes the address relative. So a block that was laid out once may stand on any page.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from annotated_dossier.pages import markdown
from annotated_dossier.phrases import Phrases
from annotated_dossier.text.languages.scripts import direction

_COMPILED = Path(__file__).parents[1] / "templates" / "__pycache__"
_WHITE = re.compile(r"\s+")
_LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A heading as a template marks it: level, anchor, text, all escaped, so that no text can look like it.
HEADING = re.compile(r"<#(\d) ([^>]*)>(.*?)</#>")


@cache
def template(name: str, phrases: Phrases) -> jinja2.Template:
    """A template by the name of its file, with its words in a language.

    Values are escaped for HTML; `heading` marks where a heading stands.
    """
    return _environment(phrases).get_template(name)


def block(phrases: Phrases, macro: str, *values: Any) -> Markup:
    """A block of HTML: what a macro of `macros.jinja` makes of these values."""
    laid_out: Markup = getattr(template("macros.jinja", phrases).module, macro)(*values)
    return laid_out


class _Environment(jinja2.Environment):
    """One whose messages take their values by name, which its extension for them leaves as it finds it."""

    newstyle_gettext = True


@cache
def _environment(phrases: Phrases) -> jinja2.Environment:
    environment = _Environment(
        loader=jinja2.PackageLoader("annotated_dossier"),
        autoescape=True,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        bytecode_cache=_compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_one_line,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.globals.update(_messages(phrases), heading=_heading)
    environment.filters.update(
        date=phrases.date,
        date_after=phrases.date_after,
        within=phrases.within,
        number=phrases.number,
        worded=phrases.raw,
        listed=phrases.listed,
        in_language=_in_language,
    )
    return environment


def _messages(phrases: Phrases) -> dict[str, Callable[..., Markup]]:
    """What templates say their messages with."""

    def gettext(message: str, **values: Any) -> Markup:
        return _filled(phrases.raw(message), values)

    def ngettext(one: str, many: str, count: int, **values: Any) -> Markup:
        return _filled(phrases.raw_of(one, many, count), {**values, "num": phrases.number(count)})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _filled(message: str, values: Mapping[str, Any]) -> Markup:
    """A message, which is markup, with its values, which are escaped unless they are markup too."""
    return Markup(message) % {name: _one_line(value) for name, value in values.items()}


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
    text = text.unescape() if isinstance(text, Markup) else text
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
