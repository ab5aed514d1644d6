"""Small dossiers on disk and everything that comes out of them; `golden/README.md` says how to add one."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE
from annotated_dossier.files.write import MANIFEST
from tests.rendering import html

GOLDEN = Path(__file__).parent / "golden"
# What is the same for every dossier of a language, but for an address: one case shows it.
OF_ALL, SHOWN_BY = ("data/dossier.schema.json", "data/search-words.json"), "minimal"
# The tables once more, as no text (`tests/data/test_database.py`).
DATABASE = "data/dossier.sqlite"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request):
    return request.param


@pytest.fixture
def made(case, tmp_path):
    """What the case gives: the path of each file in `docs/`, and of the lock, with its bytes."""
    for folder in ("seeds", "dossier"):
        shutil.copytree(case / folder, tmp_path / folder)
    if (case / EDITION_FILE).exists():
        shutil.copy(case / EDITION_FILE, tmp_path)
    checked, _ = pipeline.generate(pipeline.check(tmp_path), tmp_path)
    assert checked.is_fit, checked.problems
    for name in (DATABASE, *(() if case.name == SHOWN_BY else OF_ALL)):
        (tmp_path / "docs" / name).unlink()
    return {**tree(tmp_path, "docs"), LOCK_FILE: (tmp_path / LOCK_FILE).read_bytes()}


def tree(root, folder=""):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in (root / folder).rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_a_case_gives_what_is_expected_and_no_other_file(case, made, request):
    expected = case / "expected"
    if request.config.getoption("--refresh"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, data in made.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(data)
    before = tree(expected)
    assert sorted(made) == sorted(before)
    for name, data in made.items():
        assert data.decode() == before[name].decode(), name


ACTIVE = frozenset(
    [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "base",
        "meta",
        "link",
        "img",
        "b",
        "i",
        "u",
        "em",
        "title",
    ]
)


# The switch of a source's text and the filter of an index. No text of a case bears these names.
OUR_FIELDS = {"form": {("class", "ds-filter")}, "input": {("name", "show"), ("name", "words")}}


MARK = ("tabindex", "-1")


class Elements(HTMLParser):
    """The elements of a page that could do something, and the attributes that could."""

    def __init__(self, body):
        super().__init__()
        self.found, self.before = [], None
        self.feed(body)

    def handle_starttag(self, tag, attrs):
        before, self.before = self.before, (tag, *attrs)
        if tag in OUR_FIELDS and OUR_FIELDS[tag] & set(attrs):
            return
        if tag == "title" and before and before[0] == "a" and MARK in before:  # what a mark of a picture is called
            return
        if tag in ACTIVE:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name == "style" or (value or "").lower().lstrip().startswith("javascript:"):
                self.found.append(name)


def test_no_text_of_a_case_becomes_an_element_or_a_handler(made):
    pages = {name: data.decode() for name, data in made.items() if name.endswith(".md")}
    assert {name: found for name, page in pages.items() if (found := Elements(html(page)).found)} == {}


RUN = 5


def runs(text):
    """Every run of five words in a text."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@pytest.mark.parametrize(
    ("source", "allowed"), [("quotes.txt", "The mayor said it would open in June"), ("metadata.txt", "")]
)
def test_neither_page_nor_data_gives_more_words_of_a_source_than_its_mode_allows(source, allowed):
    case = GOLDEN / "modes"
    text = runs((case / "seeds" / source).read_text()) - runs(allowed)
    assert text
    expected = tree(case / "expected", "docs")  # the lock stands beside the sources, and is not published
    assert {name for name, data in expected.items() if runs(re.sub(r"<[^>]*>", " ", data.decode())) & text} == set()
    assert any(runs(data.decode()) & runs((case / "seeds/full.txt").read_text()) for data in expected.values())
