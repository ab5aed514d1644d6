"""What was read out of a text is not read again, and is never anything but what would be read."""

import hashlib
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier import cli
from annotated_dossier.commands import common
from annotated_dossier.files import cache
from annotated_dossier.files.cache import Cache
from annotated_dossier.text.sentences import sentences
from annotated_dossier.yamlio.plain import plain_data

LIBRARY = "PyYAML"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept-results"


@pytest.fixture
def lengths():
    """Gives the lengths of the lines of a text; `lengths.asked` are the texts it was asked for."""

    def lengths(text):
        lengths.asked.append(text)
        return [len(line) for line in text.splitlines()]

    lengths.asked = []
    return lengths


def check(folder, function, *texts):
    """What a check gets for the texts that asks the cache in the folder before it asks the function."""
    kept = Cache(folder)
    results = list(map(kept.keeping(function, LIBRARY), texts))
    kept.write()
    return results


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_unchanged_text_is_read_once(folder, lengths):
    assert [check(folder, lengths, "ab\nc") for _ in range(3)] == [[[2, 1]]] * 3
    assert lengths.asked == ["ab\nc"]


def test_a_changed_text_is_read_again(folder, lengths):
    assert check(folder, lengths, "ab", "c") == [[2], [1]]
    assert check(folder, lengths, "abc", "c") == [[3], [1]]
    assert lengths.asked == ["ab", "c", "abc"]


def test_one_text_read_in_two_ways_is_kept_apart(folder):
    def joined(text, language):
        return text + language

    for _ in range(2):
        kept = Cache(folder)
        both = [kept.keeping(joined, LIBRARY)("ab", language) for language in ("en", "uk")]
        kept.write()
        assert both == ["aben", "abuk"]


def test_two_functions_of_one_text_are_kept_apart(folder, lengths):
    assert check(folder, lengths, "ab") == [[2]]
    assert check(folder, plain_data, "ab") == [None]


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: kept[:-3],
        lambda kept: b"\xff\xfe" + kept,
        lambda kept: kept.replace(b"[2]", b"[3]"),
    ],
    ids=["emptied", "cut short", "another encoding", "another digit"],
)
def test_what_is_damaged_is_read_again(folder, lengths, damage):
    check(folder, lengths, "ab")
    path = folder / "kept"
    path.write_bytes(damage(path.read_bytes()))
    assert check(folder, lengths, "ab") == [[2]]
    assert lengths.asked == ["ab", "ab"]


@pytest.fixture
def another_program(tmp_path, monkeypatch):
    """A program whose module was changed, its size and time left as they were."""
    module = tmp_path / "module.py"
    module.write_text("NOTHING = 1")
    monkeypatch.setattr(cache, "_ROOMS", (tmp_path,))
    cache._program.cache_clear()
    yield lambda: (module.write_text("NOTHING = 2"), cache._program.cache_clear())
    cache._program.cache_clear()


def test_another_program_reads_everything_again(folder, lengths, another_program):
    check(folder, lengths, "ab")
    another_program()
    check(folder, lengths, "ab")
    assert lengths.asked == ["ab", "ab"]


@pytest.mark.parametrize(
    "change",
    [
        lambda patch: patch.setattr(sys, "version", "4.0"),
        lambda patch: patch.setattr(cache, "version", lambda library: "9"),
    ],
    ids=["Python", "library"],
)
def test_another_version_reads_everything_again(folder, lengths, monkeypatch, change):
    check(folder, lengths, "ab")
    change(monkeypatch)
    check(folder, lengths, "ab")
    assert lengths.asked == ["ab", "ab"]


def test_nothing_is_kept_that_an_unknown_version_made(folder, lengths):
    for _ in range(2):
        kept = Cache(folder)
        assert kept.keeping(lengths, "no-such-library")("ab") == [2]
        kept.write()
    assert lengths.asked == ["ab", "ab"]


def test_what_was_not_asked_for_again_is_forgotten(folder, lengths):
    for texts in (["old", "unchanged"], ["unchanged"], ["unchanged", "old"]):
        check(folder, lengths, *texts)
    assert lengths.asked == ["old", "unchanged", "old"]


def test_a_check_of_the_same_texts_writes_nothing(folder, lengths):
    check(folder, lengths, "ab")
    before = (folder / "kept").stat().st_mtime_ns, (folder / "kept").stat().st_ino
    check(folder, lengths, "ab")
    assert ((folder / "kept").stat().st_mtime_ns, (folder / "kept").stat().st_ino) == before


def test_other_files_of_the_folder_are_left_alone(folder, lengths):
    folder.mkdir()
    others = {".gitignore": b"mine\n", "notes.txt": b"mine"}
    for name, content in others.items():
        (folder / name).write_bytes(content)
    check(folder, lengths, "ab")
    kept = files(folder)
    assert {name: kept[name] for name in others} == others


def test_a_folder_elsewhere_is_left_alone(folder, lengths, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.symlink_to(elsewhere)
    assert check(folder, lengths, "ab") == [[2]]
    assert files(elsewhere) == {}


def test_a_check_is_possible_where_nothing_can_be_written(folder, lengths):
    folder.write_text("a file stands here")
    assert check(folder, lengths, "ab") == [[2]]
    assert folder.read_text() == "a file stands here"


@given(st.dictionaries(st.text("abc<#é“\u200b𝄞 \n", min_size=1), st.text("abc: -#é“\u2028\x85𝄞\r\n"), min_size=1))
def test_what_is_kept_is_what_was_read(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("kept")

    def read(text):
        assert not read.is_done, "read again"
        read.is_done = True
        return data

    read.is_done = False
    assert check(folder, read, "any") == check(folder, read, "any") == [data]


def test_half_of_a_pair_of_surrogates_is_not_kept(folder):
    assert check(folder, lambda text: ["\ud83d", "\ude00"], "any") == [["\ud83d", "\ude00"]]
    assert check(folder, lambda text: [], "any") == [[]]


def test_only_modules_that_make_what_is_kept_are_looked_at():
    made_in = {Path(sys.modules[function.__module__].__file__).parent for function in (plain_data, sentences)}
    assert made_in == set(cache._ROOMS)


def test_what_was_kept_elsewhere_is_not_used(folder, lengths, tmp_path):
    check(folder, lengths, "ab")
    shutil.copytree(folder, tmp_path / "copy")
    assert check(tmp_path / "copy", lengths, "ab") == [[2]]
    assert lengths.asked == ["ab", "ab"]


def forged(folder, result, seal):
    """The cache in the folder with another result for each text, under a seal for it."""
    kept = folder / "kept"
    lines = kept.read_text("utf-8").split("\n")[1:-1]
    content = "".join(f"{line.partition(' ')[0]} {result}\n" for line in lines)
    kept.write_text(f"{seal(folder, content)}\n{content}", "utf-8")


def plain_seal(folder, content):
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


@pytest.mark.parametrize("seal", [plain_seal, cache.seal])
@pytest.mark.parametrize(
    "result",
    ["", "{", "5", '"x"', "null", "[[0]]", '[["a", "b"]]', "[[-9, 99]]", '{"claims": {"x": {}}}', "NaN", "[" * 100_000],
)
def test_a_forged_result_is_no_traceback(make_dossier, monkeypatch, capsys, result, seal):
    monkeypatch.delenv("CI", raising=False)
    root = make_dossier(records="claims:\n  a: {}\n")
    said = []
    for forges in (False, True, False):
        if forges:
            forged(root / common.CACHE, result, seal)
        assert cli.main(["--root", str(root), "check"]) == 1
        said.append(capsys.readouterr().out)
    assert said[0] == said[2]
    assert said[0] == said[1] or seal is cache.seal
