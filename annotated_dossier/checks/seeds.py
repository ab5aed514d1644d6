"""Each text in `seeds/` belongs to one source."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity, Span
from annotated_dossier.link import Dossier
from annotated_dossier.read import Inputs

CODES = {
    "file-of-two-sources": Entry(
        "Two sources have the same text file",
        "The same words would count as two reports.",
        "Make one source of the two, or correct `file`."),
    "seed-without-source": Entry(
        "A text in `seeds/` belongs to no source",
        "Nobody reads it, and nothing shows that it was left out.",
        "Add a source with its `file`, or take the text out of `seeds/`.", Severity.WARNING),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text without a source, and each source whose text another one has."""
    first: dict[str, Span] = {}
    for source in dossier.sources.values():
        here = source.origin.span("file")
        if source.file in first:
            yield Diagnostic("file-of-two-sources", here, f"Another source has the file `{source.file}` too.",
                             "Make one source of the two, or correct the file name.",
                             (Related(first[source.file], "the other source"),))
        first.setdefault(source.file, here)
    for name, file in inputs.seeds.items():
        if name not in first:
            yield Diagnostic("seed-without-source", Span(file.path), f"No source has the file `{name}`.",
                             "Add a source record for it, or take the file out of `seeds/`.")
