"""Records as the YAML an editor would write: a field a line, long texts folded below their key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLAIN = re.compile(r"[\w(“][\w .()“”’/-]*")
_MOST_IN_LINE = 60


def text(value: Mapping[str, Any]) -> str:
    """The YAML of nested mappings, lists, texts and numbers; what is empty is left out."""
    return "".join(f"{line}\n" for line in _fields(value))


def _fields(value: Mapping[str, Any]) -> Iterator[str]:
    for key, item in value.items():
        if item in (None, (), [], {}, ""):
            continue
        if isinstance(item, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _fields(item))
        elif isinstance(item, (list, tuple)) and isinstance(item[0], Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for part in item for line in _item(part))
        elif isinstance(item, str) and len(item) > _MOST_IN_LINE:
            yield f"{key}: >-"
            yield f"  {item}"
        else:
            yield f"{key}: {_in_line(item)}"


def _item(part: Mapping[str, Any]) -> Iterator[str]:
    first, *others = _fields(part)
    yield f"- {first}"
    yield from (f"  {line}" for line in others)


def _in_line(item: Any) -> str:
    if isinstance(item, (list, tuple)):
        return f"[{', '.join(map(_in_line, item))}]"
    if isinstance(item, bool):
        return "true" if item else "false"
    return str(item) if not isinstance(item, str) or _PLAIN.fullmatch(item) else json.dumps(item, ensure_ascii=False)
