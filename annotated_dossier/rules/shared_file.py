"""Each text belongs to one source."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source

FILE_OF_TWO_SOURCES = Entry(
    "file-of-two-sources",
    "Two sources have the same text file",
    "The same words would count as two reports.",
    "Make one source of the two, or correct `file`.",
)
CODES = (FILE_OF_TWO_SOURCES,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source whose text another one has."""
    first: dict[str, Source] = {}
    for source in dossier.sources.values():
        other = first.setdefault(source.file, source)
        if other is not source:
            yield FILE_OF_TWO_SOURCES.at(
                source.origin.span("file"),
                f"Another source has the file `{source.file}` too.",
                "Make one source of the two, or correct the file name.",
                (Related(other.origin.span("file"), "the other source"),),
            )
