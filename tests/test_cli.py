"""The command line: what it writes, what it leaves alone, and its exit codes."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from annotated_dossier import __version__, cli
from annotated_dossier.commands import common
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.report.formats import FORMATS
from tests.conftest import DOSSIER
from tests.frame import PROJECT, copy_frame, copy_guides

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
WRONG = "claims:\n  a: {}\n"


@pytest.fixture(autouse=True)
def outside_ci(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("SITE_URL", raising=False)


@pytest.fixture
def run(capsys):
    """Exit code, standard output and standard error of a command in a folder."""

    def command(root, *arguments):
        code = cli.main(["--root", str(root), *arguments])
        return code, *capsys.readouterr()

    return command


def tree(folder):
    """All that stands below a folder but what is kept for the next run."""
    return {
        path.relative_to(folder).as_posix(): path.is_file() and (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if common.CACHE not in path.parts
    }


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize(("records", "expected"), [("", FINE), (WRONG, PROBLEMS)])
def test_check_writes_nothing_but_its_cache(make_dossier, run, records, expected, output_format):
    root = make_dossier(records=records)
    before = tree(root)
    code, output, _ = run(root, "check", "--format", output_format)
    assert code == expected
    assert output
    shutil.rmtree(root / common.CACHE)
    assert tree(root) == before


def test_git_leaves_the_cache_alone(make_dossier, run):
    root = make_dossier()
    run(root, "check")
    assert (root / common.CACHE / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("command", ["check", "build"])
def test_in_continuous_integration_everything_is_read_anew(make_dossier, run, monkeypatch, command):
    monkeypatch.setenv("CI", "true")
    root = make_dossier(files={"mkdocs.yml": "site_name: A small dossier\n"})
    run(root, command)
    assert not (root / common.CACHE).exists()


def test_what_is_accepted_is_read_anew(make_dossier, run):
    root = make_dossier()
    run(root, "accept", "article")
    assert not (root / common.CACHE).exists()


def test_a_warning_is_no_failure(make_dossier, run):
    root = make_dossier(files={"dossier/notes.json": "{}"})
    code, output, _ = run(root, "check", "--format", "json")
    assert [problem["severity"] for problem in json.loads(output)["diagnostics"] if problem["code"] == "file-name"] == [
        "warning"
    ]
    assert code == FINE


def test_problems_as_json_are_json_and_nothing_else(make_dossier, run):
    _, output, error = run(make_dossier(records=WRONG), "check", "--format", "json")
    problems = json.loads(output)["diagnostics"]
    assert {
        "code",
        "severity",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "message",
        "hint",
        "related",
    } == set(problems[0])
    assert error == ""


@pytest.mark.parametrize("arguments", [["print"], ["check", "--format", "xml"], ["accept"], ["--unknown"]])
def test_wrong_use_is_told_and_ends_with_2(make_dossier, run, capsys, arguments):
    with pytest.raises(SystemExit) as end:
        run(make_dossier(), *arguments)
    assert end.value.code == WRONG_USE
    assert "usage:" in capsys.readouterr().err


def test_a_mistyped_command_is_answered_with_all_commands(make_dossier, run, capsys):
    with pytest.raises(SystemExit):
        run(make_dossier(), "chek")
    error = capsys.readouterr().err
    assert all(command in error for command in ("build", "check", "accept", "schema", "serve", "upgrade"))


def test_the_version_is_told_without_a_dossier(tmp_path, run, capsys):
    with pytest.raises(SystemExit) as end:
        run(tmp_path, "--version")
    assert end.value.code == FINE
    assert capsys.readouterr().out == f"annotated-dossier {__version__}\n"


@pytest.mark.parametrize("missing", ["dossier", "seeds"])
def test_a_folder_that_holds_no_dossier_is_wrong_use(make_dossier, run, missing):
    root = make_dossier()
    shutil.rmtree(root / missing)
    code, _, error = run(root, "check")
    assert code == WRONG_USE
    assert f"`{missing}`" in error


def test_a_failing_build_leaves_pages_site_and_lock_as_they_were(make_dossier, run):
    root = make_dossier(
        records=WRONG,
        files={
            "docs/index.md": "old",
            "docs/.generated.json": '["index.md"]',
            "site/index.html": "old",
            LOCK_FILE: "{\n\n}\n",
        },
    )
    before = tree(root)
    code, _, error = run(root, "build")
    assert code == PROBLEMS
    assert "missing-field" in error
    assert tree(root) == before


def test_a_page_in_the_way_leaves_pages_site_and_lock_as_they_were(make_dossier, run):
    root = make_dossier(files={"docs/index.md": "by hand", "site/index.html": "old"})
    before = tree(root)
    code, _, error = run(root, "build")
    assert code == PROBLEMS
    assert "file-in-the-way" in error
    assert tree(root) == before


def test_what_the_system_refuses_is_told_without_a_traceback(make_dossier, run):
    code, _, error = run(make_dossier(files={"docs": "a file"}), "build")
    assert code == PROBLEMS
    assert "docs" in error and "Traceback" not in error


def test_where_the_site_cannot_be_rendered_the_old_one_stays(make_dossier, run):
    root = make_dossier(files={"mkdocs.yml": "site_name: [\n", "site/index.html": "old"})
    code, _, error = run(root, "build")
    assert code == PROBLEMS
    assert "mkdocs.yml" in error
    assert (root / "site/index.html").read_text() == "old"


@pytest.mark.long
def test_settings_without_the_theme_give_no_site(make_dossier, run):
    root = make_dossier(files={"mkdocs.yml": "site_name: A small dossier\ntheme: {name: material}\n"})
    code, _, error = run(root, "build")
    assert code == PROBLEMS
    assert "no security policy" in error and "annotated-dossier config" in error
    assert not (root / "site").exists()


@pytest.mark.long
def test_a_build_gives_a_site_and_is_the_command_when_none_is_named(make_dossier, run):
    root = make_dossier()
    copy_frame(root)
    copy_guides(root)
    code, output, _ = run(root)
    assert code == FINE
    assert "site/" in output
    assert "Toretsk" in (root / "site/places/toretsk/index.html").read_text()
    assert json.loads((root / "site/data/dossier.json").read_text())["places"][0]["id"] == "toretsk"
    assert (root / LOCK_FILE).exists()


CLAIM = (
    "claims:\n  a:\n    statement: The outlet wrote that Kyiv denied it.\n    topic: control\n    speaker: source\n"
    "    about: [toretsk]\n    quotes: [{source: article, exact: Kyiv denied}]\n"
)
MADE = ("data/claims.bib", "data/claims.csl.json", "data/claims.ris", "claims/a/index.html", "data/dossier.json")


@pytest.mark.parametrize(
    ("recorded", "site"),
    [
        pytest.param(None, "https://example.org/there/", marks=pytest.mark.long),
        ("https://example.org/record", "https://example.org/record/"),
    ],
)
@pytest.mark.long
def test_where_the_site_will_stand_is_followed_by_all_that_gives_its_address(
    make_dossier, run, monkeypatch, recorded, site
):
    monkeypatch.setenv("SITE_URL", "https://example.org/there")
    dossier = DOSSIER.replace("  covers:", f"  site_url: {recorded}\n  covers:") if recorded else DOSSIER
    root = make_dossier(records=CLAIM, dossier=dossier)
    copy_frame(root)
    copy_guides(root)
    assert run(root)[0] == FINE
    for name in MADE:
        assert f"{site}claims/a/" in (root / "site" / name).read_text(), name
    page = (root / "site/claims/a/index.html").read_text()
    assert f'<link rel="canonical" href="{site}claims/a/">' in page
    assert f'"@id": "{site}claims/a/"' in page
    assert f"{site}data/annotations.jsonld" in (root / "site/data/annotations.jsonld").read_text()
    assert f"<loc>{site}claims/a/</loc>" in (root / "site/sitemap.xml").read_text()


@pytest.mark.parametrize("command", [(), ("serve",)], ids=["build", "serve"])
@pytest.mark.parametrize(
    "address",
    ["example.org", "javascript:alert(1)", 'https://example.org/"><script>', "https://example.org/a b", "https:///"],
)
def test_an_address_of_the_site_that_is_none_is_wrong_use(make_dossier, run, monkeypatch, command, address):
    monkeypatch.setenv("SITE_URL", address)
    root = make_dossier()
    before = tree(root)
    code, _, error = run(root, *command)
    assert code == WRONG_USE
    assert "SITE_URL is no web address" in error and address in error and "https://" in error
    assert tree(root) == before
    assert run(root, "check")[0] == FINE


def test_where_the_lock_is_frozen_one_that_would_change_is_a_problem(make_dossier, run, monkeypatch):
    monkeypatch.setenv("CI", "true")
    code, output, _ = run(make_dossier(), "check")
    assert code == PROBLEMS
    assert "lock-not-current" in output


@pytest.mark.parametrize(
    ("called", "command"), [("/x/build.py", "python build.py"), ("/x/bin/annotated-dossier", "annotated-dossier")]
)
def test_a_hint_names_commands_as_the_program_is_called(make_dossier, run, monkeypatch, called, command):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(sys, "argv", [called])
    assert f"Run `{command}` and commit" in run(make_dossier(), "check")[1]


@pytest.mark.parametrize(("records", "expected"), [("", FINE), (WRONG, PROBLEMS)])
def test_the_program_ends_with_the_exit_code_wherever_it_is_started(make_dossier, tmp_path, records, expected):
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(make_dossier(records=records)), "check"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == expected


@pytest.mark.parametrize("arguments", [("--root", "ROOT", "check"), ("check", "--root", "ROOT")])
def test_the_folder_is_named_before_the_command_or_after_it(make_dossier, tmp_path, monkeypatch, capsys, arguments):
    root = make_dossier()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert cli.main([str(root) if argument == "ROOT" else argument for argument in arguments]) == FINE
    assert "0 claims from 1 sources" in capsys.readouterr().out


@pytest.mark.parametrize("root", ["nowhere", "x" * 5000, "loop"])
def test_a_root_that_is_no_folder_is_wrong_use(tmp_path, monkeypatch, capsys, root):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    assert cli.main(["check", "--root", root]) == WRONG_USE
    assert "There is no folder" in capsys.readouterr().err


def test_a_disk_without_room_names_the_file(make_dossier, run, monkeypatch):
    def refuse(*arguments):
        raise OSError(28, "No space left on device")

    root = make_dossier()
    monkeypatch.setattr(os, "replace", refuse)
    code, _, error = run(root, "schema")
    assert code == PROBLEMS
    assert error == f"{root / common.SCHEMA_FILE} could not be written: No space left on device.\n"


def test_nothing_is_written_through_a_link_in_the_place_of_the_schema(make_dossier, run, tmp_path):
    root = make_dossier()
    (tmp_path / "elsewhere").write_text("mine")
    (root / common.SCHEMA_FILE).symlink_to(tmp_path / "elsewhere")
    assert run(root, "schema")[0] == FINE
    assert (tmp_path / "elsewhere").read_text() == "mine"


def test_a_killed_build_is_put_right_even_by_one_that_fails(make_dossier, run):
    root = make_dossier(
        records=WRONG, files={".site-site.x/previous/index.html": "old", "site-offline/index.html": "x"}
    )
    assert run(root, "build")[0] == PROBLEMS
    assert (root / "site/index.html").read_text() == "old"
    assert not list(root.glob(".site-*"))
