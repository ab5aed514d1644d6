"""A dossier as plain data that may be changed: what a falsification is made in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from annotated_dossier.files.read import Inputs, TextFile
from annotated_dossier.model.fields import ID
from annotated_dossier.records.defaults import filled
from annotated_dossier.text.languages import language_of
from annotated_dossier.text.languages.opposites import OPPOSITES, Opposites
from annotated_dossier.text.sentences import Splitter, sentences
from annotated_dossier.yamlio.places import load

Fields = dict[str, Any]
# The kinds whose records have names.
NAMED = ("places", "units", "people", "organisations")


@dataclass
class Book:
    """The data of each file of records, by its path, and the texts of the sources by their file's name.

    Each quote names its source, also where its file has a default.
    """

    files: dict[str, Fields]
    seeds: Mapping[str, str]
    split: Splitter

    def records(self, kind: str) -> dict[str, Fields]:
        """The records of a kind by id, in the order of the files."""
        return {record_id: fields for data in self.files.values() for record_id, fields in data.get(kind, {}).items()}

    @property
    def dossier(self) -> Fields:
        """The fields of the dossier record."""
        return next((data["dossier"] for data in self.files.values() if "dossier" in data), {})

    @property
    def opposites(self) -> Opposites | None:
        """The words that turn a text in the dossier's language into its opposite, if they are known."""
        return OPPOSITES.get(self.dossier.get("language", ""))

    def named(self) -> dict[str, Fields]:
        """The records that have names, by id."""
        return {record_id: fields for kind in NAMED for record_id, fields in self.records(kind).items()}

    def speakers(self) -> set[str]:
        """The ids of those who speak alone."""
        return {claim["speaker"] for claim in self.records("claims").values() if "speaker" in claim}

    def group_of(self, kind: str, record_id: str) -> Fields:
        """The records of the kind that stand in the same file as this one."""
        group: Fields = next(data[kind] for data in self.files.values() if record_id in data.get(kind, {}))
        return group

    def sentences(self, source: str) -> list[str]:
        """The sentences of a source, each in one line."""
        fields = self.records("sources")[source]
        text = self.seeds.get(fields["file"], "")
        spans = self.split(text, language_of(fields.get("language", "en")))
        return [" ".join(text[start:end].split()) for start, end in spans]

    def forget(self, record_id: str) -> None:
        """Remove whatever points to a claim: relations, wholes, and checks that take its number."""
        for fields in self.records("claims").values():
            for figure in fields.get("figures", ()):
                if figure.get("part_of") == record_id:
                    del figure["part_of"]
            _keep(fields, "relations", lambda item: item["claim"] != record_id)
            _keep(fields, "checks", lambda item: record_id not in (item.get("part"), item.get("whole")))

    def rename(self, old: str, new: str) -> None:
        """Give a claim another id, wherever it stands."""
        for path, data in self.files.items():
            self.files[path] = _renamed(data, old, new)


def _keep(fields: Fields, key: str, wanted: Callable[[Fields], bool]) -> None:
    if key in fields:
        fields[key] = [item for item in fields[key] if wanted(item)]
        if not fields[key]:
            del fields[key]


def _renamed(data: Any, old: str, new: str) -> Any:
    if isinstance(data, dict):
        return {new if key == old else key: _renamed(value, old, new) for key, value in data.items()}
    if isinstance(data, list):
        return [_renamed(item, old, new) for item in data]
    return new if data == old else data


class Original:
    """A dossier to be falsified again and again: gives books to change, and inputs of what was changed in them.

    The data of all its texts is known, and so are the sentences of its sources: none is read again.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._files = {file.path: file for file in inputs.records}
        data = {file.path: load(file.text, file.path).data for file in inputs.records}
        self._plain = {file.text: data[file.path] for file in inputs.records}
        self._plain_of_changes: dict[str, Fields] = {}
        filled = {path: _filled(fields) for path, fields in data.items()}
        self._before = {path: _in_a_line(fields) for path, fields in filled.items()}
        # A copy of plain data is made fastest by way of its text.
        self._text = json.dumps(filled, ensure_ascii=False)
        self._seeds = {name: file.text for name, file in inputs.seeds.items()}
        self.split: Splitter = cache(sentences)

    def book(self) -> Book:
        """The data, to be changed."""
        return Book(json.loads(self._text), self._seeds, self.split)

    def plain(self, text: str) -> Fields | None:
        """The data of a text that stands in the inputs, or stood in those given last."""
        return self._plain.get(text) or self._plain_of_changes.get(text)

    def is_changed(self, book: Book) -> bool:
        """Whether the book says anything else, be it in another order or place."""
        return {path: _in_a_line(data) for path, data in book.files.items()} != self._before

    def inputs(self, book: Book) -> Inputs:
        """What would be read if the book were written down as JSON, which is YAML; files without a change stay."""
        files = book.files.items()
        changed = {path: _in_lines(data) for path, data in files if _in_a_line(data) != self._before.get(path)}
        self._plain_of_changes = {text: book.files[path] for path, text in changed.items()}
        records = (TextFile(path, changed[path], "") if path in changed else self._files[path] for path in book.files)
        return replace(self._inputs, records=tuple(records))


def _in_a_line(data: Fields) -> str:
    """To compare: made many times faster than lines are."""
    return json.dumps(data)


def _in_lines(data: Fields) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def _filled(data: Fields) -> Fields:
    """The data with the file's defaults written into each claim."""
    defaults = data.get("defaults", {})
    claims = {record_id: filled(fields, defaults) for record_id, fields in data.get("claims", {}).items()}
    return {**data, "claims": claims} if claims else data


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """An id like the wanted one that nothing has."""
    number = 2
    ids = set(taken)
    while f"{wanted}-{number}" in ids or not ID.fullmatch(f"{wanted}-{number}"):
        number += 1
    return f"{wanted}-{number}"
