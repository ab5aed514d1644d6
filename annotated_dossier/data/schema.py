"""`dossier.schema.json`: what `dossier.json` holds, as JSON Schema, made from the model and from what is derived.

It names every field, and allows others: a later format adds fields, and takes none away.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from annotated_dossier.data.common import full_address, to_json
from annotated_dossier.data.records import FORMAT, WORDS
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.standing import Standing
from annotated_dossier.evidence.wordings import Wording
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import DossierRecord, Kind, Model, Record
from annotated_dossier.model.marks import all_models, dates_of, keys_marked

PATH = "data/dossier.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _text(says: str, **more: Any) -> JsonSchemaValue:
    return {"type": "string", "description": says, **more}


def _one_of(words: type[StrEnum], says: str) -> JsonSchemaValue:
    return {"enum": [word.value for word in words], "description": says}


def _list(items: str, says: str) -> JsonSchemaValue:
    return {"type": "array", "items": {"$ref": f"#/$defs/{items}"}, "description": says}


def _object(says: str, required: tuple[str, ...] = (), **fields: JsonSchemaValue) -> JsonSchemaValue:
    return {"type": "object", "description": says, "properties": fields, "required": list(required)}


_DAY = {"type": "string", "pattern": r"^-?\d{4}-\d{2}-\d{2}$"}
_OFFSET = {"type": "integer", "minimum": 0}
_PAGE = _text("The address of its page on this site.")
_DEFINED: Mapping[str, JsonSchemaValue] = {
    "Days": _object(
        "The first and the last day that a date may mean; one that is left out is open.", earliest=_DAY, latest=_DAY
    ),
    "Quote": {"if": {"not": {"required": ["redacted"]}}, "then": {"required": ["start", "end", "spans"]}}
    | _object(
        "Words of a source, or one part of them where words between are left out.",
        ("source", "file", "url", "wording"),
        source=_text("Id of the source."),
        file=_text("The stored file."),
        exact=_text("The words; left out where they may not be published."),
        prefix=_text("The words before; left out where they may not be published."),
        suffix=_text("The words after; left out where they may not be published."),
        start=_OFFSET,
        end=_OFFSET,
        redacted={
            "const": True,
            "description": "Set where a name in the words is withheld; then neither their place nor what stands around "
            "them is told.",
        },
        url=_text("The address of these words in the page of their source."),
        locator={"$ref": "#/$defs/Locator"},
        group=_text("What the parts of one quote have in common."),
        formerly={"type": "array", "items": {"type": "string"}, "description": "Addresses it had before."},
        wording=_one_of(Wording, "Whose words the whole quote is."),
        wording_because=_text("Why the marks of the source mislead."),
        cut_because=_text("Why the words mean the same without what is left out beside them."),
        spans=_list("Span", "Which of the words are direct and which reported."),
        translation={"$ref": "#/$defs/Translation"},
    ),
    "Translation": _object(
        "The words of a quote in the dossier's language.",
        ("text", "language"),
        text=_text("The words."),
        language=_text("Their language, as a BCP 47 tag."),
        by=_text("Who translated them."),
        on=_text("The day on which that was done."),
        of=_text("The language of what was translated, where that was a translation itself."),
    ),
    "Span": _object(
        "Words of one kind.",
        ("start", "end", "wording"),
        start=_OFFSET,
        end=_OFFSET,
        wording=_one_of(Wording, "Whose words they are."),
    ),
    "Rival": _object(
        "A claim that contradicts this one.",
        ("claim", "speaker", "statement"),
        claim=_text("Its id."),
        speaker=_text("Who says it, in words."),
        statement=_text("What it says."),
    ),
    "Speaker": _object(
        "Who says it.",
        ("id", "name"),
        id=_text("Id of the record; where a source speaks in its own voice, of who wrote or published it."),
        name=_text("What it is called."),
        party=_text("Id of its party; left out where none is recorded."),
        agency=_text("Id of the news agency whose text speaks here."),
    ),
    "Finding": _object(
        "What a check found. It says of no claim that it is true or false.",
        ("outcome", "stated"),
        outcome=_one_of(Outcome, "How what is stated stands to what was computed."),
        stated=_text("What is stated, in our words."),
        result=_text("What was computed."),
        formula=_text("How."),
        tolerance=_text("What counts as agreement."),
        inputs=_list("Input", "What it was computed from."),
        missing=_text("What is missing, where nothing could be computed."),
    ),
    "Input": _object(
        "A value that something was computed from.",
        ("label", "value", "source"),
        label=_text("What it is."),
        value=_text("The value, in words."),
        source=_text("Where it comes from."),
        claim=_text("Id of the claim that states it."),
    ),
}
_OF_RECORD: Mapping[str, JsonSchemaValue] = {
    "id": _text("Its id, unlike that of any other record."),
    "url": _text("The address of its page; of a source that has one, the publisher’s address."),
    "page": _PAGE,
}
_OF_CLAIM: Mapping[str, JsonSchemaValue] = {
    "speakers": _list("Speaker", "Who says it, with their party."),
    "standing": _one_of(Standing, "How it stands among the other claims, derived from its relations."),
    "rivals": _list("Rival", "The claims that contradict it and are upheld."),
}


def export(dossier: Dossier) -> str:
    """JSON text: the schema of the `dossier.json` that lies beside it."""
    models: dict[str, type[Record]] = {"dossier": DossierRecord}
    models |= {key: kind.model for key, kind in dossier.kinds.items()}
    properties = {"format": {"const": FORMAT}, "dossier": {"$ref": _name(DossierRecord)}}
    properties |= {key: _records(kind) for key, kind in dossier.kinds.items() if not kind.declared}
    declared = {key: _records(kind) for key, kind in dossier.kinds.items() if kind.declared}
    if declared:
        properties["kinds"] = _object("The kinds of record that only this dossier has.", tuple(declared), **declared)
    return to_json(
        {
            "$schema": _DIALECT,
            "$id": full_address(dossier, PATH),
            "title": "The records of an annotated dossier, as published",
            "description": "A field that is left out has its default. Places in a text count Unicode code points.",
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "$defs": _definitions(models),
        }
    )


def _records(kind: Kind) -> JsonSchemaValue:
    return {"type": "array", "items": {"$ref": _name(kind.model)}}


def _name(model: type[Model]) -> str:
    return f"#/$defs/{model.__name__}"


def _definitions(models: Mapping[str, type[Record]]) -> dict[str, JsonSchemaValue]:
    adapters: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (key, "serialization", TypeAdapter(model)) for key, model in models.items()
    ]
    _, made = TypeAdapter.json_schemas(adapters, ref_template="#/$defs/{model}", schema_generator=_Published)
    definitions: dict[str, JsonSchemaValue] = made["$defs"]
    for model in all_models(models.values()):
        if model.__name__ in definitions:
            _complete(definitions[model.__name__], model)
    definitions |= _DEFINED
    _add(definitions["DossierRecord"], {"page": _PAGE})
    for key, model in models.items():
        if key != "dossier":
            _add(definitions[model.__name__], _OF_RECORD)
    _add(definitions["Claim"], _OF_CLAIM)
    definitions["Source"]["properties"]["published_url"] = _text("The publisher’s address.")
    for name in (name for name in definitions if name.endswith("Check")):
        _add(definitions[name], {"finding": {"$ref": "#/$defs/Finding"}})
    return definitions


def _add(definition: JsonSchemaValue, fields: Mapping[str, JsonSchemaValue]) -> None:
    """Give an object fields that it always has."""
    definition["properties"] |= fields
    definition["required"] = [*definition.get("required", ()), *(name for name in fields)]


def _complete(definition: JsonSchemaValue, model: type[Model]) -> None:
    """Make what a record is to an editor what it is as published: with the days of dates, and perhaps without words."""
    definition.pop("additionalProperties", None)
    withheld = keys_marked([model], WORDS)
    if "required" in definition:
        definition["required"] = [name for name in definition["required"] if name not in withheld]
    for name in dates_of(model):
        key = model.model_fields[name].alias or name
        definition["properties"][key] = _text(model.model_fields[name].description or "")
        definition["properties"][f"{key}_days"] = {"$ref": "#/$defs/Days"}


class _Published(GenerateJsonSchema):
    """Fields as they are published: what is left to its default is left out, and numbers are numbers."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        return {"anyOf": [self.generate_inner(choice) for choice in schema["choices"].values()]}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False
