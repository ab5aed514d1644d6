"""The picture of a page where its address is shared: a statement whole or not at all, and never without its rival."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages.pictured.shared import shared as pictures_of
from annotated_dossier.pictures.shared import HEIGHT, WIDTH, Beside, Shared, neutral, shared
from tests.conftest import DOSSIER
from tests.data.test_modes import RECORDS as WITH_WORDS
from tests.data.test_modes import SOURCE, SOURCE_RUNS, TEXT, runs, words
from tests.pages.shown import DISPUTE, toretsk

GOLDEN = Path(__file__).parent / "golden"
RECORDS = "people: {mayor: {name: The mayor}}\n" + DISPUTE
ARTICLE = "It is open, the mayor said. It was shut."
SAID = Shared(
    "A small dossier",
    "The mayor said the bridge was open.",
    "The mayor said on 7 February 2025.",
    (Beside("Disputed by The Outlet, 7 February 2025:", "The Outlet wrote that the bridge was shut."),),
    is_disputed=True,
)


def read(svg):
    """The words of a picture, in their order."""
    return " ".join(" ".join(element.text or "" for element in ElementTree.fromstring(svg).iter()).split())


def of(make_dossier, records=RECORDS, record=DOSSIER, article=ARTICLE):
    return dict(pictures_of(pipeline.check(make_dossier(article, records, dossier=record)).dossier))


def test_it_is_drawn_as_it_was(expect):
    expect(str(shared(SAID)), GOLDEN / "a_shared_statement.svg")
    expect(str(neutral()), GOLDEN / "neutral.svg")


def test_all_of_it_stands_in_the_picture():
    assert read(shared(SAID)) == " ".join(SAID.text.split())


@pytest.mark.parametrize("length", [1, 20, 60, 90, 400])
def test_a_statement_stands_there_whole_within_the_picture_or_there_is_none(length):
    said = Shared("A dossier", "word " * length + "not so.", "Somebody", SAID.beside, is_disputed=True)
    svg = shared(said)
    assert (svg is None) == (length == 400)
    for element in ElementTree.fromstring(svg or str(neutral())).iter("{*}text"):
        assert 0 < float(element.get("x")) < WIDTH and float(element.get("y")) < HEIGHT - 20
    assert svg is None or read(svg) == " ".join(said.text.split())


@pytest.mark.parametrize("hostile", ["</text><script>1</script>", "&amp; <b>", '" onload="x', "]]>"])
def test_what_a_record_says_is_text(hostile):
    svg = shared(Shared(hostile, hostile, hostile, (Beside(hostile, hostile),)))
    assert {element.tag.partition("}")[2] for element in ElementTree.fromstring(svg).iter()} == {"svg", "rect", "text"}
    assert read(svg).count(" ".join(hostile.split())) == 5


def test_the_front_page_questions_and_disputed_statements_have_one_with_every_side():
    dossier = toretsk()
    pictures = dict(pictures_of(dossier))
    disputed = [claim for claim in dossier.claims.values() if dossier.rivals(claim)]
    assert len(pictures) == 1 + len(dossier.questions) + len(disputed)
    for claim in disputed:
        text = pictures[f"assets/shared/claims/{claim.id}.png"].text
        rival = dossier.rivals(claim)[0]
        assert claim.statement in text and dossier.speaker_name(claim) in text
        assert rival.statement in text and f"Disputed by {dossier.speaker_name(rival)}" in text
        assert "202" in text.replace(claim.statement, "")
    for question in dossier.questions.values():
        text = pictures[f"assets/shared/questions/{question.id}.png"].text
        assert question.question in text and all(label in text for label in question.positions.values())
    sides = {one.words for one in pictures["assets/shared/index.png"].beside}
    first, second = (claim for claim in disputed if claim.statement in sides)
    assert second in dossier.rivals(first)


@pytest.mark.parametrize("mode", ["full", "quotes", "metadata"])
def test_none_has_a_word_of_a_source_that_its_page_has_not(make_dossier, mode):
    question = "questions: {damage: {question: Is it damaged?, about: [toretsk]}}\n"
    records = question + WITH_WORDS.replace("    speaker:", "    answers: [{question: damage}]\n    speaker:")
    record = DOSSIER.replace("publish: full", f"publish: {mode}") + SOURCE
    for said in of(make_dossier, records, record, TEXT).values():
        assert not runs(words(said.text)) & SOURCE_RUNS


def test_a_name_that_is_withheld_stands_in_none(make_dossier):
    records = RECORDS.replace("The mayor said the bridge", "Zaphrodel said the bridge").replace(
        "name: The mayor", "name: Zaphrodel"
    )
    record = DOSSIER + "    redact: [{exact: Zaphrodel, because: It was asked for.}]\n"
    pictures = of(make_dossier, records, record, "It is open, Zaphrodel said. It was shut.")
    text = pictures["assets/shared/claims/open.png"].text
    assert "[name withheld] said the bridge was open." in text
    assert not [said for said in pictures.values() if "zaphrodel" in f"{said.text}{shared(said)}".lower()]
