"""The package as it is handed on: every file of the program is in the wheel, and it runs from there alone."""

import os
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distributions
from pathlib import Path

import pytest

from annotated_dossier import __version__
from annotated_dossier.publishing.site import differences
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


def test_the_wheel_holds_every_file_of_the_program_and_the_handbook(installed):
    packed = Path("handbook/pages")
    handbook = {packed / path for path in files_below(PROJECT / "handbook")}
    assert files_below(installed / "annotated_dossier") == files_below(PROJECT / "annotated_dossier") | handbook


@pytest.mark.long
def test_the_installed_program_lays_the_handbook(installed, tmp_path):
    environment = os.environ | {"PYTHONPATH": str(installed)}
    subprocess.run(
        [sys.executable, "-c", RUN, "handbook"], cwd=tmp_path, env=environment, check=True, capture_output=True
    )
    assert (tmp_path / "handbook-site/tutorial/index.html").is_file()


@pytest.mark.long
def test_the_installed_program_explains_a_code_with_its_example(installed, tmp_path):
    environment = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", RUN, "explain", "unknown-reference"]
    said = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True).stdout
    assert "An example" in said and "^^^" in said


def test_the_wheel_has_the_version_of_the_program(installed):
    assert (installed / f"annotated_dossier-{__version__}.dist-info").is_dir()


def test_the_wheel_names_the_theme_for_mkdocs(installed):
    [named] = distributions(name="annotated-dossier", path=[str(installed)])
    [theme] = named.entry_points.select(group="mkdocs.themes")
    assert (theme.name, theme.value) == ("annotated-dossier", "annotated_dossier.theme")


@pytest.mark.long
def test_the_installed_theme_makes_the_same_site_as_the_source(installed, tmp_path):
    environment = os.environ | {"PYTHONPATH": str(installed), "CI": ""}
    program = [sys.executable, "-c", RUN]
    for command in (["init", "bridge", "--example"], ["--root", "bridge", "build"]):
        subprocess.run([*program, *command], cwd=tmp_path, env=environment, check=True, capture_output=True)
    made = (tmp_path / "bridge/.check-cache/mkdocs.yml").read_text("utf-8")
    assert "name: annotated-dossier" in made and "custom_dir" not in made
    root = tmp_path / "from-source"
    shutil.copytree(tmp_path / "bridge", root, ignore=shutil.ignore_patterns("site", ".check-cache"))
    command = [sys.executable, str(PROJECT / "build.py"), "--root", str(root)]
    subprocess.run(command, cwd=tmp_path, env=os.environ | {"CI": ""}, check=True, capture_output=True)
    found = differences(tmp_path / "bridge/site", root / "site")
    assert [path for path in found if not path.startswith("pagefind/")] == []


def test_the_program_runs_from_the_wheel_alone(installed, make_dossier, tmp_path):
    command = [sys.executable, "-c", RUN, "--root", str(make_dossier()), "check"]
    environment = os.environ | {"PYTHONPATH": str(installed), "CI": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
