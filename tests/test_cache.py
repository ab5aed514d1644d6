"""What was read out of a text is not read again, and is never anything but what would be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.cache import Cache
from annotated_dossier.yaml_plain import plain_data

LIBRARY = "PyYAML"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept"


@pytest.fixture
def lengths():
    """Gives the lengths of the lines of a text; `lengths.asked` are the texts it was asked for."""
    def lengths(text):
        lengths.asked.append(text)
        return [len(line) for line in text.splitlines()]

    lengths.asked = []
    return lengths


def kept(folder, function):
    """What a new check asks instead of `function`."""
    return Cache(folder).around(function, LIBRARY)


def entries(folder):
    return sorted(path for path in folder.iterdir() if path.name != ".gitignore")


def test_an_unchanged_text_is_read_once(folder, lengths):
    assert [kept(folder, lengths)("ab\nc") for _ in range(3)] == [[2, 1]] * 3
    assert lengths.asked == ["ab\nc"]


def test_a_changed_text_is_read_again(folder, lengths):
    assert kept(folder, lengths)("ab") == [2]
    assert kept(folder, lengths)("abc") == [3]
    assert lengths.asked == ["ab", "abc"]


def test_two_functions_of_one_text_are_kept_apart(folder, lengths):
    cache = Cache(folder)
    assert cache.around(lengths, LIBRARY)("ab") == [2]
    assert cache.around(plain_data, LIBRARY)("ab") is None


@pytest.mark.parametrize("damage", [
    lambda entry: b"", lambda entry: b"[9]", lambda entry: b"\xff\xfe", lambda entry: entry.replace(b"[2]", b"[3]"),
], ids=["emptied", "other data", "no text", "another digit"])
def test_a_damaged_entry_is_read_again(folder, lengths, damage):
    kept(folder, lengths)("ab")
    path, = entries(folder)
    path.write_bytes(damage(path.read_bytes()))
    assert kept(folder, lengths)("ab") == [2]
    assert lengths.asked == ["ab", "ab"]


def test_another_version_of_the_program_reads_everything_again(folder, lengths, monkeypatch):
    kept(folder, lengths)("ab")
    monkeypatch.setattr("annotated_dossier.cache._program", lambda: "another")
    kept(folder, lengths)("ab")
    assert lengths.asked == ["ab", "ab"]


def test_what_was_not_asked_for_is_forgotten(folder, lengths):
    for texts in (["old", "unchanged"], ["unchanged"], ["unchanged", "old"]):
        cache = Cache(folder)
        for text in texts:
            cache.around(lengths, LIBRARY)(text)
        cache.forget_unused()
        assert len(entries(folder)) == len(texts)
    assert lengths.asked == ["old", "unchanged", "old"]


def test_a_check_is_possible_where_nothing_may_be_written(folder, lengths):
    folder.write_text("a file stands here")
    cache = Cache(folder)
    assert cache.around(lengths, LIBRARY)("ab") == [2]
    cache.forget_unused()
    assert folder.read_text() == "a file stands here"


@given(st.dictionaries(st.text("abc<#é“\u200b𝄞 \n", min_size=1), st.text("abc: -#é“\u2028𝄞\n")))
def test_what_is_kept_is_what_was_read(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("kept")
    for _ in range(2):
        assert kept(folder, lambda _: data)("any") == data
