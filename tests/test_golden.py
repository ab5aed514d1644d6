"""Small dossiers on disk and everything that comes out of them; `golden/README.md` says how to add one."""

import shutil
from pathlib import Path

import pytest

from annotated_dossier import pipeline
from annotated_dossier.read import LOCK_FILE
from annotated_dossier.write import MANIFEST

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request):
    return request.param


@pytest.fixture
def made(case, tmp_path):
    """What the case gives: the path of each file in `docs/`, and of the lock, with its bytes."""
    for folder in ("seeds", "dossier"):
        shutil.copytree(case / folder, tmp_path / folder)
    checked, _ = pipeline.generate(pipeline.check(tmp_path), tmp_path)
    assert checked.problems == ()
    return {**tree(tmp_path, "docs"), LOCK_FILE: (tmp_path / LOCK_FILE).read_bytes()}


def tree(root, folder=""):
    return {path.relative_to(root).as_posix(): path.read_bytes()
            for path in (root / folder).rglob("*") if path.is_file() and path.name != MANIFEST}


def test_a_case_gives_what_is_expected_and_no_other_file(case, made, request):
    expected = case / "expected"
    if request.config.getoption("--refresh"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, data in made.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(data)
    before = tree(expected)
    assert sorted(made) == sorted(before)
    for name, data in made.items():
        assert data.decode() == before[name].decode(), name
