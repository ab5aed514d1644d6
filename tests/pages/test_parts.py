"""Pages of human size: large ones are divided, and nothing of them is lost, doubled or out of reach."""

import re
from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotated_dossier.pages import render
from annotated_dossier.pages.parts import FRAME, MOST_BYTES
from tests.pages.divided import CLAIMS, SMALL, parts_of, targets
from tests.pages.shown import toretsk

FEW = settings.default.max_examples // 8  # each makes all pages anew
SIZES = st.integers(3, 8).map(lambda times: FRAME + 6_000 * times)


def content_of(address, pages, pattern):
    return [found for page in (pages[address], *parts_of(address, pages)) for found in re.findall(pattern, page.html)]


@pytest.mark.long
def test_no_page_of_the_project_is_divided_and_none_changes():
    made = list(render(toretsk()))
    assert not [page.address for page in made if "/-/" in page.address]
    assert [page.to_markdown() for page in made] == [page.to_markdown() for page in render(toretsk(), 10**9)]
    assert MOST_BYTES == 200_000


PATTERNS = {
    "claims/": r"<tr data-filter-item=.*?</tr>",
    "places/toretsk/": r'<li class="ds-line">[^\0]*?</li>|<li>In <mark>.*?</a>',
    "people/mayor/": r'<article class="ds-card">\s*<p class="ds-statement"[^>]*>.*?</p>|<li class="ds-line">[^\0]*?</li>',
    "sources/article/": r'<p id="p-\d+" class="ds-prose".*?</p>|<li id="note_[^"]*"',
    "sources/second/": r'<blockquote class="ds-words".*?</blockquote>',
    "sources/third/": r'<li id="claim-\d+">',
    "coverage/": r"<li>.*?</li>",
    "questions/how-many/": r'aria-label="Statement: [^"]*"',
}


def without_links(found):
    return [re.sub(r' href="[^"]*"', "", text) for text in found]


def in_order(address, found):
    """What a page holds; a table of days is divided by columns, so that its cells come in another order."""
    return sorted(found) if address.startswith("questions/") else found


@given(most_bytes=SIZES)
@settings(max_examples=FEW)
def test_what_a_page_holds_is_reached_from_it_by_links_alone_once_and_in_order(pages_by_size, whole, most_bytes):
    pages = pages_by_size(most_bytes)
    for address, pattern in PATTERNS.items():
        before = in_order(address, without_links(content_of(address, whole, pattern)))
        assert before
        assert in_order(address, without_links(content_of(address, pages, pattern))) == before, address


@given(most_bytes=SIZES)
@settings(max_examples=FEW)
@pytest.mark.long
def test_no_page_is_larger_than_it_may_be_and_none_is_divided_that_is_not(pages_by_size, whole, most_bytes):
    pages = pages_by_size(most_bytes)
    for page in pages.values():
        # A picture is never divided, and always small enough for a page of the size that they have.
        room = MOST_BYTES if 'class="ds-picture' in page.html else most_bytes
        assert FRAME + len(page.markdown.encode()) <= room, page.address
    for address, page in whole.items():
        if address not in pages or parts_of(address, pages):
            assert 2 * FRAME + 1.3 * len(page.markdown.encode()) > most_bytes, address
    assert any("/-/" in address for address in pages)


@given(most_bytes=SIZES)
@settings(max_examples=FEW)
@pytest.mark.long
def test_every_link_leads_to_the_page_where_its_place_stands(pages_by_size, most_bytes):
    pages = pages_by_size(most_bytes)
    for page in pages.values():
        assert len(page.read.ids) == len(set(page.read.ids)), page.address
        for link in page.links:
            target, fragment = urldefrag(urljoin(f"/{page.address}", link))
            if target[1:] in pages and fragment:
                assert fragment in pages[target[1:]].read.ids, (page.address, link)
            elif not target.startswith(("/data/", "/method/", "https:")):
                assert target[1:] in pages, (page.address, link)
    for claim in range(CLAIMS):
        words = [link for link in pages[f"claims/claim-{claim}/"].links if link.endswith(f"#claim-{claim}")]
        for link in words:
            page = pages[urldefrag(urljoin(f"/claims/claim-{claim}/", link)).url[1:]]
            assert (
                f'href="../../claims/claim-{claim}/"' in page.html
                or f"note_claim-{claim}" in page.html
                or (f'<li id="claim-{claim}">' in page.html)
            )


def test_a_divided_source_keeps_an_element_with_each_id_that_has_been_published(pages_by_size, whole):
    pages = pages_by_size(SMALL)
    for source in ("article", "second"):
        address = f"sources/{source}/"
        assert parts_of(address, pages), source
        published = {place for place in whole[address].read.ids if "_" not in place}
        assert len(published) >= CLAIMS / 3
        assert published <= set(pages[address].read.ids)
    for link in re.findall(r'<a id="claim-0" href="([^"]*)"', pages["sources/article/"].html):
        part = pages[urldefrag(urljoin("/sources/article/", link)).url[1:]]
        assert "of 0 soldiers that day" in part.text


def test_where_many_places_take_too_much_room_each_still_has_an_element_that_leads_to_its_part(pages_by_size, whole):
    address = "sources/article/"
    page = pages_by_size(FRAME + 10_000)[address]
    published = {place for place in whole[address].read.ids if "_" not in place}
    assert published <= set(page.read.ids)
    line = re.search(
        r"<li><a href=\"([^\"]*)\">Part \d+</a>:\s*paragraphs\s*(\d+) to (\d+)<span id=\"p-(\d+)\">", page.html
    )
    assert line and line[2] == line[4]
    part = pages_by_size(FRAME + 10_000)[urljoin(f"/{address}", line[1])[1:]]
    assert f"p-{line[2]}" in part.read.ids and f"p-{line[3]}" in part.read.ids


@pytest.mark.long
def test_beyond_what_a_page_can_hold_the_list_of_places_is_divided_too(pages_by_size):
    pages = pages_by_size(FRAME + 6_000)
    lists = [page for page in pages.values() if page.address.startswith("sources/article/-/all_")]
    assert lists
    assert all(", list " in page.front["title"] for page in lists)
    reached = {target for page in lists for target in targets(page)}
    assert {page for page in pages if page.startswith("sources/article/-/article_text")} <= reached
