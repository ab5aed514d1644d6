"""The command: what it prints, writes and refuses, and what the page says of it."""

import json
import shutil

import pytest

from annotated_dossier import __version__, cli, pages, pipeline, selftest
from annotated_dossier.environment import today
from annotated_dossier.falsifying import KINDS
from annotated_dossier.falsifying.kind import Kind
from annotated_dossier.falsifying.told import told
from annotated_dossier.falsifying.trial import Tried, summed_up
from annotated_dossier.files.read import SELFTEST_FILE, read
from tests.pages.shown import Shown

pytestmark = pytest.mark.long


@pytest.fixture(autouse=True)
def outside_ci(monkeypatch):
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def tried(tried_once, tmp_path):
    """A copy of the folder in which each kind was tried once."""
    shutil.copytree(tried_once.root, tmp_path / "siege")
    return tmp_path / "siege"


def page(root):
    return next(Shown(page) for page in pages.render(pipeline.check(root).dossier) if page.path == "checks/index.md")


@pytest.mark.long
def test_nothing_is_written_but_what_was_found(tried_once):
    assert (tried_once.code, tried_once.changed) == (0, [SELFTEST_FILE])
    assert json.loads(tried_once.text)["records"] == selftest.hash_of(read(tried_once.root)[0])
    assert selftest.to_text(tried_once.result) == tried_once.text
    assert (tried_once.result.day, tried_once.result.version) == ("2025-03-09", __version__)


def test_it_says_what_was_caught_by_what_and_what_was_not(tried_once):
    table, *rest = tried_once.said.split("\n\n")
    lines = table.splitlines()
    assert lines[1].startswith("quotes: letters, digits, repairs") and "100.0 %  quote-not-found, " in lines[1]
    assert lines[-2].startswith("in all") and lines[-1].startswith("harmless edits")
    never = next(part for part in rest if part.startswith("Never caught by rules:"))
    assert "  computed checks, coordinates in use\n    a check runs the other way round\n        " in never
    assert "a word of a statement by another in own_words" in next(
        part for part in rest if "nothing of the sort" in part
    )
    assert rest[-1] == f"This is kept in {SELFTEST_FILE}.\n"


def test_it_says_what_is_said_of_a_harmless_edit():
    kind = Kind("a comma", lambda book, chance: None)
    tried = [Tried(kind, "a: statement: `b` → `b,`", ("date-not-in-quotes",))]
    falsified = {"relations": summed_up([], KINDS["relations"])}
    result = selftest.SelfTest("2025-03-09", "1.0.0", 1, 1, "", falsified, summed_up(tried, [kind]))
    said = told(result, tried)
    assert "Harmless, and something is said:\n  a comma: date-not-in-quotes\n    a: statement: `b` → `b,`\n" in said
    assert "Never caught" not in said


def test_nothing_is_written_in_ci(tried, monkeypatch, capsys):
    (tried / SELFTEST_FILE).unlink()
    monkeypatch.setenv("CI", "true")
    assert cli.main(["--root", str(tried), "selftest"]) == 2
    assert capsys.readouterr().err == (
        "With CI set, `selftest` writes no selftest.json. Run it where the records are edited.\n"
    )
    assert not (tried / SELFTEST_FILE).exists()


def test_records_with_errors_are_not_falsified(tried, capsys):
    (tried / SELFTEST_FILE).unlink()
    (tried / "seeds/gazette.txt").unlink()
    assert cli.main(["--root", str(tried), "selftest"]) == 1
    error = capsys.readouterr().err
    assert "[seed-missing]" in error and error.endswith("What has errors is not falsified: mend them first.\n")
    assert not (tried / SELFTEST_FILE).exists()


@pytest.mark.parametrize("times", ["0", "-1", "many"])
def test_how_often_is_a_number_from_one_on(times, tried, capsys):
    with pytest.raises(SystemExit):
        cli.main(["--root", str(tried), "selftest", "--times", times])
    assert "write a whole number from 1 on" in capsys.readouterr().err


def test_the_page_shows_what_was_found_and_when(tried, tried_once):
    shown = page(tried)
    kinds = [kind for kinds in tried_once.result.falsified.values() for kind in kinds]
    caught = sum(kind.caught["by rules"] for kind in kinds)
    assert f"On 9 March 2025 the records were falsified {len(kinds)} times, one change at a time" in shown.text
    assert (
        f"in each of {len(kinds)} kinds 1 time. Of these changes {caught} raised an error or a warning." in shown.text
    )
    assert "Tried By rules With anchors.lock" in shown.text
    assert "Quotes: letters, digits, repairs 14 100% 100%" in shown.text
    assert "The records have changed since" not in shown.text


@pytest.mark.parametrize("file", ["dossier/named.yaml", "seeds/herald.txt"])
def test_the_page_says_so_when_the_records_have_changed(file, tried):
    (tried / file).write_text((tried / file).read_text("utf-8") + "\n", "utf-8")
    assert "The records have changed since; the numbers are those of before." in page(tried).text


def test_a_result_that_cannot_be_read_stands_in_the_way_of_nothing(tried):
    (tried / SELFTEST_FILE).write_text("{}", "utf-8")
    checked = pipeline.check(tried)
    assert [problem.code for problem in checked.problems] == ["selftest-unreadable"] and checked.is_fit
    assert "falsified" not in page(tried).text


@pytest.mark.parametrize("name", ["", "a\n\n# b", "a\u2028b"])
def test_what_is_shown_stands_in_one_line(name, tried_once):
    with pytest.raises(ValueError, match="kind"):
        selftest.parse(tried_once.text.replace('"a letter of a quote is another"', json.dumps(name)))


def test_what_is_shown_is_escaped(tried, tried_once):
    text = tried_once.text.replace('"a check runs the other way round"', '"a check runs <b>the other way</b> round"')
    (tried / SELFTEST_FILE).write_text(text, "utf-8")
    assert "a check runs <b>the other way</b> round" in page(tried).text


def test_the_page_says_nothing_where_nothing_was_tried(tried):
    (tried / SELFTEST_FILE).unlink()
    assert "falsified" not in page(tried).text


def test_today_is_a_day():
    assert len(today()) == len("2025-05-17")
