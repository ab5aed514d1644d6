"""The published list of problems is the catalogue with an example of each."""

import re

import markdown

from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.handbook.problems import page
from annotated_dossier.report import text
from annotated_dossier.report.lines import Lines
from tests.frame import PROJECT
from tests.test_bad import BAD, problems_of
from tests.test_catalogue import NOT_ON_DISK
from tests.verifying.test_cases import CASES, verified

PAGE = PROJECT / "handbook/docs/reference/problems.md"


def example(case, root):
    """What is printed of the problem a case stands for, by the check or by `verify`."""
    found = problems_of(case, root) if case in BAD else verified(case).problems
    problems = [problem for problem in found if problem.code == case.parent.name]
    return text.report(problems[:1], Lines(root if case in BAD else case)).rstrip("\n")


def test_the_page_is_current(tmp_path, expect):
    first = {case.parent.name: case for case in reversed([*BAD, *CASES])}
    expect(page({code: example(case, tmp_path / code) for code, case in first.items()}), PAGE)


def test_every_code_has_its_address_and_its_example_on_the_page():
    html = markdown.markdown(PAGE.read_text("utf-8").split("---\n", 2)[2], extensions=["attr_list", "toc"])
    sections = dict(re.findall(r'<h3 id="([^"]+)">(.*?)(?=<h[23]|\Z)', html, re.DOTALL))
    assert sections.keys() == CATALOGUE.keys()
    shown = {code for code, section in sections.items() if f"[{code}]" in section}
    assert shown == CATALOGUE.keys() - NOT_ON_DISK
