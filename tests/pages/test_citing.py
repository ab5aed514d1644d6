"""Citing and sharing: permanent links, files for reference managers, and links that land on the publisher's words."""

import html
import json
import re
from urllib.parse import urljoin

import bibtexparser
import pytest
import rispy

from annotated_dossier import pipeline
from annotated_dossier.data.citations import FORMATS
from annotated_dossier.data.citations.reference import reference_to
from annotated_dossier.pages import render
from tests.conftest import DOSSIER
from tests.data.test_citations import HOSTILE
from tests.pages.shown import Shown, pages_of, toretsk, toretsk_pages

URL = "https://example.org/news"
WITH_URL = DOSSIER.replace("    publish:", f"    url: {URL}\n    publish:")
RECORDS = """
claims:
  denied:
    statement: The Outlet wrote of a denial.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: "Kyiv denied it [...] on Friday"}]
"""
TEXT = "Once Kyiv denied it. Then Kyiv denied it, a man said, on Friday."


def test_each_claim_and_question_has_a_permanent_link_a_reference_and_the_files_of_its_kind():
    for page in toretsk_pages().values():
        kind, *rest = page.address.split("/")
        if kind in ("claims", "questions") and rest != [""]:
            assert "How to cite" in page.text, page.path
            targets = {urljoin(f"/{page.address}", link) for link in page.links}
            assert f"/{page.address}" in targets
            assert {f"/data/{kind}.{item.suffix}" for item in FORMATS} <= targets


@pytest.mark.parametrize("statement", HOSTILE)
def test_the_text_for_reference_managers_can_be_copied_from_the_page(make_dossier, statement):
    records = RECORDS.replace("The Outlet wrote of a denial.", json.dumps(statement))
    dossier = pipeline.check(make_dossier(TEXT, records)).dossier
    page = next(Shown(page) for page in render(dossier) if page.path == "claims/denied.md")
    copied = [html.unescape(text) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page.html, re.DOTALL)]
    reference = reference_to(dossier.claims["denied"], dossier)
    assert copied == [item.write([reference]).replace("\r\n", "\n").rstrip("\n") for item in FORMATS]


def test_the_day_on_which_it_is_read_has_its_place_in_each_text(make_dossier):
    """A script fills it in (assets/copying.js); reference managers read it there, and the same without it."""
    site = DOSSIER.replace("  covers:", "  site_url: https://example.org/\n  covers:")
    page = pages_of(make_dossier(TEXT, RECORDS, dossier=site))["claims/denied.md"]
    line = re.compile(r"<span data-accessed hidden>(.*?)</span>", re.DOTALL)
    texts = re.findall(r"<pre[^>]*>(.*?)</pre>", page.html, re.DOTALL)[: len(FORMATS)]
    day = {"YYYY": "2026", "MM": "11", "DD": "09"}
    csl, bibtex, ris = (
        html.unescape(re.sub("|".join(day), lambda part: day[part[0]], line.sub(r"\1", text))) for text in texts
    )
    assert json.loads(csl)[0]["accessed"] == {"date-parts": [["2026", "11", "09"]]}
    assert bibtexparser.parse_string(bibtex).entries[0]["urldate"] == "2026-11-09"
    assert rispy.loads(ris)[0]["access_date"] == "2026/11/09"
    dossier = pipeline.check(make_dossier(TEXT, RECORDS, dossier=site)).dossier
    written = [item.write([reference_to(dossier.claims["denied"], dossier)]) for item in FORMATS]
    assert [html.unescape(line.sub("", text)) for text in texts] == [
        text.replace("\r\n", "\n").rstrip("\n") for text in written
    ]


def test_each_quote_has_a_permanent_link_on_the_page_of_its_claim():
    for claim, quotes in toretsk().quotes.items():
        shown = toretsk_pages()[f"claims/{claim}.md"].text
        for quote in quotes:
            assert f"sources/{quote.quote.source}/#{quote.fragment}" in shown


@pytest.mark.parametrize(
    ("mode", "fragment"),
    [
        # Published in full: the words before tell the second mention from the first.
        ("full", "#:~:text=Then-,Kyiv%20denied%20it&text=on%20Friday"),
        ("quotes", "#:~:text=Kyiv%20denied%20it&text=on%20Friday"),
        ("metadata", ""),
    ],
)
def test_the_link_to_the_publisher_lands_on_the_words_as_far_as_they_may_be_published(make_dossier, mode, fragment):
    records = RECORDS.replace("exact:", 'prefix: "Then ", exact:')
    pages = pages_of(make_dossier(TEXT, records, dossier=WITH_URL.replace("publish: full", f"publish: {mode}")))
    links = [link.replace("&amp;", "&") for link in pages["claims/denied.md"].links]
    assert f"{URL}{fragment}" in links
    assert not [link for link in links if link.startswith(f"{URL}#") and link != f"{URL}{fragment}"]


def test_without_the_publishers_address_there_is_no_link_to_it(make_dossier):
    records = RECORDS.replace("exact:", 'prefix: "Then ", exact:')
    assert not [link for link in pages_of(make_dossier(TEXT, records))["claims/denied.md"].links if "://" in link]
