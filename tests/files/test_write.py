"""Writing: generated files are ours, everything else in docs/ is not."""

import json
import os
from pathlib import Path

import pytest

from annotated_dossier.files.refused import Refused
from annotated_dossier.files.write import MANIFEST, Written, write, write_file
from tests.files.written import BEFORE, PAGES, as_bytes, outputs, put, tree


def times(folder):
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("*") if path.is_file()}


def test_every_page_is_written_with_its_very_text(docs):
    written, problems = write(outputs(PAGES), docs)
    assert (written, problems) == (Written(4, 0, 0), [])
    assert tree(docs) == as_bytes(PAGES)


def test_what_did_not_change_is_not_touched(docs):
    write(outputs(PAGES), docs)
    before = times(docs)
    written, _ = write(outputs({**PAGES, "index.md": "new home"}), docs)
    assert written == Written(1, 3, 0)
    assert {path.name for path, time in times(docs).items() if before[path] != time} == {"index.md", MANIFEST}


def test_pages_that_are_no_longer_made_go_with_their_folders(docs):
    write(outputs(PAGES), docs)
    written, _ = write(outputs({"index.md": "home"}), docs)
    assert written == Written(0, 1, 3)
    assert {path.name for path in docs.iterdir()} == {"index.md", MANIFEST}


def test_hand_written_files_stay_and_keep_their_folder(docs):
    put(docs / "method.md")
    put(docs / "places/notes.md")
    write(outputs(PAGES), docs)
    write(outputs({}), docs)
    assert tree(docs) == {"method.md": b"hand-written", "places/notes.md": b"hand-written"}


def test_a_hand_written_file_in_the_way_stops_everything(docs):
    put(docs / "places/toretsk.md")
    written, problems = write(outputs(PAGES), docs)
    assert written == Written(0, 0, 0)
    assert [(problem.code, problem.span.file) for problem in problems] == [
        ("file-in-the-way", "docs/places/toretsk.md")
    ]
    assert tree(docs) == {"places/toretsk.md": b"hand-written"}
    assert not (docs / MANIFEST).exists()


def test_a_file_in_the_place_of_a_folder_is_in_the_way(docs):
    put(docs / "places")
    _, problems = write(outputs(PAGES), docs)
    assert {problem.span.file for problem in problems} == {"docs/places/index.md", "docs/places/toretsk.md"}
    assert tree(docs) == {"places": b"hand-written"}


def test_a_folder_in_the_place_of_a_page_is_in_the_way_even_of_a_page_of_ours(docs):
    write(outputs(PAGES), docs)
    (docs / "index.md").unlink()
    put(docs / "index.md/notes.md")
    _, problems = write(outputs({**PAGES, "data/dossier.json": "new"}), docs)
    assert [problem.span.file for problem in problems] == ["docs/index.md"]
    assert (docs / "data/dossier.json").read_text() == "{}"


@pytest.mark.parametrize(
    "listed",
    [
        "../precious.txt",
        "places/../../precious.txt",
        "ABSOLUTE",
        "..",
        "",
        ".",
        "link/precious.txt",
        MANIFEST,
        "a\0b",
        "\ud800",
        "x" * 5000,
    ],
)
def test_a_manifest_that_points_outside_removes_nothing_there(docs, tmp_path, listed):
    put(tmp_path / "precious.txt")
    docs.mkdir()
    (docs / "link").symlink_to(tmp_path, target_is_directory=True)
    listed = str(tmp_path / "precious.txt") if listed == "ABSOLUTE" else listed
    put(docs / MANIFEST, json.dumps([listed]))
    write(outputs(PAGES), docs)
    assert (tmp_path / "precious.txt").read_text() == "hand-written"
    assert tree(docs) == as_bytes(PAGES)


@pytest.mark.parametrize(
    "text", ["", "{", "5", "null", '"index.md"', "{}", "[5, null, []]", "\udcff", "[" * 100_000, '{"index.md": 5}']
)
def test_a_damaged_manifest_owns_nothing(docs, text):
    put(docs / "index.md")
    (docs / MANIFEST).write_bytes(text.encode("utf-8", "surrogateescape"))
    _, problems = write(outputs(PAGES), docs)
    assert [problem.span.file for problem in problems] == ["docs/index.md"]
    assert tree(docs) == {"index.md": b"hand-written"}


def test_pages_are_found_again_after_the_folder_was_moved(docs, tmp_path):
    write(outputs(PAGES), docs)
    moved = docs.rename(tmp_path / "moved")
    assert write(outputs({}), moved)[0] == Written(0, 0, 4)


def described(problems):
    return [(problem.code, problem.span.file, problem.message) for problem in problems]


@pytest.mark.parametrize("manifest", [["method.md"], {"method.md": None}, {"method.md": ""}, {"method.md": "0" * 64}])
def test_a_manifest_that_names_a_hand_written_file_removes_nothing(docs, manifest):
    put(docs / "method.md")
    put(docs / MANIFEST, json.dumps(manifest))
    written, problems = write(outputs(PAGES), docs)
    assert written == Written(0, 0, 0)
    [(code, file, message)] = described(problems)
    assert (code, file) == ("file-in-the-way", "docs/method.md") and "no longer generated" in message
    assert tree(docs) == {"method.md": b"hand-written"}


@pytest.mark.parametrize(("pages", "said"), [({**PAGES, "index.md": "new"}, "changed by hand"), ({}, "no longer")])
def test_a_page_changed_by_hand_is_neither_overwritten_nor_removed(docs, pages, said):
    write(outputs(PAGES), docs)
    put(docs / "index.md")
    written, problems = write(outputs(pages), docs)
    assert written == Written(0, 0, 0)
    [(code, file, message)] = described(problems)
    assert (code, file) == ("file-in-the-way", "docs/index.md") and said in message
    assert tree(docs) == as_bytes({**PAGES, "index.md": "hand-written"})
    (docs / "index.md").unlink()
    assert write(outputs(pages), docs)[1] == []


def test_a_manifest_of_an_earlier_version_still_tells_which_pages_are_ours(docs):
    write(outputs(BEFORE), docs)
    put(docs / MANIFEST, json.dumps(["index.md", "places/index.md"]))
    for stale in ("units/gone.md", "places/gone.md"):
        (docs / stale).unlink()
    assert write(outputs(PAGES), docs) == (Written(3, 1, 0), [])
    assert tree(docs) == as_bytes(PAGES)
    assert write(outputs({}), docs) == (Written(0, 0, 4), [])


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), PermissionError(13, "Access is denied")])
@pytest.mark.parametrize("name", ["replace", "unlink"])
def test_what_the_system_refuses_names_the_file_and_what_was_to_be_done(docs, monkeypatch, error, name):
    def refuse(*arguments):
        raise error

    write(outputs({"gone.md": "stale"}), docs)
    monkeypatch.setattr(os, name, refuse)
    with pytest.raises(Refused) as refused:
        write(outputs({} if name == "unlink" else PAGES), docs)
    assert str(refused.value).startswith(f"{docs}") and error.strerror in str(refused.value)
    assert ("could not be removed" if name == "unlink" else "could not be written") in str(refused.value)
    assert ("Close it where it is open" in str(refused.value)) == isinstance(error, PermissionError)


def steps(docs: Path, name: str) -> int:
    """How often `os.<name>` is called to get from BEFORE to PAGES."""
    calls = 0
    real = getattr(os, name)

    def counting(*arguments):
        nonlocal calls
        calls += 1
        return real(*arguments)

    write(outputs(BEFORE), docs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, counting)
        write(outputs(PAGES), docs)
    return calls


@pytest.mark.parametrize("name", ["replace", "unlink"])
def test_after_an_interruption_at_any_step_the_next_run_puts_everything_right(tmp_path, name):
    total = steps(tmp_path / "whole", name)
    assert total >= 2
    for failing in range(total):
        docs = tmp_path / f"interrupted-{failing}"
        put(docs / "method.md")
        write(outputs(BEFORE), docs)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, name, interrupted(getattr(os, name), failing))
            with pytest.raises(KeyboardInterrupt):
                write(outputs(PAGES), docs)
        assert all(
            text in (b"hand-written", *as_bytes(BEFORE).values(), *as_bytes(PAGES).values())
            for path, text in tree(docs).items()
            if not Path(path).name.startswith(".")
        ), "a half-written page"
        _, problems = write(outputs(PAGES), docs)
        assert problems == []
        assert tree(docs) == {**as_bytes(PAGES), "method.md": b"hand-written"}
        assert list(json.loads((docs / MANIFEST).read_text())) == sorted(PAGES)


def interrupted(real, at):
    """`real`, but the call number `at` ends the program."""
    calls = iter(range(1_000_000))

    def call(*arguments):
        if next(calls) == at:
            raise KeyboardInterrupt
        return real(*arguments)

    return call


def test_a_single_file_is_written_in_one_step_and_only_if_it_changes(tmp_path):
    path = tmp_path / "folder" / "anchors.lock"
    write_file(path, "one\n")
    before = times(tmp_path)
    write_file(path, "one\n")
    assert times(tmp_path) == before
    write_file(path, "two\n")
    assert tree(tmp_path) == {"folder/anchors.lock": b"two\n"}
