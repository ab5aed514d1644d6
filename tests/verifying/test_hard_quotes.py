"""Hard quotes: no wrong one passes, and no right one is refused."""

import json
from pathlib import Path

import pytest
import yaml

from annotated_dossier.diagnostics import Severity
from annotated_dossier.verifying.verify import verify

CASES = yaml.safe_load((Path(__file__).parent / "hard_quotes.yaml").read_text(encoding="utf-8"))
# More often than a text is read through before its words are looked up in an index.
OFTEN = 100


def written(root, cases):
    """A file with the quotes of the cases, and a source for each."""
    quotes = []
    for number, case in enumerate(cases):
        (root / f"{number}.txt").write_bytes(case["source"].encode())
        quotes.append({"source": f"{number}.txt", "exact": case["quote"]})
    # Each on a line of its own, after the bracket.
    rows = ",\n".join(map(json.dumps, quotes))
    (root / "quotes.json").write_text(f"[\n{rows}]", encoding="utf-8")
    return "quotes.json"


def test_there_are_sixty_of_many_kinds():
    assert len(CASES) == 60
    assert len({case["kind"] for case in CASES}) == 8
    assert {case["verdict"] for case in CASES} == {"right", "wrong", "cut"}


def test_no_wrong_quote_passes_no_cut_is_passed_over_and_nothing_is_said_of_a_right_one(tmp_path):
    problems = verify(tmp_path, [written(tmp_path, CASES)]).problems
    said = {problem.span.line - 2: problem.severity for problem in problems}
    expected = {"right": None, "wrong": Severity.ERROR, "cut": Severity.WARNING}
    assert [case for number, case in enumerate(CASES) if said.get(number) != expected[case["verdict"]]] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["quote"])
def test_a_verdict_is_the_same_however_often_it_is_asked_for(case, tmp_path):
    name = written(tmp_path, [case])
    [row] = (tmp_path / name).read_text(encoding="utf-8").strip("[\n]").splitlines()
    (tmp_path / name).write_text(f"[{','.join([row] * OFTEN)}]", encoding="utf-8")
    refused = [problem for problem in verify(tmp_path, [name]).problems if problem.severity is Severity.ERROR]
    assert len(refused) == (OFTEN if case["verdict"] == "wrong" else 0)


@pytest.mark.parametrize("words", ["opened fire", "opened fire [...] on the crowd"])
def test_a_long_paragraph_makes_no_difference_to_a_cut(words, tmp_path):
    filler = "The hall was full. " * 1_000
    case = {"quote": words, "source": f"{filler}The guards never opened fire then or on the crowd. {filler}"}
    [problem] = verify(tmp_path, [written(tmp_path, [case])]).problems
    assert (problem.code, problem.severity) == ("turning-word-left-out", Severity.WARNING)
    assert "“never”" in problem.message


def test_parts_very_far_apart_are_found_and_not_judged(tmp_path):
    case = {
        "quote": "opened fire [...] on the crowd",
        "source": f"They never opened fire {'or ran ' * 5_000} on the crowd.",
    }
    assert verify(tmp_path, [written(tmp_path, [case])]).problems == ()
