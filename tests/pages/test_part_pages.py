"""What the parts of a divided page show, and how they stand in the site."""

import json
import re
from html import unescape

import pytest

from annotated_dossier.data import export
from annotated_dossier.files.write import write_bytes, write_file
from annotated_dossier.pages import render
from annotated_dossier.pages.parts import FRAME, MOST_BYTES
from annotated_dossier.publishing import site
from tests.frame import copy_frame, copy_guides
from tests.pages.divided import CLAIMS, SMALL, parts_of, targets


def test_a_part_says_which_it_is_of_what_and_leads_back_and_to_its_neighbours(pages_by_size):
    pages = pages_by_size(SMALL)
    parts = parts_of("claims/", pages)
    assert len(parts) > 2
    for number, part in enumerate(parts, 1):
        assert part.front["title"] == f"Statements, part {number} of {len(parts)}"
        assert part.front["description"].startswith(f"Statements, part {number} of {len(parts)}: ")
        assert "linked_data" not in part.front
        assert "claims/" in targets(part)
        assert ('rel="prev"' in part.html) == (number > 1)
        assert f"Part {number}" in pages["claims/"].text


def test_the_page_lists_its_sections_with_counts_and_keeps_their_ids(pages_by_size):
    page = pages_by_size(SMALL)["claims/"]
    lists = page.text.partition("The parts of this page")[2]
    counts = re.findall(r"(\d+) statements?\b", lists)
    assert sum(map(int, counts)) == CLAIMS
    assert {"control", "losses"} <= set(page.read.ids)


def test_a_part_begins_with_the_headings_that_it_stands_below(pages_by_size):
    pages = pages_by_size(SMALL)
    for part in parts_of("people/mayor/", pages)[1:]:
        headings = re.findall(r"<h(\d) id=\"([^\"]*)\">([^<]*)", part.html)
        assert headings[1][0] == "2"
    continued = [part for part in parts_of("claims/", pages) if "(continued)" in part.text]
    assert continued
    assert all(re.search(r"/-/[a-z]+_\d+/$", part.address) for part in continued)


def test_the_filter_stands_on_each_part_and_says_that_it_narrows_that(pages_by_size):
    pages = pages_by_size(SMALL)
    assert "data-filter=" not in pages["claims/"].html
    for part in parts_of("claims/", pages):
        items = part.html.count("data-filter-item")
        assert 'data-filter="claims"' in part.html
        assert f"{items} statements in this part" in unescape(part.text)
        assert "data-count-of" not in part.html


def test_the_days_of_a_question_are_divided_with_their_positions_beside_them(pages_by_size, whole):
    cell = r'<p class="ds-cell-day"[^>]*>([^<]*)</p>'
    days = set(re.findall(cell, whole["questions/how-many/"].html))
    parts = [part for part in parts_of("questions/how-many/", pages_by_size(SMALL)) if "ds-sides-by-day" in part.html]
    assert len(parts) > 1
    assert {day for part in parts for day in re.findall(cell, part.html)} == days
    said = [found for part in parts for found in re.findall(r"The claim: [^\"]*", part.html)]
    assert sorted(said) == sorted(re.findall(r"The claim: [^\"]*", whole["questions/how-many/"].html))
    for part in parts:
        for row in re.findall(r"<tr>.*?</tr>", part.html, re.DOTALL):
            assert re.match(r"<tr>\s*<t[dh]\b", row)


def test_the_search_finds_words_in_the_part_where_they_stand_and_titles_on_the_page(pages_by_size, whole):
    pages = pages_by_size(SMALL)
    for address in ("sources/article/", "sources/second/"):
        parts = [part for part in parts_of(address, pages) if "data-pagefind-body" in part.html]
        assert len(parts) > 1
        assert 'data-pagefind-meta="title[value]" data-pagefind-index-attrs' in pages[address].html
        for part in parts:
            assert f'value="{part.front["title"]}" data-pagefind-meta="title[value]"></data>' in part.html
            assert 'value="Sources" data-pagefind-filter="kind[value]"' in part.html
    marked = [part.address for part in pages.values() if "data-pagefind-meta" in part.html and "/-/" in part.address]
    assert {address.split("/-/")[0] for address in marked} <= {
        "sources/article",
        "sources/second",
        "questions/how-many",
    } | {f"claims/claim-{n}" for n in range(CLAIMS)}
    disputes = [dispute for part in parts_of("sources/article/", pages) for dispute in disputes_of(part)]
    assert sorted(disputes) == sorted(disputes_of(whole["sources/article/"]))
    for part in parts_of("sources/article/", pages):
        assert {dispute[0] for dispute in disputes_of(part)} <= set(part.read.ids)


def disputes_of(page):
    found = re.search(r'value="([^"]*)" data-pagefind-meta="disputes', page.html)
    return json.loads(unescape(found[1])) if found else []


@pytest.mark.long
def test_the_frame_of_the_site_takes_no_more_than_is_reckoned_with(large_root, large):
    """The pages as MkDocs makes them, with a site address, which each page then names."""
    copy_frame(large_root)
    copy_guides(large_root)
    most_bytes = FRAME + 18_000
    pages = list(render(large, most_bytes))
    for page in pages:
        write_file(large_root / "docs" / page.path, page.to_markdown())
    for output in export(large):
        write_bytes(large_root / "docs" / output.path, output.content)
    address = "https://example.org/a/dossier"
    made = site.render(large_root, large_root / "site", pages=pages, site_url=address, compares=True)
    assert made == site.Rendered()  # the fast way makes the same parts
    sizes = {page.address: (large_root / "site" / page.address / "index.html").stat().st_size for page in pages}
    drawn = {page.address for page in pages if 'class="ds-picture' in page.to_markdown()}
    larger = {address for address, size in sizes.items() if size > most_bytes}
    assert larger <= drawn and all(sizes[address] <= MOST_BYTES for address in drawn)
