"""The handbook is a site of its own, and every dossier leads its editors there."""

import pytest

from annotated_dossier import pipeline, urls
from annotated_dossier.cli import main
from annotated_dossier.pages import render


@pytest.fixture(scope="session")
def handbook(made_once):
    """The folder in which the program lays the handbook."""
    return made_once("handbook", lambda folder: main(["--root", str(folder), "handbook"])) / "handbook-site"


def test_it_is_laid_into_a_folder_and_is_whole_there(handbook):
    # MkDocs is strict: no page is left out of the navigation, no link leads nowhere.
    assert {"index.html", "tutorial", "how-to", "reference", "explanation"} <= {
        path.name for path in handbook.iterdir()
    }
    assert (handbook / "search/search_index.js").is_file()


def test_what_a_problem_is_called_in_the_terminal_is_its_address_there(handbook):
    assert 'id="quote-not-found"' in (handbook / "reference/problems/index.html").read_text("utf-8")


def test_its_foot_leads_to_no_page_of_a_dossier(handbook):
    assert "For editors" not in (handbook / "index.html").read_text("utf-8")


def test_it_replaces_an_earlier_one_and_nothing_else(handbook, tmp_path, capsys):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/notes.txt").write_text("mine")
    assert main(["--root", str(tmp_path), "handbook", "mine"]) == 1
    assert "`notes.txt`" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (None, "<code>annotated-dossier handbook</code>"),
        ("https://example.org/hand/", 'href="https://example.org/hand/"'),
    ],
)
def test_the_page_for_editors_leads_there_with_an_address_and_without(make_dossier, monkeypatch, address, words):
    monkeypatch.setattr(urls, "HANDBOOK", address)
    dossier = pipeline.check(make_dossier()).dossier
    [page] = [page for page in render(dossier) if page.address == urls.index_address(urls.EDITORS)]
    assert words in page.to_markdown()
    assert page.found is None
