"""Data files for other programs: one module for each format, all named in tables here and in `citations`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from annotated_dossier.data import citations, coverage, feed, records, web_annotations
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier

EXPORTS: Mapping[str, Callable[[Dossier], str]] = {
    "data/dossier.json": records.export,
    "data/coverage.json": coverage.export,
    "data/annotations.jsonld": web_annotations.export,
}


def export(dossier: Dossier) -> Iterator[Output]:
    """Every data file, as a file below `docs/`."""
    for path, make in EXPORTS.items():
        yield Output(path, make(dossier))
    yield from citations.export(dossier)
    yield from feed.export(dossier)
