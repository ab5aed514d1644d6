"""The content of a page as MkDocs's Markdown gives it: headings with a link to themselves, HTML as it is.

Python-Markdown sets headings in HTML of its own and passes whole blocks of HTML on, but for what it does to white
space; a page with such white space is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from annotated_dossier.pages import markdown
from annotated_dossier.pages.page import Heading, Page

# What Python-Markdown takes out of HTML or changes in it.
_CHANGED = ("\t", "\r", "\x02", "\x03", "\n\n\n")
_BLANK_LINE = re.compile(r"\n +\n")


def is_plain(page: Page) -> bool:
    """Whether Markdown passes the HTML of a page on as it is, and YAML reads its front matter as JSON is meant."""
    blocks = [block.strip("\n") for block in page.body if isinstance(block, str)]
    is_changed = any(mark in block for block in blocks for mark in _CHANGED) or any(map(_BLANK_LINE.search, blocks))
    return not is_changed and not any(
        isinstance(value, float) and "e" in repr(value) for value in _leaves(page.linked_data)
    )


def content_of(page: Page, permalink: Sequence[str]) -> str:
    """The HTML of a page's body. Each heading ends with the link to itself: these pieces, the anchor between them."""
    return "".join(
        _heading(block, permalink) if isinstance(block, Heading) else block.strip("\n") + "\n\n" for block in page.body
    ).strip()


def _heading(heading: Heading, permalink: Sequence[str]) -> str:
    inside = markdown.escape(heading.text) + heading.anchor.join(permalink)
    return f'<h{heading.level} id="{heading.anchor}">{inside}</h{heading.level}>\n'


def _leaves(data: Any) -> Iterator[Any]:
    if isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _leaves(item)
    else:
        yield data
