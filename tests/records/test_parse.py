"""Records: what a file gives, and that one wrong record hides no other."""

import pytest

from annotated_dossier.files.read import TextFile
from annotated_dossier.model import KINDS
from annotated_dossier.records.parse import parse

DOSSIER = "dossier: {title: T, summary: S, language: en, covers: '2025', edition: '1', topics: {}}\n"
TOWN = "{name: Toretsk, type: town}"


def parsed(*texts):
    """Records and problems of the texts, with a dossier record beside them if none has one."""
    beside = [] if any(text.startswith("dossier:") for text in texts) else [DOSSIER]
    return parse(TextFile(f"dossier/{number}.yaml", text, "") for number, text in enumerate([*texts, *beside]))


def codes(*texts):
    return [problem.code for problem in parsed(*texts)[1]]


def test_a_file_may_hold_several_kinds_and_a_kind_may_lie_in_several_files():
    records, problems = parsed(f"places:\n  b: {TOWN}\npeople:\n  c: {{name: Kots}}\n", f"places:\n  a: {TOWN}\n")
    assert problems == []
    assert list(records.by_kind["places"]) == ["b", "a"]
    assert [record.id for record in records.all()] == ["b", "a", "c"]
    assert set(records.by_kind) == set(KINDS)


def test_a_record_knows_where_it_was_written():
    [record] = parsed(f"people: {{}}\nplaces:\n  a: {TOWN}\n")[0].all()
    span = record.origin.span()
    assert (span.file, span.line, span.column) == ("dossier/0.yaml", 3, 3)
    assert record.origin.span("name").column == 13


def test_text_is_text_and_only_number_fields_hold_numbers():
    [record] = parsed("places:\n  a:\n    name: NO\n    type: 12:30\n    summary: 010\n    uncertainty_m: 2400\n")[
        0
    ].all()
    assert (record.name, record.type, record.summary, record.uncertainty_m) == ("NO", "12:30", "010", 2400)


@pytest.mark.parametrize("number", ["0240", "2_400", "2,400", "2400.5", "2.4e3", "0x9", "+5", "2 400", "٢٤٠٠"])
def test_a_number_is_written_in_one_way(number):
    assert codes(f"places:\n  a: {{name: A, type: town, uncertainty_m: '{number}'}}") == ["not-a-number"]


def test_records_cannot_be_changed():
    [record] = parsed(f"places:\n  a: {TOWN}\n")[0].all()
    with pytest.raises(ValueError, match="frozen"):
        record.name = "Dzerzhinsk"


def test_one_run_finds_every_problem_and_keeps_every_sound_record():
    records, problems = parsed(
        "places:\n  a: {name: A}\n  b: {name: B, type: town, nam: C}\n  sound: {name: C, type: town}\n",
        "a: b: c",
        "plaices: {}\n",
        "people:\n  also-sound: {name: D}\n",
    )
    assert [record.id for record in records.all()] == ["sound", "also-sound"]
    assert {(problem.span.file, problem.span.line) for problem in problems} == {
        ("dossier/0.yaml", 2),
        ("dossier/0.yaml", 3),
        ("dossier/1.yaml", 1),
        ("dossier/2.yaml", 1),
    }


def test_an_id_is_used_once_over_all_kinds_and_files():
    _, [problem] = parsed(f"places:\n  kots: {TOWN}\n", "people:\n  kots: {name: Kots}\n")
    assert (problem.code, problem.span.file) == ("id-used-twice", "dossier/1.yaml")
    assert [related.span.file for related in problem.related] == ["dossier/0.yaml"]


@pytest.mark.parametrize(
    "record_id",
    [
        "Toretsk",
        "toretsk_2",
        "-a",
        "a-",
        "a--b",
        "торецк",
        "a b",
        "a/b",
        "..",
        "source",
        "index",
        "a" * 81,
        '""',
        "x\u200by",
    ],
)
def test_what_cannot_be_an_address_cannot_be_an_id(record_id):
    assert codes(f"places:\n  {record_id}: {TOWN}\n") == ["invalid-id"]


@pytest.mark.parametrize("record_id", ["a", "28th-brigade", "a-1-b", "2", "a" * 80])
def test_ids(record_id):
    assert codes(f"places:\n  {record_id}: {TOWN}\n") == []


CLAIM = """\
claims:
  a:
    statement: It is so.
    topic: control
    speaker: kots
    about: [toretsk]
    quotes:
      - exact: It is so
      - {exact: It is, source: other}
"""


def test_the_default_source_fills_in_the_quotes_of_its_own_file_that_name_none():
    records, problems = parsed(f"defaults: {{source: article}}\n{CLAIM}")
    assert problems == []
    assert [quote.source for quote in records.by_kind["claims"]["a"].quotes] == ["article", "other"]
    assert codes("defaults: {source: article}\npeople: {}\n", CLAIM) == ["missing-field"]


@pytest.mark.parametrize("defaults", ["article", "[article]", "{}", "{source: [a]}"])
def test_defaults_hold_texts(defaults):
    assert "wrong-type" in codes(f"defaults: {defaults}\nplaces: {{}}\n")


def test_there_is_one_dossier_record():
    assert parsed(DOSSIER)[0].dossier.title == "T"
    assert codes(DOSSIER, DOSSIER) == ["second-dossier"]
    records, [problem] = parse([TextFile("dossier/a.yaml", "places: {}", "")])
    assert (records.dossier, problem.code) == (None, "no-dossier")


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    assert codes(f"\ufeffplaces:\n  a: {TOWN}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "places:",
        "places: text",
        "places: [a]",
        "places:\n  a:",
        "places:\n  a: text",
        "dossier: text",
        "dossier:",
        "places:\n  a: {id: b, name: A, type: b}",
        "places:\n  a: {origin: b, name: A, type: b}",
    ],
)
def test_whatever_stands_where_fields_should_is_a_problem_not_a_crash(text):
    assert len(codes(text)) == 1
