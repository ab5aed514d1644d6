"""Work shared out among the cores comes out as if this process had done it alone."""

import multiprocessing
import os
import shutil

import pytest

from annotated_dossier import parallel, pipeline, rules
from annotated_dossier.pages.renewal import NOTHING
from annotated_dossier.parallel import among_cores
from tests.frame import PROJECT, TORETSK

BAD = PROJECT / "tests/bad"

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="the system makes no copies of a process"
)


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(parallel, "_cores", lambda: 2)


def test_the_results_come_in_order_and_from_other_processes():
    found = list(among_cores(lambda number: (number * number, os.getpid()), range(100)))
    assert [square for square, _ in found] == [number * number for number in range(100)]
    assert os.getpid() not in {process for _, process in found}


def test_little_work_is_done_at_once():
    assert set(among_cores(lambda _: os.getpid(), range(5))) == {os.getpid()}


def fail(number):
    if number == 50:
        raise ValueError("the fiftieth")
    return number


def test_what_fails_there_fails_here():
    with pytest.raises(ValueError, match="the fiftieth"):
        list(among_cores(fail, range(100)))
    assert not multiprocessing.active_children()


def test_whoever_wants_no_more_leaves_no_process_behind():
    results = among_cores(fail, range(49))
    assert next(results) == 0
    results.close()
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("case", ["about-not-named", "cycle", "nothing-in-common", "finding-disagrees"])
def test_the_problems_are_those_that_one_process_finds(case, tmp_path, monkeypatch):
    monkeypatch.setattr(rules, "MANY", 1)
    for files in (BAD / "base", next(path for path in sorted((BAD / case).iterdir()) if path.is_dir())):
        shutil.copytree(files, tmp_path, dirs_exist_ok=True)
    alone, shared = (pipeline.check(tmp_path, mapped=mapped) for mapped in (map, among_cores))
    assert shared.problems == alone.problems
    assert case in {problem.code for problem in shared.problems}


@pytest.mark.long
def test_pages_and_files_are_those_of_one_process():
    checked = pipeline.check(TORETSK)
    alone = pipeline.changed_pages_of(checked, NOTHING)
    shared = pipeline.changed_pages_of(checked, NOTHING, mapped=among_cores)
    assert shared.pages == alone.pages
    assert shared.memory == alone.memory
    assert {file.path: file.content for file in shared.files} == {file.path: file.content for file in alone.files}
    assert pipeline.pages_of(checked, mapped=among_cores) == pipeline.pages_of(checked)
