"""What `verify` may read: files below the root, behind no link, not hidden, and not too many or too large."""

import json
import os

import pytest

from annotated_dossier.files.read import MAX_BYTES
from annotated_dossier.report.formats import FORMATS
from annotated_dossier.report.lines import Lines
from annotated_dossier.verifying import sources, verify
from annotated_dossier.verifying.verify import LONGEST_MESSAGE, LONGEST_QUOTE

SECRET = "The secret of the vault is 4711."


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.txt").write_text(SECRET, encoding="utf-8")
    return root


def said(root, *quotes, source="source.txt"):
    """What is said of quotes, each of which names a source or is of the same one."""
    rows = [{"source": source, "exact": quote} if isinstance(quote, str) else quote for quote in quotes]
    (root / "quotes.json").write_text(json.dumps(rows), encoding="utf-8")
    return verify.verify(root, ["quotes.json"])


def codes(found):
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../secret.txt", "source-out-of-reach"),
        ("/../secret.txt", "source-out-of-reach"),
        ("a/../../secret.txt", "source-out-of-reach"),
        ("..\\secret.txt", "source-out-of-reach"),
        ("C:/secret.txt", "source-out-of-reach"),
        ("\0", "source-out-of-reach"),
        (".hidden.txt", "source-out-of-reach"),
        (".git/config", "source-out-of-reach"),
        ("link.txt", "source-out-of-reach"),
        ("linked/secret.txt", "source-out-of-reach"),
        ("to-a-folder/inner.txt", "source-out-of-reach"),
        ("file:///etc/passwd", "source-not-fetched"),
        ("//example.org/secret.txt", "source-not-fetched"),
        ("https://example.org/", "source-not-fetched"),
        ("data:text/plain,secret", "source-not-fetched"),
        ("", "source-missing"),
        (".", "source-missing"),
        ("pipe", "source-missing"),
        ("folder", "source-missing"),
        ("x" * 5000, "source-missing"),
    ],
)
def test_a_source_that_may_not_be_read_is_told_and_no_word_of_it_shown(root, name, code):
    for hidden in (".hidden.txt", ".git/config", "folder/inner.txt"):
        (root / hidden).parent.mkdir(exist_ok=True)
        (root / hidden).write_text(SECRET, encoding="utf-8")
    (root / "link.txt").symlink_to(root.parent / "secret.txt")
    (root / "linked").symlink_to(root.parent / "outside", target_is_directory=True)
    (root / "to-a-folder").symlink_to(root / "folder", target_is_directory=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(root / "pipe")
    found = said(root, "The secret of the vault is 4712.", source=name)
    assert codes(found) == [code]
    assert not any("4711" in report(found.problems, Lines(root)) for report in FORMATS.values())


def test_a_source_of_the_same_folder_may_be_named_in_roundabout_ways(root):
    (root / "a").mkdir()
    (root / "source.txt").write_text(SECRET, encoding="utf-8")
    for name in ("./source.txt", "a/../source.txt", "/source.txt", "/a/../source.txt", "../root/source.txt"):
        expected = ["source-out-of-reach"] if name.startswith("..") else []
        assert codes(said(root, "the vault", source=name)) == expected, name


def test_a_file_with_quotes_that_is_a_link_is_not_read(root):
    (root.parent / "quotes.json").write_text("[]", encoding="utf-8")
    (root / "linked.json").symlink_to(root.parent / "quotes.json")
    assert codes(verify.verify(root, ["linked.json"])) == ["file-linked"]


def test_what_is_too_large_is_not_read(root):
    (root / "source.txt").write_bytes(b"#" * (MAX_BYTES + 1))
    (root / "large.md").write_bytes(b"#" * (MAX_BYTES + 1))
    assert codes(said(root, "a", "b")) == ["file-too-large"]
    assert codes(verify.verify(root, ["large.md"])) == ["file-too-large"]


def test_a_source_that_is_no_text_is_told_once_and_where_it_stands(root):
    (root / "source.txt").write_bytes(b"\xff\xfea\0")
    found = said(root, "a", "b", "c")
    assert [(problem.code, problem.span.file) for problem in found.problems] == [("file-not-utf-8", "source.txt")]


def test_all_sources_together_are_bounded(root, monkeypatch):
    monkeypatch.setattr(sources, "MOST_BYTES", 50)
    for name in "ab":
        (root / f"{name}.txt").write_text(SECRET, encoding="utf-8")
    found = said(root, *({"source": f"{name}.txt", "exact": "The secret"} for name in "ab"))
    assert codes(found) == ["too-much-to-verify"]
    assert "b.txt" in found.problems[0].message


def test_all_files_together_are_bounded(root, monkeypatch):
    monkeypatch.setattr(verify, "MOST_BYTES", 50)
    for name in "ab":
        (root / f"{name}.md").write_text("Nothing is quoted here, and nothing is wrong.", encoding="utf-8")
    found = verify.verify(root, ["a.md", "b.md", "c.md"])
    assert [(problem.code, problem.span.file) for problem in found.problems] == [("too-much-to-verify", "b.md")]


def test_quotes_are_bounded_in_number_and_length(root, monkeypatch):
    (root / "source.txt").write_text(SECRET, encoding="utf-8")
    monkeypatch.setattr(verify, "MOST_QUOTES", 3)
    found = said(root, *["The secret"] * 5)
    assert (found.quotes, codes(found)) == (3, ["too-much-to-verify"])
    assert codes(said(root, "x" * (LONGEST_QUOTE + 1))) == ["too-much-to-verify"]


def test_problems_are_bounded_in_number(root, monkeypatch):
    (root / "source.txt").write_text(SECRET, encoding="utf-8")
    monkeypatch.setattr(verify, "MOST_PROBLEMS", 3)
    found = said(root, *(f"wrong {number}" for number in range(10)))
    assert codes(found) == ["quote-not-found"] * 3 + ["too-much-to-verify"]


HOSTILE = "\x1b[2J\x07\u202e::error::%0A\r\n::set-output name=x::y [link](javascript:x) {0} <script>"


@pytest.mark.parametrize("style", FORMATS)
def test_hostile_words_and_names_reach_no_reader_as_commands(root, style):
    (root / "source.txt").write_text(f"It began {HOSTILE} here and went on {HOSTILE} there.", encoding="utf-8")
    name = "\x1b[1m%0A::error::,file=x\n.txt"
    found = said(root, f"It began {HOSTILE} her", f"It ended {HOSTILE} there", {"source": name, "exact": "x"})
    output = FORMATS[style](found.problems, Lines(root))
    assert found.problems
    assert not set(output) & {"\x1b", "\x07", "\u202e", "\r", "\x00"}
    if style == "github":
        lines = output.splitlines()
        assert len(lines) == len(found.problems)
        assert all(line.startswith("::error file=quotes.json,line=1,") for line in lines)
    elif style != "text":
        json.loads(output)


def test_no_text_of_a_problem_is_longer_than_what_it_may_quote(root):
    word = "undertakings" * 30
    (root / "source.txt").write_text(f"One {word} two {word}s three {word}, four. " * 3, encoding="utf-8")
    found = said(root, f"one {word}s two", f"{word} too {word}", f"three [...] One {word}s [...] four", "x" * 900)
    assert len(found.problems) == 4
    for problem in found.problems:
        texts = [problem.message, problem.hint, *(related.message for related in problem.related)]
        assert all(len(text) <= LONGEST_MESSAGE for text in texts)
        assert len(problem.related) <= 3
