"""The linked dossier: everything knows what points to it, and an id that points nowhere is reported."""

import pytest

from annotated_dossier import pipeline
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.dangling import check_references
from annotated_dossier.records.parse import parse
from tests.conftest import DOSSIER

TEXT = "Kyiv denied it. The press officer spoke of the outskirts. The agency wrote of both.\n"
RECORDS = """\
places:
  outskirts: {name: outskirts, type: area, within: toretsk}
units:
  brigade: {name: 28th brigade, type: military unit, party: north, parent: army}
  army: {name: Army, type: military unit}
people:
  officer:
    name: press officer
    roles: [{of: brigade, as: press officer}, {of: brigade, as: major}, {of: outlet, as: guest}]
organisations:
  platform: {name: A platform, type: platform}
questions:
  who: {question: Who holds it?, about: [toretsk], positions: {held: It is held}}
claims:
  denial:
    statement: Kyiv denied it.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: Kyiv denied it}, {source: other, exact: Kyiv denied it}]
    answers: [{question: who, position: held}]
  outskirts-claim:
    statement: The officer spoke of the outskirts.
    topic: control
    speaker: officer
    about: [outskirts, brigade]
    via: [platform]
    quotes: [{source: article, exact: The press officer spoke of the outskirts}]
    relations:
      - {type: contradicts, claim: denial, because: They differ., differ_in: scope}
      - {type: refines, claim: summary, because: It says more.}
  summary:
    statement: The agency wrote of both.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: The agency wrote of both}]
"""
OTHER = """\
  other: {file: other.txt, label: Other, publisher: outlet, wire: outlet, published: "2025", publish: full}
"""


@pytest.fixture
def dossier(make_dossier):
    return pipeline.check(
        make_dossier(TEXT, RECORDS, dossier=DOSSIER + OTHER, files={"seeds/other.txt": "Kyiv denied it."})
    ).dossier


def ids(records):
    return [record.id for record in records]


def test_each_record_is_found_by_its_id_with_its_kind(dossier):
    assert dossier.kind_of["officer"] == "people"
    assert dossier.find("officer").name == "press officer"
    with pytest.raises(KeyError):
        dossier.find("nobody")


def test_a_record_knows_what_points_to_it(dossier):
    assert ids(dossier.claims_about["toretsk"]) == ["denial", "summary"]
    assert ids(dossier.claims_about["brigade"]) == ["outskirts-claim"]
    assert ids(dossier.claims_by["officer"]) == ["outskirts-claim"]
    assert ids(dossier.claims_via["platform"]) == ["outskirts-claim"]
    assert ids(dossier.questions_about["toretsk"]) == ["who"]
    assert ids(dossier.places_within["toretsk"]) == ["outskirts"]
    assert ids(dossier.units_under["army"]) == ["brigade"]
    assert [(answered.claim.id, answered.answer.position) for answered in dossier.answers_to["who"]] == [
        ("denial", "held")
    ]
    assert "nobody" not in dossier.claims_about


def test_a_claim_counts_once_for_each_of_its_sources(dossier):
    assert ids(dossier.claims_in["article"]) == ["denial", "outskirts-claim", "summary"]
    assert ids(dossier.claims_in["other"]) == ["denial"]


def test_two_roles_in_one_body_are_one_person(dossier):
    assert ids(dossier.people_of["brigade"]) == ["officer"]
    assert ids(dossier.people_of["outlet"]) == ["officer"]


def test_an_outlet_that_is_its_own_wire_has_its_source_once(dossier):
    assert ids(dossier.sources_from["outlet"]) == ["article", "other"]


def test_the_quotes_of_a_claim_are_in_its_own_order_over_all_sources(dossier):
    assert [(quote.index, quote.quote.source) for quote in dossier.quotes["denial"]] == [(0, "article"), (1, "other")]


def test_a_relation_is_stated_once_and_seen_from_both_claims(dossier):
    [forward, refines] = dossier.links["outskirts-claim"]
    [mirrored] = dossier.links["denial"]
    assert (forward.other.id, forward.is_forward) == ("denial", True)
    assert (mirrored.other.id, mirrored.is_forward) == ("outskirts-claim", False)
    assert forward.relation is mirrored.relation
    assert ids(dossier.rivals(dossier.claims["denial"])) == ["outskirts-claim"]
    assert ids(dossier.rivals(dossier.claims["outskirts-claim"])) == ["denial"]
    assert not refines.is_rival
    assert dossier.rivals(dossier.claims["summary"]) == ()


def test_where_the_article_speaks_itself_its_outlet_is_the_speaker(dossier):
    assert dossier.speakers(dossier.claims["denial"])[0].id == "outlet"
    assert dossier.speakers(dossier.claims["outskirts-claim"])[0].id == "officer"
    assert "source" not in dossier.claims_by


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("speaker: officer", "speaker: oficer", "unknown-reference", "officer"),
        ("speaker: officer", "speaker: toretsk", "wrong-kind", "people"),
        ("within: toretsk", "within: brigade", "wrong-kind", "places"),
        ("parent: army", "parent: armi", "unknown-reference", "army"),
        ("topic: control\n    speaker: officer", "topic: contro\n    speaker: officer", "unknown-reference", "control"),
        ("party: north", "party: south", "unknown-reference", ""),
        ("claim: denial", "claim: officer", "wrong-kind", "claims"),
        ("source: other,", "source: outlet,", "wrong-kind", "sources"),
        ("position: held", "position: hold", "unknown-position", "held"),
        ("about: [outskirts, brigade]", "about: [outskirts, who, summary]", None, ""),
        ("about: [outskirts, brigade]", "about: [outskirts, source]", "unknown-reference", ""),
    ],
)
def test_an_id_that_points_nowhere_or_to_the_wrong_kind_is_reported_where_it_is_written(old, new, code, hint):
    text = RECORDS.replace(old, new)
    assert text != RECORDS
    records, _ = parse([TextFile("a.yaml", DOSSIER + OTHER, ""), TextFile("b.yaml", text, "")])
    problems = check_references(records)
    assert [problem.code for problem in problems] == ([code] if code else [])
    for problem in problems:
        assert hint in problem.hint
        line = text.splitlines()[problem.span.line - 1]
        assert line[problem.span.column - 1 : problem.span.end_column - 1] == new.split("\n")[0].split(" ")[-1].strip(
            "[],"
        )
