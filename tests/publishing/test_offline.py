"""A site that is opened from a folder: every link names a file, and the search is at hand without a server."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from annotated_dossier.publishing.offline import adapt, file_of, link_to_files
from tests.frame import PROJECT


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../places/toretsk/", "../places/toretsk/index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../data/dossier.json", "../data/dossier.json"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_page(link, file):
    assert file_of(link) == file


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a class="x" href="../a/#part">', '<a class="x" href="../a/index.html#part">'),
        ('<link rel="next" href="b/">', '<link rel="next" href="b/index.html">'),
        ('<a href="#part">', '<a href="#part">'),
        ('<a href="https://example.org/">', '<a href="https://example.org/">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<p>href="a/" as text</p>', '<p>href="a/" as text</p>'),
    ],
)
def test_links_inside_the_site_alone_are_changed(before, after):
    assert link_to_files(before) == after


@pytest.fixture
def site(tmp_path):
    entries = [
        {"location": place, "title": "", "text": "Дзержинск"}
        for place in ("", "places/", "places/#ukraine", "places/toretsk/", "places/toretsk/#names", "method/")
    ]
    write(tmp_path / "search" / "search_index.json", json.dumps({"config": {}, "docs": entries}))
    write(tmp_path / "index.html", '<a href="places/toretsk/">Дзержинск</a>')
    write(tmp_path / "404.html", '<a href="/">')
    adapt(tmp_path)
    return tmp_path


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_every_page_is_adapted_and_the_one_only_a_server_shows_is_gone(site):
    assert (site / "index.html").read_text(encoding="utf-8") == '<a href="places/toretsk/index.html">Дзержинск</a>'
    assert not (site / "404.html").exists()


def test_the_index_is_a_script_that_leads_to_files_and_not_to_lists(site):
    script = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    index = json.loads(re.fullmatch(r"var __index = (.*)", script)[1])
    assert [entry["location"] for entry in index["docs"]] == [
        "places/toretsk/index.html",
        "places/toretsk/index.html#names",
        "method/index.html",
    ]
    assert index["docs"][0]["text"] == "Дзержинск"


NAMED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


def test_no_two_modules_of_the_search_have_a_name_in_common():
    """They become one script for the site in a folder."""
    modules = sorted((PROJECT / "annotated_dossier/theme/assets").glob("search*.js"))
    named = Counter(name for path in modules for name in set(NAMED.findall(path.read_text("utf-8"))))
    assert {name for name, count in named.items() if count > 1} == {
        "data",
        "findIndex",
    }  # search-folder.js has them too


PAGE = """\
<html><body><h1 id="t">A <b>ti</b>tle<a class="headerlink" href="#t">¶</a></h1><p>not searched</p>
<section data-pagefind-body><p id="p-1">one two<a data-search-exclude>9</a></p><p id="p-2">th<em id="e">ree</em> four</p>
<div data-pagefind-ignore="all"><p>no</p></div></section>
<div hidden data-pagefind-body><data value="ꙮ" data-pagefind-index-attrs="value"></data>
<data value="Name" data-pagefind-meta="name[value]" data-pagefind-index-attrs=value></data>
<data value="claims/x/" data-pagefind-meta="rival_page[value]"></data>
<data value="Places" data-pagefind-filter="kind[value]"></data>
<data value="2025-02-07" data-pagefind-sort="day[value]"></data></div></body></html>
"""


def test_of_a_page_is_read_what_pagefind_would_read(tmp_path):
    write(tmp_path / "a/index.html", PAGE)
    write(tmp_path / "b/index.html", "<h1>B</h1><p>Not to be found.</p>")
    write(tmp_path / "data/search.json", json.dumps({"questions": [{"page": "a/"}], "names": [], "statements": []}))
    write(tmp_path / "data/search-words.json", "{}")
    for path in (PROJECT / "annotated_dossier/theme/assets").glob("search*.js"):
        write(tmp_path / "assets" / path.name, path.read_text("utf-8"))
    adapt(tmp_path)
    [page] = script(tmp_path, "search-pages")
    assert page == {
        "url": "a/index.html",
        "words": "one two three four ꙮ Name",
        "shown": 4,
        "meta": {"title": "A title", "name": "Name", "rival_page": "claims/x/index.html"},
        "filters": {"kind": ["Places"]},
        "day": "2025-02-07",
        "anchors": [["p", "p-1", 0], ["p", "p-2", 2], ["em", "e", 2]],
    }
    assert script(tmp_path, "search")["questions"] == [{"page": "a/index.html"}]
    bundle = (tmp_path / "assets/search-bundle.js").read_text("utf-8")
    assert "import " not in re.sub(r"//.*|/\*.*?\*/", "", bundle, flags=re.DOTALL) and "import.meta" not in bundle


def script(folder, name):
    """What a script with data holds."""
    text = (folder / f"data/{name}.js").read_text("utf-8")
    return json.loads(text.partition(" = ")[2].removesuffix(";\n"))
