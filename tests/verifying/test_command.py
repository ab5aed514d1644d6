"""`verify` on the command line: without a dossier, below a root, with the exit codes and formats of the check."""

import json
import os
import shutil

import pytest

from annotated_dossier import cli
from annotated_dossier.verifying.forms import FORMS, STATED
from tests.verifying.test_cases import HERE

FINE, PROBLEMS, WRONG_USE = 0, 1, 2


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A folder with a right file and a wrong one, and no dossier; it is the current one."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    root = tmp_path / "root"
    shutil.copytree(HERE / "good/json", root / "right")
    shutil.copytree(HERE / "cases/quote-number-differs/block-quote", root / "wrong")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(capsys):
    def command(*arguments):
        code = cli.main(["verify", *arguments])
        return code, *capsys.readouterr()

    return command


def test_right_files_are_counted_and_pass(root, run):
    assert run("right/quotes.json", "right/annotation.jsonld") == (FINE, "5 quotes in 2 files: no problems.\n", "")


def test_a_wrong_quote_fails_and_is_told(root, run):
    code, output, _ = run("wrong/report.md", "right/quotes.json")
    assert code == PROBLEMS
    assert output.startswith("wrong/report.md:3:3: error: The words have another number than the source.")
    assert output.endswith("6 quotes in 2 files: 1 error, 0 warnings.\n")


def test_a_warning_is_no_failure(root, run):
    (root / "web.md").write_text("“x” ([x](https://example.org))", encoding="utf-8")
    code, output, _ = run("web.md")
    assert code == FINE
    assert output.endswith("1 quote in 1 file: 0 errors, 1 warning.\n")


def test_where_no_quote_is_read_that_is_said(root, run):
    (root / "table.csv").write_text("name,number\nx,1\n", encoding="utf-8")
    (root / "package.json").write_text('{"exact": true, "source": "x"}', encoding="utf-8")
    code, output, _ = run("table.csv", "package.json")
    assert code == FINE
    assert output.startswith("0 quotes in 2 files: no problems.\nNothing stands there")


def test_a_folder_stands_for_its_files_and_nothing_is_read_twice(root, run):
    (root / ".hidden.md").write_text("“x” ([x](nowhere.txt))", encoding="utf-8")
    (root / "notes.txt").write_text("“x” ([x](nowhere.txt))", encoding="utf-8")
    code, output, _ = run(".", "right", "right/quotes.json")
    assert code == PROBLEMS
    assert output.endswith("7 quotes in 3 files: 1 error, 0 warnings.\n")


@pytest.mark.parametrize("style", ["json", "github", "sarif"])
def test_a_program_gets_the_format_and_nothing_else(root, run, style):
    code, output, error = run("wrong/report.md", "--format", style)
    assert (code, error) == (PROBLEMS, "")
    if style == "github":
        assert output.startswith("::error file=wrong/report.md,line=3,endLine=4,title=")
    else:
        json.loads(output)


def test_files_are_named_from_where_one_stands_and_problems_from_the_root(root, run, monkeypatch):
    monkeypatch.chdir(root / "wrong")
    assert run("../right/quotes.json", "--root", "..")[0] == FINE
    assert run("report.md", "--root", str(root))[1].startswith("wrong/report.md:3:3: error:")


def test_the_root_may_be_reached_by_a_link_and_a_file_may_not(root, run):
    (root.parent / "linked").symlink_to(root, target_is_directory=True)
    linked = root.parent / "linked"
    assert run(str(linked / "right/quotes.json"), "--root", str(linked))[0] == FINE
    (root / "link.md").symlink_to(root / "wrong/report.md")
    code, output, _ = run("link.md")
    assert code == PROBLEMS
    assert "[file-linked]" in output and "1.4" not in output


@pytest.mark.parametrize("name", ["nowhere.md", "right/paper.txt", "../elsewhere.md", os.devnull, ".."])
def test_what_cannot_be_verified_is_wrong_use(root, run, name):
    (root.parent / "elsewhere.md").write_text("", encoding="utf-8")
    code, output, error = run(name)
    assert (code, output) == (WRONG_USE, "")
    assert name in error and error.endswith(".\n")


def test_without_a_file_it_is_wrong_use(root, run):
    with pytest.raises(SystemExit) as end:
        run()
    assert end.value.code == WRONG_USE


def test_the_help_states_the_forms(root, run, capsys):
    with pytest.raises(SystemExit):
        run("--help")
    output = capsys.readouterr().out
    assert STATED in output
    assert all(ending in output for ending in FORMS)


def test_nothing_is_written(root, run):
    before = sorted(path.relative_to(root) for path in root.rglob("*"))
    run(".")
    assert sorted(path.relative_to(root) for path in root.rglob("*")) == before
