"""Editors are told about records what the program knows, and nothing that it does not."""

import json

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from annotated_dossier.commands.common import SCHEMA_FILE
from annotated_dossier.model import KINDS
from annotated_dossier.records.schema import schema_text
from tests.frame import PROJECT, TORETSK

SCHEMA = PROJECT / SCHEMA_FILE
FILES = sorted((TORETSK / "dossier").rglob("*.yaml"))

CLAIM = {
    "statement": "Kyiv denied it.",
    "topic": "control",
    "speaker": "kyiv",
    "about": ["toretsk"],
    "quotes": [{"exact": "Kyiv denied it"}],
}
FIGURE = {"measure": "losses", "says": "about 50,000", "value": 50000}


def verdict(*files):
    """What check-jsonschema says of the files, which it reads as editors do (YAML 1.2)."""
    result = CliRunner().invoke(check_jsonschema, ["--schemafile", str(SCHEMA), *map(str, files)])
    return result.exit_code, result.output


@pytest.fixture
def judged(tmp_path):
    def judge(data):
        file = tmp_path / "records.yaml"
        file.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
        return verdict(file)

    return judge


def claims(**fields):
    return {"claims": {"kyiv-denies": {**CLAIM, **fields}}}


def test_the_stored_schema_is_current():
    assert SCHEMA.read_text("utf-8") == schema_text(), "run: python build.py schema"


def test_the_stored_schema_is_one():
    assert CliRunner().invoke(check_jsonschema, ["--check-metaschema", str(SCHEMA)]).exit_code == 0


def test_files_of_records_without_problems_fit_the_schema():
    assert verdict(*FILES) == (0, "ok -- validation done\n")


def test_every_kind_and_field_is_described():
    schema = json.loads(schema_text())
    properties = {**schema["properties"], "dossier": schema["definitions"]["DossierRecord"]}
    for name, model in schema["definitions"].items():
        properties |= {f"{name}.{key}": value for key, value in model["properties"].items()}
    assert KINDS.keys() <= properties.keys()
    assert [name for name, value in properties.items() if not value.get("description")] == []


@pytest.mark.parametrize(
    "text",
    [
        "edition: 1",
        "edition: 2025.1",
        "title: 1984",
        "covers: 2025",
        "covers: 2025-02-07",
        "covers: 2024-07~/..",
        "limits: {coverage: 0.95}",
        "limits: {coverage: '0.95'}",
        "limits: {quote_words: 60}",
    ],
)
def test_text_that_looks_like_a_number_or_a_date_is_accepted(judged, text):
    key = text.split(":")[0]
    fields = {"title": "Title", "summary": "Summary.", "language": "en", "covers": "2025", "edition": "1"}
    lines = [f"  {name}: {value!r}" for name, value in fields.items() if name != key]
    lines += [f"  {text}", "  topics: {control: {name: Control}}"]
    assert judged("\n".join(["dossier:", *lines, ""]))[0] == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"grade": {"value": 1, "by": "x", "because": "y", "on": "2025-02-07"}},
        {"grade": {"value": "1", "by": "x", "because": "y", "on": "2025-02-07"}},
        {"figures": [FIGURE]},
        {"figures": [{**FIGURE, "value": "50000"}]},
        {"quotes": [{"source": "moscow-times", "exact": 2014}]},
        {"attribution": "inferred", "attribution_basis": "The sentence says so."},
        {"checks": [{"type": "distance", "says": "20 km", "from": "a", "to": "b", "value": 20, "unit": "km"}]},
    ],
)
def test_what_the_program_accepts_is_not_flagged(judged, fields):
    assert judged(claims(**fields))[0] == 0


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (claims(statment="Kyiv denied it."), "statment"),
        (claims(quotes=[{"exact": "x", "prefx": "y"}]), "prefx"),
        (claims(attribution="guessed"), "guessed"),
        (claims(grade={"value": 7, "by": "x", "because": "y", "on": "2025-02-07"}), "7"),
        (claims(asserted="7 February 2025"), "7 February 2025"),
        (claims(figures=[{**FIGURE, "value": "50,000"}]), "50,000"),
        (
            claims(
                checks=[{"type": "duration", "says": "x", "from": "2024", "to": "2025", "value": -5, "unit": "days"}]
            ),
            "-5",
        ),
        ({"places": {"a": {"name": "A", "type": "town", "locations": [{"lat": 95, "lon": 0, "source": "x"}]}}}, "95"),
        (claims(figures=[{"measure": "losses", "says": "many"}]), "value"),
        (claims(relations=[{"type": "contradicts", "claim": "other", "because": "Same day."}]), "differ_in"),
        (claims(attribution="inferred"), "attribution_basis"),
        (claims(checks=[{"type": "calendar", "says": "Friday", "date": "2025-02-07", "weekday": "Fryday"}]), "Fryday"),
        (claims(topic=None), "None"),
        ({"claims": {"Kyiv denies": CLAIM}}, "Kyiv denies"),
        ({"claims": {"source": CLAIM}}, "source"),
        ({"clams": {}}, "clams"),
        ({}, "non-empty"),
    ],
)
def test_a_mistake_is_flagged_while_it_is_typed(judged, data, named):
    code, output = judged(data)
    assert code == 1
    assert named in output
