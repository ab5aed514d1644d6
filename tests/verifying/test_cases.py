"""Files with quotes, and what is said of them.

A case is a folder `cases/<code>/<case>/`, which holds files with quotes and their sources; what is said of it stands in
its `expected.txt` (`pytest --refresh` writes it). Of the files in `good/<form>/` nothing is said.
"""

from pathlib import Path

import pytest

from annotated_dossier.report import text
from annotated_dossier.report.lines import Lines
from annotated_dossier.verifying.forms import FORMS
from annotated_dossier.verifying.verify import verify

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.glob("cases/*/*/") if path.is_dir())
EXPECTED = "expected.txt"
# How many quotes each of the right files holds: one that is passed over would be missed by nobody.
QUOTES = {
    "markdown/report.md": 12,
    "csv/quotes.csv": 2,
    "csv/quotes.tsv": 1,
    "json/quotes.json": 4,
    "json/annotation.jsonld": 1,
}


def verified(case):
    """What is found in all files of a case that may hold quotes."""
    paths = [path.relative_to(case).as_posix() for path in sorted(case.rglob("*")) if path.suffix in FORMS]
    return verify(case, paths)


def name(case):
    return f"{case.parent.name}/{case.name}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_case_says_what_is_wrong_where_and_how_to_mend_it(case, expect):
    problems = verified(case).problems
    assert {problem.code for problem in problems} == {case.parent.name}
    assert all(problem.message and problem.hint for problem in problems)
    expect(text.report(problems, Lines(case)), case / EXPECTED)


@pytest.mark.parametrize("path", QUOTES)
def test_a_right_file_has_all_its_quotes_found(path):
    file = HERE / "good" / path
    found = verify(file.parent, [file.name])
    assert text.report(found.problems, Lines(file.parent)) == ""
    assert found.quotes == QUOTES[path]
