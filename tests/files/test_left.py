"""Files as they were left: one that somebody has touched is not taken for what it was."""

import os

import pytest

from annotated_dossier.files.left import Left, hash_of

LONG_AGO = 1_000_000_000


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("words")
    return path


def left(file):
    return Left(file.parent).with_files({file.name: hash_of(file)}, {})


def test_what_nobody_touched_stands(file):
    kept = Left(file.parent, left(file).to_json())
    assert kept.standing() == {file.name: hash_of(file)}


@pytest.mark.parametrize("age", [0, LONG_AGO], ids=["just written", "long ago"])
@pytest.mark.parametrize("text", ["other", "more words"])
def test_what_was_written_again_does_not_stand(file, text, age):
    if age:
        os.utime(file, (age, age))
    kept = left(file)
    file.write_text(text)
    assert kept.standing() == {}


def test_another_text_of_the_same_length_and_time_is_noticed_where_the_time_was_too_near(file):
    kept, was = left(file), file.stat()
    file.write_text("sword")
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert kept.standing() == {}


def test_what_went_or_became_a_link_does_not_stand(file, tmp_path):
    kept = left(file)
    file.rename(tmp_path / "moved.md")
    assert kept.standing() == {}
    file.symlink_to(tmp_path / "moved.md")
    assert kept.standing() == {}


@pytest.mark.parametrize("said", [None, [], "x", {"page.md": None}, {"page.md": [1, 2]}, {"page.md": ["a"] * 5}])
def test_whatever_else_is_kept_means_nothing(tmp_path, said):
    assert Left(tmp_path, said).standing() == {}
