"""The database, opened with the tools that it is for."""

import json
import subprocess
import sys
from contextlib import closing

import pytest
import sqlite_utils

from annotated_dossier import pipeline
from annotated_dossier.data import EXPORTS, database
from annotated_dossier.data.tables import TABLES
from tests.frame import PROJECT, TORETSK

PLACE = f"data/{database.NAME}"
DOSSIERS = {path.name: path for path in (TORETSK, PROJECT / "tests/golden/hostile", PROJECT / "tests/golden/modes")}


def made(root):
    return EXPORTS[PLACE].make(pipeline.check(root).dossier)


@pytest.fixture(params=DOSSIERS.values(), ids=DOSSIERS, scope="module")
def opened(request, tmp_path_factory):
    """A dossier and its database."""
    place = tmp_path_factory.mktemp("database") / database.NAME
    place.write_bytes(made(request.param))
    with closing(sqlite_utils.Database(place)) as found:
        yield pipeline.check(request.param).dossier, found


def test_it_is_sound_and_holds_the_tables_with_their_keys(opened):
    dossier, found = opened
    assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert found.execute("PRAGMA foreign_key_check").fetchall() == []
    for name, table in TABLES.items():
        assert [column.name for column in found[name].columns] == [column.name for column in table.columns]
        assert found[name].pks == list(table.key)
        assert found[name].count == len(list(table.rows(dossier)))


def test_numbers_are_numbers_and_no_row_lacks_its_rivals(opened):
    dossier, found = opened
    assert all(isinstance(row["value"], float | None) for row in found["figures"].rows)
    rivals = {claim.id: {rival.id for rival in dossier.rivals(claim)} for claim in dossier.claims.values()}
    assert {row["id"]: set(row["rivals"].split()) for row in found["statements"].rows} == rivals


def test_statements_are_found_by_their_words_in_any_form_of_a_letter(opened):
    dossier, found = opened
    claim = next(iter(dossier.claims.values()))
    word = max(claim.statement.split(), key=lambda word: len(word) * word.isalpha())
    assert found["statements"].detect_fts() == "statements_fts"
    assert claim.id in {row["id"] for row in found["statements"].search(word.upper())}


def test_the_same_records_give_the_same_bytes_in_another_process():
    program = (
        "import sys; from pathlib import Path; from tests.data.test_database import made; "
        "sys.stdout.buffer.write(made(Path(sys.argv[1])))"
    )
    other = subprocess.run(
        [sys.executable, "-c", program, str(TORETSK)], cwd=PROJECT, stdout=subprocess.PIPE, check=True
    )
    assert other.stdout == made(TORETSK)


def test_it_does_not_tell_which_version_of_the_library_wrote_it():
    version = int.from_bytes(made(TORETSK)[96:100])
    assert version == 3_040_000


def test_datasette_is_told_of_columns_that_are_there(opened):
    dossier, found = opened
    described = json.loads(EXPORTS["data/datasette.json"].make(dossier))["databases"]["dossier"]["tables"]
    assert described.keys() == TABLES.keys()
    for name, table in described.items():
        columns = {column.name for column in found[name].columns}
        assert table["columns"].keys() == columns and set(table["facets"]) <= columns
