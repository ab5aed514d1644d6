"""A kind of record is its model and its line in the table: whatever differs between kinds is asked there."""

import re

import pytest
import yaml

from annotated_dossier import pipeline
from annotated_dossier.data import export
from annotated_dossier.model import KINDS, Kind, Named
from annotated_dossier.pages import render
from tests.frame import PROJECT

VESSELS = Kind("vessels", Named, "vessel", "Vessels", "Ships and boats, by what they are.", "Vehicle", may_speak=True)
RECORDS = """\
vessels:
  aurora: {name: Aurora, type: ferry, names: [{name: Аврора, lang: uk}], summary: A ferry on the lake.}
claims:
  aurora-denies:
    statement: The Aurora denied it.
    topic: control
    speaker: aurora
    about: [aurora]
    quotes: [{source: article, exact: Aurora denied it}]
"""


@pytest.fixture
def sailing(make_dossier):
    """A dossier with a kind that only this test knows."""
    root = make_dossier("The Aurora denied it.", RECORDS)
    return pipeline.check(root, kinds={**KINDS, "vessels": VESSELS})


@pytest.fixture
def pages(sailing):
    return {page.path: page.to_markdown() for page in render(sailing.dossier)}


def test_its_records_may_be_written_pointed_to_and_speak(sailing):
    assert sailing.is_fit
    assert [claim.id for claim in sailing.dossier.claims_about["aurora"]] == ["aurora-denies"]
    assert sailing.dossier.speakers(sailing.dossier.claims["aurora-denies"])[0].name == "Aurora"


def test_its_records_have_a_page_and_an_index(pages):
    page = pages["vessels/aurora.md"]
    assert "# Aurora {#aurora}" in page and "Vessels" in page
    assert "Ferry" in page and "A ferry on the lake." in page and "Аврора" in page
    assert '"@type": "Vehicle"' in page
    index = pages["vessels/index.md"]
    assert "Ships and boats, by what they are." in index
    assert '<li id="aurora"' in index


def test_its_names_are_found_in_the_articles(sailing, pages):
    assert [mention.record for mention in sailing.dossier.articles["article"].mentions] == ["aurora"]
    assert "Vessels" in pages["sources/article.md"]


def test_its_records_stand_in_the_data(sailing):
    data = next(output.text for output in export(sailing.dossier) if output.path == "data/dossier.json")
    assert yaml.safe_load(data)["vessels"][0]["url"].endswith("vessels/aurora/")


def test_a_kind_that_is_not_in_the_table_is_refused(make_dossier):
    problems = pipeline.check(make_dossier("The Aurora denied it.", RECORDS)).problems
    assert "unknown-kind" in {problem.code for problem in problems}


def test_the_settings_name_every_kind():
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    ignored = (PROJECT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for key, kind in KINDS.items():
        assert f"  - {kind.title}: {key}/index.md\n" in settings
        assert re.search(rf"^  /{key}/\*+$", settings, re.MULTILINE)
        assert f"/docs/{key}/" in ignored
