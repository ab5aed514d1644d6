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
from annotated_dossier.data.declared import declared_tables
from annotated_dossier.data.table import Table
from annotated_dossier.data.tables import TABLES
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier

_JSON = "application/json"


def _of_tables(tables: Mapping[str, Table]) -> Mapping[str, DataFile]:
    return {f"data/{name}.csv": DataFile(table.to_csv, "text/csv", table.says) for name, table in tables.items()}


_DESCRIBED: Mapping[str, DataFile] = {
    **_of_tables(TABLES),
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
        lambda dossier: database.export(dossier, tables_of(dossier)),
        "application/vnd.sqlite3",
        "The tables as one SQLite database, with full-text search over the statements.",
    ),
    "data/datasette.json": DataFile(
        lambda dossier: database.metadata(dossier, tables_of(dossier)),
        _JSON,
        "What each column holds and what to narrow the tables by, for Datasette.",
    ),
}
EXPORTS: Mapping[str, DataFile] = {
    **_DESCRIBED,
    schema.PATH: DataFile(schema.export, "application/schema+json", "The JSON Schema of dossier.json."),
    **_DATABASE,
    "data/datapackage.json": DataFile(
        lambda dossier: package.export(dossier, {**_DESCRIBED, **_declared(dossier)}, tables_of(dossier)),
        _JSON,
        "What each file holds, column by column, for programs that read a Data Package.",
    ),
    f"data/{crate.NAME}": DataFile(
        lambda dossier: crate.export(dossier, {**_DESCRIBED, **_declared(dossier), **_DATABASE}),
        "application/ld+json",
        "The files as a deposit (RO-Crate): what each is, who made them, under which licence.",
    ),
}


def exports_of(dossier: Dossier) -> Mapping[str, DataFile]:
    """The data files of a dossier: those that all have, and the tables of the kinds that it declares."""
    return {**EXPORTS, **_declared(dossier)}


def tables_of(dossier: Dossier) -> Mapping[str, Table]:
    """The tables of a dossier, by the names of their files."""
    return {**TABLES, **declared_tables(dossier)}


def _declared(dossier: Dossier) -> Mapping[str, DataFile]:
    return _of_tables(declared_tables(dossier))


def export(dossier: Dossier) -> Iterator[Output]:
    """Every data file, as a file below `docs/`."""
    for path, file in exports_of(dossier).items():
        yield Output(path, partial(file.make, dossier))
    yield from twins.export(dossier)
    yield from citations.export(dossier)
    yield from feed.export(dossier)
    yield from plain.export(dossier)
