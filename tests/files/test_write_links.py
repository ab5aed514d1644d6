"""Links in docs/: nothing is written, overwritten or removed through one."""

import pytest

from annotated_dossier.files.write import write
from tests.files.written import PAGES, as_bytes, outputs, put, tree


@pytest.mark.parametrize("has_target", [True, False], ids=["live", "dead"])
def test_a_link_in_the_place_of_a_page_is_in_the_way(docs, tmp_path, has_target):
    if has_target:
        put(tmp_path / "elsewhere.md")
    docs.mkdir()
    (docs / "index.md").symlink_to(tmp_path / "elsewhere.md")
    _, problems = write(outputs(PAGES), docs)
    assert [problem.span.file for problem in problems] == ["docs/index.md"]
    assert (docs / "index.md").is_symlink()


@pytest.mark.parametrize("is_written_before", [True, False])
def test_nothing_is_written_or_removed_through_a_linked_folder(docs, tmp_path, is_written_before):
    if is_written_before:
        write(outputs(PAGES), docs)
        (docs / "places").rename(tmp_path / "elsewhere")
    else:
        put(tmp_path / "elsewhere/toretsk.md")
        docs.mkdir()
    (docs / "places").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    before = tree(tmp_path / "elsewhere")
    _, problems = write(outputs(PAGES), docs)
    assert {problem.span.file for problem in problems} == {"docs/places/index.md", "docs/places/toretsk.md"}
    write([], docs)
    assert tree(tmp_path / "elsewhere") == before


def test_a_folder_that_became_a_link_to_a_hand_written_one_is_not_ours(docs):
    write(outputs(PAGES), docs)
    (docs / "places/toretsk.md").unlink()
    (docs / "places/index.md").unlink()
    (docs / "places").rmdir()
    put(docs / "mine/toretsk.md")
    (docs / "places").symlink_to(docs / "mine", target_is_directory=True)
    _, problems = write(outputs(PAGES), docs)
    assert {problem.span.file for problem in problems} == {"docs/places/index.md", "docs/places/toretsk.md"}
    write([], docs)
    assert tree(docs / "mine") == {"toretsk.md": b"hand-written"}


def test_a_page_of_ours_that_somebody_made_a_link_stays_that_link(docs, tmp_path):
    write(outputs(PAGES), docs)
    put(tmp_path / "elsewhere.md", "home")
    (docs / "index.md").unlink()
    (docs / "index.md").symlink_to(tmp_path / "elsewhere.md")
    assert len(write(outputs({**PAGES, "index.md": "new"}), docs)[1]) == 1
    write([], docs)
    assert (docs / "index.md").is_symlink()
    assert (tmp_path / "elsewhere.md").read_text() == "home"


def test_docs_itself_may_be_a_link(docs, tmp_path):
    (tmp_path / "real").mkdir()
    docs.symlink_to(tmp_path / "real", target_is_directory=True)
    write(outputs(PAGES), docs)
    assert tree(tmp_path / "real") == as_bytes(PAGES)


def test_nothing_is_written_through_a_link_beside_a_page(docs, tmp_path):
    put(tmp_path / "elsewhere.md")
    docs.mkdir()
    (docs / ".index.md.new").symlink_to(tmp_path / "elsewhere.md")
    write(outputs(PAGES), docs)
    assert (tmp_path / "elsewhere.md").read_text() == "hand-written"
    assert tree(docs) == as_bytes(PAGES)
