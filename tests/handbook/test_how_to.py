"""What the handbook shows of records has the fields that records have, and shows values that they may hold."""

import re
from textwrap import dedent

import pytest

from annotated_dossier.commands import COMMANDS
from annotated_dossier.files.read import TextFile
from annotated_dossier.records.parse import parse
from annotated_dossier.records.problems import MISSING_FIELD, NO_DOSSIER
from tests.frame import PROJECT

PAGES = PROJECT / "handbook/docs"
SHOWN = re.compile(r"^( *)```yaml\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
EXAMPLES = [
    pytest.param(dedent(shown[2]), id=f"{path.stem}-{number}")
    for path in sorted(PAGES.glob("how-to/*.md"))
    for number, shown in enumerate(SHOWN.finditer(path.read_text("utf-8")), 1)
]
COMMAND = re.compile(r"annotated-dossier ([a-z]+)\b")


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_records_lacks_nothing_but_what_it_leaves_out(example):
    _, problems = parse([TextFile("dossier/example.yaml", example, "")])
    assert [problem for problem in problems if problem.entry not in (MISSING_FIELD, NO_DOSSIER)] == []


def test_no_page_names_a_command_that_there_is_not():
    named = {name for path in PAGES.rglob("*.md") for name in COMMAND.findall(path.read_text("utf-8"))}
    assert named <= set(COMMANDS)
