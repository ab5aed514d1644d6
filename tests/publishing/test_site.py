"""What a reader and a publisher may rely on in the rendered site, whatever the pages say."""

import gzip
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from mkdocs.config import load_config

from annotated_dossier.files.write import MANIFEST
from annotated_dossier.publishing import mkdocs, site
from annotated_dossier.publishing.site import Rendered, RenderError, render
from tests.frame import PROJECT, copy_frame
from tests.hostile import read

SECTIONS = re.findall(r"(\w+)/index\.md", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The settings of this project around a handful of pages."""
    monkeypatch.delenv("SITE_URL", raising=False)
    return small_project(tmp_path / "project")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_URL", raising=False)
        root = small_project(tmp_path_factory.mktemp("rendered"))
        assert render(root, root / "site") == Rendered()
    return root / "site"


@pytest.fixture(scope="module")
def offline(tmp_path_factory):
    root = small_project(tmp_path_factory.mktemp("offline"))
    assert render(root, root / "site-offline", is_offline=True) == Rendered()
    return root / "site-offline"


def small_project(root):
    docs = root / "docs"
    for section in SECTIONS:
        write(docs / section / "index.md", f"# {section.title()} {{#{section}}}\n")
    write(docs / "index.md", "# Dossier {#dossier}\n\n[Toretsk](places/toretsk.md#names)\n")
    write(docs / "method.md", "# Method {#method}\n")
    write(docs / "languages.md", "# Languages {#languages}\n")
    write(docs / "fields.md", "# Fields {#fields}\n")
    write(docs / "problems.md", "# Problems {#problems}\n")
    write(docs / "places" / "toretsk.md", "# Toretsk {#toretsk}\n\n## Names {#names}\n\nДзержинск\n")
    write(docs / "data" / "dossier.json", "{}")
    write(docs / ".generated.json", "[]")
    copy_frame(root)
    return root


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_order_of_facets(path):
    """Whether a file is one of those that Pagefind writes in another order each time."""
    return path == "pagefind/pagefind-entry.json" or path.startswith("pagefind/filter/") or path.endswith(".pf_meta")


def sitemap_of(project):
    return (project / "site" / "sitemap.xml").read_text(encoding="utf-8")


class Loads(HTMLParser):
    """Collects the addresses that a browser fetches by itself for a page."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in {"script", "img", "iframe", "source"} and "src" in attributes:
            self.addresses.append(attributes["src"])
        if tag == "link" and attributes.get("rel") != "canonical":
            self.addresses.append(attributes["href"])


def loads(page):
    parser = Loads()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser.addresses


def test_the_site_bears_the_name_in_its_settings(rendered):
    name = load_config(str(PROJECT / "mkdocs.yml")).site_name
    assert f"<title>{name}</title>" in (rendered / "index.html").read_text(encoding="utf-8")


def test_each_page_has_its_address(rendered):
    pages = {str(page.parent.relative_to(rendered)) for page in rendered.rglob("index.html")}
    assert pages == {".", "method", "languages", "fields", "problems", "places/toretsk", *SECTIONS}


def test_data_files_are_published_and_no_hidden_file_but_the_list_of_the_site(rendered):
    assert (rendered / "data" / "dossier.json").read_text() == "{}"
    assert json.loads((rendered / MANIFEST).read_text()) == sorted(
        path for path in contents(rendered) if not path.startswith("pagefind/")
    )
    assert [path.name for path in rendered.rglob(".*")] == [MANIFEST]


def test_a_web_server_may_read_the_site(rendered):
    assert rendered.stat().st_mode & 0o055 == 0o055


def test_a_page_fetches_nothing_from_elsewhere(rendered):
    pages = list(rendered.rglob("*.html"))
    assert all(loads(page) for page in pages if page.name != "404.html")
    foreign = {address for page in pages for address in loads(page) if "//" in address}
    assert foreign == set()


def test_a_page_links_to_no_foreign_address(rendered):
    home = (rendered / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="https?:[^"]*"', home) == []


def test_the_page_for_a_missing_address_holds_no_relative_one(rendered):
    text = (rendered / "404.html").read_text(encoding="utf-8")
    addresses = set(re.findall(r'(?:href|src)="([^"]*)"', text))
    assert "/questions/" in addresses
    assert [address for address in addresses if not address.startswith(("/", "#", "data:"))] == []


def test_without_an_address_there_is_no_sitemap(rendered):
    assert not list(rendered.glob("sitemap*"))
    assert "canonical" not in (rendered / "index.html").read_text(encoding="utf-8")


@pytest.mark.long
def test_with_an_address_the_sitemap_names_every_page_and_the_day_of_the_edition_alone(project):
    render(project, project / "site", site_url="https://example.org/dossier", edition_on="2025-06-01")
    sitemap = sitemap_of(project)
    found = set(re.findall(r"<loc>(.*?)</loc>", sitemap))
    paths = {
        "",
        "method/",
        "languages/",
        "fields/",
        "problems/",
        "places/toretsk/",
        *(f"{section}/" for section in SECTIONS),
    }
    assert found == {f"https://example.org/dossier/{path}" for path in paths}
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) == {"2025-06-01"}
    assert sitemap.count("<lastmod>") == len(paths)
    assert gzip.decompress((project / "site/sitemap.xml.gz").read_bytes()).decode() == sitemap
    missing = (project / "site" / "404.html").read_text(encoding="utf-8")
    assert 'href="/dossier/questions/"' in missing


@pytest.mark.long
def test_nobody_but_the_caller_says_where_the_site_will_stand(project, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/environment/")
    render(project, project / "site")
    assert not list((project / "site").glob("sitemap*"))


@pytest.mark.parametrize("address", [pytest.param(None, marks=pytest.mark.long), "https://example.org/"])
@pytest.mark.long
def test_the_same_pages_give_the_same_bytes_on_any_day(project, monkeypatch, address):
    render(project, project / "one", site_url=address)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    render(project, project / "two", site_url=address)
    one, two = contents(project / "one"), contents(project / "two")
    changing = {path for path in one.keys() | two.keys() if one.get(path) != two.get(path)}
    assert all(is_order_of_facets(path) for path in changing)
    for archive in (project / "one").glob("*.gz"):
        assert archive.read_bytes()[4:8] == bytes(4), "gzip's time stamp"
        assert gzip.decompress(archive.read_bytes())


def test_whatever_address_mkdocs_is_given_stays_one(project):
    """MkDocs can be called without the program, which refuses this one."""
    address = 'https://example.org/"><script>alert(1)</script>/'
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    subprocess.run(command, cwd=project, env=os.environ | {"SITE_URL": address}, check=True, capture_output=True)
    parts = read((project / "site/places/toretsk/index.html").read_text(encoding="utf-8"))
    assert ("link", {"rel": "canonical", "href": f"{address}places/toretsk/"}) in parts
    missing = read((project / "site/404.html").read_text(encoding="utf-8"))
    links = [part[1]["href"] for part in missing if isinstance(part, tuple) and "href" in part[1]]
    allowed = ('/"><script>alert(1)</script>/', "#", "data:")
    assert links and [link for link in links if not link.startswith(allowed)] == []
    assert scripts(missing) == scripts(parts) + 1, "what finds the nearest addresses, and no other"


def scripts(parts):
    return [part[0] for part in parts if isinstance(part, tuple)].count("script")


@pytest.mark.parametrize("is_offline", [False, True], ids=["server", "folder"])
def test_each_page_bears_the_policy_before_anything_that_it_could_forbid(project, is_offline):
    write(project / "docs/a/b/c/d.md", "# Deep {#deep}\n")
    render(project, project / "site", strict=False, is_offline=is_offline)
    headers = (project / "site/_headers").read_text(encoding="utf-8")
    policy = re.search(r"Content-Security-Policy: (.*); frame-ancestors 'none'\n", headers)[1]
    pages = [read(path.read_text(encoding="utf-8")) for path in (project / "site").rglob("*.html")]
    for parts in pages:
        elements = [part for part in parts if isinstance(part, tuple)]
        head = elements[elements.index(("head", {})) + 1 :]
        assert head[:2] == [
            ("meta", {"charset": "utf-8"}),
            ("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        ]
    assert ("'self' file:" in policy) == is_offline
    for element in ("script", "style"):
        named = re.search(rf"{element}-src ([^;]*)", policy)[1].split()
        inline = {
            f"'sha256-{b64encode(sha256(parts[at + 1].encode()).digest()).decode()}'"
            for parts in pages
            for at, part in enumerate(parts)
            if part[0] == element and "src" not in part[1] and "json" not in part[1].get("type", "")
        }
        assert {source for source in named if source.startswith("'sha256-")} >= inline


def test_a_warning_keeps_the_site_that_was_there(project):
    target = project / "site"
    write(target / "index.html", "the site that was there")
    before = contents(target)
    write(project / "docs" / "stray.md", "# Stray {#stray}\n")
    with pytest.raises(RenderError, match=r"stray\.md"):
        render(project, target)
    assert contents(target) == before
    assert not list(project.glob(".site-*"))


def test_when_not_strict_the_site_is_rendered_and_a_warning_returned_of_all_that_leads_nowhere(project):
    links = {
        "a dead link": "places/gone.md",
        "a dead anchor": "places/toretsk.md#gone",
        "an absolute link": "/places/absolute/",
        "an address that is no file's": "places/toretsk",
    }
    write(project / "docs" / "stray.md", "# Outside the navigation {#stray}\n")
    write(project / "docs" / "method.md", "# M {#m}\n\n" + "\n".join(f"[x]({link})" for link in links.values()))
    warnings = render(project, project / "site", strict=False).warnings
    for named in ("stray.md", *(f"'{link}'" for link in links.values())):
        assert [warning for warning in warnings if named in warning], named
    assert (project / "site" / "stray" / "index.html").exists()


@pytest.mark.long
def test_a_page_that_is_gone_leaves_the_site(project):
    render(project, project / "site")
    (project / "docs" / "places" / "toretsk.md").unlink()
    write(project / "docs" / "index.md", "# Dossier {#dossier}\n")
    render(project, project / "site")
    assert not (project / "site" / "places" / "toretsk").exists()
    assert not list(project.glob(".site-*"))


def test_settings_that_mkdocs_refuses_are_said(project):
    write(project / "mkdocs.yml", "site_name: [\n")
    with pytest.raises(RenderError, match=r"mkdocs\.yml"):
        render(project, project / "site")


def test_the_dossier_is_never_replaced_by_its_site(project):
    before = contents(project)
    for target in (project, project.parent):
        with pytest.raises(RenderError, match="holds the dossier"):
            render(project, target)
    assert contents(project) == before


def test_of_a_traceback_of_mkdocs_the_end_is_said():
    log = "INFO    -  Building\nTraceback (most recent call last):\n  File x\nOSError: [Errno 28] No space left\n"
    assert mkdocs.messages(log) == ("MkDocs failed: OSError: [Errno 28] No space left",)


@pytest.mark.long
def test_a_preview_is_the_published_site_without_its_index(project):
    write(project / "docs/index.md", "# Home {#home}\n\n[Nowhere](nowhere.md)\n")
    render(project, project / "site", strict=False)
    warnings = site.preview(project, project / "preview", ())[0].warnings
    assert any("nowhere.md" in warning for warning in warnings)
    published = {path: data for path, data in contents(project / "site").items() if "pagefind" not in str(path)}
    made = contents(project / "preview")
    assert made and {path: published.get(path) for path in made} == made
