"""The events of the YAML parser to data and places, one by one: nothing recurses, and depth is bounded."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple, Protocol

import yaml

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.yamlio.errors import Complaint, explained, forbidden_character, too_deep
from annotated_dossier.yamlio.known import KnownKeys, Place
from annotated_dossier.yamlio.nodes import FieldNode, Node, span_at
from annotated_dossier.yamlio.plain import LOADER, MAX_DEPTH, NOTHING
from annotated_dossier.yamlio.problems import (
    YAML_CHARACTER,
    YAML_DUPLICATE_KEY,
    YAML_EMPTY,
    YAML_FEATURE,
    YAML_KEY,
    YAML_NOT_A_MAPPING,
    YAML_SYNTAX,
    YAML_TOO_DEEP,
)


def read_with_care(text: str, file: str, known: KnownKeys) -> Reader:
    reader = Reader(file)
    forbidden = forbidden_character(text)
    if forbidden:
        reader.complain(YAML_CHARACTER, forbidden)
    else:
        try:
            for event in iter(LOADER(text).get_event, None):
                if not reader.take(event):
                    break
        except yaml.YAMLError as error:
            if place := too_deep(error):
                reader.refuse_depth(*place)
            else:
                reader.complain(YAML_SYNTAX, explained(error, text, known))
    reader.finish()
    return reader


class _Value(NamedTuple):
    """A value that was read, and its place."""

    data: Any
    node: Node


_NOTHING_USED = _Value({}, Node((0, 0), (0, 0)))


class _Frame:
    """A mapping or a list that is still open; of a mapping also the key whose value is awaited."""

    __slots__ = ("data", "fields", "items", "key", "start")

    def __init__(self, start: Place, is_mapping: bool):
        self.start = start
        self.data: dict[str, Any] | None = {} if is_mapping else None
        self.fields: dict[str, FieldNode] = {}
        self.items: list[_Value] = []
        self.key: tuple[str, Place, Place] | None = None

    def closed(self, end: Place) -> _Value:
        """The whole of it."""
        if self.data is not None:
            return _Value(self.data, Node(self.start, end, self.fields))
        return _Value([item.data for item in self.items], Node(self.start, end, {}, [item.node for item in self.items]))

    @property
    def expects_value(self) -> bool:
        """Whether what comes next is a value, not a key."""
        return self.data is None or self.key is not None


class Reader:
    """Builds data and places from parser events, with an explicit stack."""

    def __init__(self, file: str):
        self.file = file
        self.stack: list[_Frame] = []
        self.root: _Value = _NOTHING_USED
        self.is_empty = True
        self.problems: list[Diagnostic] = []
        self.broken = False

    def refuse(self, entry: Entry, start: Place, end: Place, message: str, hint: str) -> None:
        """Note a problem after which nothing of the file is used."""
        self.problems.append(entry.at(span_at(self.file, start, end), message, hint))
        self.broken = True

    def complain(self, entry: Entry, complaint: Complaint) -> None:
        """Note what the parser, or the text itself, is found fault with for."""
        self.refuse(entry, *complaint)

    def refuse_depth(self, start: Place, end: Place) -> None:
        """Note that more stands inside each other than is read."""
        self.refuse(
            YAML_TOO_DEEP,
            start,
            end,
            f"More than {MAX_DEPTH} levels inside each other.",
            "No record is that deep: look for a stray `[`, `{` or indentation.",
        )

    def take(self, event: yaml.Event) -> bool:
        """Take one event; false when reading should stop."""
        if isinstance(event, yaml.ScalarEvent):
            self._check_plain(event)
            expects_value = not self.stack or self.stack[-1].expects_value
            is_nothing = event.value in NOTHING and not event.style and expects_value
            place = Node(_at(event.start_mark), _at(event.end_mark), style=event.style or "", is_scalar=True)
            self._add(_Value(None if is_nothing else event.value, place))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check_plain(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self.stack.pop().closed(_at(event.end_mark)))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_feature(
                event,
                f"An alias (`*{event.anchor}`)",
                "Write the text out. Text that begins with `*` goes on the next line after `>-`.",
            )
        elif isinstance(event, yaml.DocumentStartEvent) and not self.is_empty:
            self._refuse_feature(event, "A second document (`---`)", "Put it into a file of its own.")
        return not self.broken

    def _check_plain(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._refuse_feature(
                event,
                f"An anchor (`&{event.anchor}`)",
                "Write the text out wherever it is needed. Text that begins with `&` goes on the next line after `>-`.",
            )
        elif event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse_feature(
                event,
                f"A tag (`{tag}`)",
                "Leave it out: text is text here. Text that begins with `!` goes on the next line after `>-`.",
            )

    def _refuse_feature(self, event: yaml.Event, what: str, hint: str) -> None:
        self.refuse(YAML_FEATURE, _at(event.start_mark), _at(event.end_mark), f"{what} is not allowed here.", hint)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        start = _at(event.start_mark)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and not frame.expects_value:
            self.refuse(
                YAML_KEY,
                start,
                _at(event.end_mark),
                "A key is a list or a mapping.",
                "A key is a word before a colon. Words that begin with `[` or `{` need quotation marks.",
            )
        elif len(self.stack) >= MAX_DEPTH:
            self.refuse_depth(start, _at(event.end_mark))
        self.stack.append(_Frame(start, isinstance(event, yaml.MappingStartEvent)))

    def _add(self, value: _Value) -> None:
        if not self.stack:
            self.root, self.is_empty = value, value.data is None
            return
        frame = self.stack[-1]
        if frame.data is None:
            frame.items.append(value)
        elif frame.key is None:
            self._take_key(frame, frame.data, value)
        else:
            key, start, end = frame.key
            frame.key = None
            if key not in frame.data:
                frame.data[key] = value.data
                frame.fields[key] = FieldNode(start, end, value.node)

    def _take_key(self, frame: _Frame, known: Collection[str], value: _Value) -> None:
        key, place = value.data, value.node
        if key == "<<":
            self.refuse(
                YAML_FEATURE, place.start, place.end, "A merge key (`<<`) is not allowed here.", "Write the fields out."
            )
        elif key in known:
            first = frame.fields[key]
            self.problems.append(
                YAML_DUPLICATE_KEY.at(
                    span_at(self.file, place.start, place.end),
                    f"The key `{key}` is given twice.",
                    "Keep one of the two; for several values write a list.",
                    (Related(span_at(self.file, first.start, first.end), "first given here"),),
                )
            )
        frame.key = (key, place.start, place.end)

    def finish(self) -> None:
        """An empty file, or one whose root is no mapping, is a problem of its own."""
        if not self.broken and self.is_empty:
            self.refuse(
                YAML_EMPTY,
                (0, 0),
                (0, 0),
                "The file is empty.",
                "Write at least one kind of record (such as `claims:`), or remove the file.",
            )
        elif not self.broken and not isinstance(self.root.data, dict):
            node = self.root.node
            self.refuse(
                YAML_NOT_A_MAPPING,
                node.start,
                node.end,
                "The file does not start with a kind of record.",
                "Begin it with a key such as `claims:` or `places:` and put the records under it.",
            )
        if self.broken:
            self.root = _NOTHING_USED


class _Mark(Protocol):
    line: int
    column: int


def _at(mark: _Mark | None) -> Place:
    assert mark is not None, "the parser gives every event its place"
    return mark.line, mark.column
