"""What all records share: immutability, an id, and the place they were written at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, model_validator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from annotated_dossier.diagnostics import Span
from annotated_dossier.model.fields import (
    Boolean,
    Day,
    Label,
    LanguageTag,
    OwnId,
    OwnWords,
    Quoted,
    Text,
    TimeCode,
    Wikidata,
)
from annotated_dossier.yamlio.nodes import FieldNode, Node, span_at
from annotated_dossier.yamlio.places import Places


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
        return self._field.node

    @property
    def line(self) -> int:
        """The line of the record's id, counted from 1."""
        return self.span().line

    @property
    def extent(self) -> Span:
        """From the beginning of the record's id to the end of its fields."""
        field = self._field
        return span_at(self.file, field.start, field.node.end)

    @property
    def _field(self) -> FieldNode:
        *above, last = self.keys
        node = self.places.node
        for key in above:
            node = node.fields[key].node
        return node.fields[last]

    def span(self, *path: str | int) -> Span:
        """The span of a value inside the record, e.g. `span("quotes", 0, "exact")`; without a path, of its id.

        Steps that lead nowhere (a field left to its default) are dropped: the nearest value around it is meant.
        """
        field = self._field
        node, found = self._follow(path)
        return span_at(self.file, node.start, node.end) if found else span_at(self.file, field.start, field.end)

    def key_span(self, *path: str | int) -> Span:
        """The span of the key at `path`, for a key that should not be there."""
        *above, last = path
        node, _ = self._follow(above)
        if isinstance(last, str) and last in node.fields:
            key = node.fields[last]
            return span_at(self.file, key.start, key.end)
        return self.span(*path)

    def _follow(self, path: Iterable[str | int]) -> tuple[Node, bool]:
        """The value that the steps lead to, without those that lead nowhere, and whether any led somewhere."""
        node, found = self.node, False
        for step in path:
            inner = node.step(step)
            if inner is not None:
                node, found = inner, True
        return node, found


# pydantic would otherwise build a model of the whole tree of places for every kind of record.
AS_IT_IS = GetPydanticSchema(lambda source, _: core_schema.is_instance_schema(source))


class Model(BaseModel):
    """Immutable, and without room for a mistyped key."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Allowance(Model):
    """What a rule finds in a record and an editor lets stand."""

    rule: Text = Field(description="The code of the problem, as the check prints it between brackets.")
    because: OwnWords = Field(description="The reason, in one sentence.")


class Record(Model):
    """What every record has: its id, its place in the files, and what is let stand in it."""

    id: SkipJsonSchema[str] = Field(exclude=True)
    origin: SkipJsonSchema[Annotated[Origin, AS_IT_IS]] = Field(exclude=True, repr=False)
    allow: tuple[Allowance, ...] = Field(
        (), description="Problems that are let stand in this record, each with its reason."
    )


class PagedRecord(Record):
    """A record with a page of its own, at an address that its id is part of."""

    formerly: tuple[OwnId, ...] = Field((), description="Ids it had before: their addresses lead on to it.")


class Name(Model):
    """Another spelling, or the name in another language."""

    name: Text = Field(description="The name as it is written.")
    lang: LanguageTag | None = Field(None, description="Its language as a BCP 47 tag: en, uk, ru, uk-Latn.")
    note: OwnWords | None = Field(None, description="Who uses it, or since when.")
    match: Boolean = Field(True, description="`false` keeps the name from being looked for in the articles.")


class Named(PagedRecord):
    """What the records of people, places and the like share: names that are looked for in the sources, and a page."""

    name: Label = Field(description="The title of its page.")
    names: tuple[Name, ...] = Field((), description="Other spellings and languages.")
    type: Text | None = Field(None, description="What it is.")
    summary: OwnWords | None = Field(None, description="One or two neutral sentences with their source.")
    wikidata: Wikidata | None = Field(None, description="The number of its item in Wikidata, such as Q2416525.")


class Selector(Model):
    """Words of a source: W3C TextQuoteSelector."""

    exact: Quoted = Field(description="The words, exactly as the source has them, as a folded block (`>-`).")
    prefix: Quoted | None = Field(None, description="Words directly before, where the same words occur twice.")
    suffix: Quoted | None = Field(None, description="Words directly after, where the same words occur twice.")


class Locator(Model):
    """Where in its work something stands, as the work itself counts."""

    page: Text | None = Field(None, description="The page as it is numbered, or several: 12, xii, 12–13.")
    section: Text | None = Field(None, description="The chapter, book, section or paragraph: 15.44, § 7.")
    folio: Text | None = Field(None, description="The leaf of a manuscript and its side: 12v.")
    time: TimeCode | None = Field(None, description="The time in a recording: 12:33, 01:12:33.")

    @model_validator(mode="after")
    def _names_a_place(self) -> Locator:
        if not (self.page or self.section or self.folio or self.time):
            raise PydanticCustomError("locator_empty", "no place")
        return self


class Grade(Model):
    """A judgement on the Admiralty scale: who made it, why, when. Never averaged."""

    by: Text = Field(description="Who graded.")
    because: OwnWords = Field(description="The reason, in one sentence.")
    on: Day = Field(description="The day of the grading.")
