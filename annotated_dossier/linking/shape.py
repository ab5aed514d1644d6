"""Values of a dossier as text: two that are written alike are alike for every page. A record or an article stands
there by its id."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.articles import Article
from annotated_dossier.model import Model, Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import fields_holding


def shape(value: Any) -> str:
    """The value as text. What is not known here is written as Python writes it."""
    if value is None or isinstance(value, str | int):  # most are, and to ask whether they are a mapping takes longest
        return repr(value)
    if isinstance(value, Record):
        return f"#{value.id}"
    if isinstance(value, Article):
        return f"@{value.source.id}"
    if isinstance(value, Model):
        return f"{type(value).__name__}{value.model_dump_json()}"
    if isinstance(value, TextFile):
        return f"{value.path} {value.sha256}"
    if isinstance(value, tuple | list):
        return f"({','.join(map(shape, value))})"
    if is_dataclass(value):
        return f"{type(value).__name__}{shape([getattr(value, name) for name in _fields_of(value.__class__)])}"
    if isinstance(value, Mapping):
        return f"{{{','.join(f'{key!r}:{shape(item)}' for key, item in value.items())}}}"
    if isinstance(value, set | frozenset):
        return f"{{{','.join(sorted(map(shape, value)))}}}"
    return repr(value)


@cache
def _fields_of(value: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(value))


def shape_of_record(record: Record) -> str:
    """A record as text, with all of its fields but its own sentences, and the file it stands in."""
    sentences = {*fields_holding(type(record), Words.OWN)}
    return f"{type(record).__name__}{record.origin.file}\n{record.model_dump_json(exclude=sentences)}"


def shape_of_sentences(record: Record) -> str:
    """The sentences of ours that a record holds, without those of its parts."""
    return record.model_dump_json(include={*fields_holding(type(record), Words.OWN)})


def digest_of(text: str) -> str:
    """A text in a few characters."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
