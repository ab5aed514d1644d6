"""What is wrong with a record's fields, in words an editor can use.

Turns the errors of pydantic into diagnostics with the place of the very key or value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.model.base import Model, Origin
from annotated_dossier.model.fields import FORM_OF_AN_ADDRESS
from annotated_dossier.model.marks import keys_of_lists, models_in
from annotated_dossier.records.problems import (
    EMPTY_VALUE,
    INVALID_ADDRESS,
    INVALID_DATE,
    MISSING_FIELD,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    UNKNOWN_KEY,
    UNKNOWN_VALUE,
    WRONG_FORM,
    WRONG_TYPE,
)
from annotated_dossier.text.languages import LANGUAGES
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.text.written_dates import as_edtf
from annotated_dossier.yamlio.nodes import Node

_FIELD = re.compile(r"[A-Za-z_]+")


def explain(error: ValidationError, model: type[Model], origin: Origin) -> list[Diagnostic]:
    """One diagnostic for each error of a record; the fields of an item without its hyphen share one."""
    stray = _stray_fields(model, origin)
    first = {list_name: key for key, list_name in reversed(stray.items())}
    told = {(key,) for key in (*stray, *first)}
    return [
        *(_stray_field(key, list_name, origin) for list_name, key in first.items()),
        *(
            _explain_one(detail, model, origin)
            for detail in error.errors(include_url=False)
            if detail["loc"][:1] not in told and not _is_echo(detail) and not _is_half_a_text(detail)
        ),
    ]


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
    near = nearest_word(str(path[-1]), known)
    hint = f"Did you mean `{near}`?" if near else f"Write one of: {', '.join(known)}."
    return UNKNOWN_KEY.at(origin.key_span(*path), f"There is no field `{path[-1]}` here.", hint)


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
    return UNKNOWN_KEY.at(origin.key_span(key), f"`{key}` belongs to an item of `{list_name}`.", _item_begins(key))


def _item_begins(key: str) -> str:
    field = key.lstrip("-")  # of `-exact:` the space is missing
    return f"Begin the item with a hyphen and a space, `- {field}:`; its other fields stand below `{field}`."


def _is_echo(detail: dict[str, Any]) -> bool:
    """Whether a list counts as too short only because its items are faulty, which is said of each of them."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _is_half_a_text(detail: dict[str, Any]) -> bool:
    """Whether an unknown key is the rest of a text that a comma cut in two: it has no value, which is said already."""
    return detail["type"] == "extra_forbidden" and detail["input"] is None and not _is_field(detail["loc"][-1])


def _is_field(key: str | int) -> bool:
    """Whether a key could be the name of a field."""
    return isinstance(key, str) and _FIELD.fullmatch(key) is not None


def _explain_one(detail: dict[str, Any], model: type[Model], origin: Origin) -> Diagnostic:
    path = _written_path(detail["loc"], origin.node)
    kind = detail["type"]
    if kind == "extra_forbidden":
        return unknown_key(model, path, origin)
    if kind == "missing":
        once = ", or `defaults: {source: ID}` to the file" if path[0] == "quotes" and path[-1] == "source" else ""
        return MISSING_FIELD.at(
            _head(origin, path[:-1]),
            f"The field `{path[-1]}` is missing.",
            f"Add `{path[-1]}:` to {_owner(path[:-1], model)}{once}.",
        )
    if detail["input"] is None:
        return _no_value(path, model, origin)
    if kind == "union_tag_invalid":
        path = (*path, "type")
    entry, message, hint = _WORDS.get(kind, _other)(detail, _field(path, model))
    return entry.at(origin.span(*path), message, hint)


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
    models = {model}
    for step in path:
        if isinstance(step, str):
            models = {inner for outer in models for inner in _models_of(outer, step)}
    hidden = {"id", "origin"} if not path else set()
    return {field.alias or name for each in models for name, field in each.model_fields.items()} - hidden


def _models_of(model: type[Model], key: str) -> Iterator[type[Model]]:
    """The models a field holds; a key that is no field is one of a mapping, which changes nothing."""
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            yield from models_in(field.annotation)
            return
    yield model


# The entry, the message and the hint.
_Words = tuple[Entry, str, str]
_Explained = Callable[[dict[str, Any], str], _Words]


def _choice(detail: dict[str, Any], field: str) -> _Words:
    expected = detail["ctx"].get("expected") or detail["ctx"]["expected_tags"]
    known = [word.strip(" '\"") for word in expected.replace(" or ", ", ").split(",")]
    near = nearest_word(str(detail["input"]), known) if isinstance(detail["input"], str) else None
    allowed = f"Write one of: {', '.join(known)}."
    value = detail["ctx"].get("tag", detail["input"])
    message = f"{field} cannot be `{value}`." if isinstance(value, str) else f"{field} is none of the allowed words."
    return UNKNOWN_VALUE, message, f"Did you mean `{near}`? {allowed}" if near else allowed


def _kind_missing(detail: dict[str, Any], field: str) -> _Words:
    return MISSING_FIELD, f"{field} has no `type`.", "Add `type:` with the kind of check."


def _text(detail: dict[str, Any], field: str) -> _Words:
    what = "a list" if isinstance(detail["input"], list) else "a mapping"
    return WRONG_TYPE, f"{field} is {what}, not text.", "Write one text; quote it if it begins with `[` or `{`."


def _list(detail: dict[str, Any], field: str) -> _Words:
    hint = "Write each item on a line of its own after `- `, or `[a, b]`."
    if isinstance(detail["input"], dict):
        hint = _item_begins(next(iter(detail["input"]), "field"))
    return WRONG_TYPE, f"{field} is not a list.", hint


def _mapping(detail: dict[str, Any], field: str) -> _Words:
    return WRONG_TYPE, f"{field} needs fields of its own.", "Write `key: value` lines, two spaces further in."


def _number(detail: dict[str, Any], field: str) -> _Words:
    return (
        NOT_A_NUMBER,
        f"{field} is not a number: `{detail['input']}`.",
        "Write digits, a full stop for decimals, no separators and no leading zero: 50000 or 2.5.",
    )


def _digits(detail: dict[str, Any], field: str) -> _Words:
    most, number = detail["ctx"]["most"], detail["input"]
    return (
        OUT_OF_RANGE,
        f"{field} is too long for a number: {number[:most]}…, {len(number):,} characters.",
        f"A number has at most {most} characters.",
    )


def _integer(detail: dict[str, Any], field: str) -> _Words:
    return NOT_A_NUMBER, f"{field} is not a whole number: `{detail['input']}`.", "Write digits only: 2400."


def _boolean(detail: dict[str, Any], field: str) -> _Words:
    return WRONG_TYPE, f"{field} is neither `true` nor `false`: `{detail['input']}`.", "Write one of the two."


def _range(detail: dict[str, Any], field: str) -> _Words:
    limits = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    bounds = " and ".join(f"{words} {detail['ctx'][name]}" for name, words in limits.items() if name in detail["ctx"])
    return OUT_OF_RANGE, f"{field} is out of range: {detail['input']}.", f"It is {bounds}."


def _date(detail: dict[str, Any], field: str) -> _Words:
    meant = as_edtf(detail["input"], LANGUAGES.values())
    if meant:
        return INVALID_DATE, f"{field} is a date in another form: `{detail['input']}`.", f"Write {meant}."
    return (
        INVALID_DATE,
        f"{field}: {detail['ctx']['problem']}.",
        "Write a day as 2025-02-07, a month as 2025-02, a year as 2025, a period as 2024-07/2025-05, with ~ for about.",
    )


def _day(detail: dict[str, Any], field: str) -> _Words:
    meant = as_edtf(detail["input"], LANGUAGES.values())
    hint = f"Write {meant}." if meant and meant.count("-") == _HYPHENS_OF_A_DAY else "Write the day, as in 2025-02-07."
    return INVALID_DATE, f"{field} is not a single day: `{detail['input']}`.", hint


def _address(detail: dict[str, Any], field: str) -> _Words:
    return (INVALID_ADDRESS, f"{field} is no web address: `{detail['input']}`.", FORM_OF_AN_ADDRESS)


def _pattern(detail: dict[str, Any], field: str) -> _Words:
    return (
        WRONG_FORM,
        f"{field} does not have the right form: `{detail['input']}`.",
        f"It looks like `{_EXAMPLES.get(detail['loc'][-1], 'toretsk-2')}`.",
    )


def _short(detail: dict[str, Any], field: str) -> _Words:
    least = detail["ctx"]["min_length"]
    if least == 1:
        return EMPTY_VALUE, f"{field} is an empty list.", "Add an item."
    return EMPTY_VALUE, f"{field} needs at least {least} items.", "Add what is missing."


def _empty(detail: dict[str, Any], field: str) -> _Words:
    return EMPTY_VALUE, f"{field} has no value.", "Write one, or remove the line."


def _long(detail: dict[str, Any], field: str) -> _Words:
    return WRONG_FORM, f"{field} is too long.", f"It has at most {detail['ctx']['max_length']} characters."


def _other(detail: dict[str, Any], field: str) -> _Words:
    return WRONG_TYPE, f"{field} cannot be used: {detail['msg']}.", "The documentation of records shows its form."


_HYPHENS_OF_A_DAY = 2
_EXAMPLES = {"lang": "uk", "language": "en", "wikidata": "Q2416525"}
_WORDS: dict[str, _Explained] = {
    "literal_error": _choice,
    "union_tag_invalid": _choice,
    "union_tag_not_found": _kind_missing,
    "string_type": _text,
    "tuple_type": _list,
    "mapping_type": _mapping,
    "dict_type": _mapping,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "number": _number,
    "integer": _integer,
    "digits": _digits,
    "boolean": _boolean,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "date": _date,
    "day": _day,
    "web_address": _address,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "string_too_long": _long,
    "too_short": _short,
}
