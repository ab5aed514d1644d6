"""`dossier.sqlite`: the tables as a database, which Datasette opens with full-text search over the statements.

The same records give the same bytes: what SQLite notes of itself in the header is set to one value (file format, 1.3.21
and 1.3.22), and nothing in the file depends on a time.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from decimal import Decimal

from annotated_dossier.data.common import to_json
from annotated_dossier.data.table import Column, Table, Value
from annotated_dossier.linking.link import Dossier

NAME = "dossier.sqlite"
_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
# Where the header notes which version of the library wrote the file, and what takes its place.
_WRITTEN_BY = 96
_ANY_VERSION = 3_040_000
_SEARCHED = "statements"
_SEARCH = """
CREATE VIRTUAL TABLE statements_fts USING fts5 (
  statement, speaker_name, tokenize = 'unicode61 remove_diacritics 2', content="statements"
);
INSERT INTO statements_fts (statements_fts) VALUES ('rebuild');
INSERT INTO statements_fts (statements_fts) VALUES ('optimize');
"""
# By which columns Datasette narrows a table.
_FACETS = {
    "statements": ("party", "topic", "standing", "wording", "outlet"),
    "figures": ("measure_name", "party", "standing"),
    "relations": ("type", "differ_in"),
}


def export(dossier: Dossier, tables: Mapping[str, Table]) -> bytes:
    """The database: these tables, with their keys, and the search of the statements."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA page_size = 4096")
        for name, table in tables.items():
            database.execute(_creating(name, table))
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f"INSERT INTO {_quoted(name)} VALUES ({marks})", _rows(table, dossier))
        database.executescript(_SEARCH)
        database.commit()
        database.execute("VACUUM")
        written = bytearray(database.serialize())
    struct.pack_into(">I", written, _WRITTEN_BY, _ANY_VERSION)
    return bytes(written)


def metadata(dossier: Dossier, tables: Mapping[str, Table]) -> str:
    """JSON text: what Datasette shows beside the database (`--metadata`): licence, what each column says, facets."""
    record = dossier.record
    described = {
        name: {
            "description": table.says,
            "columns": {column.name: column.says for column in table.columns},
            "facets": list(_FACETS.get(name, ())),
        }
        for name, table in tables.items()
    }
    about = {"title": record.title, "description": record.summary}
    if record.licence:
        about |= {"license": record.licence.name, "license_url": record.licence.url}
    return to_json({**about, "databases": {NAME.partition(".")[0]: {"tables": described}}})


def _creating(name: str, table: Table) -> str:
    """The statement that makes a table. Its names hold small letters, digits, hyphens and underscores alone."""
    columns = [f"{_quoted(column.name)} {_type(column)}" for column in table.columns]
    keys = [f"PRIMARY KEY ({_listed(table.key)})"]
    points = (column.name for column in table.columns if column.is_claim)
    keys += [f"FOREIGN KEY ({_quoted(name)}) REFERENCES {_SEARCHED} (id)" for name in points]
    return f"CREATE TABLE {_quoted(name)} ({', '.join([*columns, *keys])})"


def _type(column: Column) -> str:
    return _TYPES[column.type] + (" NOT NULL" if column.is_required else "")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _rows(table: Table, dossier: Dossier) -> Iterator[list[str | int | float | None]]:
    for row in table.rows(dossier):
        yield [_plain(row[column.name]) for column in table.columns]


def _plain(value: Value) -> str | int | float | None:
    # SQLite knows no decimals; a number that came as one is as near as its kind of number gets.
    return float(value) if isinstance(value, Decimal) else value
