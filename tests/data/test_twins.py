"""The files of single claims and questions: whoever reads one alone has the dispute too."""

import json

import pytest

from annotated_dossier import pipeline, urls
from annotated_dossier.data import export, records, twins
from tests.frame import PROJECT, TORETSK


@pytest.fixture(params=[TORETSK, PROJECT / "tests/golden/contradiction"], ids=lambda path: path.name, scope="module")
def dossier(request):
    return pipeline.check(request.param).dossier


@pytest.fixture(scope="module")
def files(dossier):
    return {output.path: json.loads(output.text) for output in twins.export(dossier)}


def test_each_claim_and_question_has_one_file_and_nothing_else_has(dossier, files):
    assert list(files) == [
        f"data/{kind}/{one}.json" for kind in ("claims", "questions") for one in dossier.by_kind[kind]
    ]
    assert {output.path for output in export(dossier)} >= files.keys()


def test_a_claim_is_the_same_as_in_the_file_of_all(dossier, files):
    for claim in json.loads(records.export(dossier))["claims"]:
        twin = files[urls.twin_address("claims", claim["id"])]
        assert twin["claim"] == claim
        assert (twin["format"], twin["dossier"]["edition"]) == (records.FORMAT, dossier.record.edition)


def test_a_question_has_every_statement_on_it_with_its_position_and_its_rivals(dossier, files):
    for question in dossier.questions.values():
        twin = files[urls.twin_address("questions", question.id)]
        assert twin["question"]["question"] == question.question
        answers = dossier.answers_to.get(question.id, ())
        assert [(one["claim"], one.get("position")) for one in twin["statements"]] == [
            (answered.claim.id, answered.answer.position) for answered in answers
        ]
        for one in twin["statements"]:
            found = dossier.rivals(dossier.claims[one["claim"]])
            assert [rival["claim"] for rival in one["rivals"]] == [rival.id for rival in found]
            assert all(rival["statement"] and rival["speaker"] for rival in one["rivals"])
