"""Text made safe for Markdown: the only place that knows its syntax.

Words of a source or a record are hostile until escaped. Each character that Markdown, attribute lists or any
extension could read as syntax becomes a numeric character reference, which every renderer shows as the character.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

# They show nothing, YAML refuses some of them, and HTML takes a reference to them for another character or for none:
# controls, and what Unicode says will never be a character (the last two of each plane, and a block of the first).
_LAST_OF_PLANES = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_UNPRINTABLE = re.compile(rf"[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef{_LAST_OF_PLANES}]")
_SPECIAL = re.compile(r"[^\w\s,;’“”–—…]|_")


def escape(text: str) -> str:
    """`text` on one line, to stand anywhere in a Markdown line but within raw HTML."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", one_line(text))


def heading(level: int, text: str, anchor: str) -> str:
    """A heading with an address of its own."""
    return f"{'#' * level} {escape(text)} {{#{anchor}}}"


def front_matter(**fields: Any) -> str:
    """The block before a page's text: fields of what JSON can hold. JSON is YAML too, so no text is ever syntax."""
    lines = [f"{key}: {json.dumps(clean(value), ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])


def clean(value: Any) -> Any:
    """What JSON can hold, with each text in it on one line."""
    if isinstance(value, Mapping):
        return {key: clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    return one_line(value) if isinstance(value, str) else value


def one_line(text: str) -> str:
    """`text` on one line, without characters that nothing shows."""
    return " ".join(_UNPRINTABLE.sub("", line) for line in text.split())
