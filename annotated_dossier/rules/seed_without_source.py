"""Each text in `seeds/` has a source."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

SEED_WITHOUT_SOURCE = Entry(
    "seed-without-source",
    "A text in `seeds/` belongs to no source",
    "Nobody reads it, and nothing shows that it was left out.",
    "Add a source with its `file`, or take the text out of `seeds/`.",
    Severity.WARNING,
)
CODES = (SEED_WITHOUT_SOURCE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text that no source names as its file."""
    known = {source.file for source in dossier.sources.values()}
    for name, file in inputs.seeds.items():
        if name not in known:
            yield SEED_WITHOUT_SOURCE.at(
                Span(file.path),
                f"No source has the file `{name}`.",
                "Add a source record for it, or take the file out of `seeds/`.",
            )
