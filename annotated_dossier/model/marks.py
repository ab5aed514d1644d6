"""What the types of a model's fields say of them: which hold words and whose, which dates, which lists of parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from annotated_dossier.model.base import Model
from annotated_dossier.model.fields import Dated, Words

Path = tuple[str | int, ...]

_OURS = (Words.OWN, Words.LABEL)
_Mark = TypeVar("_Mark", bound=Enum)
Of = TypeVar("Of", bound=Model)


class MarkedText(NamedTuple):
    """A text in a record: its path in the YAML, the text, and whose words it is; `None` for names, ids, dates, …."""

    path: Path
    text: str
    words: Words | None


def texts(record: Model) -> list[MarkedText]:
    """Every text in a record, in the order of the fields."""
    found: list[MarkedText] = []
    _collect(record, (), None, _fields, found)
    return found


def own_texts(record: Model) -> list[MarkedText]:
    """Those texts in a record that are ours, sentences and labels, in the order of the fields."""
    found: list[MarkedText] = []
    _collect(record, (), None, _own_fields, found)
    return found


def with_words(value: Of, change: Callable[[str], str]) -> Of:
    """The record with each of its texts that are words, whoever's, as `change` gives them; itself if none differs."""
    changed: Of = _changed(value, False, change)
    return changed


def keys_marked(models: Iterable[type[Model]], words: Collection[Words]) -> frozenset[str]:
    """The YAML keys of all fields, however deep in these models, that hold such words."""
    return frozenset(key for model in all_models(models) for _, key, mark in _fields(model) if mark in words)


@cache
def fields_holding(model: type[Model], words: Words) -> frozenset[str]:
    """The attributes of a model that are such words, without those of its parts."""
    return frozenset(
        name
        for name, _, mark in _fields(model)
        if mark == words and not any(models_in(model.model_fields[name].annotation))
    )


def keys_of_lists(models: Iterable[type[Model]]) -> frozenset[str]:
    """The YAML keys of all fields, however deep in these models, whose items have fields of their own."""
    return frozenset(key for model in all_models(models) for key in _lists_of(model))


@cache
def _lists_of(model: type[Model]) -> tuple[str, ...]:
    return tuple(
        field.alias or name
        for name, field in model.model_fields.items()
        if getattr(field.annotation, "__origin__", None) is tuple and any(models_in(field.annotation))
    )


@cache
def dates_of(model: type[Model]) -> tuple[str, ...]:
    """The attributes of a model that hold a date, without those of its parts, in the order of the fields."""
    return tuple(
        name for name, field in model.model_fields.items() if any(_marks([*field.metadata, field.annotation], Dated))
    )


def models_in(annotation: Any) -> Iterator[type[Model]]:
    """The models in the type of a field."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def all_models(models: Iterable[type[Model]]) -> set[type[Model]]:
    """These models and all that their fields hold, however deep."""
    found: set[type[Model]] = set()
    waiting = list(models)
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += _held_by(model)
    return found


@cache
def _held_by(model: type[Model]) -> tuple[type[Model], ...]:
    return tuple(inner for field in model.model_fields.values() for inner in models_in(field.annotation))


_Fields = Callable[[type[Model]], tuple[tuple[str, str, Words | None], ...]]


@cache
def _own_fields(model: type[Model]) -> tuple[tuple[str, str, Words | None], ...]:
    """Those of the fields that hold texts of ours, themselves or in their parts."""
    return tuple(
        field
        for field in _fields(model)
        if field[2] in _OURS or keys_marked(models_in(model.model_fields[field[0]].annotation), _OURS)
    )


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str, Words | None], ...]:
    """The fields an editor writes: attribute, YAML key, and whose words they hold."""
    return tuple(
        (name, field.alias or name, next(_marks([*field.metadata, field.annotation], Words), None))
        for name, field in model.model_fields.items()
        if not field.exclude
    )


def _marks(parts: Iterable[Any], kind: type[_Mark]) -> Iterator[_Mark]:
    for part in parts:
        if isinstance(part, kind):
            yield part
        elif not (isinstance(part, type) and issubclass(part, Model)):
            yield from _marks((*get_args(part), *getattr(part, "__metadata__", ())), kind)


def _changed(value: Any, is_words: bool, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value) if is_words else value
    if isinstance(value, Model):
        inner = {name: (getattr(value, name), mark) for name, _, mark in _fields(type(value))}
        made = {name: _changed(held, mark is not None, change) for name, (held, mark) in inner.items()}
        differing = {name: new for name, new in made.items() if new is not inner[name][0]}
        return value.model_copy(update=differing) if differing else value
    if isinstance(value, dict):
        items = {key: _changed(item, is_words, change) for key, item in value.items()}
        return items if any(items[key] is not item for key, item in value.items()) else value
    if isinstance(value, tuple):
        parts = tuple(_changed(item, is_words, change) for item in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    return value


def _collect(value: Any, path: Path, words: Words | None, fields: _Fields, found: list[MarkedText]) -> None:
    if isinstance(value, str):
        found.append(MarkedText(path, value, words))
    elif isinstance(value, Model):
        for name, key, mark in fields(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                found.append(MarkedText((*path, key), inner, mark))
            elif inner:
                _collect(inner, (*path, key), mark, fields, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, (*path, key), words, fields, found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*path, index), words, fields, found)
