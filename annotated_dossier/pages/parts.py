"""Pages of human size: one that would be too large becomes a page that lists its parts, and the parts.

The page keeps its address. Nothing else of the build needs to know that a page was divided: links to what stood on it
are led to where that stands now.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from typing import Any

from annotated_dossier import urls
from annotated_dossier.pages import templates
from annotated_dossier.pages.elements import ids
from annotated_dossier.pages.found import found_in_part, found_with
from annotated_dossier.pages.packing import Block, apart, pack, size
from annotated_dossier.pages.page import Heading, Page, end_of
from annotated_dossier.pages.part_list import PARAGRAPHS, QUOTES, Part, listed
from annotated_dossier.phrases import Phrases

MOST_BYTES = 200_000
# What the theme puts around the body of a page.
FRAME = 22_000
# What leads from a part to the others, but for the title in it.
_WAYS = 1_500
_LEAST_ROOM = 1_000
# The kinds of places that lead to themselves, and not just to their part, where there are more and more of them.
_LINKED = ((PARAGRAPHS, QUOTES), (QUOTES,), ())
# What stands before the first section stays on the page as far as it takes no more of it than this.
_MOST_OF_HEAD = 1 / 4

_COLOPHON = '<footer class="ds-colophon"'
_FOUND = "<div hidden data-pagefind-body"
# What works on all that stands on its page belongs on each part that holds such.
_TOOLS = {'<form class="ds-filter"': "data-filter-item", '<fieldset class="ds-switch"': 'class="ds-prose"'}
_COUNT_OF_SECTION = re.compile(r' data-count-of="[^"]*"')
_TOLD, _STATUS = re.compile(r'(data-(?:all|some)=")([^"]*)'), re.compile(r'(role="status">)[^<]*')
_DEEPER = "../../"
_SITE_LINK, _PLACE_LINK = re.compile(r'href="([^":]*)"'), re.compile(r'href="([^":#]*#[^":]*)"')


@dataclass(frozen=True, slots=True)
class _Laid:
    """A page taken apart: what it begins with, what works on its content, the content, and what it ends on."""

    title: Block
    head: tuple[Block, ...]
    tools: tuple[str, ...]
    content: tuple[Block, ...]
    ends: tuple[Block, ...]


def divide(page: Page, most_bytes: int = MOST_BYTES, what: str = "part") -> tuple[list[Page], dict[str, str]]:
    """The pages that a page is published as, each of at most `most_bytes` as HTML, as far as its blocks can be split.

    Beside them the places that moved (`sources/an-article/#p-3`), each with the address where it stands now. `what` is
    what a piece of the page is called.
    """
    if _weight(page) <= most_bytes:
        return [page], {}
    room = most_bytes - FRAME
    laid = _taken_apart(page, room)
    packed = pack(laid.content, max(room - _around(page, laid), _LEAST_ROOM), _measure(page), page.phrases)
    parts = list(listed(packed, page.address, page.phrases))
    moved: dict[str, str] = {}
    for part in parts:
        for place in _places(part.blocks):
            moved.setdefault(f"{page.address}#{place}", part.address)
    made = [_part(page, laid, part, parts, what) for part in parts]
    # Each place keeps a link of its own as long as the page has room for so many.
    for linked in _LINKED:
        first = _first(page, laid, _lists(page, parts, what, linked))
        if _weight(first) <= most_bytes:
            break
    if _weight(first) > most_bytes and what == "part":
        firsts, moved_to_lists = divide(first, most_bytes, "list")
        return [*firsts, *made], moved_to_lists | moved
    return [first, *made], moved


def relinked(page: Page, moved: Mapping[str, str]) -> Page:
    """The page with each of its links to a place that has moved leading to where it stands now."""

    @cache
    def lead(link: str) -> str:
        address, fragment = urls.target(link, page.address)
        now = moved.get(f"{address}#{fragment}")
        return urls.relative(now, page.address, fragment) if now else link

    return replace(page, body=_led(page.body, lead, _PLACE_LINK))


def _led(blocks: Iterable[Block], lead: Callable[[str], str], links: re.Pattern[str] = _SITE_LINK) -> tuple[Block, ...]:
    """The blocks with each link within the site, or each of these `links`, replaced by what `lead` makes of it."""

    def changed(block: Block) -> Block:
        return links.sub(lambda link: f'href="{lead(link[1])}"', block) if isinstance(block, str) else block

    return tuple(map(changed, blocks))


def _weight(page: Page) -> int:
    """The bytes of the page as HTML, about, and rather too many."""
    described = json.dumps(page.linked_data, ensure_ascii=False) if page.linked_data else ""
    return FRAME + sum(map(size, page.body)) + len(described.encode())


def _taken_apart(page: Page, room: int) -> _Laid:
    plain = (_COUNT_OF_SECTION.sub("", block) if isinstance(block, str) else block for block in page.body)
    title, *blocks = apart(plain)
    content = [block for block in blocks if not _begins(block, _COLOPHON, _FOUND, *_TOOLS)]
    head: list[Block] = []
    while content and not isinstance(content[0], Heading):
        if sum(map(size, (*head, content[0]))) > _MOST_OF_HEAD * room:
            break
        head.append(content.pop(0))
    return _Laid(
        title,
        tuple(head),
        tuple(block for block in blocks if isinstance(block, str) and _begins(block, *_TOOLS)),
        tuple(content),
        tuple(block for block in blocks if _begins(block, _COLOPHON)),
    )


def _around(page: Page, laid: _Laid) -> int:
    """What each part holds beside its share of the content."""
    found = end_of(found_with(page.found, ()), page.phrases) if page.found else ()
    title = size(Heading(1, _title(page, "list", 1000, 1000), ""))
    return title + _WAYS + 2 * len(escape(page.title).encode()) + sum(map(size, (*laid.tools, *laid.ends, *found)))


def _measure(page: Page) -> Callable[[Block], int]:
    """How much a block takes in a part: its links lead out of two more folders, and the search is told of its words."""
    told = json.loads(page.found.facts.get("disputes", "[]")) if page.found else []
    costs = {dispute[0]: len(escape(json.dumps(dispute, ensure_ascii=False)).encode()) + 2 for dispute in told}

    def measure(block: Block) -> int:
        links = len(_DEEPER) * block.count('href="') if isinstance(block, str) else 0
        return size(block) + links + (sum(costs.get(place, 0) for place in _places([block])) if costs else 0)

    return measure


def _lists(page: Page, parts: Sequence[Part], what: str, linked: Sequence[str]) -> list[Block]:
    """What leads from the page to its parts, and to each place whose address is to stay."""
    say = page.phrases
    title = say.gettext("The lists of this page") if what == "list" else say.gettext("The parts of this page")
    lists: list[Block] = [Heading(2, title, f"all_{what}s"), _macro(page, "listed", parts, what)]
    if urls.keeps_fragments(page.address) and what == "part":
        title = say.gettext("Its paragraphs and quotes by number")
        lists += [Heading(2, title, "all_places"), _macro(page, "places", parts, linked)]
    return lists


def _first(page: Page, laid: _Laid, lists: Sequence[Block]) -> Page:
    """The page at its own address."""
    found = found_with(page.found, _places(laid.head)) if page.found else None
    body = (laid.title, *laid.head, *lists, *laid.ends, *end_of(found, page.phrases))
    return replace(page, body=_from(page.address, page.address, body), found=found)


def _part(page: Page, laid: _Laid, part: Part, parts: Sequence[Part], what: str) -> Page:
    """A part as a page."""
    at = part.number - 1
    title = _title(page, what, part.number, len(parts))
    way = _macro(
        page,
        "way",
        page,
        what,
        part.number,
        len(parts),
        parts[at - 1].address if at else None,
        parts[at + 1].address if at + 1 < len(parts) else None,
    )
    tools = (
        _for_part(tool, part.html, page.phrases)
        for tool in laid.tools
        if any(item in part.html for item in _works_on(tool))
    )
    is_found = page.found and "data-pagefind-body" in part.html
    found = found_in_part(page.found, title, ids(part.html)) if page.found and is_found else None
    body = (Heading(1, title, "this_part"), way, *tools, *part.blocks, way, *laid.ends, *end_of(found, page.phrases))
    holds = ", ".join(held.text for held in part.held) or part.count
    return replace(
        page,
        address=part.address,
        title=title,
        description=f"{title}: {holds}.",
        body=_from(page.address, part.address, body),
        linked_data=None,
        found=found,
    )


def _from(before: str, now: str, body: Iterable[Block]) -> tuple[Block, ...]:
    """A body whose links lead from one address, or from the root, so that they lead there from another."""

    def lead(link: str) -> str:
        address, fragment = urls.target(link, before)
        return urls.relative(address, now, fragment)

    return _led(body, lead)


def _works_on(tool: str) -> list[str]:
    return [item for beginning, item in _TOOLS.items() if tool.startswith(beginning)]


def _title(page: Page, what: str, number: int, count: int) -> str:
    """What a part of a page, or a list of its parts, is called."""
    if what == "list":
        return page.phrases.gettext(
            "%(page)s, list %(number)s of %(count)s", page=page.title, number=number, count=count
        )
    return page.phrases.gettext("%(page)s, part %(number)s of %(count)s", page=page.title, number=number, count=count)


def _for_part(tool: str, html: str, say: Phrases) -> str:
    """A tool that says that it works on this part alone."""
    tool = _TOLD.sub(lambda told: told[1] + say.gettext("%(told)s in this part", told=told[2]), tool)
    told = next((told[2] for told in _TOLD.finditer(tool)), "")
    items = say.number(html.count("data-filter-item"))
    return _STATUS.sub(lambda status: status[1] + told.replace("{count}", items), tool)


def _places(blocks: Iterable[Block]) -> list[str]:
    """The ids in some blocks."""
    return [place for block in blocks for place in ([block.anchor] if isinstance(block, Heading) else ids(block))]


def _begins(block: Block, *beginnings: str) -> bool:
    return isinstance(block, str) and block.startswith(beginnings)


def _macro(page: Page, name: str, *values: Any) -> str:
    return str(getattr(templates.template("parts.jinja", page.phrases).module, name)(*values))
