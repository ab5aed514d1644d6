"""The texts of a record, and where they stand, for the rules that read them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from annotated_dossier.diagnostics import Span, line_starts, span_in
from annotated_dossier.files.read import Inputs
from annotated_dossier.model import Model
from annotated_dossier.text.fold import Folded, fold
from annotated_dossier.text.tokens import places

Path = tuple[str | int, ...]
# Words of a source, which anchoring compares with it.
OF_SOURCES = frozenset({"exact", "prefix", "suffix", "reads"})

_RUN = re.compile(r"\S+")
_LETTER = re.compile(r"\w")
_DIRECTION = re.compile(r"\b(north|south|east|west)(?:[\s-]?(east|west))?(?:ern|erly|wards?)?\b", re.IGNORECASE)


def texts(record: Model) -> list[tuple[Path, str]]:
    """Every text in a record with its path in the YAML, in the order of the fields."""
    found: list[tuple[Path, str]] = []
    _collect(record, (), found)
    return found


def words(text: str) -> list[tuple[int, int]]:
    """The spans of the words of `text`: what stands between white space and holds a letter or digit."""
    return [match.span() for match in _RUN.finditer(text) if _LETTER.search(text, *match.span())]


def directions(text: str) -> set[str]:
    """The directions of the compass that a text names: `northwest` for "north-western"."""
    return {"".join(match.groups("")).lower() for match in _DIRECTION.finditer(text)}


def narrowed(span: Span, words_meant: str, inputs: Inputs) -> Span:
    """The place of some words inside a value at `span`; all of it where they are not written as they are read."""
    text = next(file.text for file in inputs.records if file.path == span.file)
    starts = line_starts(text)
    first = starts[span.line - 1] + span.column - 1
    last = starts[span.end_line - 1] + span.end_column - 1
    pattern = r"\s+".join(map(re.escape, words_meant.split()))
    found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(text, first, last)
    return span_in(text, span.file, *found.span()) if found else span


def stands_in(wanted: str, folded: Folded) -> bool:
    """Whether `wanted` stands in a folded text, on whole tokens."""
    words_wanted = fold(wanted).text
    return bool(words_wanted) and any(places(words_wanted, folded))


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """The fields an editor writes: attribute and YAML key."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items() if not field.exclude)


def _collect(value: Any, path: Path, found: list[tuple[Path, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, Model):
        for name, key in _fields(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                found.append(((*path, key), inner))
            elif inner:
                _collect(inner, (*path, key), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, (*path, key), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*path, index), found)
