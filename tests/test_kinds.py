"""A kind of record is its model and its line in the table, be it one of ours or one that a dossier declares."""

import csv
import io
import json
import re
from contextlib import closing

import frictionless
import pytest
import sqlite_utils
from jsonschema import Draft202012Validator
from rocrate.rocrate import ROCrate

from annotated_dossier import pipeline
from annotated_dossier.cli import main
from annotated_dossier.data import export
from annotated_dossier.model import KINDS
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.kinds import RESERVED_KINDS
from annotated_dossier.pages import render, render_changed
from annotated_dossier.pages.old_addresses import leading_on
from annotated_dossier.pages.page import KeptPage
from annotated_dossier.pages.renewal import NOTHING
from annotated_dossier.publishing.configuration import configuration
from tests.conftest import DOSSIER
from tests.frame import PROJECT, TORETSK

SAILING = DOSSIER.replace(
    "  limits:",
    """\
  kinds:
    vessels:
      name: vessel
      plural: vessels
      summary: "{Ships} and boats, by what they are."
      may_speak: true
      fields:
        length_m: {label: Length in metres, type: number}
        launched: {label: Launched, type: date}
        home_port: {label: Home port, type: id, of: places}
        sisters: {label: Sister ship, type: id, of: vessels, several: true}
        register: {label: Entry in the register, type: address}
        copy: {label: "Remark <b>", type: text}
    laws: {name: law, plural: laws, summary: Laws of the lake.}
  limits:""",
)
RECORDS = """\
vessels:
  aurora:
    name: Aurora
    type: ferry
    names: [{name: Аврора, lang: uk}]
    summary: A ferry on the lake.
    formerly: [aurora-1]
    length_m: 1234.5
    launched: 1987-05
    home_port: toretsk
    sisters: [borealis]
    register: "https://example.org/?a=b&c=d"
    copy: A <script> or [link](javascript:x).
  borealis: {name: Borealis}
claims:
  aurora-denies:
    statement: The Aurora denied it.
    topic: control
    speaker: aurora
    about: [aurora]
    quotes: [{source: article, exact: Aurora denied it}]
"""


@pytest.fixture
def root(make_dossier):
    """A dossier with two kinds of its own; of one of them it has no records."""
    return make_dossier("The Aurora denied it.", RECORDS, dossier=SAILING)


@pytest.fixture
def sailing(root):
    return pipeline.check(root)


@pytest.fixture
def pages(sailing):
    return {page.path: page.to_markdown() for page in render(sailing.dossier)}


@pytest.fixture
def data(sailing):
    return {output.path: output.content for output in export(sailing.dossier)}


def test_its_records_may_be_written_pointed_to_and_speak(sailing):
    assert sailing.is_fit
    assert [claim.id for claim in sailing.dossier.claims_about["aurora"]] == ["aurora-denies"]
    assert sailing.dossier.speakers(sailing.dossier.claims["aurora-denies"])[0].name == "Aurora"


def test_its_records_have_a_page_and_an_index(pages):
    page = pages["vessels/aurora.md"]
    assert "# Aurora {#aurora}" in page
    assert "Ferry" in page and "A ferry on the lake." in page and "Аврора" in page
    index = pages["vessels/index.md"]
    assert "# Vessels {#vessels}" in index and "{Ships} and boats, by what they are." in index
    assert '<li id="aurora"' in index


def test_its_page_shows_what_its_fields_hold_under_their_labels(pages):
    facts = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", pages["vessels/aurora.md"])
    assert facts == [
        ("Length in metres", "1,234.5"),
        ("Launched", "May 1987"),
        ("Home port", '<a href="../../places/toretsk/">Toretsk</a>'),
        ("Sister ship", '<a href="../borealis/">Borealis</a>'),
        ("Entry in the register", '<a href="https://example.org/?a=b&amp;c=d">https://example.org/?a=b&amp;c=d</a>'),
        ("Remark &lt;b&gt;", "A &lt;script&gt; or [link](javascript:x)."),
    ]
    assert "Facts" not in pages["vessels/borealis.md"]


def test_the_search_finds_it_by_its_kind_and_by_the_places_it_names(pages):
    facets = re.findall(r'<data value="([^"]*)" data-pagefind-filter="(\w+)', pages["vessels/aurora.md"])
    assert facets == [("Vessels", "kind"), ("Toretsk", "place")]


def test_its_pages_are_renewed_when_what_is_declared_changes(make_dossier):
    def renewed(dossier, memory=NOTHING):
        root = make_dossier("The Aurora denied it.", RECORDS, dossier=dossier)
        return render_changed(pipeline.check(root).dossier, memory)

    first = renewed(SAILING)
    pages = {page.path: page.to_markdown() for page in first.pages}
    assert pages == {
        page.path: page.to_markdown()
        for page in render(pipeline.check(make_dossier("The Aurora denied it.", RECORDS, dossier=SAILING)).dossier)
    }
    assert all(isinstance(page, KeptPage) for page in renewed(SAILING, first.memory).pages)
    again = renewed(SAILING.replace("Home port", "Port"), first.memory).pages
    [aurora] = [page for page in again if page.address == "vessels/aurora/"]
    assert "<dt>Port</dt>" in aurora.to_markdown()


def test_its_names_are_found_in_the_articles(sailing, pages):
    assert [mention.record for mention in sailing.dossier.articles["article"].mentions] == ["aurora"]
    assert "Vessels" in pages["sources/article.md"]


def test_its_former_addresses_lead_on(sailing):
    assert {output.path for output in leading_on(sailing.dossier)} == {"vessels/aurora-1/index.html"}


def test_its_records_stand_in_the_data_below_kinds(data):
    dossier = json.loads(data["data/dossier.json"])
    assert list(dossier)[-1] == "kinds" and list(dossier["kinds"]) == ["vessels", "laws"]
    aurora, borealis = dossier["kinds"]["vessels"]
    assert aurora["url"] == "/vessels/aurora/"
    assert (aurora["length_m"], aurora["home_port"], aurora["sisters"]) == (1234.5, "toretsk", ["borealis"])
    assert aurora["launched_days"] == {"earliest": "1987-05-01", "latest": "1987-05-31"}
    assert "launched" not in borealis


def test_the_schema_of_the_data_holds_for_it(data):
    schema, dossier = json.loads(data["data/dossier.schema.json"]), json.loads(data["data/dossier.json"])
    Draft202012Validator(schema).validate(dossier)
    dossier["kinds"]["vessels"][0]["length_m"] = "long"
    assert not Draft202012Validator(schema).is_valid(dossier)


def test_its_records_are_a_table_that_is_described_where_all_are(data, tmp_path):
    aurora, borealis = csv.DictReader(io.StringIO(data["data/vessels.csv"].decode(), newline=""))
    assert aurora == {
        "id": "aurora",
        "page": "/vessels/aurora/",
        "name": "Aurora",
        "names": "Аврора",
        "summary": "A ferry on the lake.",
        "length_m": "1234.5",
        "launched": "1987-05",
        "launched_earliest": "1987-05-01",
        "launched_latest": "1987-05-31",
        "home_port": "toretsk",
        "sisters": "borealis",
        "register": "https://example.org/?a=b&c=d",
        "copy": "A <script> or [link](javascript:x).",
    }
    assert not any(value for name, value in borealis.items() if name not in ("id", "page", "name"))
    assert "data/laws.csv" not in data
    for path, content in data.items():
        if path.count("/") == 1:
            (tmp_path / path.rpartition("/")[2]).write_bytes(content)
    report = frictionless.validate(tmp_path / "datapackage.json")
    assert report.flatten(["type", "note"]) == [] and "vessels" in {task.name for task in report.tasks}
    described = ROCrate(tmp_path).dereference("vessels.csv")
    assert described["description"] == "{Ships} and boats, by what they are."
    with closing(sqlite_utils.Database(tmp_path / "dossier.sqlite")) as found:
        assert [row["length_m"] for row in found["vessels"].rows] == [1234.5, None]
    assert "vessels" in json.loads(data["data/datasette.json"])["databases"]["dossier"]["tables"]


def test_its_table_is_on_the_page_of_data_whatever_its_columns_are_called(make_dossier):
    root = make_dossier("The Aurora denied it.", RECORDS, dossier=SAILING.replace("in metres", "%(num)s 100%"))
    page = next(page for page in render(pipeline.check(root).dossier) if page.path == "data/index.md").to_markdown()
    assert 'href="vessels.csv"' in page and "<td>Length %(num)s 100%</td>" in page


def test_the_schema_for_editors_knows_its_fields(root, capsys):
    assert main(["--root", str(root), "schema"]) == 0
    schema = json.loads((root / "dossier.schema.json").read_text("utf-8"))
    reference = schema["properties"]["vessels"]["additionalProperties"]["$ref"]
    model = schema["definitions"][reference.rpartition("/")[2]]
    assert model["properties"]["length_m"]["description"] == "Length in metres"
    assert "type" not in schema["properties"]  # that of a record, not of a file


def test_a_kind_without_records_is_in_neither_navigation_nor_pages(root, sailing, pages):
    settings = configuration(sailing.dossier, root)
    for key in (*KINDS, "vessels", "laws"):
        has_records = key == "claims" or bool(sailing.dossier.by_kind[key])
        assert (f"{key}/index.md" in settings) == (f"{key}/index.md" in pages) == has_records
        assert has_records or not [path for path, text in pages.items() if f'{key}/"' in text]
    assert "/vessels/**" in settings


def test_a_kind_that_is_not_declared_is_refused(make_dossier):
    problems = pipeline.check(make_dossier("The Aurora denied it.", RECORDS)).problems
    assert "unknown-kind" in {problem.code for problem in problems}


def test_no_kind_takes_a_word_or_a_folder_that_means_something_else():
    dossier = pipeline.check(TORETSK).dossier
    outputs = [*(page.path for page in render(dossier)), *(output.path for output in export(dossier))]
    folders = {path.partition("/")[0] for path in outputs if "/" in path} - {"-"}
    data = {path.split("/")[1].partition(".")[0] for path in outputs if path.startswith("data/")}
    by_hand = {path.stem for path in (PROJECT / "docs").glob("*.md")} - {"index"}
    theme = {path.name for path in (PROJECT / "annotated_dossier/theme").iterdir() if path.is_dir()} - {"partials"}
    theme.discard("__pycache__")
    in_files = {"dossier", "defaults", "format", "kinds", "source", "none", *VOCABULARIES}
    assert folders | data | by_hand | theme | in_files <= RESERVED_KINDS | KINDS.keys()


def test_the_settings_name_every_kind():
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    ignored = (PROJECT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for key, kind in KINDS.items():
        assert f"  - {kind.title}: {key}/index.md\n" in settings
        assert re.search(rf"^  /{key}/\*+$", settings, re.MULTILINE)
        assert f"/docs/{key}/" in ignored
