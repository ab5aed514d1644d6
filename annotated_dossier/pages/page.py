"""A page of the site, made of a template and values. It is a value itself, which any renderer may show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks.reviews import read_by
from annotated_dossier.model import Record
from annotated_dossier.pages import markdown, templates
from annotated_dossier.pages.found import Found
from annotated_dossier.pages.linked_data import Describer, Node
from annotated_dossier.pages.ordering import neighbours
from annotated_dossier.pages.reporting import report_link
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import IN_ENGLISH, Phrases

# No text of a record can look like this: its quotation marks are escaped.
_LINK = re.compile(r'href="/([^"#]*)#?([^"]*)"')
_PARTED = "\n\n"
# What a loop without any turn leaves. Markdown passes no more than one empty line on.
_EMPTY_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its level from 1, its text on one line, and the id by which an address leads to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page at an address. Its body is headings and, between them, whole blocks of HTML with relative links.

    `hide` names what of the theme's frame (`toc`) makes room for the page. `linked_data` says what it is about, for
    machines; `found` is what its last block says to the search; its own words are those of `phrases`; `picture` is the
    address of the picture that goes with it where it is shared, if it has one of its own. No text holds a
    line break or a character that nothing shows.
    """

    address: str
    title: str
    description: str
    body: tuple[Heading | str, ...]
    hide: tuple[str, ...] = ()
    linked_data: Node | None = None
    found: Found | None = None
    phrases: Phrases = IN_ENGLISH
    picture: str = ""

    @property
    def path(self) -> str:
        """Where the page stands below `docs/`."""
        return urls.page_path(self.address)

    def to_markdown(self) -> str:
        """The page for any renderer of Markdown: front matter, headings that bear their anchors, and HTML."""
        frame: dict[str, Any] = {"hide": self.hide} if self.hide else {}
        if self.linked_data:
            frame["linked_data"] = self.linked_data
        if self.picture:
            frame["picture"] = self.picture
        head = markdown.front_matter(title=self.title, description=self.description, **frame)
        blocks = (
            markdown.heading(block.level, block.text, block.anchor) if isinstance(block, Heading) else block
            for block in self.body
        )
        return _PARTED.join((head.rstrip(), *blocks)) + "\n"


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page of which no more is known than that it stands in `docs/` as it would be made."""

    address: str

    @property
    def path(self) -> str:
        """Where the page stands below `docs/`."""
        return urls.page_path(self.address)


class Planned(NamedTuple):
    """A page that is to stand at an address, and how it is made."""

    address: str
    make: Callable[[], Page]


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
    has_picture: bool = False,
    **values: Any,
) -> Page:
    """Render a template to the page at `address`.

    Templates see `title`, `colophon`, the address to `report` an error on the page, and their own values. `subject` is
    the record that the page is about, if it is about one. A page that `has_picture` is one of `pictured/shared.py`. The
    search finds the page if it is told what to show of it (`found`).
    """
    phrases, record = dossier.phrases, None if subject is dossier.record else subject
    readers = read_by(dossier).get(record.id, 0) if record else 0
    report = report_link(dossier, address)
    around = neighbours(dossier).get(record.id) if record else None
    notice = wording(dossier).notice()
    colophon = templates.block(phrases, "colophon", dossier.record, notice, record, readers, around, report)
    laid_out = templates.template(template, phrases).render(title=title, colophon=colophon, report=report, **values)
    return Page(
        address,
        markdown.one_line(title),
        markdown.one_line(description),
        (*_blocks(linked_from(address, laid_out)), *end_of(found, phrases)),
        hide,
        markdown.clean(Describer(dossier, address).describe(subject, description)) if subject else None,
        found,
        phrases,
        urls.picture_address(address) if has_picture else "",
    )


def end_of(found: Found | None, phrases: Phrases) -> tuple[str, ...]:
    """The block that a page ends on where the search finds it."""
    return (templates.template("found.jinja", phrases).render(found=found).rstrip(),) if found else ()


def linked_from(address: str, body: str) -> str:
    """What templates laid out for the page at an address, its links relative to that."""

    @cache
    def way_to(target: str) -> str:
        return urls.relative(target, address)

    def relative(link: re.Match[str]) -> str:
        return f'href="{urls.relative(link[1], address, link[2]) if link[2] else way_to(link[1])}"'

    return _LINK.sub(relative, body)


def _blocks(laid_out: str) -> Iterator[Heading | str]:
    """The headings of a body, as templates mark them, and the HTML between them."""
    html, *rest = templates.HEADING.split(_EMPTY_LINES.sub(_PARTED, laid_out.strip()))
    yield from _parted(html)
    for level, anchor, text, html in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        yield Heading(int(level), templates.unescaped(text), anchor)
        yield from _parted(html)


def _parted(html: str) -> Iterator[str]:
    """What stands between two headings, without the empty lines that part it from them."""
    if html.strip():
        yield html.removeprefix(_PARTED).removesuffix(_PARTED)
