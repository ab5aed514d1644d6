"""What all records share: immutability, an id, and the place they were written at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import core_schema

from annotated_dossier.diagnostics import Span
from annotated_dossier.model.fields import Boolean, Day, LanguageTag, Text
from annotated_dossier.yamlio.places import Node, Places, span_at


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was written: the places of its file, and the keys that lead to it."""

    places: Places
    keys: tuple[str, ...]

    @property
    def file(self) -> str:
        """The path of the file."""
        return self.places.file

    @property
    def node(self) -> Node:
        """The place of the record's fields, and of all that is in them."""
        return self._entry[2]

    @property
    def line(self) -> int:
        """The line of the record's id, counted from 1."""
        return self.span().line

    @property
    def _entry(self) -> tuple[tuple[int, int], tuple[int, int], Node]:
        node = self.places.node
        for key in self.keys:
            start, end, node = node.children[key]
        return start, end, node

    def span(self, *path: str | int) -> Span:
        """The span of a value inside the record, e.g. `span("quotes", 0, "exact")`; without a path, of its id.

        Steps that lead nowhere (a field left to its default) are dropped: the nearest value around it is meant.
        """
        start, end, node = self._entry
        for step in path:
            if isinstance(node.children, dict) and step in node.children:
                node = node.children[step][2]
            elif isinstance(node.children, list) and isinstance(step, int) and step < len(node.children):
                node = node.children[step]
            else:
                continue
            start, end = node.start, node.end
        return span_at(self.file, start, end)

    def key_span(self, *path: str | int) -> Span:
        """The span of the key at `path`, for a key that should not be there."""
        node = self.node
        for step in path[:-1]:
            if isinstance(node.children, dict) and step in node.children:
                node = node.children[step][2]
            elif isinstance(node.children, list) and isinstance(step, int) and step < len(node.children):
                node = node.children[step]
        if isinstance(node.children, dict) and path[-1] in node.children:
            start, end, _ = node.children[path[-1]]
            return span_at(self.file, start, end)
        return self.span(*path)


# pydantic would otherwise build a model of the whole tree of places for every kind of record.
AS_IT_IS = GetPydanticSchema(lambda source, handler: core_schema.is_instance_schema(source))


class Model(BaseModel):
    """Immutable, and without room for a mistyped key."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Record(Model):
    """What every record has: its id and its place in the files."""

    id: SkipJsonSchema[str] = Field(exclude=True)
    origin: SkipJsonSchema[Annotated[Origin, AS_IT_IS]] = Field(exclude=True, repr=False)


class Name(Model):
    """Another spelling, or the name in another language."""

    name: Text = Field(description="The name as it is written.")
    lang: LanguageTag | None = Field(None, description="Its language as a BCP 47 tag: en, uk, ru, uk-Latn.")
    note: Text | None = Field(None, description="Who uses it, or since when.")
    match: Boolean = Field(True, description="`false` keeps the name from being looked for in the articles.")


class Selector(Model):
    """Words of a source: W3C TextQuoteSelector."""

    exact: Text = Field(description="The words, exactly as the source has them, as a folded block (`>-`).")
    prefix: Text | None = Field(None, description="Words directly before, where the same words occur twice.")
    suffix: Text | None = Field(None, description="Words directly after, where the same words occur twice.")


class Grade(Model):
    """A judgement on the Admiralty scale: who made it, why, when. Never averaged."""

    by: Text = Field(description="Who graded.")
    because: Text = Field(description="The reason, in one sentence.")
    on: Day = Field(description="The day of the grading.")
