"""What is wrong with a record's fields, in words an editor can use.

Turns the errors of pydantic into diagnostics with the place of the very key or value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.model.base import Model, Origin
from annotated_dossier.model.marks import keys_of_lists, models_in
from annotated_dossier.records.problems import EMPTY_VALUE, MISSING_FIELD, UNKNOWN_KEY
from annotated_dossier.records.wrong_values import WORDS, item_begins, other
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.yamlio.nodes import Node

# What other programs and people call a field.
_OTHER_WORDS = {"timecode": "time", "timestamp": "time", "retracted": "withdrawn", "updated": "corrected"}
_FIELD = re.compile(r"[A-Za-z_]+")


def explain(
    error: ValidationError, model: type[Model], origin: Origin, lacks_sources: bool = False
) -> list[Diagnostic]:
    """One diagnostic for each error of a record; the fields of an item without its hyphen share one.

    `lacks_sources` if it is said of the whole file that no quote names its source.
    """
    stray = _stray_fields(model, origin)
    first = {list_name: key for key, list_name in reversed(stray.items())}
    told = {(key,) for key in (*stray, *first)}
    return [
        *(_stray_field(key, list_name, origin) for list_name, key in first.items()),
        *(
            _explain_one(detail, model, origin)
            for detail in error.errors(include_url=False)
            if detail["loc"][:1] not in told
            and not _is_echo(detail)
            and not _is_half_a_text(detail)
            and not (lacks_sources and _is_source_missing(detail))
        ),
    ]


@cache
def fields_of(model: type[Model]) -> frozenset[str]:
    """The fields of a record that editors write."""
    return frozenset(_known_keys(model, ()))


def faulty_paths(error: ValidationError, origin: Origin) -> set[tuple[str | int, ...]]:
    """Where the values of a record stand that are at fault themselves."""
    return {_written_path(detail["loc"], origin.node) for detail in error.errors(include_url=False)}


def empty_values(
    data: Any, model: type[Model], origin: Origin, path: tuple[str | int, ...] = ()
) -> Iterator[Diagnostic]:
    """Each key and item without a value, however deep; a field that may be left out may not be left empty."""
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        if value is None:
            if path or step not in _stray_fields(model, origin).values():
                yield _no_value((*path, step), model, origin)
        elif not isinstance(value, str):
            yield from empty_values(value, model, origin, (*path, step))


def unknown_key(model: type[Model], path: tuple[str | int, ...], origin: Origin) -> Diagnostic:
    """A key that the record does not have."""
    known = sorted(_known_keys(model, path[:-1]))
    key = str(path[-1])
    inner = _inside(model, path[:-1], _OTHER_WORDS.get(key, key))
    near = _OTHER_WORDS.get(key) if _OTHER_WORDS.get(key) in known else nearest_word(key, known)
    hint = f"Did you mean `{near}`?" if near else f"Write one of: {', '.join(known)}."
    if inner:
        hint = f"Write `{inner}`." if not near else hint
    return UNKNOWN_KEY.at(origin.key_span(*path), f"There is no field `{path[-1]}` here.", hint)


def _inside(model: type[Model], path: tuple[str | int, ...], key: str) -> str | None:
    """How a field is written that belongs into a part of what stands at a path: `locator: {page: …}`."""
    for outer in sorted(_known_keys(model, path)):
        parts = [part for each in _models_at(model, path) for part in _models_of(each, outer) if part is not each]
        if any(key in part.model_fields and not part.model_fields[key].is_required() for part in parts):
            return f"{outer}: {{{key}: …}}"
    return None


def _stray_fields(model: type[Model], origin: Origin) -> dict[str, str]:
    """The fields that belong to an item of the empty list above them, each with the name of that list."""
    stray = {}
    known = _known_keys(model, ())
    empty_list = None
    for key, (_, _, node) in origin.node.fields.items():
        if key in known:
            empty_list = key if key in _lists(model) and node.start == node.end else None
        elif empty_list and key in _known_keys(model, (empty_list,)):
            stray[key] = empty_list
    return stray


def _stray_field(key: str, list_name: str, origin: Origin) -> Diagnostic:
    return UNKNOWN_KEY.at(origin.key_span(key), f"`{key}` belongs to an item of `{list_name}`.", item_begins(key))


def _is_echo(detail: ErrorDetails) -> bool:
    """Whether a list counts as too short only because its items are faulty, which is said of each of them."""
    if detail["type"] != "too_short":
        return False
    least: int = detail["ctx"]["min_length"]
    return len(detail["input"]) >= least


def _is_half_a_text(detail: ErrorDetails) -> bool:
    """Whether an unknown key is the rest of a text that a comma cut in two: it has no value, which is said already."""
    return detail["type"] == "extra_forbidden" and detail["input"] is None and not _is_field(detail["loc"][-1])


def _is_source_missing(detail: ErrorDetails) -> bool:
    return detail["type"] == "missing" and (detail["loc"][0], detail["loc"][-1]) == ("quotes", "source")


def _is_field(key: str | int) -> bool:
    """Whether a key could be the name of a field."""
    return isinstance(key, str) and _FIELD.fullmatch(key) is not None


def _explain_one(detail: ErrorDetails, model: type[Model], origin: Origin) -> Diagnostic:
    path = _written_path(detail["loc"], origin.node)
    kind = detail["type"]
    if kind == "extra_forbidden":
        return unknown_key(model, path, origin)
    if kind == "missing":
        once = f", or `defaults: {{{path[-1]}: ID}}` to the file" if _may_be_default(path) else ""
        return MISSING_FIELD.at(
            _head(origin, path[:-1]),
            f"The field `{path[-1]}` is missing.",
            f"Add `{path[-1]}:` to {_owner(path[:-1], model)}{once}.",
        )
    if detail["input"] is None:
        return _no_value(path, model, origin)
    if kind == "union_tag_invalid":
        path = (*path, "type")
    entry, message, hint = WORDS.get(kind, other)(detail, _field(path, model))
    return entry.at(origin.span(*path), message, hint)


def _may_be_default(path: tuple[str | int, ...]) -> bool:
    """Whether a field may be said once for a file."""
    return path == ("topic",) or (path[0] == "quotes" and path[-1] == "source")


def _no_value(path: tuple[str | int, ...], model: type[Model], origin: Origin) -> Diagnostic:
    hint = "Write one, or remove the line."
    if isinstance(path[-1], str) and not _is_field(path[-1]):
        hint = (
            "Between braces a comma ends a value: put quotation marks around a text that holds one. Decimals take a "
            "full stop."
        )
    return EMPTY_VALUE.at(origin.key_span(*path), f"{_field(path, model)} has no value.", hint)


def _written_path(loc: tuple[str | int, ...], node: Node) -> tuple[str | int, ...]:
    """`loc` without the steps that pydantic adds for a choice between models."""
    path = []
    for position, step in enumerate(loc):
        inner = node.step(step)
        if inner is not None:
            node = inner
        elif position < len(loc) - 1 or node.is_scalar or node.items:
            continue
        path.append(step)
    return tuple(path)


def _head(origin: Origin, path: tuple[str | int, ...]) -> Span:
    """Where a reader looks for a missing field: the record's id, or the first line of the part that lacks it."""
    if not path:
        return origin.span()
    span = origin.span(*path)
    return Span(span.file, span.line, span.column, span.line, span.column + 1)


def _owner(path: tuple[str | int, ...], model: type[Model]) -> str:
    return _part(path, model) if path else "the record"


def _field(path: tuple[str | int, ...], model: type[Model]) -> str:
    """A field at the beginning of a sentence, with the part that holds it: `value` of this figure."""
    if isinstance(path[-1], int):
        part = _part(path, model)
        return part[0].upper() + part[1:]
    return f"`{path[-1]}` of {_part(path[:-1], model)}" if path[:-1] else _part(path, model)


def _part(path: tuple[str | int, ...], model: type[Model]) -> str:
    """A part of a record within a sentence; the place of the problem tells which of several items is meant."""
    *before, last = path
    if not isinstance(last, int):
        return f"`{last}`"
    items = str(before[-1])
    if items not in _lists(model):
        return f"item {last + 1} of `{items}`"
    return f"this {items.removesuffix('s')}" if items.endswith("s") else f"this entry of `{items}`"


@cache
def _lists(model: type[Model]) -> frozenset[str]:
    return keys_of_lists([model])


def _known_keys(model: type[Model], path: tuple[str | int, ...]) -> set[str]:
    hidden = {"id", "origin"} if not path else set()
    fields = (item for each in _models_at(model, path) for item in each.model_fields.items())
    return {field.alias or name for name, field in fields} - hidden


def _models_at(model: type[Model], path: tuple[str | int, ...]) -> set[type[Model]]:
    """The models of what stands at a path."""
    models = {model}
    for step in path:
        if isinstance(step, str):
            models = {inner for outer in models for inner in _models_of(outer, step)}
    return models


def _models_of(model: type[Model], key: str) -> Iterator[type[Model]]:
    """The models a field holds; a key that is no field is one of a mapping, which changes nothing."""
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            yield from models_in(field.annotation)
            return
    yield model
