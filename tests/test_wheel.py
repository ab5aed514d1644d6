"""The package as it is handed on: every file of the program is in the wheel, and it runs from there alone."""

import os
import subprocess
import sys
import zipfile

import pytest

from annotated_dossier import __version__
from tests.frame import PROJECT

RUN = "import sys; from annotated_dossier.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder that holds what the wheel holds, as an installation would lay it out."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def files_below(folder):
    return {
        path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__"
    }


def test_the_wheel_holds_every_file_of_the_program(installed):
    assert files_below(installed / "annotated_dossier") == files_below(PROJECT / "annotated_dossier")


def test_the_wheel_has_the_version_of_the_program(installed):
    assert (installed / f"annotated_dossier-{__version__}.dist-info").is_dir()


def test_the_program_runs_from_the_wheel_alone(installed, make_dossier, tmp_path):
    command = [sys.executable, "-c", RUN, "--root", str(make_dossier()), "check"]
    environment = os.environ | {"PYTHONPATH": str(installed), "CI": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
