"""The quick way through a YAML file without anything to complain about: its data, without the places.

Nearly all files are such. `places.py` reads the others with care, and the places of all when somebody asks for one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from annotated_dossier.yamlio.errors import forbidden_character

MAX_DEPTH = 20
# What other readers of YAML take for "no value" and would otherwise be published as a word.
NOTHING = ("", "~", "null")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

PlainReader = Callable[[str], dict[str, Any] | None]

_OPENING = {MappingStartEvent: dict, SequenceStartEvent: list}
_CLOSING = (MappingEndEvent, SequenceEndEvent)


def plain_data(text: str) -> dict[str, Any] | None:
    """The mapping in `text`, or `None` if there is anything to complain about, be it a key without a value."""
    if forbidden_character(text):
        return None
    try:
        return _data(text)
    except yaml.YAMLError:
        return None


def _data(text: str) -> dict[str, Any] | None:
    documents: list[Any] = []
    # The collection that is being filled, the key that waits for its value, and the same of those around it.
    inside: Any = documents
    key: str | None = None
    around: list[tuple[Any, str | None]] = []
    for event in iter(LOADER(text).get_event, None):
        kind = type(event)
        is_key = key is None and type(inside) is dict
        if kind is ScalarEvent:
            value = event.value
            is_odd = value in inside or value == "<<" if is_key else value in NOTHING and not event.style
            if is_odd or event.anchor or event.tag:
                return None
            if is_key:
                key = value
                continue
        elif kind in _OPENING:
            if event.anchor or event.tag or is_key or len(around) >= MAX_DEPTH:
                return None
            around.append((inside, key))
            inside, key = _OPENING[kind](), None
            continue
        elif kind in _CLOSING:
            value = inside
            inside, key = around.pop()
        elif kind is AliasEvent or (kind is DocumentStartEvent and documents):
            return None
        else:
            continue
        if key is None:
            inside.append(value)
        else:
            inside[key] = value
            key = None
    return documents[0] if documents and type(documents[0]) is dict else None
