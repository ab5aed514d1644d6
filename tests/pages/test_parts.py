"""Pages of human size: large ones are divided, and nothing of them is lost, doubled or out of reach."""

import json
import re
from functools import cache
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotated_dossier import pipeline
from annotated_dossier.data import export
from annotated_dossier.files.write import write_bytes, write_file
from annotated_dossier.pages import render
from annotated_dossier.pages.parts import FRAME, MOST_BYTES
from annotated_dossier.publishing import site
from tests.conftest import DOSSIER
from tests.frame import copy_frame, copy_guides
from tests.pages.shown import Shown, toretsk

CLAIMS = 120
FEW = settings.default.max_examples // 8  # each makes all pages anew
SIZES = st.integers(3, 8).map(lambda times: FRAME + 6_000 * times)
SMALL = FRAME + 18_000
SPEAKERS = ("mayor", "general", "source")
CLAIM = """\
  claim-{n}:
    statement: In text {source} {said} named {n} soldiers.
    topic: {topic}
    speaker: {speaker}
    about: [toretsk]
    asserted: 2025-01-{day:02}
    asserted_basis: Made up.
    answers: [{{question: how-many{position}}}]
    quotes: [{{source: {source}, exact: of {n} soldiers that day}}]
"""
RIVAL = (
    "    relations: [{{type: contradicts, claim: claim-{other}, differ_in: value, because: Both are of the town.}}]\n"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Claims about one place that answer one question, from three sources, each shown in its own mode."""
    root = tmp_path_factory.mktemp("large")
    sources = {"article": "full", "second": "quotes", "third": "metadata"}
    claims, texts = [], {source: [] for source in sources}
    for n in range(CLAIMS):
        source = list(sources)[n % 3]
        texts[source].append(
            f"In Toretsk somebody spoke of {n} soldiers that day.\nNothing else was said of them at all."
        )
        claims.append(
            CLAIM.format(
                n=n,
                source=source,
                said="a text" if (speaker := SPEAKERS[n % 4 % 3]) == "source" else f"the {speaker}",
                speaker=speaker,
                topic=("control", "losses")[n % 5 == 0],
                day=n % 17 + 1,
                position=", position: " + ("many", "few")[n % 2] if n % 3 else "",
            )
            + (RIVAL.format(other=n - 1) if n % 10 == 1 else "")
        )
    article = DOSSIER[DOSSIER.index("  article:") :]
    others = "".join(
        article.replace("article", source, 2).replace("An article", f"The {source}").replace("full", mode)
        for source, mode in sources.items()
        if source != "article"
    )
    dossier = DOSSIER.replace("topics: {", "topics: {losses: {name: Losses}, ") + others
    records = "people: {mayor: {name: The mayor, party: north}, general: {name: The general}}\n"
    records += (
        "questions: {how-many: {question: How many?, about: [toretsk], positions: {many: Many, few: Few, no: No}}}\n"
    )
    (root / "dossier").mkdir()
    (root / "seeds").mkdir()
    (root / "dossier/dossier.yaml").write_text(dossier)
    (root / "dossier/records.yaml").write_text(f"{records}claims:\n{''.join(claims)}")
    for source, paragraphs in texts.items():
        (root / f"seeds/{source}.txt").write_text("\n\n".join(paragraphs))
    return root


@pytest.fixture(scope="module")
def dossier(root):
    dossier = pipeline.check(root).dossier
    assert len(dossier.quotes) == len(dossier.claims) == CLAIMS
    return dossier


@pytest.fixture(scope="module")
def pages_by_size(dossier):
    read = {}  # most pages are the same whatever the size

    @cache
    def made(most_bytes):
        pages = {page.address: page for page in render(dossier, most_bytes)}
        read.update(
            {(address, page.body): Shown(page) for address, page in pages.items() if (address, page.body) not in read}
        )
        return {address: read[address, page.body] for address, page in pages.items()}

    return made


@pytest.fixture(scope="module")
def whole(pages_by_size):
    return pages_by_size(10**9)


def parts_of(address, pages):
    """The parts of a page in the order in which each leads to the next, reached from the page by links alone."""
    first = next((target for target in targets(pages[address]) if target.startswith(f"{address}-/")), None)
    found = []
    while first:
        found.append(pages[first])
        after = re.search(r'rel="next" href="([^"]*)"', pages[first].html)
        first = after and urljoin(f"/{first}", after[1])[1:]
    return found


def targets(page):
    return [urldefrag(urljoin(f"/{page.address}", link)).url[1:] for link in page.links]


def content_of(address, pages, pattern):
    return [found for page in (pages[address], *parts_of(address, pages)) for found in re.findall(pattern, page.html)]


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


def test_beyond_what_a_page_can_hold_the_list_of_places_is_divided_too(pages_by_size):
    pages = pages_by_size(FRAME + 6_000)
    lists = [page for page in pages.values() if page.address.startswith("sources/article/-/all_")]
    assert lists
    assert all(", list " in page.front["title"] for page in lists)
    reached = {target for page in lists for target in targets(page)}
    assert {page for page in pages if page.startswith("sources/article/-/article_text")} <= reached


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


def test_the_frame_of_the_site_takes_no_more_than_is_reckoned_with(root, dossier):
    """The pages as MkDocs makes them, with a site address, which each page then names."""
    copy_frame(root)
    copy_guides(root)
    most_bytes = FRAME + 18_000
    pages = list(render(dossier, most_bytes))
    for page in pages:
        write_file(root / "docs" / page.path, page.to_markdown())
    for output in export(dossier):
        write_bytes(root / "docs" / output.path, output.content)
    address = "https://example.org/a/dossier"
    made = site.render(root, root / "site", pages=pages, site_url=address, compares=True)
    assert made == site.Rendered()  # the fast way makes the same parts
    sizes = {page.address: (root / "site" / page.address / "index.html").stat().st_size for page in pages}
    drawn = {page.address for page in pages if 'class="ds-picture' in page.to_markdown()}
    larger = {address for address, size in sizes.items() if size > most_bytes}
    assert larger <= drawn and all(sizes[address] <= MOST_BYTES for address in drawn)
