"""The JSON Schema of the records, made from the model, for editors that complete and check YAML while it is typed.

Draft-07, the newest that the common YAML language servers understand. An editor reads `50000` as a number and `true`
as a boolean where this program reads text, so a field takes both forms. What the program alone can know (whether an
id exists, whether words stand in a source) is not here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from annotated_dossier.files.folder import DEVICES
from annotated_dossier.model import KINDS, DossierRecord, Kinds, Record
from annotated_dossier.model.fields import ID, MAX_ID, NUMBER, RESERVED_IDS, Date
from annotated_dossier.records.defaults import DATES, FIELDS

_ID = {"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": MAX_ID}
_REQUIRED_TOGETHER: Mapping[str, JsonSchemaValue] = {
    "Source": {"anyOf": [{"required": ["label"]}, {"required": ["headline"]}]},
    "Locator": {"minProperties": 1},
    "Figure": {"anyOf": [{"required": ["value"]}, {"required": ["min"]}, {"required": ["max"]}]},
    "Relation": {"if": {"properties": {"type": {"const": "contradicts"}}}, "then": {"required": ["differ_in"]}},
    "Claim": {
        "not": {"required": ["speaker", "speakers"]},
        "if": {"properties": {"attribution": {"const": "inferred"}}, "required": ["attribution"]},
        "then": {"required": ["attribution_basis"]},
    },
}


def schema_text(kinds: Kinds = KINDS) -> str:
    """The schema of a file of records of these kinds, as it is stored: JSON with two spaces of indentation."""
    return json.dumps(_referring(_file_schema(kinds)), indent=2, ensure_ascii=False) + "\n"


def _file_schema(kinds: Kinds) -> JsonSchemaValue:
    models: list[type[Record]] = [*(kind.model for kind in kinds.values()), DossierRecord]
    adapters: list[tuple[type[Record], JsonSchemaMode, TypeAdapter[Record]]] = [
        (model, "validation", TypeAdapter(model)) for model in models
    ]
    references, defined = TypeAdapter.json_schemas(
        adapters, by_alias=True, ref_template="#/definitions/{model}", schema_generator=_EditorSchema
    )
    definitions = defined["$defs"]
    for name, condition in _REQUIRED_TOGETHER.items():
        definitions[name] |= condition
    # `defaults` of the file may give them; the program knows.
    definitions["Quote"]["required"].remove("source")
    definitions["Claim"]["required"].remove("topic")
    properties = {"defaults": _defaults()}
    properties |= {key: _records(kind.model, references[kind.model, "validation"]) for key, kind in kinds.items()}
    properties["dossier"] = references[DossierRecord, "validation"]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Records of an annotated dossier",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": properties,
        "definitions": definitions,
    }


def _defaults() -> JsonSchemaValue:
    date = TypeAdapter(Date).json_schema(schema_generator=_EditorSchema)
    kinds: Mapping[str, JsonSchemaValue] = {"source": _ID, "speaker": _ID, "topic": _ID, **dict.fromkeys(DATES, date)}
    text = {"type": ["string", "number"]}
    return {
        "type": "object",
        "description": "What the claims of this file need not repeat.",
        "minProperties": 1,
        "properties": {key: {**kinds.get(key, text), "description": says} for key, says in FIELDS.items()},
        "additionalProperties": False,
    }


def _records(model: type[Record], reference: JsonSchemaValue) -> JsonSchemaValue:
    names = {**_ID, "not": {"enum": sorted(RESERVED_IDS | DEVICES)}}
    return {"type": "object", "description": model.__doc__, "propertyNames": names, "additionalProperties": reference}


class _EditorSchema(GenerateJsonSchema):
    """Fields as an editor's YAML reader sees them: an empty value is never right, numbers and booleans may be text."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": ["number", "string"], "pattern": f"^{NUMBER.pattern}$", **_bounds(schema)}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {"type": ["integer", "string"], "pattern": r"^-?(0|[1-9]\d*)$", **_bounds(schema)}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"type": ["boolean", "string"], "pattern": "^(true|false)$"}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        words = schema["expected"]
        if not all(word.isdecimal() for word in words):
            return {"enum": list(words)}
        text = {"type": "string", "pattern": f"^({'|'.join(map(re.escape, words))})$"}
        return {"anyOf": [{"enum": [int(word) for word in words]}, text]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        return {"anyOf": [self.generate_inner(choice) for choice in schema["choices"].values()]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        if isinstance(default, (Decimal, int)) and not isinstance(default, bool):
            return {**inner, "default": json.loads(str(default))}
        return {**inner, "default": default} if isinstance(default, (str, bool)) else inner

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _bounds(schema: Mapping[str, Any]) -> JsonSchemaValue:
    names = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
    return {name: json.loads(str(schema[limit])) for limit, name in names.items() if limit in schema}


def _referring(value: Any) -> Any:
    """The same schema with each reference alone in an object: draft-07 ignores what stands beside it."""
    if isinstance(value, list):
        return [_referring(item) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _referring(item) for key, item in value.items()}
    if "$ref" not in inner or len(inner) == 1:
        return inner
    return {"allOf": [{"$ref": inner.pop("$ref")}], **inner}
