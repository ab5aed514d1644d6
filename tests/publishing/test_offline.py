"""A site that is opened from a folder: every link names a file, and the search is at hand without a server."""

import json
import re
from pathlib import Path

import pytest

from annotated_dossier.publishing.offline import adapt, file_of, link_to_files


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
