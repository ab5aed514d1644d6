"""A parser that follows the HTML standard reads every page without an error."""

from justhtml import JustHTML

from browser.kinds import KINDS


def test_every_page_is_html_without_an_error(site):
    pages = list(site.rglob("*.html"))
    assert pages
    for page in pages:
        read = JustHTML(page.read_text(encoding="utf-8"), collect_errors=True, sanitize=False)
        assert read.errors == [], page.relative_to(site)


def test_every_id_is_given_once(site):
    for page in site.rglob("*.html"):
        read = JustHTML(page.read_text(encoding="utf-8"), sanitize=False)
        ids = [element.attrs["id"] for element in read.query("[id]")]
        assert len(ids) == len(set(ids)), page.relative_to(site)


def test_a_page_of_every_kind_is_looked_at(site):
    """Whoever adds a kind of page adds one to KINDS."""
    folders = {page.relative_to(site).parts[0] for page in site.rglob("*/index.html")}
    assert folders == {address.split("/")[0] for kind, address in KINDS.items() if address and kind != "no such page"}
