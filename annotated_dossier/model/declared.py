"""Kinds that only one dossier has: how its record declares them, and the model that follows from that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import GenericAlias
from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from annotated_dossier.model.base import Model, Named
from annotated_dossier.model.fields import Boolean, Date, Label, Number, OwnWords, Refers, Text, WebAddress


class DeclaredField(Model):
    """A field of a kind that the dossier declares."""

    label: Label = Field(description="What the page of a record calls it.")
    type: Literal["text", "number", "date", "address", "id"] = Field(description="What it holds.")
    of: Text | None = Field(None, description="Of an id, the kind of record that it names; without it, any kind.")
    several: Boolean = Field(False, description="`true` where it holds a list of these.")
    required: Boolean = Field(False, description="`true` where every record has it.")


class DeclaredKind(Model):
    """A kind of record that only this dossier has. Its records have names, which are looked for in the articles."""

    name: Label = Field(description="What a single one is called: vessel.")
    plural: Label = Field(description="What they are called together, the title of their index: vessels.")
    summary: OwnWords = Field(description="A sentence at the head of their index.")
    may_speak: Boolean = Field(False, description="`true` where one may be the speaker of a claim.")
    fields: Mapping[str, DeclaredField] = Field(
        {}, description="What its records hold beside their names, by key: small letters and underscores."
    )


_TYPES: Mapping[str, Any] = {"text": OwnWords, "number": Number, "date": Date, "address": WebAddress}


def model_of(key: str, kind: DeclaredKind) -> type[Named]:
    """The model of the records of a declared kind; the same for the same declaration."""
    return _model(key, kind.summary, tuple(kind.fields.items()))


def declared_value(record: Named, field: str) -> Any:
    """What a record of a declared kind holds in a field, by its key."""
    return getattr(record, _attribute(field))


def ids_in(record: Named, kind: DeclaredKind) -> Iterator[str]:
    """The ids that the declared fields of a record hold."""
    for key, field in kind.fields.items():
        if field.type == "id":
            value = declared_value(record, key)
            yield from value if field.several else filter(None, [value])


def _attribute(field: str) -> str:
    # Whatever an editor calls a field, it hides nothing that models have.
    return f"own_{field}"


@lru_cache(maxsize=64)
def _model(key: str, summary: str, fields: tuple[tuple[str, DeclaredField], ...]) -> type[Named]:
    held: dict[str, Any] = {_attribute(name): _typed(name, field) for name, field in fields}
    # No model of ours has a hyphen in its name.
    return create_model(f"kind-{key}", __base__=Named, __doc__=summary, **held)


def _typed(name: str, field: DeclaredField) -> tuple[Any, Any]:
    """The type of a field and its default, as pydantic takes them."""
    held: Any = _TYPES.get(field.type, Annotated[Text, Refers((field.of,) if field.of else ())])
    about: dict[str, Any] = {"alias": name, "description": field.label}
    if field.several and field.required:
        about["min_length"] = 1
    if field.several:
        held, default = GenericAlias(tuple, (held, ...)), ()
    else:
        held, default = held if field.required else held | None, None
    return held, Field(... if field.required else default, **about)
