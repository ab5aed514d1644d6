"""Whoever does what the tutorial says, step by step, gets what it says: every file is saved, every command run."""

import os
import re
import shlex
import socket
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO

import pytest

from annotated_dossier.cli import main
from annotated_dossier.commands import COMMANDS
from tests.frame import PROJECT

pytestmark = pytest.mark.long

PAGE = PROJECT / "handbook/docs/tutorial.md"
STEP = re.compile(
    r"(?P<how>Save this as|Add to) `(?P<file>[^`]+)`[^`]*:\n\n```yaml\n(?P<text>.*?)```|```\n(?P<run>\$.*?)```",
    re.DOTALL,
)
USUAL_PORT = "8000"


def run(words, folder):
    """Run a command of the tutorial in a folder; what it says, line by line."""
    program, *arguments = words
    assert program == "annotated-dossier"
    if arguments == ["serve"]:
        return [served(folder)]
    said = StringIO()
    with chdir(folder), redirect_stdout(said), redirect_stderr(said):
        main(arguments)
    return said.getvalue().splitlines()


def served(folder):
    """What `serve` says of the site, on a free port that is told as the usual one."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "annotated_dossier", "serve", "--port", port]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as process:
        said = next(line for line in process.stdout if line.startswith("The site"))
        process.terminate()
    return said.rstrip().replace(port, USUAL_PORT)


def steps():
    return STEP.finditer(PAGE.read_text("utf-8"))


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """The folder of the dossier in the end, and for each command what it was to say and what it said."""
    start = folder = tmp_path_factory.mktemp("tutorial")
    told = []
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        patch.delenv("SITE_URL", raising=False)
        for step in steps():
            if step["file"]:
                place = folder / step["file"]
                before = f"{place.read_text('utf-8')}\n" if step["how"] == "Add to" else ""
                place.write_text(before + step["text"], "utf-8")
                continue
            for block in step["run"].split("$ ")[1:]:
                line, *expected = block.strip().splitlines()
                words = shlex.split(line)
                if words[0] == "cd":
                    folder = start / words[1]
                else:
                    told.append((line, expected, run(words, folder)))
    return folder, told


def test_every_box_of_the_tutorial_is_a_step():
    assert len(list(steps())) == PAGE.read_text("utf-8").count("```") / 2


def test_each_command_says_what_the_tutorial_says(followed):
    _, told = followed
    assert {shlex.split(line)[1] for line, _, _ in told} <= set(COMMANDS)
    for line, expected, said in told:
        assert [words for words in expected if words not in said] == [], (line, said)


def test_in_the_end_there_is_a_site_with_both_claims_and_an_edition(followed):
    folder, _ = followed
    page = (folder / "site/claims/council-names-cracks/index.html").read_text("utf-8")
    assert "association-counts-one-arch" in page
    assert (folder / "edition.lock").is_file()
