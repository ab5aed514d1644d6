"""Every problem an editor can meet: the files that cause it, and what is said.

A case is a folder `bad/<code>/<case>/` or `good/<code>/<case>/`. Its files replace or join those of `bad/base/`. What is
said of a bad case stands in its `expected.txt` (`pytest --refresh` writes it; read each message as the editor who gets
it); of a good case nothing is said.
"""

import shutil
from pathlib import Path

import pytest

from annotated_dossier import pipeline
from annotated_dossier.diagnostics import Severity
from annotated_dossier.files.cache import Cache
from annotated_dossier.files.read import MAX_BYTES
from annotated_dossier.report import text
from annotated_dossier.report.lines import Lines

HERE = Path(__file__).parent
BASE = HERE / "bad/base"
BAD = sorted(path for path in HERE.glob("bad/*/*/") if path.is_dir() and path.parent != BASE)
GOOD = sorted(path for path in HERE.glob("good/*/*/") if path.is_dir())
EXPECTED = "expected.txt"
# Codes that are met only where locks are frozen, and where an edition is to be published.
FROZEN = ("lock-not-current", "edition-not-current")
FOR_EDITION = ("edition-not-current", "edition-unread", "edition-not-new", "edition-without-day")


def problems_of(case, root, cache=None):
    """What is said of a case, whose files are laid over the base at `root`."""
    for files in (BASE, case):
        shutil.copytree(files, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    code = case.parent.name
    checked = pipeline.check(
        root, code in FROZEN, cache, is_for_edition=code in FOR_EDITION, drafts_are=Severity.WARNING
    )
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


def of_a_few_codes(cases):
    """The cases as parameters: the first of every eighth code, and the others for the long run."""
    codes = list(dict.fromkeys(case.parent.name for case in cases))[::8]
    first = {code: next(case for case in cases if case.parent.name == code) for code in codes}
    for case in cases:
        yield pytest.param(case, id=name(case), marks=() if case in first.values() else pytest.mark.long)


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


@pytest.mark.parametrize("case", list(of_a_few_codes([*BAD, *GOOD])))
@pytest.mark.long
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


@pytest.mark.parametrize("file", ["dossier/case.yaml", "seeds/herald.txt", "docs/notes.md", "docs/data/all"])
@pytest.mark.parametrize("target", ["outside.txt", "outside", "seeds/leaflet.txt", "nowhere", "ITSELF", "."])
def test_a_link_is_told_wherever_it_leads_and_nothing_behind_it_is_read(file, target, tmp_path):
    root = tmp_path / "root"
    shutil.copytree(BASE, root)
    (tmp_path / "outside").mkdir()
    for secret in (tmp_path / "outside.txt", tmp_path / "outside/more.yaml", root / "seeds/leaflet.txt"):
        secret.write_text("claims: {SECRET: {}}", "utf-8")
    link = root / file
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    places = {"ITSELF": link, ".": link.parent, "seeds/leaflet.txt": root / "seeds/leaflet.txt"}
    place = places.get(target, tmp_path / target)
    link.symlink_to(place, target_is_directory=place.is_dir())
    problems = pipeline.check(root).problems
    assert [problem.span.file for problem in problems if problem.code == "file-linked"] == [file]
    assert "SECRET" not in "".join(map(described, problems)) + text.report(problems, Lines(root))


@pytest.mark.parametrize("folder", ["dossier", "seeds"])
def test_the_folders_themselves_may_be_links(folder, tmp_path):
    root = tmp_path / "root"
    shutil.copytree(BASE, root)
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert pipeline.check(root).problems == ()


def test_a_file_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    def fail(path):
        raise PermissionError(13, "Permission denied", str(path))

    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(Path, "read_bytes", fail)
    said = {problem.span.file for problem in pipeline.check(tmp_path).problems if problem.code == "file-unreadable"}
    assert "seeds/herald.txt" in said
