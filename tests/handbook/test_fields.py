"""The published list of fields is the model, in words, with an example of each kind."""

import json
import re

import markdown
import pytest
from justhtml import JustHTML

from annotated_dossier import pipeline
from annotated_dossier.handbook.fields import page
from annotated_dossier.model import KINDS
from annotated_dossier.records.schema import schema_text
from tests.frame import PROJECT

PAGE = PROJECT / "handbook/docs/reference/fields.md"
MADE_UP = PROJECT / "tests" / "golden" / "contradiction"
SCHEMA = json.loads(schema_text())
MODELS = {"dossier": "DossierRecord", **{key: kind.model.__name__ for key, kind in KINDS.items()}}


def first_record(kind):
    """The first record of a kind in the made-up dossier, as its file has it."""
    files = "".join(path.read_text(encoding="utf-8") for path in sorted((MADE_UP / "dossier").glob("*.yaml")))
    indent = " " * (2 if kind == "dossier" else 4)
    return re.search(rf"^{kind}:\n  .*\n(?:{indent}.*\n)*", files, re.MULTILINE)[0]


@pytest.fixture(scope="module")
def html():
    text = PAGE.read_text(encoding="utf-8").split("---\n", 2)[2]
    return JustHTML(markdown.markdown(text, extensions=["attr_list", "toc"]), sanitize=False)


@pytest.fixture(scope="module")
def fields(html):
    """The fields shown for each model: their names, whether they are required, and their two texts."""
    shown, section = {}, None
    for element in html.query("h2, h3, dl > div"):
        if element.name != "div":
            section = element.attrs["id"]
        elif section not in ("file", "values"):
            name, *tags = (text_of(part) for part in element.query("dt > code, dt > span"))
            described, holds = text_of(element.query_one("dd")), text_of(element.query_one(".ds-holds"))
            model = MODELS.get(section) or section.title().replace("-", "")
            shown.setdefault(model, {})[name] = tags == ["required"], described.removesuffix(f" {holds}"), holds
    return shown


def text_of(element):
    return " ".join(element.to_text(separator="", strip=False).split())


def test_the_page_is_current(expect):
    expect(page({kind: first_record(kind) for kind in MODELS}), PAGE)


def test_each_field_is_shown_with_its_description_and_whether_it_is_required(fields):
    shown = {model: {name: field[:2] for name, field in rows.items()} for model, rows in fields.items()}
    assert shown == {
        model: {
            name: (name in schema.get("required", ()), described["description"].replace("`", ""))
            for name, described in schema["properties"].items()
        }
        for model, schema in SCHEMA["definitions"].items()
    }


@pytest.mark.parametrize(
    ("model", "name", "words"),
    [
        ("Claim", "statement", "text"),
        ("Claim", "asserted", "a date"),
        ("Claim", "via", "a list; each item is the id of an organisation"),
        ("Claim", "about", "a list; each item is the id of any record"),
        ("Claim", "speaker", "the id of a unit, a person, an organisation or the word source"),
        ("Claim", "attribution", "stated or inferred; stated if left out"),
        ("Claim", "withdrawn", "a withdrawal"),
        ("Figure", "value", "a number"),
        ("Quote", "id", "an id of your choice"),
        ("CalendarCheck", "type", "calendar"),
        ("CalendarCheck", "date", "the date of one day, such as 2025-02-07"),
        ("OrderCheck", "sequence", "a list of at least 2; each item is the id of a place"),
        ("Location", "lat", "a number from -90 up to 90"),
        ("Name", "match", "true or false; true if left out"),
        ("Limits", "quote_words", "a whole number above 0; 60 if left out"),
        ("DossierRecord", "topics", "a group; each line is an id of your choice, a colon and a topic"),
        ("DossierRecord", "limits", "limits"),
        ("Question", "positions", "a group; each line is an id of your choice, a colon and text"),
    ],
)
def test_what_a_field_holds_is_said_in_words(fields, model, name, words):
    assert fields[model][name][2] == words


def test_each_link_leads_to_a_place_on_the_page(html):
    links = {link.attrs["href"] for link in html.query("a")}
    assert links
    assert links <= {f"#{element.attrs['id']}" for element in html.query("[id]")}


def test_the_examples_are_shown_as_they_are_written_and_have_no_problem(html):
    assert [example.to_text(strip=False) for example in html.query("pre")] == [first_record(kind) for kind in MODELS]
    assert pipeline.check(MADE_UP).problems == ()
