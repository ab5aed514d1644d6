"""The dossier of this repository, whichever that is: what it promises its readers once the check finds nothing wrong.

What is tested here holds for every dossier. What the program does is tested with frozen ones.
"""

import re
import unicodedata
from urllib.parse import urldefrag, urljoin

import pytest

from annotated_dossier import pipeline, urls
from annotated_dossier.commands.common import SCHEMA_FILE
from annotated_dossier.diagnostics import Severity
from annotated_dossier.model import KINDS
from annotated_dossier.pages import render
from tests.frame import PROJECT, THEME
from tests.rendering import Targets, html

SITE = "https://example.org/"
REPORTS = ("checks", "coverage", "balance", "changes", "corrections", "about", "data", "editors")


@pytest.fixture(scope="module")
def checked():
    return pipeline.check(PROJECT)


@pytest.fixture(scope="module")
def dossier(checked):
    return checked.dossier


@pytest.fixture(scope="module")
def pages(dossier):
    """The generated pages: links and ids by the path of the page."""
    return {page.path: Targets(html(page.to_markdown())) for page in render(dossier)}


@pytest.fixture(scope="module")
def published(checked, pages):
    """The ids at every address of the site; none in a file that is no page."""
    docs, theme = PROJECT / "docs", PROJECT / THEME
    written_by_hand = {
        path.relative_to(top).as_posix(): path
        for top, pattern in ((docs, "*.md"), (theme, "assets/**/*"))
        for path in top.glob(pattern)
    }
    beside = {
        name: set(Targets(html(path.read_text())).ids) if name.endswith(".md") else set()
        for name, path in written_by_hand.items()
    }
    generated = {path: set(page.ids) for path, page in pages.items()}
    data = {output.path: set() for output in pipeline.files_of(checked)}
    return {address(path): ids for path, ids in {**beside, **data, **generated}.items()}


def address(path):
    """Where MkDocs publishes a file below docs/."""
    if path.endswith(("index.md", "index.html")):
        return path.removesuffix("index.md").removesuffix("index.html")
    return f"{path.removesuffix('.md')}/" if path.endswith(".md") else path


def test_nothing_in_it_is_wrong(checked):
    assert [problem for problem in checked.problems if problem.severity is Severity.ERROR] == []


def test_a_schema_that_a_file_of_records_names_is_the_one_beside_it():
    for file in (PROJECT / "dossier").rglob("*.yaml"):
        for named in re.findall(r"^# yaml-language-server: \$schema=(.+)$", file.read_text("utf-8"), re.MULTILINE):
            assert (file.parent / named).resolve() == PROJECT / SCHEMA_FILE, file


def test_the_words_of_every_quote_stand_at_its_place(dossier):
    assert set(dossier.quotes) == set(dossier.claims)
    for claim in dossier.claims.values():
        placed = dossier.quotes[claim.id]
        assert [quote.index for quote in placed] == list(range(len(claim.quotes)))
        for quote in placed:
            text = dossier.articles[quote.quote.source].text
            stored = [letters(text[start:end]) for start, end in quote.anchor.parts]
            assert stored == [letters(part) for part in quote.quote.exact.replace("[…]", "[...]").split("[...]")]


def letters(text):
    """The letters and digits of a text: all that typography and line ends leave alone."""
    return [char for char in text if unicodedata.category(char)[0] in "LN"]


def test_every_record_and_every_kind_has_its_page(dossier, pages):
    expected = {urls.page_path(urls.HOME), *(urls.page_path(urls.index_address(kind)) for kind in (*KINDS, *REPORTS))}
    expected |= {urls.page_path(urls.record_address(kind, record)) for record, kind in dossier.kind_of.items()}
    assert set(pages) == expected


def test_a_claim_leads_in_one_click_to_its_words(dossier, pages, published):
    for claim, quotes in dossier.quotes.items():
        page = urls.record_address("claims", claim)
        targets = {urljoin(SITE + page, link) for link in pages[urls.page_path(page)].links}
        for quote in quotes:
            source = urls.record_address("sources", quote.quote.source)
            assert f"{SITE}{source}#{quote.fragment}" in targets
            assert quote.fragment in published[source]


def test_no_link_of_a_generated_page_is_dead(pages, published):
    assert dead_links(pages, published) == []


def dead_links(pages, published):
    dead = []
    for path, page in pages.items():
        for link in page.links:
            target, fragment = urldefrag(urljoin(SITE + address(path), link))
            if target.startswith(SITE):
                ids = published.get(target.removeprefix(SITE))
                if ids is None or (fragment and fragment not in ids):
                    dead.append((path, link))
    return dead


def test_no_page_links_to_an_absolute_address_of_its_own_site(pages):
    assert [(path, link) for path, page in pages.items() for link in page.links if link.startswith("/")] == []


def test_an_id_stands_once_in_a_page(pages):
    assert [path for path, page in pages.items() if len(page.ids) != len(set(page.ids))] == []
