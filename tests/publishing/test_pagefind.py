"""What the index of the search holds of each record, and what it leaves out."""

import gzip
import json
import re
import shutil
from collections import Counter
from html import unescape

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages import search_list
from annotated_dossier.pages.grouping import said_day
from annotated_dossier.publishing import pagefind
from annotated_dossier.publishing.pagefind import SearchError
from tests.browser.published import build
from tests.frame import PROJECT
from tests.pages.shown import toretsk

KINDS = {
    "claims": "Statements",
    "places": "Places",
    "units": "Units",
    "people": "People",
    "organisations": "Organisations",
    "sources": "Sources",
    "questions": "Questions",
    "method": "Guides",
}
GUIDES = {"method"}
HEARD = re.compile(r'<tr><th scope="row">([^<]+)</th><td class="ds-number"[^>]*>(\d+)</td>')
ITEM = re.compile(r"data-filter-item='([^']+)'")


@pytest.fixture(scope="module")
def pages(site):
    """What the index holds of each page, by address."""
    return indexed(site)


@pytest.fixture(scope="module")
def dossier():
    return toretsk()


def indexed(site, bundle="pagefind"):
    signature = b"pagefind_dcd"
    found = {}
    for fragment in (site / bundle / "fragment").iterdir():
        page = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(signature))
        found[page["url"].strip("/")] = page
    return found


def test_every_record_and_every_guide_for_readers_is_found_and_no_index_page(pages, dossier):
    assert set(pages) == {f"{kind}/{record}" for record, kind in dossier.kind_of.items()} | GUIDES


def test_a_guide_is_found_by_its_sections_and_shows_what_it_is_about(pages):
    for address in GUIDES:
        assert pages[address]["meta"]["title"] and pages[address]["meta"]["summary"]
        assert [anchor for anchor in pages[address]["anchors"] if anchor["element"] == "h2"]


def test_each_page_has_its_kind(pages):
    assert {address: page["filters"]["kind"] for address, page in pages.items()} == {
        address: [KINDS[address.partition("/")[0]]] for address in pages
    }


def test_every_spelling_leads_to_its_record(pages, dossier):
    for kind in ("places", "units", "people", "organisations"):
        for record in getattr(dossier, kind).values():
            words = pages[f"{kind}/{record.id}"]["content"]
            assert record.name in words
            assert all(name.name in words for name in record.names)


def test_a_claim_shows_its_statement_its_speaker_with_the_party_its_day_and_its_standing(pages):
    shown = pages["claims/kyiv-denies-full-control"]["meta"]
    assert shown["title"] == "Kyiv denied that Russia had full control of Toretsk."
    assert shown["line"].startswith("Ukrainian authorities (Ukraine) said")
    assert "7 February 2025" in shown["line"]
    assert "reported by The Moscow Times" in shown["line"]
    assert shown["rival"] and "standing" not in shown  # its rival says that it is disputed


def test_a_disputed_claim_never_shows_without_a_rival_and_its_speaker(pages, dossier):
    disputed = [claim for claim in dossier.claims.values() if dossier.rivals(claim)]
    assert disputed
    for claim in disputed:
        shown, rival = pages[f"claims/{claim.id}"]["meta"], dossier.rivals(claim)[0]
        assert shown["rival"] == rival.statement
        assert shown["rival_line"].startswith(dossier.speakers(rival)[0].name)
        assert shown["rival_page"].strip("/") in pages


def test_disputed_words_of_a_source_carry_a_rival_and_their_place(pages, dossier):
    for source, article in dossier.articles.items():
        page = pages[f"sources/{source}"]
        disputes = {quote: (length, rival) for quote, length, rival, *_ in json.loads(page["meta"]["disputes"])}
        begins = {anchor["id"]: anchor["location"] for anchor in page["anchors"]}
        words = page["content"].split()
        for placed in article.quotes:
            rivals = dossier.rivals(placed.claim)
            assert (placed.fragment in disputes) == bool(rivals)
            if rivals:
                length, rival = disputes[placed.fragment]
                assert rival == rivals[0].statement
                begin = begins[placed.fragment]
                found = " ".join(words[begin : begin + length])
                for part in placed.anchor.parts:
                    assert close(article.searchable.display(*part)) in close(found)


def test_a_claim_can_be_narrowed_down_to_by_every_facet(pages):
    facets = pages["claims/kyiv-denies-full-control"]["filters"]
    assert facets["topic"] == ["Who holds the town"]
    assert facets["party"] == ["Ukraine"]
    assert facets["speaker"] == ["Ukrainian authorities"]
    assert facets["place"] == ["Toretsk"]
    assert facets["source"] == ["The Moscow Times on Russia’s announcement about Toretsk"]
    assert facets["standing"] == ["Disputed"]


def test_a_party_has_as_many_claims_in_the_balance_as_in_the_list_of_claims_and_in_the_search(site, pages, dossier):
    balance, claims = ((site / page / "index.html").read_text(encoding="utf-8") for page in ("balance", "claims"))
    heard = {unescape(party): int(count) for party, count in HEARD.findall(balance) if int(count)}
    assert sum(heard.values()) == sum(claim.withdrawn is None for claim in dossier.claims.values())
    items = [json.loads(unescape(facets)) for facets in ITEM.findall(claims)]
    assert Counter(item["Party"][0] for item in items if item["Standing"] != ["Withdrawn"]) == heard
    filters = [page["filters"] for page in pages.values() if page["filters"]["kind"] == ["Statements"]]
    assert Counter(found["party"][0] for found in filters if found["standing"] != ["Withdrawn"]) == heard


def close(text):
    return "".join(text.split())


def test_the_words_of_a_quote_are_shown_and_found(pages, dossier):
    for claim in dossier.claims.values():
        page = pages[f"claims/{claim.id}"]
        for part in page["meta"]["words"].split("[…]"):
            part = part.strip(" “”")  # the marks of direct words may stand just outside the quote
            assert close(part) in close(page["content"])
            assert close(part) in close(dossier.articles[claim.quotes[0].source].searchable.shown.text)


def test_a_passage_of_a_source_has_an_address_and_is_found_without_the_numbers_of_its_notes(pages, dossier):
    for source, article in dossier.articles.items():
        page, paragraphs = pages[f"sources/{source}"], article.searchable.paragraphs
        for number, place in enumerate(paragraphs, 1):
            assert close(article.searchable.display(*place)) in close(page["content"])
            assert ("p", f"p-{number}") in {(anchor["element"], anchor["id"]) for anchor in page["anchors"]}


def test_no_mark_of_a_heading_is_part_of_a_title(pages):
    assert not [page for page in pages.values() if "¶" in json.dumps(page, ensure_ascii=False)]


def test_words_that_may_not_be_published_are_not_in_the_index(tmp_path):
    modes = PROJECT / "tests/golden/modes"
    dossier = pipeline.check(modes).dossier
    written = json.dumps(indexed(build(tmp_path, modes)), ensure_ascii=False)
    hidden = [source for source in dossier.sources.values() if source.publish == "metadata"]
    assert hidden
    for source in hidden:
        for quote in dossier.articles[source.id].quotes:
            assert quote.quote.exact not in written


def test_nothing_of_pagefind_is_published_that_the_site_does_not_use(site):
    scripts = {path.name for path in (site / "pagefind").iterdir() if path.suffix in (".js", ".css")}
    assert scripts == {"pagefind.js"}


AT_ONCE = 50


@pytest.fixture(scope="module")
def shared(site, tmp_path_factory):
    """The same site with its index in shares."""
    copy = tmp_path_factory.mktemp("shared") / "site"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind"))
    pagefind.index(copy, pages_at_once=AT_ONCE)
    return copy


def folders(site):
    return [site, *sorted(folder for folder in (site / "pagefind").iterdir() if folder.name.startswith("share-"))]


def pages_of_shares(site):
    first, *others = folders(site)
    return [indexed(first), *(indexed(folder, "") for folder in others)]


def test_a_site_with_few_pages_has_one_index_and_names_no_other(site):
    assert folders(site) == [site]
    assert "shares" not in (site / "pagefind" / "pagefind.js").read_text(encoding="utf-8")


def test_each_page_of_many_is_in_one_share_as_it_is_in_the_whole(shared, pages):
    shares = pages_of_shares(shared)
    assert len(shares) == -(-len(pages) // AT_ONCE)
    assert all(len(share) <= AT_ONCE + 2 for share in shares)
    for share in shares:
        share.pop("all-words.html")
    assert sum(map(len, shares)) == len(pages)
    assert {address: page for share in shares for address, page in share.items()} == pages


def test_every_share_knows_all_words(shared, pages):
    words = {word for page in pages.values() for word in page["content"].split()}
    for share in pages_of_shares(shared):
        known = " ".join(share["all-words.html"]["content"].split())
        assert not [word for word in words if word.strip('.,:;()"') not in known]


def test_of_each_day_every_share_has_as_many_pages_as_the_others(shared, dossier):
    days = {f"claims/{claim.id}": said_day(dossier, claim) for claim in dossier.claims.values()}
    for day in set(days.values()):
        counts = [sum(days.get(address) == day for address in share) for share in pages_of_shares(shared)]
        assert max(counts) - min(counts) <= 2


def test_nothing_but_the_index_is_left_of_the_shares(shared, site):
    left = {path.name for path in shared.parent.iterdir()}
    assert left == {"site"}
    assert {path.name for path in shared.iterdir()} == {path.name for path in site.iterdir()}


def test_where_no_index_can_be_made_the_reason_is_said(tmp_path):
    with pytest.raises(SearchError, match=r"\w"):
        pagefind.index(tmp_path / "no-such-folder")


def test_every_page_leads_without_a_script_to_the_claims_and_loads_the_search(site):
    page = (site / "places" / "toretsk" / "index.html").read_text(encoding="utf-8")
    assert page.count('class="ds-find" href="../../claims/"') == 1
    assert '<script type="module" src="../../assets/search.js"></script>' in page
    assert page.count("<dialog") == 1


def test_what_the_search_knows_first_obeys_the_modes_of_the_sources():
    modes = PROJECT / "tests/golden/modes"
    dossier = pipeline.check(modes).dossier
    found, _ = search_list.export(dossier)
    hidden = [source for source in dossier.sources.values() if source.publish == "metadata"]
    quotes = [quote.quote.exact for source in hidden for quote in dossier.articles[source.id].quotes]
    assert quotes
    assert not [words for words in quotes if words in found.text]
