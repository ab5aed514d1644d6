"""The tables and the places, opened with the tools of the field."""

import csv
import io
import json
import math
from decimal import Decimal
from functools import partial

import frictionless
import geojson
import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import EXPORTS
from annotated_dossier.data.table import Column, Table
from annotated_dossier.data.tables import TABLES
from annotated_dossier.files.outputs import Output
from tests.conftest import DOSSIER
from tests.frame import PROJECT, TORETSK

GOLDEN = PROJECT / "tests/golden"
DOSSIERS = {path.name: path for path in (TORETSK, *(GOLDEN / name for name in ("contradiction", "hostile", "modes")))}


@pytest.fixture(params=DOSSIERS.values(), ids=DOSSIERS, scope="module")
def dossier(request):
    return pipeline.check(request.param).dossier


@pytest.fixture
def folder(dossier, tmp_path):
    """The data files of a dossier, in a folder of their own."""
    return written(dossier, tmp_path)


def written(dossier, folder):
    for path, file in EXPORTS.items():
        (folder / path.rpartition("/")[2]).write_bytes(Output(path, partial(file.make, dossier)).content)
    return folder


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def table(dossier, name):
    return rows(EXPORTS[f"data/{name}.csv"].make(dossier))


def test_the_descriptor_and_every_table_are_valid(folder):
    report = frictionless.validate(folder / "datapackage.json")
    assert report.flatten(["type", "note", "rowNumber", "fieldName"]) == []
    assert {task.name for task in report.tasks if task.type == "table"} >= TABLES.keys()


def test_the_descriptor_is_found_to_be_wrong_where_a_row_is(folder):
    relations = folder / "relations.csv"
    relations.write_bytes(relations.read_bytes() + b"nobody,contradicts,nothing,perhaps,,,,,,,,\r\n")
    found = {kind for [kind] in frictionless.validate(folder / "datapackage.json").flatten(["type"])}
    assert found >= {"foreign-key", "type-error", "constraint-error"}


def test_there_is_a_row_for_each_statement_figure_and_relation(dossier):
    claims = dossier.claims.values()
    assert [row["id"] for row in table(dossier, "statements")] == list(dossier.claims)
    assert [row["claim"] for row in table(dossier, "figures")] == [c.id for c in claims for _ in c.figures]
    assert [row["claim"] for row in table(dossier, "relations")] == [c.id for c in claims for _ in c.relations]


def test_every_row_has_its_rivals(dossier):
    def rivals(claim):
        return [rival.id for rival in dossier.rivals(dossier.claims[claim])]

    for row in table(dossier, "statements"):
        assert row["rivals"].split() == rivals(row["id"])
    for row in table(dossier, "figures"):
        assert row["rivals"].split() == rivals(row["claim"])
    for row in table(dossier, "relations"):
        assert row["claim_rivals"].split() == rivals(row["claim"])
        assert row["other_rivals"].split() == rivals(row["other"])


RECORDS = """\
people: {mayor: {name: The mayor, party: north}}
claims:
  open:
    statement: "=1+1 said the mayor, \\"who\\" knows, on two\\n\\nlines."
    topic: control
    speaker: mayor
    about: [toretsk]
    asserted: 2025-02
    quotes: [{source: article, exact: It is open}]
    figures:
      - {measure: soldiers, says: "open", value: 2000.50, derived: "-2 + 4"}
      - {measure: soldiers, says: "is open", min: 0, max: 1000000}
  shut:
    statement: The Outlet wrote that it was shut.
    topic: control
    speaker: source
    about: [toretsk]
    concerns: -0389/..
    withdrawn: {on: 2025-03-01, because: It was misread.}
    quotes: [{source: article, exact: It was shut}]
    relations: [{type: contradicts, claim: open, differ_in: date, because: "@both speak of one day."}]
"""
TEXT = "It is open. It was shut."


def test_no_text_is_a_formula_and_every_number_is_a_number(linked):
    dossier = linked(RECORDS, article=TEXT)
    first, second = table(dossier, "statements")
    assert first["statement"] == '\'=1+1 said the mayor, "who" knows, on two\n\nlines.'
    assert (first["asserted"], first["asserted_earliest"], first["asserted_latest"]) == (
        "2025-02",
        "2025-02-01",
        "2025-02-28",
    )
    assert (second["concerns"], second["concerns_earliest"], second["concerns_latest"]) == (
        "'-0389/..",
        "'-0389-01-01",
        "",
    )
    assert (second["standing"], second["withdrawn"], second["rivals"]) == ("withdrawn", "2025-03-01", "open")
    one, range_ = table(dossier, "figures")
    assert (one["value"], one["derived"]) == ("2000.5", "'-2 + 4")
    assert (range_["value"], range_["min"], range_["max"]) == ("", "0", "1000000")
    assert table(dossier, "relations")[0]["because"] == "'@both speak of one day."


@pytest.mark.parametrize("text", ["=a", "+a", "-a", "@a", "\ta", "\ra", "\r\n=a"])
def test_a_text_that_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text):
    assert row_of(text) == [f"'{text}"]


@pytest.mark.parametrize("text", ["a=b", 'a "b", c', "a\rb\nc", "a\u2028b", "Торецьк", " "])
def test_a_text_of_any_other_beginning_stays_as_it_is(text):
    assert row_of(text, "beside") == [text, "beside"]


def test_numbers_and_truths_are_written_as_such():
    assert row_of(-2, Decimal("1E+6"), Decimal("0.50"), True, None) == ["-2", "1000000", "0.5", "true", ""]


def row_of(*values):
    """The cells of a row of these values, as a program reads them."""
    names = [str(at) for at in range(len(values))]
    one = Table("", tuple(Column(name, "") for name in names), lambda _: [dict(zip(names, values, strict=True))], ())
    head, row = csv.reader(io.StringIO(one.to_csv(None), newline=""), strict=True)
    assert head == names
    return row


def test_the_places_are_geojson_with_their_uncertainty(dossier):
    found = geojson.loads(EXPORTS["data/places.geojson"].make(dossier))
    assert found.is_valid, found.errors()
    assert [feature.id for feature in found.features] == list(dossier.places)
    for feature, place in zip(found.features, dossier.places.values(), strict=True):
        assert (feature.geometry is None) == (not place.locations)
        assert feature.properties.get("coordinateUncertaintyInMeters") == place.uncertainty_m
        if place.locations:
            first = place.locations[0]
            lon, lat = feature.geometry.coordinates
            assert math.isclose(lon, first.lon, abs_tol=1e-6) and math.isclose(lat, first.lat, abs_tol=1e-6)


TITLED = DOSSIER.replace(
    "  covers:",
    "  licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}\n"
    "  editors: [Ada Example, Ben Example]\n  publisher: The Example House\n  edition_on: 2025-03-01\n  covers:",
)


def test_who_made_it_and_its_licence_are_named_where_they_are_recorded_and_never_invented(linked):
    def descriptor(dossier):
        return json.loads(EXPORTS["data/datapackage.json"].make(linked(dossier=dossier)))

    plain, titled = descriptor(DOSSIER), descriptor(TITLED)
    assert not plain.keys() & {"licenses", "contributors", "created", "homepage"}
    assert titled["licenses"] == [{"title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
    assert [(one["title"], one["role"]) for one in titled["contributors"]] == [
        ("Ada Example", "author"),
        ("Ben Example", "author"),
        ("The Example House", "publisher"),
    ]
    assert titled["created"] == "2025-03-01T00:00:00Z"
