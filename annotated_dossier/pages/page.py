"""A page, and the templates it is made with."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.articles import PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.pages import excerpts, markdown
from annotated_dossier.pages.found import Found
from annotated_dossier.pages.linked_data import Describer
from annotated_dossier.pages.phrases import counted
from annotated_dossier.pages.wording import wording
from annotated_dossier.text import edtf

_WHITE = re.compile(r"\s+")
_LINE_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class Links:
    """Links from one page, relative to its address."""

    def __init__(self, dossier: Dossier, address: str):
        self._dossier = dossier
        self._address = address

    def record(self, record: Record, fragment: str = "") -> str:
        """A link to a record's page."""
        return self.to(urls.record_address(self._dossier.kind_of[record.id], record.id), fragment)

    def words(self, quote: PlacedQuote) -> str:
        """A link to the very words of a quote in its source's page."""
        return self.to(urls.record_address("sources", quote.quote.source), quote.fragment)

    def published(self, quote: PlacedQuote) -> str | None:
        """A link to the words of a quote in the publisher's page, if that is known."""
        return excerpts.at_publisher(self._dossier.articles[quote.quote.source], quote)

    def file(self, record: Record, suffix: str) -> str:
        """A link to a data file on a record."""
        return self.to(urls.file_address(self._dossier.kind_of[record.id], record.id, suffix))

    def index(self, kind: str, fragment: str = "") -> str:
        """A link to the index of a kind."""
        return self.to(urls.index_address(kind), fragment)

    def to(self, address: str, fragment: str = "") -> str:
        """A link to any address of the site."""
        return urls.relative(address, self._address, fragment)


def make_page(
    dossier: Dossier,
    address: str,
    template: str,
    title: str,
    description: str,
    *,
    hide: tuple[str, ...] = (),
    found: Found | None = None,
    subject: Record | None = None,
    **context: Any,
) -> Output:
    """Render a template to the page at `address`.

    Templates see `dossier`, `links`, `wording`, `title` and their own context. Values are escaped for HTML unless they
    pass through `|md`, which escapes them for a line of Markdown. `hide` names what of the theme's frame (`toc`) makes
    room for the page. `subject` is the record that the page is about, if it is about one. The search finds the page if
    it is told what to show of it (`found`).
    """
    body = (
        _environment()
        .get_template(template)
        .render(dossier=dossier, links=Links(dossier, address), wording=wording(dossier), title=title, **context)
    )
    frame = {"hide": hide} if hide else {}
    if subject:
        frame["linked_data"] = Describer(dossier, address).describe(subject, description)
    head = markdown.front_matter(title=title, description=description, **frame)
    end = _environment().get_template("found.jinja").render(found=found) if found else ""
    return Output(urls.page_path(address), f"{head}\n{body.strip()}\n\n{end}".rstrip() + "\n")


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("annotated_dossier"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_one_line,
    )
    environment.globals.update(
        excerpts=excerpts,
        counted=counted,
        heading=lambda level, text, anchor: Markup(markdown.heading(level, text, anchor)),
    )
    environment.filters["date"] = edtf.in_words
    return environment


def _one_line(value: Any) -> Any:
    """Plain text without line breaks: an empty line would end a block of HTML in some renderers."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _WHITE.sub(lambda run: " " if _LINE_BREAK.search(run[0]) else run[0], value)
    return value
