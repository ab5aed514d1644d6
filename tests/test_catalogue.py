"""The catalogue of problems is complete: every code is described, can happen, and is shown by a case."""

import ast
import pkgutil
from pathlib import Path

from annotated_dossier import rules
from annotated_dossier.anchoring.misfits import CODES as MISFITS
from annotated_dossier.catalogue import CATALOGUE, files, quotes, records

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "annotated_dossier"
# Too large to be kept, or nothing that every machine can keep; test_bad.py and test_read.py make them.
NOT_ON_DISK = {"file-linked", "file-name-reserved", "file-too-large", "file-unreadable"}
MAKERS = {"Diagnostic", "Misfit", "_problem", "refuse", "complain"}


def emitted():
    """The codes that stand first in a call that makes a problem."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in MAKERS:
                    yield node.args[0].value


def test_every_code_that_is_emitted_is_described():
    assert set(emitted()) <= set(CATALOGUE)
    assert set(MISFITS) <= set(CATALOGUE)


def test_every_code_has_a_case_and_every_case_a_code():
    cases = {path.parent.name for path in HERE.glob("bad/*/*/") if path.is_dir()} - {"base"}
    assert cases | NOT_ON_DISK == set(CATALOGUE)


def test_every_rule_has_a_right_example():
    right = {path.parent.name for path in HERE.glob("good/*/*/")}
    assert right <= set(CATALOGUE)
    for rule in rules.RULES:
        assert right & set(rule.CODES), f"no case in tests/good/ for {rule.__name__}"


def test_no_rule_is_forgotten():
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__) if not module.name.startswith("_")}
    assert {rule.__name__.rpartition(".")[2] for rule in rules.RULES} == modules


def test_no_code_is_described_twice():
    described = [
        code
        for codes in (files.CODES, records.CODES, quotes.CODES, *(rule.CODES for rule in rules.RULES))
        for code in codes
    ]
    assert sorted(described) == sorted(set(described))


def test_every_entry_is_written_in_sentences():
    for code, entry in CATALOGUE.items():
        assert not entry.title.endswith("."), code
        assert entry.why.endswith((".", "?")) and entry.mend.endswith("."), code


def test_every_rule_says_in_one_line_what_it_asks():
    for rule in rules.RULES:
        assert rule.__doc__ and rule.__doc__.strip().splitlines()[0].endswith("."), rule.__name__
