"""The kinds that a dossier declares, read before its records are, and what is wrong with their names.

What is wrong with a value of a declaration is told with the dossier record that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.files.folder import DEVICES
from annotated_dossier.model import Kinds, Named, Origin
from annotated_dossier.model.declared import DeclaredField, DeclaredKind
from annotated_dossier.model.fields import ID, MAX_ID
from annotated_dossier.model.kinds import RESERVED_KINDS, declared_kind
from annotated_dossier.records.problems import CALLED_ALIKE, FIELD_NAME, KIND_NAME, KIND_OF_NO_ID, UNKNOWN_KIND
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.yamlio.places import Document

_FIELD = re.compile(r"[a-z]+(_[a-z]+)*")
# What each published record has beside its fields.
_BESIDE_FIELDS = frozenset({"page", "url"})
# Behind the name of a field: what is published of the days that a date may mean.
_DAYS = ("days", "earliest", "latest")


class Declared(NamedTuple):
    """The kinds that can be used, the keys of those that cannot, and what is wrong with these."""

    kinds: Kinds
    refused: frozenset[str]
    problems: tuple[Diagnostic, ...]


def declared_in(documents: Iterable[Document], kinds: Kinds) -> Declared:
    """What the first dossier record in the documents declares, beside the `kinds` that every dossier has."""
    document = next((document for document in documents if "dossier" in document.data), None)
    data = document.data["dossier"] if document else None
    stated = data.get("kinds") if isinstance(data, dict) else None
    if document is None or not isinstance(stated, dict):
        return Declared({}, frozenset(), ())
    origin = Origin(document.places, ("dossier",))
    known = [*kinds, *stated]
    usable: dict[str, DeclaredKind] = {}
    problems: list[Diagnostic] = []
    for key, fields in stated.items():
        kind = _read(fields)
        wrong = [*_name_of_kind(key, kinds, origin), *(_fields(key, kind, known, origin) if kind else ())]
        problems += wrong
        if kind and not wrong:
            usable[key] = kind
    problems += _called_alike(usable, kinds, origin)
    return Declared(
        {key: declared_kind(key, kind) for key, kind in usable.items()},
        frozenset(stated) - usable.keys() - kinds.keys(),
        tuple(problems),
    )


def _read(fields: Any) -> DeclaredKind | None:
    try:
        return DeclaredKind.model_validate(fields)
    except ValidationError:
        return None


def _name_of_kind(key: str, kinds: Collection[str], origin: Origin) -> Iterator[Diagnostic]:
    span = origin.key_span("kinds", key)
    if key in kinds:
        hint = f"Its records need no declaration: remove it, or choose another name for what no {key} are."
        yield KIND_NAME.at(span, f"Every dossier has the kind `{key}`.", hint)
    elif key in RESERVED_KINDS or key in DEVICES:
        yield KIND_NAME.at(
            span, f"No kind can be called `{key}`: the word has a meaning of its own here.", "Choose another name."
        )
    elif len(key) > MAX_ID or not ID.fullmatch(key):
        yield KIND_NAME.at(
            span,
            f"No kind can be called `{key[:MAX_ID]}`.",
            f"It has at most {MAX_ID} small letters a–z and digits, in words joined by single hyphens: court-rulings.",
        )


def _fields(key: str, kind: DeclaredKind, known: Collection[str], origin: Origin) -> Iterator[Diagnostic]:
    for name, field in kind.fields.items():
        path = ("kinds", key, "fields", name)
        if problem := _wrong_name(name, kind.fields):
            yield FIELD_NAME.at(origin.key_span(*path), *problem)
        if field.of is None:
            continue
        if field.type != "id":
            yield KIND_OF_NO_ID.at(
                origin.key_span(*path, "of"),
                f"`{name}` holds no id, so it is of no kind.",
                "Remove `of`, or write `type: id`.",
            )
        elif field.of not in known:
            near = nearest_word(field.of, known)
            yield UNKNOWN_KIND.at(
                origin.span(*path, "of"),
                f"There is no kind `{field.of}`.",
                f"Did you mean `{near}`?" if near else f"Write one of: {', '.join(known)}.",
            )


def _wrong_name(name: str, fields: Mapping[str, DeclaredField]) -> tuple[str, str] | None:
    """Why no field can be called so, and how to mend it."""
    every_record = {field.alias or attribute for attribute, field in Named.model_fields.items()}
    if name in every_record | _BESIDE_FIELDS:
        return f"Every record has `{name}` already.", "Use that one, or choose another name."
    stem, _, last = name.rpartition("_")
    if last in _DAYS and stem in fields:
        return f"The days of `{stem}` are published as `{name}`.", "Choose another name."
    if not _FIELD.fullmatch(name):
        return f"No field can be called `{name[:MAX_ID]}`.", "Write small letters a–z, words joined by `_`: home_port."
    return None


def _called_alike(declared: Mapping[str, DeclaredKind], kinds: Kinds, origin: Origin) -> Iterator[Diagnostic]:
    """Two kinds of one title, or two fields of one label: nobody could tell them apart on a page."""
    titles = {kind.title.casefold(): key for key, kind in kinds.items()}
    for key, kind in declared.items():
        other = titles.setdefault(kind.plural.casefold(), key)
        if other != key:
            yield _alike(("kinds", key, "plural"), kind.plural, other, origin)
        labels: dict[str, str] = {}
        for name, field in kind.fields.items():
            other = labels.setdefault(field.label.casefold(), name)
            if other != name:
                yield _alike(("kinds", key, "fields", name, "label"), field.label, other, origin)


def _alike(path: tuple[str, ...], label: str, other: str, origin: Origin) -> Diagnostic:
    return CALLED_ALIKE.at(
        origin.span(*path), f"`{other}` is called “{label}” too.", "Give one of the two a name of its own."
    )
