"""The published list of fields is the model, in words, with an example of each kind."""

import json
import re
from pathlib import Path

import markdown
import pytest
from justhtml import JustHTML

from annotated_dossier import pipeline
from annotated_dossier.model import KINDS
from annotated_dossier.schema import schema_text
from tests.fields_page import page

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "fields.md"
MADE_UP = PROJECT / "tests" / "golden" / "contradiction"
SCHEMA = json.loads(schema_text())


def first_record(kind):
    """The first record of a kind in the made-up dossier, as its file has it."""
    files = "".join(path.read_text(encoding="utf-8") for path in sorted((MADE_UP / "dossier").glob("*.yaml")))
    indent = " " * (2 if kind == "dossier" else 4)
    return re.search(rf"^{kind}:\n  .*\n(?:{indent}.*\n)*", files, re.MULTILINE)[0]


@pytest.fixture(scope="module")
def sections():
    """The heading of each section that has a list, with the rows of it: the name of a field, and its cells."""
    html = JustHTML(markdown.markdown(PAGE.read_text("utf-8").split("---\n", 2)[2], extensions=["attr_list", "toc"]))
    rows, found = {}, None
    for element in html.query("h2, h3, dl > div"):
        if element.name != "div":
            found = rows.setdefault(element.attrs["id"], {})
        else:
            found[element.query("dt code, dt")[-1].to_text()] = element
    return rows


def test_the_page_is_current(expect):
    expect(page({kind: first_record(kind) for kind in ("dossier", *KINDS)}), PAGE)


def test_the_examples_are_without_a_problem():
    assert pipeline.check(MADE_UP).problems == ()
