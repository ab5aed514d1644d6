"""`explain`: every code has its meaning, its example and its remedy; a mistyped one has the nearest."""

import pytest

from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.handbook.examples import PAGE, example_of
from tests.test_catalogue import NOT_ON_DISK

FINE, WRONG_USE = 0, 2


@pytest.mark.parametrize("code", ["unknown-reference", "place-not-named", "file-too-large"])
def test_a_code_is_explained_in_any_folder(code, run, tmp_path):
    exit_code, output, _ = run(tmp_path, "explain", code)
    entry = CATALOGUE[code]
    assert exit_code == FINE
    said = " ".join(output.split())
    assert all(part in said for part in (entry.title, entry.why, f"To mend it: {entry.mend}"))
    assert ("An example" in output) == (code not in NOT_ON_DISK)


def test_the_example_is_what_the_check_prints(run, tmp_path):
    output = run(tmp_path, "explain", "[yaml-duplicate-key]")[1]
    assert "error: The key " in output and " | " in output and "^^^" in output


def test_every_code_that_has_a_case_has_its_example():
    page = PAGE.read_text("utf-8")
    without = {code for code in CATALOGUE if not example_of(code, page)}
    assert without == NOT_ON_DISK
    assert all(f"[{code}]" in example_of(code, page) for code in CATALOGUE.keys() - NOT_ON_DISK)


@pytest.mark.parametrize(
    ("typed", "near"), [("unknown-referense", "unknown-reference"), ("coverage", "coverage-too-low"), ("\x1b[2J", "")]
)
def test_of_an_unknown_code_the_nearest_are_named(typed, near, run, tmp_path):
    exit_code, output, errors = run(tmp_path, "explain", typed)
    assert (exit_code, output) == (WRONG_USE, "")
    assert near in errors and "\x1b" not in errors
