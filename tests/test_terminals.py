"""The program where it is started: terminals that have not every letter, outputs that are full, interruptions."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotated_dossier import __main__
from annotated_dossier.report.formats import FORMATS
from tests.frame import PROJECT

PROBLEMS = 1
WRONG = "claims:\n  a: {}\n"


def started(root, *arguments, stdout=subprocess.PIPE, **environment):
    """A command as it is started in a shell, elsewhere than in continuous integration."""
    return subprocess.run(
        [sys.executable, str(PROJECT / "build.py"), *arguments, "--root", str(root)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "CI": "", **environment},
    )


CYRILLIC = "places:\n  Торецьк: {name: Торецьк, type: town}\n"


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.long
def test_no_terminal_is_too_poor_for_a_problem(make_dossier, output_format):
    done = started(make_dossier(records=CYRILLIC), "check", "--format", output_format, PYTHONIOENCODING="cp1252")
    assert (done.returncode, done.stderr) == (PROBLEMS, b"")
    assert "invalid-id" in done.stdout.decode("cp1252")
    if output_format in ("json", "sarif"):
        assert "Торецьк" in str(json.loads(done.stdout))


def test_no_terminal_is_too_poor_for_a_build(make_dossier):
    done = started(make_dossier(records=CYRILLIC), PYTHONIOENCODING="ascii:strict")
    assert done.returncode == PROBLEMS
    assert b"Traceback" not in done.stderr and b"invalid-id" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.long
def test_a_file_name_that_is_no_text_is_shown(make_dossier, output_format):
    root = make_dossier()
    (root / "seeds" / "n\udcffme.txt").write_text("words")
    (root / "dossier" / "n\udcffme.yaml").write_text(WRONG)
    done = started(root, "check", "--format", output_format)
    assert (done.returncode, done.stderr) == (PROBLEMS, b"")
    assert "missing-field" in done.stdout.decode("utf-8")
    if output_format == "sarif":
        results = json.loads(done.stdout)["runs"][0]["results"]
        places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}
        assert "dossier/n%FFme.yaml" in places


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.long
def test_an_output_without_room_is_told(make_dossier, output_format):
    with Path("/dev/full").open("wb") as full:
        done = started(make_dossier(records=WRONG), "check", "--format", output_format, stdout=full)
    assert done.returncode == PROBLEMS
    assert done.stderr == b"The output cannot be written: No space left on device.\n"


@pytest.mark.parametrize("place", ["annotated_dossier.pipeline.check", "annotated_dossier.cli._parser"])
def test_an_interruption_ends_without_a_traceback(make_dossier, monkeypatch, capsys, place):
    def interrupt(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(place, interrupt)
    monkeypatch.setattr(sys, "argv", ["build.py", "check", "--root", str(make_dossier())])
    assert __main__.main() == 130
    assert capsys.readouterr().err == "Interrupted.\n"


INTERRUPTED_WHILE_LOADING = """
import runpy, sys
class Interrupts:
    def find_spec(self, name, *others):
        if name == "annotated_dossier.pipeline":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupts())
sys.argv = ["build.py", "check"]
runpy.run_path("build.py", run_name="__main__")
"""


def test_an_interruption_while_the_program_is_loading_ends_without_a_traceback():
    done = subprocess.run([sys.executable, "-c", INTERRUPTED_WHILE_LOADING], cwd=PROJECT, capture_output=True)
    assert (done.returncode, done.stderr) == (130, b"Interrupted.\n")
