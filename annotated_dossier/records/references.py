"""Which ids a record points to, read off the types of its fields."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from annotated_dossier.model.base import Model
from annotated_dossier.model.fields import Refers
from annotated_dossier.model.kinds import Kinds, meant
from annotated_dossier.model.marks import Path, all_models


class Reference(NamedTuple):
    """An id inside a record: its path in the YAML, the id, and what it may point to."""

    path: Path
    target: str
    refers: Refers


class _Field(NamedTuple):
    """A field worth looking into: attribute, YAML key, what its references point to, or else the models it holds."""

    name: str
    key: str
    refers: Refers | None
    models: tuple[type[Model], ...]


def references(record: Model) -> list[Reference]:
    """Every reference in a record, in the order of its fields."""
    return [reference for reference in possible_references(record) if not reference.refers.may_be_number]


def possible_references(record: Model) -> list[Reference]:
    """Every reference in a record, and every text that would be one if there were a record of that id."""
    found: list[Reference] = []
    _collect(record, (), found)
    return found


def keys_that_point_to(kind: str, kinds: Kinds, models: Iterable[type[Model]]) -> frozenset[str]:
    """The YAML keys of all fields, however deep in these models, that may hold the id of a record of a kind."""
    return frozenset(
        field.key
        for model in all_models(models)
        for field in _plan(model)
        if field.refers and kind in meant(field.refers, kinds)
    )


def stated_references(data: Any, model: type[Model], faulty: Container[Path]) -> Iterator[Reference]:
    """The references in the data of a record that could not be made, but for what stands at a `faulty` path."""
    yield from _stated(data, model, (), faulty)


def stated_names(redact: Any) -> tuple[str, ...]:
    """The names that a source withholds, which hold whatever else is wrong with it."""
    items = redact if isinstance(redact, list) else ()
    stated = (item.get("exact") if isinstance(item, dict) else item for item in items)
    return tuple(name for name in stated if isinstance(name, str) and name.strip())


def stated_positions(answers: Any) -> dict[int, tuple[str, str]]:
    """What answers state that are whole, by their index."""
    stated = {}
    for index, answer in enumerate(answers if isinstance(answers, list) else ()):
        match answer:
            case {"question": str(question), "position": str(position)}:
                stated[index] = question, position
    return stated


def _collect(model: Model, path: Path, found: list[Reference]) -> None:
    # Not `type`: a record whose reading is noted has the class of the record.
    for field in _plan(model.__class__):
        value = getattr(model, field.name)
        if isinstance(value, str) and field.refers is not None:
            found.append(Reference((*path, field.key), value, field.refers))
        elif isinstance(value, Model):
            _collect(value, (*path, field.key), found)
        elif value:
            for step, item in value.items() if isinstance(value, dict) else enumerate(value):
                if isinstance(item, str) and field.refers is not None:
                    found.append(Reference((*path, field.key, step), item, field.refers))
                else:
                    _collect(item, (*path, field.key, step), found)


def _stated(data: Any, model: type[Model], path: Path, faulty: Container[Path]) -> Iterator[Reference]:
    for field in _plan(model) if isinstance(data, dict) else ():
        value = data.get(field.key)
        here = (*path, field.key)
        if here in faulty:
            continue
        if field.refers is not None and isinstance(value, str):
            if not field.refers.may_be_number:
                yield Reference(here, value.strip(), field.refers)
        elif isinstance(value, dict | list):
            for step, item in value.items() if isinstance(value, dict) else enumerate(value):
                yield from _stated_item(item, field, (*here, step), faulty)


def _stated_item(item: Any, field: _Field, path: Path, faulty: Container[Path]) -> Iterator[Reference]:
    if path in faulty:
        return
    if field.refers is not None and isinstance(item, str):
        yield Reference(path, item.strip(), field.refers)
    for model in field.models:
        if len(field.models) == 1 or _is_of_type(item, model):
            yield from _stated(item, model, path, faulty)


def _is_of_type(data: Any, model: type[Model]) -> bool:
    """Whether data of one of several models, told apart by their `type`, is of this one."""
    return isinstance(data, dict) and data.get("type") in get_args(model.model_fields["type"].annotation)


@cache
def _plan(model: type[Model]) -> tuple[_Field, ...]:
    """The fields worth looking into."""
    plan: list[_Field] = []
    for name, field in model.model_fields.items():
        types = [*field.metadata, *_parts(field.annotation)]
        refers = next((part for part in types if isinstance(part, Refers)), None)
        models = tuple(part for part in types if isinstance(part, type) and issubclass(part, Model))
        if refers is not None:
            plan.append(_Field(name, field.alias or name, refers, ()))
        elif models:
            plan.append(_Field(name, field.alias or name, None, models))
    return tuple(plan)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)
