"""Records that stand in the wrong place, or lack a line of their file: one problem each, and none of what follows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotated_dossier.diagnostics import LINE_END, Diagnostic, Span
from annotated_dossier.model.base import Model, Origin
from annotated_dossier.model.fields import ID
from annotated_dossier.model.kinds import Kinds
from annotated_dossier.records.invalid import fields_of
from annotated_dossier.records.problems import MISSING_FIELD, UNKNOWN_KEY, UNKNOWN_KIND
from annotated_dossier.yamlio.places import Document, Places
from annotated_dossier.yamlio.problems import YAML_DUPLICATE_KEY

# So many of a kind have one cause.
_SEVERAL = 2


def kind_missing(keys: Sequence[str], document: Document, kinds: Kinds) -> tuple[Collection[str], Sequence[Diagnostic]]:
    """Those of a file's unknown keys that are ids of records without the line of their kind, and their one problem."""
    ids = {key: kind for key in keys if (kind := _kind_of(document.data[key], kinds))}
    if len(ids) < _SEVERAL:
        return (), ()
    first = next(iter(ids))
    problem = UNKNOWN_KIND.at(
        document.places.key_span(first),
        f"`{first}` and {len(ids) - 1} more of this file are records and stand under no kind.",
        f"Write the kind above them, such as `{ids[first]}:`, and begin each two spaces further in than it.",
    )
    return ids.keys(), (problem,)


def _kind_of(data: Any, kinds: Kinds) -> str | None:
    """The first kind that has all the fields of something."""
    if not isinstance(data, dict) or not data:
        return None
    return next((key for key, kind in kinds.items() if data.keys() <= fields_of(kind.model)), None)


def sources_missing(claims: Mapping[str, Any], places: Places) -> Diagnostic | None:
    """The problem of a file in which no quote of several claims names its source."""
    quotes = {
        claim_id: quotes
        for claim_id, fields in claims.items()
        if isinstance(fields, dict) and isinstance(quotes := fields.get("quotes"), list) and quotes
    }
    every = [quote for each in quotes.values() for quote in each]
    if len(quotes) < _SEVERAL or any(not isinstance(quote, dict) or "source" in quote for quote in every):
        return None
    return MISSING_FIELD.at(
        Origin(places, ("claims", next(iter(quotes)))).key_span("quotes"),
        "No quote in this file names its source.",
        "Write `defaults: {source: ID}` at the top of the file, or `source:` in each quote.",
    )


def records_within(data: Mapping[str, Any], model: type[Model], origin: Origin) -> list[tuple[str, Diagnostic]]:
    """The ids of records that are indented as if they were fields of the one above, each with its problem.

    Their own fields stand within them or, in the column that they should have, after them.
    """
    known = fields_of(model)
    return [
        (key, _within(key, origin))
        for key in data
        if key not in known and ID.fullmatch(key) and _is_record(data[key], key, known, origin)
    ]


def _is_record(value: Any, key: str, known: Collection[str], origin: Origin) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(field in known for field in value)
    return value is None and _is_something_after(key, origin)


def _is_something_after(key: str, origin: Origin) -> bool:
    """Whether anything of the record stands after one of its keys."""
    end = origin.node.fields[key].end
    lines = LINE_END.split(origin.places.text)[end[0] + 1 : origin.extent.end_line - 1]
    return any(line.strip() and not line.lstrip().startswith("#") for line in lines)


def _within(key: str, origin: Origin) -> Diagnostic:
    above = origin.keys[-1]
    return UNKNOWN_KEY.at(
        origin.key_span(key),
        f"`{key}` stands as far in as the fields of `{above}`, so it counts as one of them.",
        f"If it is a record of its own, begin it in the column of `{above}`, and its fields in that of the other "
        "fields. If it is a field, correct its name.",
    )


def not_of_two_records(problems: Iterable[Diagnostic], mixed: Sequence[tuple[Span, Span]]) -> Iterator[Diagnostic]:
    """The problems but for fields that are given twice because a record counts as fields of the one above.

    `mixed` are such records: where each begins, and from where to where the one above reaches with all in it.
    """
    for problem in problems:
        if problem.entry is not YAML_DUPLICATE_KEY or not any(_lies_in(problem.span, *span) for span in mixed):
            yield problem


def _lies_in(place: Span, start: Span, extent: Span) -> bool:
    """Whether a place lies behind the start and in the extent."""
    at = place.line, place.column
    return place.file == start.file and (start.line, start.column) < at < (extent.end_line, extent.end_column)
