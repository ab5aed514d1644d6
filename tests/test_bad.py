"""Every problem an editor can meet: the files that cause it, and what is said.

A case is a folder `bad/<code>/<case>/` or `good/<code>/<case>/`. Its files replace or join those of `bad/base/`. What is
said of a bad case stands in its `expected.txt` (`pytest --refresh` writes it; read each message as the editor who gets
it); of a good case nothing is said.
"""

import shutil
from pathlib import Path

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.cache import Cache
from annotated_dossier.files.read import MAX_BYTES

HERE = Path(__file__).parent
BASE = HERE / "bad/base"
BAD = sorted(path for path in HERE.glob("bad/*/*/") if path.is_dir() and path.parent != BASE)
GOOD = sorted(path for path in HERE.glob("good/*/*/") if path.is_dir())
EXPECTED = "expected.txt"


def problems_of(case, root, cache=None):
    """What is said of a case, whose files are laid over the base at `root`."""
    for files in (BASE, case):
        shutil.copytree(files, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    checked = pipeline.check(root, is_lock_frozen=case.parent.name == "lock-not-current", cache=cache)
    if (case / "docs").is_dir():
        checked, _ = pipeline.generate(checked, root)
    return checked.problems


def described(problem):
    lines = [
        f"{place(problem.span)}: {problem.severity} [{problem.code}]",
        f"    {problem.message}",
        f"    {problem.hint}",
    ]
    return "\n".join([*lines, *(f"    {place(other.span)}: {other.message}" for other in problem.related), ""])


def place(span):
    end = f"{span.end_column}" if span.end_line == span.line else f"{span.end_line}:{span.end_column}"
    return f"{span.file}:{span.line}:{span.column}-{end}"


def name(case):
    return f"{case.parent.name}/{case.name}"


def one_of_each_code(cases):
    """The cases as parameters: the first of each code, and the others for the long run."""
    met = set()
    for case in cases:
        marks = pytest.mark.long if case.parent.name in met else ()
        met.add(case.parent.name)
        yield pytest.param(case, id=name(case), marks=marks)


def never(name):
    """A function of this name that must not be called."""

    def called(text):
        raise AssertionError(f"{name} was asked again")

    called.__qualname__ = name
    return called


def test_the_base_has_no_problems(tmp_path):
    assert problems_of(BASE, tmp_path) == ()


@pytest.mark.parametrize("case", BAD, ids=name)
def test_a_bad_case_says_what_is_wrong_where_and_how_to_mend_it(case, tmp_path, expect):
    problems = problems_of(case, tmp_path)
    assert case.parent.name in {problem.code for problem in problems}
    assert all(problem.message and problem.hint for problem in problems)
    expect("\n".join(map(described, problems)), case / EXPECTED)


@pytest.mark.parametrize("case", GOOD, ids=name)
def test_a_good_case_has_no_problems(case, tmp_path):
    assert list(map(described, problems_of(case, tmp_path))) == []


@pytest.mark.parametrize("case", list(one_of_each_code([*BAD, *GOOD])))
def test_what_was_kept_of_a_case_makes_no_difference(case, tmp_path, monkeypatch):
    root, folder = tmp_path / "root", tmp_path / "kept"
    cache = Cache(folder)
    said = [problems_of(case, root), problems_of(case, root, cache)]
    cache.write()
    for name in ("plain_data", "sentences"):
        monkeypatch.setattr(pipeline, name, never(name))
    assert [*said, problems_of(case, root, Cache(folder))] == [said[0]] * 3


@pytest.mark.parametrize("file", ["dossier/case.yaml", "seeds/herald.txt"])
def test_a_file_beyond_the_limit_is_not_read(file, tmp_path):
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / file).write_bytes(b"#" * (MAX_BYTES + 1))
    said = [problem for problem in pipeline.check(tmp_path).problems if problem.code == "file-too-large"]
    assert [problem.span.file for problem in said] == [file]


@pytest.mark.parametrize("file", ["dossier/case.yaml", "seeds/herald.txt"])
def test_a_link_that_leads_nowhere_is_told(file, tmp_path):
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / file).unlink(missing_ok=True)
    (tmp_path / file).symlink_to(tmp_path / "nowhere")
    said = [problem for problem in pipeline.check(tmp_path).problems if problem.code == "file-unreadable"]
    assert [problem.span.file for problem in said] == [file]
