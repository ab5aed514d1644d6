"""Each text belongs to one source."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.link import Dossier
from annotated_dossier.read import Inputs

CODES = {
    "file-of-two-sources": Entry(
        "Two sources have the same text file",
        "The same words would count as two reports.",
        "Make one source of the two, or correct `file`."),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source whose text another one has."""
    first: dict[str, Span] = {}
    for source in dossier.sources.values():
        here = source.origin.span("file")
        if source.file in first:
            yield Diagnostic("file-of-two-sources", here, f"Another source has the file `{source.file}` too.",
                             "Make one source of the two, or correct the file name.",
                             (Related(first[source.file], "the other source"),))
        first.setdefault(source.file, here)
