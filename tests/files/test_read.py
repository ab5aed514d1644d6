"""Reading: which files count, and that no byte of them changes."""

import hashlib
import os
from pathlib import Path

import pytest

from annotated_dossier.files import read as module
from annotated_dossier.files.read import LOCK_FILE, read


@pytest.fixture
def folder(tmp_path):
    def write(files):
        for name, data in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return tmp_path

    return write


def codes(problems):
    return [(problem.code, problem.span.file) for problem in problems]


def test_records_and_articles_are_read_with_their_folders_in_the_order_of_their_names(folder):
    inputs, problems = read(
        folder(
            {
                "dossier/b.yaml": b"",
                "dossier/a.yaml": b"",
                "dossier/claims/c.yaml": b"",
                "seeds/z.txt": b"",
                "seeds/sub/y.txt": b"",
            }
        )
    )
    assert [file.path for file in inputs.records] == ["dossier/a.yaml", "dossier/b.yaml", "dossier/claims/c.yaml"]
    assert {name: file.path for name, file in inputs.seeds.items()} == {
        "sub/y.txt": "seeds/sub/y.txt",
        "z.txt": "seeds/z.txt",
    }
    assert problems == []


@pytest.mark.parametrize(
    "data",
    [b"one\r\ntwo\rthree\n\n", b"\xef\xbb\xbfmarked", "Торецьк e\u0301 \u2028".encode(), b"no end", b"\x00\x1a", b""],
)
def test_the_text_is_the_bytes_and_nothing_else(folder, data):
    """Line ends, byte order marks and decomposed letters stay; the digest is that of the bytes."""
    inputs, _ = read(folder({"seeds/a.txt": data, "dossier/a.yaml": data}))
    for file in (inputs.seeds["a.txt"], inputs.records[0]):
        assert file.text.encode() == data
        assert file.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "name", ["a.yml", "a.json", "a.YAML", "claims/a.Yml", "a.yaml.txt", "a.yaml~", "extra", "notes.md"]
)
def test_records_under_another_ending_are_not_passed_over_in_silence(folder, name):
    inputs, problems = read(folder({f"dossier/{name}": b"claims: {}"}))
    assert inputs.records == ()
    assert codes(problems) == [("file-name", f"dossier/{name}")]


@pytest.mark.parametrize("name", [".a.yaml", ".DS_Store", ".old/a.yaml", ".vscode/settings.json"])
def test_hidden_files_are_none_of_ours(folder, name):
    inputs, problems = read(folder({f"dossier/{name}": b"\xff"}))
    assert (inputs.records, problems) == ((), [])


@pytest.mark.parametrize("path", ["dossier/a.yaml", "seeds/a.txt", LOCK_FILE])
def test_a_byte_that_is_no_utf_8_is_shown_at_its_place_and_the_file_is_left_out(folder, path):
    inputs, problems = read(folder({path: "é\nКиїв ".encode() + b"\x80 end"}))
    assert (inputs.records, inputs.seeds, inputs.lock) == ((), {}, None)
    [problem] = problems
    assert problem.code == "file-not-utf-8"
    assert (problem.span.file, problem.span.line, problem.span.column) == (path, 2, 6)
    assert "0x80" in problem.message


@pytest.mark.parametrize(
    ("data", "look"),
    [
        ("\ufeffKyiv denied it.".encode("utf-16-le"), "UTF-16"),
        ("\ufeffKyiv denied it.".encode("utf-16-be"), "UTF-16"),
        ("Kyiv denied it.".encode("utf-16-le"), "UTF-16"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Word"),
        (b"%PDF-1.7\n", "PDF"),
    ],
)
def test_a_file_in_another_format_is_named_as_what_it_looks_like(folder, data, look):
    inputs, [problem] = read(folder({"seeds/a.txt": data}))
    assert inputs.seeds == {}
    assert problem.code == "file-not-utf-8"
    assert look in problem.message
    assert "UTF-8" in problem.hint


def test_a_file_that_is_too_large_is_left_out(folder, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 3)
    inputs, problems = read(folder({"seeds/a.txt": b"four", "seeds/b.txt": b"two"}))
    assert codes(problems) == [("file-too-large", "seeds/a.txt")]
    assert set(inputs.seeds) == {"b.txt"}


def test_the_lock_is_read_if_there_is_one(folder):
    root = folder({"dossier/a.yaml": b""})
    assert read(root)[0].lock is None
    inputs, _ = read(folder({LOCK_FILE: b"{}\n"}), is_lock_frozen=True)
    assert inputs.lock.text == "{}\n"
    assert inputs.is_lock_frozen


@pytest.mark.parametrize("name", ["con", "CON.txt", "aux.tar.gz", "lpt9", "nul .txt", "sub/Com1/x.txt", "a?.txt", "a."])
@pytest.mark.parametrize("place", ["seeds/{}", "dossier/{}.yaml"])
def test_a_name_that_windows_does_not_allow_is_refused(folder, place, name):
    path = place.format(name)
    inputs, problems = read(folder({path: b""}))
    said = [problem for problem in problems if problem.code == "file-name-reserved"]
    assert [problem.span.file for problem in said] == [path] * (path != "dossier/a..yaml")
    assert len(inputs.seeds) + len(inputs.records) == 1


@pytest.mark.parametrize("name", ["console.txt", "a con.txt", "com.txt", "com10.txt", "nulls", "Торецьк “1”, (2).txt"])
def test_a_name_that_only_looks_reserved_is_none(folder, name):
    assert read(folder({f"seeds/{name}": b""}))[1] == []


def test_a_folder_that_cannot_be_looked_into_is_not_passed_over(folder, monkeypatch):
    root = folder({"dossier/a.yaml": b"", "seeds/sub/a.txt": b""})
    real = os.scandir

    def scandir(path):
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(PermissionError, match="sub"):
        read(root)
