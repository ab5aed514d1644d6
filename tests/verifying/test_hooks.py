"""How others run `verify`: a hook of pre-commit and an action of GitHub, whose very scripts are run here."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from annotated_dossier.verifying.forms import FORMS
from tests.frame import PROJECT

ACTION = PROJECT / ".github/actions/verify/action.yml"
STEPS = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["runs"]["steps"]
HOSTILE = "raise SystemExit('the module of a stranger was run')"

needs_bash = pytest.mark.skipif(os.name == "nt", reason="the runners' bash is not everywhere")


def test_the_hook_is_given_the_files_whose_forms_are_known():
    hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    [hook] = [hook for hook in hooks if hook["id"] == "annotated-dossier-verify"]
    assert hook["entry"] == "annotated-dossier verify"
    assert all(re.search(hook["files"], f"docs/a{ending}") for ending in FORMS)
    assert not re.search(hook["files"], "docs/a.txt")


def test_the_action_takes_nothing_by_a_name_that_may_be_anybodys():
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used and all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name) for name in used)
    scripts = "".join(step.get("run", "") for step in STEPS)
    assert scripts.count("pip install") == scripts.count("--require-hashes") == 1
    assert "${{" not in scripts


@pytest.fixture
def run_action(tmp_path):
    """Exit code and output of the action's scripts in a folder, but for the download of what the program needs."""
    runner = tmp_path / "runner"
    runner.mkdir()

    def run(folder: Path, files: str):
        environment = {
            "PATH": os.environ["PATH"],
            "GITHUB_ACTION_PATH": str(ACTION.parent),
            "RUNNER_TEMP": str(runner),
            "FILES": files,
            "ROOT": ".",
        }
        for step, python in ((STEPS[1], "true"), (STEPS[2], sys.executable)):
            script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            done = subprocess.run(
                script, cwd=folder, env=environment | {"PYTHON": python}, capture_output=True, encoding="utf-8"
            )
        return done.returncode, done.stdout, done.stderr

    return run


@needs_bash
@pytest.mark.long
def test_the_action_shows_a_wrong_quote_beside_it_and_runs_nothing_that_it_checks(tmp_path, run_action):
    folder = tmp_path / "work tree"
    for name in ("annotated_dossier/__init__.py", "annotated_dossier/__main__.py", "rapidfuzz.py", "pip/__main__.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(HOSTILE, encoding="utf-8")
    (folder / "a b.txt").write_text("In all 50,000 people came.", encoding="utf-8")
    (folder / "-right.md").write_text("“50,000 people” ([a](<a b.txt>))", encoding="utf-8")
    (folder / "wrong one.md").write_text("“60,000 people” ([a](<a b.txt>))", encoding="utf-8")
    assert run_action(folder, "-right.md\n") == (0, "", "")
    code, output, error = run_action(folder, "-right.md\nwrong one.md\n")
    assert (code, error) == (1, "")
    assert output.startswith("::error file=wrong one.md,line=1,endLine=1,col=2,endColumn=15,title=A number differs")
