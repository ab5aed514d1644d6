"""The content of a page as MkDocs's Markdown gives it: headings with a link to themselves, HTML as it is.

Python-Markdown sets headings in HTML of its own and passes whole blocks of HTML on, but for what it does to white
space; a page with such white space is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from annotated_dossier.pages import markdown
from annotated_dossier.pages.page import Heading, Page

# What Python-Markdown takes out of HTML or changes in it.
_CHANGED = ("\t", "\r", "\x02", "\x03", "\n\n\n")
_BLANK_LINE = re.compile(r"\n +\n")


def is_plain(page: Page) -> bool:
    """Whether Markdown passes the HTML of a page on as it is, and YAML reads its front matter as JSON is meant."""
    html = "\n\n<>".join(block.strip("\n") for block in page.body if isinstance(block, str))
    is_changed = any(mark in html for mark in _CHANGED) or _BLANK_LINE.search(html)
    return not is_changed and not _has_wide_number(page.linked_data)


def content_of(page: Page, permalink: Sequence[str]) -> str:
    """The HTML of a page's body. Each heading ends with the link to itself: these pieces, the anchor between them."""
    return "".join(
        _heading(block, permalink) if isinstance(block, Heading) else block.strip("\n") + "\n\n" for block in page.body
    ).strip()


def _heading(heading: Heading, permalink: Sequence[str]) -> str:
    inside = markdown.escape(heading.text) + heading.anchor.join(permalink)
    return f'<h{heading.level} id="{heading.anchor}">{inside}</h{heading.level}>\n'


def _has_wide_number(data: Any) -> bool:
    """Whether there is a number in `data` that JSON writes with an exponent: YAML takes it for text."""
    if isinstance(data, dict):
        return any(map(_has_wide_number, data.values()))
    if isinstance(data, list):
        return any(map(_has_wide_number, data))
    return isinstance(data, float) and "e" in repr(data)
