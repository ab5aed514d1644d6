"""A parser that follows the HTML standard reads every page without an error."""

import pytest
from justhtml import JustHTML

from tests.browser.kinds import KINDS


@pytest.fixture(scope="module")
def pages(site):
    """Every page as it was read, by its path."""
    return {
        path.relative_to(site): JustHTML(path.read_text(encoding="utf-8"), collect_errors=True, sanitize=False)
        for path in site.rglob("*.html")
    }


def test_every_page_is_html_without_an_error(pages):
    assert {path: page.errors for path, page in pages.items() if page.errors} == {}


def test_every_id_is_given_once(pages):
    for path, page in pages.items():
        ids = [element.attrs["id"] for element in page.query("[id]")]
        assert len(ids) == len(set(ids)), path


def test_a_page_of_every_kind_is_looked_at(site):
    """Whoever adds a kind of page adds one to KINDS."""
    folders = {page.relative_to(site).parts[0] for page in site.rglob("*/index.html")}
    assert folders == {address.split("/")[0] for kind, address in KINDS.items() if address and kind != "no such page"}
