"""A small dossier of which every kind of falsification finds something, and one trial of it for all tests."""

import json
import shutil
from types import SimpleNamespace

import pytest

from annotated_dossier import cli, pipeline, selftest
from annotated_dossier.falsifying.book import Original
from annotated_dossier.files.read import SELFTEST_FILE, read
from tests.frame import PROJECT

SIEGE = PROJECT / "tests/dossiers/siege"


@pytest.fixture(scope="session")
def siege():
    """The inputs of the small dossier, it itself as it is checked, and what books are made from."""
    inputs, _ = read(SIEGE)
    return SimpleNamespace(root=SIEGE, inputs=inputs, checked=pipeline.check(SIEGE), original=Original(inputs))


@pytest.fixture
def book(siege):
    """The data of the small dossier, to be changed."""
    return siege.original.book()


@pytest.fixture(scope="session")
def tried_once(made_once):
    """A copy of the small dossier in which `selftest` has tried each kind once: what it wrote, printed and kept."""
    folder = made_once("tried", try_once)
    text = (folder / "siege" / SELFTEST_FILE).read_text("utf-8")
    said = json.loads((folder / "said.json").read_text("utf-8"))
    return SimpleNamespace(root=folder / "siege", text=text, result=selftest.parse(text), **said)


def try_once(folder):
    root = folder / "siege"
    shutil.copytree(SIEGE, root)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        patch.setattr("annotated_dossier.commands.selftest.today", lambda: "2025-03-09")
        lines = []
        patch.setattr("sys.stdout", SimpleNamespace(write=lines.append, flush=lambda: None, isatty=lambda: False))
        code = cli.main(["--root", str(root), "selftest", "--times", "1"])
    after = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    changed = [path.name for path in after if before.get(path) != after[path]]
    said = {"code": code, "said": "".join(lines), "changed": changed}
    (folder / "said.json").write_text(json.dumps(said), "utf-8")
