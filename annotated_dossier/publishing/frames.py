"""What the theme puts around the content of a page, learnt from a page that MkDocs has made, and filled for others.

Pages in the navigation have a frame each, since it shows where they stand in it. The others share one with those of
their folder that have the same shape. A frame is learnt from a probe: a page whose every text is unmistakable, and
holds each character that may be written in more than one way. Where anything of it is found where it is not expected,
no frame is learnt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape

from annotated_dossier.pages import markdown
from annotated_dossier.pages.page import Heading, Page
from annotated_dossier.publishing.content import content_of, is_plain
from annotated_dossier.publishing.keys import Key
from annotated_dossier.publishing.toc import LEVELS, Toc, entries_of, is_listable, learn, tokens_of

_MARK = "zqprobe"
_NAME = _MARK + "address"
_CHARACTERS = "A “’ „«»–—…,;:.!?-+/\\ 1 é Ж & < > \" ' &amp; &#38; ` * _ # { } [ ] ( ) | ~ ^ = $ % @"


class Slot(NamedTuple):
    """A place in a frame where each page has its own text."""

    of: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts of a page in their order, and the pieces of the link that each heading bears."""

    parts: tuple[str | Slot | Toc, ...]
    permalink: tuple[str, ...]

    def fill(self, page: Page) -> str:
        """The HTML of a page that has this frame."""
        texts = _texts(page, self.permalink)
        entries = entries_of(page)
        return "".join(
            part if isinstance(part, str) else part.of(entries) if isinstance(part, Toc) else texts[part.of]
            for part in self.parts
        )


def key_of(page: Page, in_nav: frozenset[str]) -> Key | None:
    """The frame of a page, or None if none fits. `in_nav` are the paths of the pages in the navigation."""
    headings = [block for block in page.body if isinstance(block, Heading)]
    if not headings or headings[0] is not page.body[0] or headings[0].level != 1 or not page.title:
        return None
    if not is_listable(headings[1:]) or not is_plain(page):
        return None
    if not all(re.fullmatch(r"[\w-]+", heading.anchor) and heading.text for heading in headings):
        return None
    is_alone = page.path in in_nav
    place = page.address if is_alone else folder_of(page.address)
    shape = (page.hide, bool(page.description), bool(page.linked_data), len(headings) > 1, bool(page.picture))
    return Key(place, is_alone, *shape)


def folder_of(address: str) -> str:
    """The folder of an address, `claims/` of `claims/kyiv-denies/`."""
    return address[: address.rstrip("/").rfind("/") + 1]


def probe_of(key: Key, number: int) -> Page:
    """The page to learn a frame from. `number` tells it from others in its folder."""
    levels = LEVELS if key.has_toc else ()
    entries = [
        Heading(level, f"{_MARK}{at}h {_CHARACTERS} {_MARK}{at}i", f"{_MARK}-{at}") for at, level in enumerate(levels)
    ]
    body: list[Heading | str] = [Heading(1, f"{_MARK}top {_CHARACTERS}", f"{_MARK}-top")]
    for heading in (*entries, None):
        body.append(f'<div>\n<p>{escape(_CHARACTERS)}</p>\n\n</div>\n\n<p><a href="../">{_MARK}</a></p>')
        body += [heading] if heading else []
    return Page(
        key.place if key.is_alone else f"{key.place}{_NAME}{number}/",
        f"{_MARK}title {_CHARACTERS}",
        f"{_MARK}description {_CHARACTERS}" if key.has_description else "",
        tuple(body),
        key.hide,
        {f"{_MARK}data": _CHARACTERS} if key.has_linked_data else None,
        picture=f"{_MARK}picture {_CHARACTERS}" if key.has_picture else "",
    )


def frame_of(key: Key, probe: Page, html: str) -> Frame | None:
    """The frame in which MkDocs has set a probe, or None if it is not understood."""
    permalink = _permalink(probe, html)
    if not permalink:
        return None
    texts = _texts(probe, permalink)
    before, *after = html.split(texts["content"])
    if len(after) != 1:
        return None
    if key.is_alone:
        del texts["name"]
    known = {text: name for name, text in texts.items() if name != "content" and text}
    parts = [_parts(part, known, tokens_of(entries_of(probe))) for part in (before, after[0])]
    if parts[0] is None or parts[1] is None:
        return None
    frame = Frame((*parts[0], Slot("content"), *parts[1]), permalink)
    constants = " ".join(part for part in frame.parts if isinstance(part, str))
    return frame if frame.fill(probe) == html and _MARK not in constants.lower() else None


def _texts(page: Page, permalink: tuple[str, ...]) -> dict[str, str]:
    """What a page has of its own, as it stands in HTML."""
    top = page.body[0]
    assert isinstance(top, Heading)
    return {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "linked_data": str(htmlsafe_json_dumps(page.linked_data, sort_keys=True)) if page.linked_data else "",
        "picture": str(escape(page.picture)),
        "anchor": top.anchor,
        "name": page.address.removesuffix("/").rpartition("/")[2],
        "content": content_of(page, permalink),
    }


def _permalink(probe: Page, html: str) -> tuple[str, ...] | None:
    """What the first heading holds beside its text: the pieces around each anchor."""
    top = probe.body[0]
    assert isinstance(top, Heading)
    found = re.search(rf'<h1 id="{top.anchor}">(.*?)</h1>', html)
    text = markdown.escape(top.text)
    return tuple(found[1].removeprefix(text).split(top.anchor)) if found and found[1].startswith(text) else None


def _parts(html: str, known: dict[str, str], entries: Sequence[str]) -> list[str | Slot | Toc] | None:
    """Half a frame: `known` names each text of the probe, `entries` are the tokens of its table of contents."""
    texts = sorted({*known, *entries}, key=len, reverse=True)
    pieces = re.split(f"({'|'.join(map(re.escape, texts))})", html)
    parts: list[str | Slot | Toc] = [pieces[0]]
    at = 1
    while at < len(pieces):
        if pieces[at] in known:
            parts += (Slot(known[pieces[at]]), pieces[at + 1])
            at += 2
            continue
        end = at + 2 * len(entries)
        learnt = learn(pieces[at + 1 : end - 2 : 2], pieces[end - 1]) if pieces[at:end:2] == list(entries) else None
        if not learnt:
            return None
        parts += learnt
        at = end
    return parts
