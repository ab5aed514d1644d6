"""The catalogue of problems is complete: every code is described, can happen, and is shown by a case."""

import ast
import pkgutil
from pathlib import Path

from annotated_dossier import rules
from annotated_dossier.catalogue import CATALOGUE

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "annotated_dossier"
# Too large to be kept, or nothing that every machine can keep; test_bad.py, test_read.py and test_reach.py make them.
NOT_ON_DISK = {"file-linked", "file-name-reserved", "file-too-large", "file-unreadable", "too-much-to-verify"}


def entries_made(tree):
    """The codes of the entries that a module makes."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") == "Entry"
            and isinstance(node.args[0], ast.Constant)
        ):
            yield node.args[0].value


def test_every_entry_that_is_made_is_in_the_catalogue():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
    made = sorted(code for tree in trees for code in entries_made(tree))
    assert made == sorted(CATALOGUE)


def test_no_problem_is_made_but_by_its_entry():
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        called = {getattr(node.func, "id", "") for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert "Diagnostic" not in called or path.name == "diagnostics.py", path


def test_every_code_has_a_case_and_every_case_a_code():
    folders = [*HERE.glob("bad/*/*/"), *HERE.glob("verifying/cases/*/*/")]
    cases = {path.parent.name for path in folders if path.is_dir()} - {"base"}
    assert cases | NOT_ON_DISK == set(CATALOGUE)


def test_every_rule_has_a_right_example():
    right = {path.parent.name for path in HERE.glob("good/*/*/")}
    assert right <= set(CATALOGUE)
    for rule in rules.RULES:
        assert right & {entry.code for entry in rule.CODES}, f"no case in tests/good/ for {rule.__name__}"


def test_no_rule_is_forgotten():
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__) if not module.name.startswith("_")}
    assert {rule.__name__.rpartition(".")[2] for rule in rules.RULES} == modules


def test_every_entry_is_written_in_sentences():
    for code, entry in CATALOGUE.items():
        assert not entry.title.endswith("."), code
        assert entry.why.endswith((".", "?")) and entry.mend.endswith("."), code


def test_every_rule_says_in_one_line_what_it_asks():
    for rule in rules.RULES:
        assert rule.__doc__ and rule.__doc__.strip().splitlines()[0].endswith("."), rule.__name__
