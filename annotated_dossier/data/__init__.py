"""Data files for other programs: one module for each format, all named in tables here and in `citations`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from annotated_dossier.data import (
    citations,
    coverage,
    crate,
    database,
    feed,
    package,
    places,
    plain,
    records,
    schema,
    twins,
    web_annotations,
)
from annotated_dossier.data.common import DataFile
from annotated_dossier.data.tables import TABLES
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier

_JSON = "application/json"
_DESCRIBED: Mapping[str, DataFile] = {
    **{f"data/{name}.csv": DataFile(table.to_csv, "text/csv", table.says) for name, table in TABLES.items()},
    "data/places.geojson": DataFile(
        places.export,
        "application/geo+json",
        "Each place with its first published point, and how far the others lie from it.",
    ),
    "data/dossier.json": DataFile(
        records.export,
        _JSON,
        "Every record with all its fields, the exact words of its quotes and their places in the stored texts, what "
        "was computed, and what contradicts it.",
    ),
    "data/coverage.json": DataFile(
        coverage.export, _JSON, "Every sentence of each source, and whether it is cited or set aside."
    ),
    "data/annotations.jsonld": DataFile(
        web_annotations.export, "application/ld+json", "The quotes as W3C Web Annotations."
    ),
}
_DATABASE: Mapping[str, DataFile] = {
    f"data/{database.NAME}": DataFile(
        lambda dossier: database.export(dossier, TABLES),
        "application/vnd.sqlite3",
        "The tables as one SQLite database, with full-text search over the statements.",
    ),
    "data/datasette.json": DataFile(
        lambda dossier: database.metadata(dossier, TABLES),
        _JSON,
        "What each column holds and what to narrow the tables by, for Datasette.",
    ),
}
EXPORTS: Mapping[str, DataFile] = {
    **_DESCRIBED,
    schema.PATH: DataFile(schema.export, "application/schema+json", "The JSON Schema of dossier.json."),
    **_DATABASE,
    "data/datapackage.json": DataFile(
        lambda dossier: package.export(dossier, _DESCRIBED, TABLES),
        _JSON,
        "What each file holds, column by column, for programs that read a Data Package.",
    ),
    f"data/{crate.NAME}": DataFile(
        lambda dossier: crate.export(dossier, {**_DESCRIBED, **_DATABASE}),
        "application/ld+json",
        "The files as a deposit (RO-Crate): what each is, who made them, under which licence.",
    ),
}


def export(dossier: Dossier) -> Iterator[Output]:
    """Every data file, as a file below `docs/`."""
    for path, file in EXPORTS.items():
        yield Output(path, partial(file.make, dossier))
    yield from twins.export(dossier)
    yield from citations.export(dossier)
    yield from feed.export(dossier)
    yield from plain.export(dossier)
