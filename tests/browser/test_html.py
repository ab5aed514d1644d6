"""A parser that follows the HTML standard reads every page without an error."""

from justhtml import JustHTML


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
