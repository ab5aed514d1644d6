"""Text made safe for Markdown: the only place that knows its syntax.

Words of a source or a record are hostile until escaped. Each character that Markdown, attribute lists or any
extension could read as syntax becomes a numeric character reference, which every renderer shows as the character.
"""

from __future__ import annotations

import json
import re

_SPECIAL = re.compile(r"[^\w\s,;’“”–—…]|_")


def escape(text: str) -> str:
    """`text` on one line, to stand anywhere in a Markdown line but within raw HTML."""
    line = " ".join(text.split())
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", line)


def heading(level: int, text: str, anchor: str) -> str:
    """A heading with an address of its own."""
    return f"{'#' * level} {escape(text)} {{#{anchor}}}"


def front_matter(**fields: str | tuple[str, ...]) -> str:
    """The block before a page's text. JSON is YAML too, so nothing in a text is ever syntax."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])
