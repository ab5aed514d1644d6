"""A served site: what has changed since the first lies in memory, the rest in its folder."""

import pytest

from annotated_dossier.serving.memory import MemorySite


def lay(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def first(tmp_path):
    return MemorySite.of(lay(tmp_path / "first", {"index.html": "home", "a/index.html": "a", "b/index.html": "b"}))


def test_the_next_site_has_what_is_the_same_and_what_was_made_and_no_more(first, tmp_path):
    second = first.followed_by(lay(tmp_path / "made", {"a/index.html": "new", "c.txt": "c"}), {"index.html"})
    third = second.followed_by(lay(tmp_path / "again", {"index.html": "newer"}), {"a/index.html"})
    assert {path: second.read(path) for path in second.files} == {
        "index.html": b"home",
        "a/index.html": b"new",
        "c.txt": b"c",
    }
    assert {path: third.read(path) for path in third.files} == {"index.html": b"newer", "a/index.html": b"new"}
    assert second.read("b/index.html") is None and third.read("c.txt") is None
    assert first.read("a/index.html") == b"a"


def test_it_is_laid_out_for_its_index_without_a_change_to_the_first(first, tmp_path):
    assert first.lay_out(tmp_path / "out") == tmp_path / "first"
    second = first.followed_by(lay(tmp_path / "made", {"a/index.html": "new"}), {"index.html", "b/index.html"})
    laid = second.lay_out(tmp_path / "out")
    assert {path.relative_to(laid).as_posix(): path.read_text() for path in laid.rglob("*") if path.is_file()} == {
        "index.html": "home",
        "a/index.html": "new",
        "b/index.html": "b",
    }
    assert (tmp_path / "first/a/index.html").read_text() == "a"
