"""Which ids a record points to, read off the types of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from annotated_dossier.model.base import Model
from annotated_dossier.model.fields import Refers


class Reference(NamedTuple):
    """An id inside a record: its path in the YAML, the id, and what it may point to."""

    path: tuple[str | int, ...]
    target: str
    refers: Refers


def references(record: Model) -> list[Reference]:
    """Every reference in a record, in the order of its fields."""
    found: list[Reference] = []
    _collect(record, (), found)
    return found


def _collect(model: Model, path: tuple[str | int, ...], found: list[Reference]) -> None:
    for name, key, refers in _plan(type(model)):
        value = getattr(model, name)
        if isinstance(value, str):
            found.append(Reference((*path, key), value, refers))
        elif isinstance(value, Model):
            _collect(value, (*path, key), found)
        elif value:
            for step, item in value.items() if isinstance(value, dict) else enumerate(value):
                if isinstance(item, str):
                    found.append(Reference((*path, key, step), item, refers))
                else:
                    _collect(item, (*path, key, step), found)


@cache
def _plan(model: type[Model]) -> tuple[tuple[str, str, Refers | None], ...]:
    """The fields worth looking into: attribute, YAML key, and what it may point to if it is a reference itself."""
    plan = []
    for name, field in model.model_fields.items():
        types = [*field.metadata, *_parts(field.annotation)]
        refers = next((part for part in types if isinstance(part, Refers)), None)
        if refers is not None:
            plan.append((name, field.alias or name, refers))
        elif any(isinstance(part, type) and issubclass(part, Model) for part in types):
            plan.append((name, field.alias or name, None))
    return tuple(plan)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)
