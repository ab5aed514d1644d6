"""A name that is looked for in the articles stands for one record."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named
from annotated_dossier.model.marks import Path
from annotated_dossier.text.fold import fold

NAME_AMBIGUOUS = Entry(
    "name-ambiguous",
    "The same name is looked for as two records",
    "Where it stands in an article, nobody could tell which of the two is meant.",
    "Give the name `match: false` in one of the records, or write a longer label; where an article means that one, "
    "say so under its source's `mentions`.",
)
CODES = (NAME_AMBIGUOUS,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each looked-for name that a record before has too; the case of the first letter counts for nothing."""
    first: dict[str, tuple[Named, Path]] = {}
    for records in (dossier.places, dossier.units, dossier.people, dossier.organisations):
        for record in records.values():
            for path, name in _looked_for(record):
                folded = fold(name).text
                form = folded[:1].upper() + folded[1:]
                other, there = first.setdefault(form, (record, path))
                if other is not record:
                    yield NAME_AMBIGUOUS.at(
                        record.origin.span(*path),
                        f"The name “{name}” stands for `{other.id}` too.",
                        _hint(path, name),
                        (Related(other.origin.span(*there), f"the name of `{other.id}`"),),
                    )


def _looked_for(record: Named) -> Iterator[tuple[Path, str]]:
    yield ("name",), record.name
    for index, name in enumerate(record.names):
        if name.match:
            yield ("names", index, "name"), name.name


def _hint(path: Path, name: str) -> str:
    if path == ("name",):
        return f"Write a label that tells the two apart, such as “{name} (city)”."
    return "Add `match: false` to the name in one of the two records; `mentions` of a source says where it is meant."
