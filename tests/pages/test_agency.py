"""A wire story is the agency's: it is named wherever its text speaks, and marked where the text itself does not say so."""

import pytest

from tests.conftest import DOSSIER
from tests.pages.shown import pages_of

AGENCY = DOSSIER.replace("places:", "  agency: {name: The Agency, type: news agency}\nplaces:") + "    wire: agency\n"
INFERRED = AGENCY + "    wire_basis: Other copies credit it.\n"
RECORDS = """\
questions:
  what: {question: What is told?, about: [toretsk]}
claims:
  told:
    statement: The Agency, in The Outlet, wrote that the town was quiet.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: The town was quiet}]
    answers: [{question: what}]
"""
WORDS = "The town was quiet."


@pytest.fixture
def inferred(make_dossier):
    return pages_of(make_dossier(WORDS, RECORDS, dossier=INFERRED))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("claims/told.md", "The Agency, in The Outlet, wrote on 7 February 2025. agency inferred"),
        ("questions/what.md", "The Agency, in The Outlet, in its own voice agency inferred, on 7 February 2025"),
        ("places/toretsk.md", "The Agency, in The Outlet, on 7 February 2025 agency inferred"),
    ],
)
def test_what_an_agencys_text_says_is_said_by_the_agency_in_its_outlet(inferred, path, told):
    assert told in inferred[path].text


def test_the_index_of_statements_says_so_in_its_table(inferred):
    assert "on 7 February 2025 The Agency, in The Outlet agency inferred" in inferred["claims/index.md"].text


@pytest.mark.parametrize("path", ["claims/told.md", "sources/article.md", "sources/index.md"])
def test_what_an_inferred_agency_rests_on_stands_with_the_claim_and_the_source(inferred, path):
    assert "inferred Other copies credit it." in inferred[path].text


def test_an_agency_that_the_text_names_is_not_marked(make_dossier):
    pages = pages_of(make_dossier(WORDS, RECORDS, dossier=AGENCY))
    text = pages["claims/told.md"].text
    assert "The Agency, in The Outlet, wrote on 7 February 2025." in text
    assert "agency inferred" not in text and "(inferred)" not in text


def test_a_reference_names_the_agency_and_that_it_is_inferred(inferred):
    assert "Speaker: The Agency, in The Outlet (inferred)." in inferred["claims/told.md"].text


def test_an_inferred_day_is_marked_in_tables_and_lists_of_days_and_not_on_every_card(make_dossier):
    dated = DOSSIER + "    published_basis: A stored copy has the day 7 February 2025.\n"
    records = RECORDS.replace("about: [toretsk]}", "about: [toretsk], positions: {quiet: It was quiet}}").replace(
        "{question: what}", "{question: what, position: quiet}"
    )
    pages = pages_of(make_dossier(WORDS, records, dossier=dated))
    assert "7 February 2025 inferred" in pages["questions/what.md"].text
    assert "in its own voice, on 7 February 2025" in pages["questions/what.md"].text
    assert "date inferred Statement" in pages["questions/what.md"].text
    assert "7 February 2025 date inferred" in pages["index.md"].text
    assert "date inferred" not in pages["claims/index.md"].text
