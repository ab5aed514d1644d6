"""Which ids a record points to, read off the types of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from annotated_dossier.model.base import Model
from annotated_dossier.model.fields import Refers


class Reference(NamedTuple):
    """An id inside a record: its path in the YAML, the id, and the kinds it may point to (none named: any record)."""

    path: tuple[str | int, ...]
    target: str
    kinds: tuple[str, ...]


def references(model: Model, path: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """Every reference in a record or a part of it, in the order of its fields."""
    for name, key, kinds in _plan(type(model)):
        value = getattr(model, name)
        if value is None:
            continue
        for step, item in _items(value):
            here = (*path, key, *step)
            if kinds is not None:
                yield Reference(here, item, kinds)
            elif isinstance(item, Model):
                yield from references(item, here)


def _items(value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, tuple):
        yield from (((index,), item) for index, item in enumerate(value))
    elif isinstance(value, dict):
        yield from (((key,), item) for key, item in value.items())
    else:
        yield (), value


@cache
def _plan(model: type[Model]) -> tuple[tuple[str, str, tuple[str, ...] | None], ...]:
    """The fields worth looking into: attribute, YAML key, and the kinds if it is a reference itself."""
    plan = []
    for name, field in model.model_fields.items():
        types = [*field.metadata, *_parts(field.annotation)]
        refers = next((part for part in types if isinstance(part, Refers)), None)
        if refers is not None:
            plan.append((name, field.alias or name, refers.kinds))
        elif any(isinstance(part, type) and issubclass(part, Model) for part in types):
            plan.append((name, field.alias or name, None))
    return tuple(plan)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)
