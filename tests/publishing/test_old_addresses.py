"""Old addresses lead on: plain files in the site, which neither search nor sitemap knows, and ids on the pages."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from annotated_dossier import pipeline
from annotated_dossier.locks import edition
from annotated_dossier.publishing import site
from annotated_dossier.publishing.site import Rendered
from tests.editions import SECOND, edit, publish, two_editions
from tests.frame import copy_frame, copy_guides

SITE = "https://example.org/it/"
# Each old address, and where it leads.
LEADS_ON = {"claims/denial/": "claims/kyiv-denies/", "places/toretsk/": "places/town/"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and the ids among them."""

    def __init__(self, path: Path):
        super().__init__()
        self.elements, self.ids = [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        self.ids |= {attributes["id"]} if "id" in attributes else set()

    def all(self, tag, **attributes):
        return [found for name, found in self.elements if name == tag and attributes.items() <= found.items()]


@pytest.fixture(scope="module", params=["server", pytest.param("folder", marks=pytest.mark.long)])
def built(request, tmp_path_factory):
    """The site of a dossier that was published twice, made in both ways where it is read from a server."""
    root = tmp_path_factory.mktemp(request.param)

    def make(article, records, dossier):
        for name, text in (
            ("seeds/article.txt", article),
            ("dossier/records.yaml", records),
            ("dossier/dossier.yaml", dossier),
        ):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return root

    two_editions(make)
    copy_frame(root)
    copy_guides(root)
    is_offline = request.param == "folder"
    checked = pipeline.check(root, site_url=SITE)
    pages = pipeline.pages_of(checked)
    pipeline.generate(checked, root, pages=pages)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(site.pagefind, "index", lambda folder: None)
        made = site.render(root, root / "site", pages=pages, site_url=SITE, is_offline=is_offline, compares=True)
    assert made == Rendered()
    return root / "site"


@pytest.mark.parametrize(("old", "new"), LEADS_ON.items())
def test_an_old_page_leads_on_without_script(built, old, new):
    page = Page(built / old / "index.html")
    [refresh] = page.all("meta", **{"http-equiv": "refresh"})
    ways = [refresh["content"].removeprefix("0; url="), *(link["href"] for link in page.all("a"))]
    assert len(ways) == 2
    for way in ways:
        assert not urlsplit(way).scheme and not way.startswith("/")
        led = urljoin(f"/{old}index.html", way)
        assert (built / led.removeprefix("/") / ("" if led.endswith(".html") else "index.html")).is_file()
        assert led.removesuffix("index.html") == f"/{new}"
    assert page.all("script") == []


def test_the_card_of_a_renamed_claim_leads_on_inside_its_frame(built):
    """Frames on other sites keep the old address, and no page but a card may stand in one."""
    page = Page(built / "embed/denial/index.html")
    [refresh] = page.all("meta", **{"http-equiv": "refresh"})
    led = urljoin("/embed/denial/", refresh["content"].removeprefix("0; url="))
    assert led.removesuffix("index.html") == "/embed/kyiv-denies/"
    assert (built / "embed/kyiv-denies/index.html").is_file()


@pytest.mark.parametrize("old", LEADS_ON)
def test_an_old_page_is_no_page_of_the_site(built, old):
    page = Page(built / old / "index.html")
    assert page.all("meta", name="robots", content="noindex")
    assert not [attributes for _, attributes in page.elements if "data-pagefind-body" in attributes]
    listed = re.findall("<loc>(.*?)</loc>", (built / "sitemap.xml").read_text(encoding="utf-8"))
    assert f"{SITE}{LEADS_ON[old]}" in listed and f"{SITE}{old}" not in listed
    assert page.all("link", rel="canonical", href=f"{SITE}{LEADS_ON[old]}")
    search = built / "search/search_index.json"
    assert not search.exists() or old not in search.read_text(encoding="utf-8")


def test_no_other_page_is_left_at_an_old_address(built):
    """And none links there."""
    pages = [path for path in built.rglob("*.html") if f"{path.parent.relative_to(built).as_posix()}/" not in LEADS_ON]
    assert len(pages) > 10
    for path in pages:
        here = f"/{path.relative_to(built).as_posix()}"
        led = {urljoin(here, link["href"]).partition("#")[0] for link in Page(path).all("a") if "href" in link}
        assert not led & {f"/{old}{name}" for old in LEADS_ON for name in ("", "index.html")}


def test_old_fragments_are_ids_at_the_words(built):
    page = (built / "sources/article/index.html").read_text(encoding="utf-8")
    for old, new, words in (("denial", "kyiv-denies", "Kyiv denied it"), ("fall-2", "nobody-left", "nobody was left")):
        place = re.search(rf'<span\s+id="{new}"[^>]*><span\s+id="{old}"[^>]*><a[^>]*>([^<]*)', page)
        assert place and words in place[1]


def test_of_a_source_in_another_mode_too(make_dossier):
    root = two_editions(make_dossier)
    record = root / "dossier/dossier.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("publish: full", "publish: metadata"), "utf-8")
    pages = {page.path: page.to_markdown() for page in pipeline.pages_of(pipeline.check(root))}
    assert re.search(r'<li id="nobody-left"><span id="fall-2"></span>', pages["sources/article.md"])


def test_what_was_taken_down_leads_to_why(make_dossier):
    root = two_editions(make_dossier)
    path = root / "edition.lock"
    published = edition.without(edition.parse(path.read_text(encoding="utf-8")), "kyiv-denies", "2025-04-01", "A <b>&")
    path.write_text(edition.to_text(published), encoding="utf-8")
    rest = f"claims:\n{SECOND[SECOND.index('  fall:') :]}"
    edit(root, rest, 3, "2025-04-02")
    publish(root)
    checked, _ = pipeline.generate(pipeline.check(root), root)
    assert checked.is_fit
    for old in ("denial", "kyiv-denies"):
        page = Page(root / f"docs/claims/{old}/index.html")
        assert [link["href"] for link in page.all("a")] == [f"../../changes/#{old}"]
        card = Page(root / f"docs/embed/{old}/index.html")
        assert [link["href"] for link in card.all("a")] == [f"../../changes/#{old}"]
        assert not card.all("meta", **{"http-equiv": "refresh"}) and card.all("base", target="_blank")
    changes = (root / "docs/changes/index.md").read_text(encoding="utf-8")
    assert '<li id="kyiv-denies"><code>kyiv-denies</code>, 1 April 2025: A &lt;b&gt;&amp;</li>' in changes
    assert "Kyiv denied" not in changes and "What it said is no longer kept." in changes


def test_a_file_goes_when_nothing_leads_there_any_more(make_dossier):
    """Before the first edition an id may still be taken back."""
    root = two_editions(make_dossier)
    pipeline.generate(pipeline.check(root), root)
    assert (root / "docs/claims/denial/index.html").is_file()
    (root / "edition.lock").unlink()
    edit(root, SECOND.replace("    formerly: [denial]\n", ""), 2, "2025-03-02")
    pipeline.generate(pipeline.check(root), root)
    assert not (root / "docs/claims/denial").exists()
