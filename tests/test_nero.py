"""A dossier of another kind: old books, years of the first centuries, neither parties nor losses."""

import json

import pytest

from annotated_dossier import pipeline
from annotated_dossier.data import export
from annotated_dossier.publishing.configuration import configuration
from tests.frame import PROJECT

NERO = PROJECT / "tests/dossiers/nero"


@pytest.fixture(scope="module")
def checked():
    return pipeline.check(NERO)


@pytest.fixture(scope="module")
def pages(checked):
    return {page.path: page.to_markdown() for page in pipeline.pages_of(checked)}


@pytest.fixture(scope="module")
def data(checked):
    return {output.path: output.text for output in export(checked.dossier)}


def test_it_has_no_problems(checked):
    assert checked.problems == ()


def test_its_sources_are_books_with_authors_that_are_people(checked, data):
    for item in json.loads(data["data/sources.csl.json"]):
        assert item["type"] == "book" and item["author"] and item["translator"]
    for source in json.loads(data["data/dossier.json"])["sources"]:
        assert source["written_by"][0] in checked.dossier.people and "publisher" not in source


def test_no_page_speaks_of_articles_of_parties_or_of_the_present(pages):
    for path, text in pages.items():
        for word in (
            "the present",
            "the article itself",
            "The article speaks",
            "NewsArticle",
            "No party recorded",
            "by party",
        ):
            assert word not in text, (path, word)


def test_no_page_counts_losses_and_parties_that_there_are_none_of(checked, pages):
    assert "{#losses}" not in pages["balance/index.md"] and "{#heard}" not in pages["balance/index.md"]
    assert "How evenly" not in configuration(checked.dossier, NERO)


def test_years_are_written_as_people_write_them(pages):
    assert "covering AD 64 to AD 121" in pages["index.md"]
    assert not [path for path, text in pages.items() if "0064" in text.split("<footer")[-1].split("</footer>")[0]]


def test_the_sum_of_the_districts_is_checked(data):
    claims = {claim["id"]: claim for claim in json.loads(data["data/dossier.json"])["claims"]}
    [check] = claims["tac-fourteen-districts"]["checks"]
    assert check["finding"]["outcome"] == "agrees" and check["finding"]["formula"] == "4 + 3 + 7"
    assert claims["tac-nero-at-antium"]["quotes"][0]["locator"] == {"section": "15.39"}
