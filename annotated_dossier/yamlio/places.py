"""YAML text to plain data, every key and value with its place.

A deliberately small YAML: mappings, lists and text. Scalars stay what was typed, so that `NO`, `12:30`, `010` or
`2025-02-07` never turn into something else. Anchors, aliases, merge keys, tags and further documents are refused.
The parser's events are read one by one, so nothing recurses and depth is bounded before any memory is spent.

Data is read first, and quickly (plain.py). Places are most of the work, and only problems need them: a file is read a
second time, with care, when something is wrong with it or somebody asks where a value stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.yamlio.known import NO_KEYS, KnownKeys
from annotated_dossier.yamlio.nodes import Node, span_at
from annotated_dossier.yamlio.plain import PlainReader, plain_data
from annotated_dossier.yamlio.reader import Reader, read_with_care


class Document(NamedTuple):
    """A file's data (text, lists and mappings; `None` where a key has no value) and where each part of it stands."""

    data: dict[str, Any]
    places: Places
    problems: list[Diagnostic]

    @property
    def node(self) -> Node:
        """The place of the whole, and of all that is in it."""
        return self.places.node


@dataclass(frozen=True)
class Places:
    """Where the keys and values of a file stand, found out when somebody asks.

    `is_plain` if there was nothing to complain about in it: then no key is without a value.
    """

    file: str
    text: str = field(repr=False)
    known: KnownKeys = NO_KEYS
    is_plain: bool = False

    @property
    def node(self) -> Node:
        """The place of the file's mapping; one of an unreadable file is empty."""
        return self.reader.root.node

    @cached_property
    def reader(self) -> Reader:
        """The reader that has read the file with care."""
        return read_with_care(self.text, self.file, self.known)

    def key_span(self, key: str) -> Span:
        """The span of a key of the file's mapping."""
        start, end, _ = self.node.fields[key]
        return span_at(self.file, start, end)

    def default(self, field: str) -> Span | None:
        """The span of a value in the file's `defaults`, if it is there."""
        defaults = self.node.step("defaults")
        value = defaults.step(field) if defaults else None
        return span_at(self.file, value.start, value.end) if value else None


def load(text: str, file: str, known: KnownKeys = NO_KEYS, plain: PlainReader = plain_data) -> Document:
    """Read one YAML document whose root is a mapping. On a problem that makes the rest unreadable, `data` is empty.

    `known` are the keys of the records, for explaining slips; `plain` reads a file without anything to complain about,
    as `plain_data` does.
    """
    data = plain(text)
    if data is not None:
        return Document(data, Places(file, text, known, is_plain=True), [])
    places = Places(file, text, known)
    return Document(places.reader.root.data, places, places.reader.problems)
