"""What a reader of a question's page may rely on: who, when, which words, side by side, and no answer of its own."""

import re

import markdown
import pytest

from annotated_dossier import pipeline
from annotated_dossier.pages import questions
from tests.conftest import DOSSIER
from tests.pages.shown import made, toretsk

RECORDS = """\
people:
  zoya: {name: Zoya, party: north}
  adam: {name: Adam}
questions:
  who-holds-it:
    question: Who holds it?
    about: [toretsk]
    positions: {fallen: It has fallen, held: It is held, unclaimed: It belongs to nobody}
claims:
  zoya-fallen:
    statement: Zoya said it had fallen.
    topic: control
    speaker: zoya
    about: [toretsk]
    asserted: 2025-02-07
    quotes: [{source: article, exact: Zoya said it had fallen}]
    answers: [{question: who-holds-it, position: fallen}]
  adam-held:
    statement: Adam said it was held.
    topic: control
    speaker: adam
    about: [toretsk]
    asserted: 2025-02-07
    quotes: [{source: article, exact: Adam said it was held}]
    answers: [{question: who-holds-it, position: held}]
    relations: [{type: contradicts, claim: zoya-fallen, differ_in: control, because: Both are about one day.}]
  outlet-fallen:
    statement: The Outlet wrote that it had fallen.
    topic: control
    speaker: source
    about: [toretsk]
    asserted: 2025-01
    asserted_basis: Read as January 2025.
    quotes: [{source: article, exact: In January it fell}]
    answers: [{question: who-holds-it, position: fallen}]
  adam-counts:
    statement: Adam said at least 20 soldiers were left.
    topic: control
    speaker: adam
    about: [toretsk]
    quotes: [{source: article, exact: at least 20 soldiers are left}]
    figures: [{measure: soldiers, says: at least 20 soldiers, value: 20, hedge: at-least, area: toretsk}]
    answers: [{question: who-holds-it}]
"""
ARTICLE = (
    'In January it fell. Zoya said it had fallen. Adam said it was held. "at least 20 soldiers are left," he said.'
)


@pytest.fixture
def dossier(make_dossier):
    checked = pipeline.check(make_dossier(ARTICLE, RECORDS))
    assert checked.is_fit
    return checked.dossier


@pytest.fixture
def page(dossier):
    (page,) = made(questions.pages(dossier))
    return page.to_markdown()


def rows(page):
    """The table as a browser makes it: each row's cells as text."""
    html = markdown.markdown(page.split("---\n", 2)[2], extensions=["attr_list", "toc"])
    body = re.search(r"ds-sides-by-day.*?<tbody>(.*?)</tbody>", html, re.S)[1]
    return [
        [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.S)]
        for row in re.findall(r"<tr>.*?</tr>", body, re.S)
    ]


def test_each_position_says_what_was_said_for_it_on_each_day(page):
    fallen, held, _ = rows(page)
    assert fallen[0] == "It has fallen" and held[0] == "It is held"
    assert "In January it fell" in fallen[1] and "The Outlet , in its own voice" in fallen[1]
    assert "Zoya said it had fallen" in fallen[2] and "(North)" in fallen[2]
    assert "Adam said it was held" in held[2]


def test_where_nothing_was_said_the_cell_says_so(page):
    _, held, unclaimed = rows(page)
    assert held[1] == "January 2025 nothing said in these sources"
    assert all("nothing said in these sources" in cell for cell in unclaimed[1:])
    assert page.count("nothing said in these sources") == 3


def test_a_question_nobody_answers_says_so_for_every_position(make_dossier):
    unanswered = RECORDS.split("claims:")[0]
    (page,) = made(questions.pages(pipeline.check(make_dossier(ARTICLE, unanswered)).dossier))
    assert page.to_markdown().count("nothing said in these sources") == 3


def test_positions_stand_in_the_order_of_the_record_whoever_spoke_first(make_dossier):
    later = RECORDS.replace("asserted: 2025-01\n", "asserted: 2025-03\n")
    for records in (RECORDS, later):
        (page,) = made(questions.pages(pipeline.check(make_dossier(ARTICLE, records)).dossier))
        assert [row[0] for row in rows(page.to_markdown())] == ["It has fallen", "It is held", "It belongs to nobody"]


def test_what_takes_no_position_stands_in_order_of_time_with_its_figure_whole(page):
    sequence = page.split("{#day_by_day}")[1].split("{#relations}")[0]
    assert "at least 20 soldiers are left" in sequence
    for beside in (
        "at least 20 soldiers",
        "What a speaker calls soldiers.",
        "Toretsk",
        "not stated",
        "Adam",
        "by 7 February 2025",
    ):
        assert beside in sequence


def test_every_cell_leads_to_the_claim_and_to_the_words(page):
    for claim in ("zoya-fallen", "adam-held", "outlet-fallen"):
        assert f'href="../../claims/{claim}/"' in page
        assert f'href="../../sources/article/#{claim}"' in page


def test_a_relation_is_told_in_words_with_its_reason_and_once(page):
    relations = page.split("{#relations}")[1]
    assert relations.count(">Contradicts</td>") == 1
    assert "Both are about one day." in relations


def test_days_that_differ_are_called_a_sequence(page):
    assert "What is said on a later day need not" in page


def test_it_counts_statements_and_speakers(page):
    assert "4 statements by 3 speakers" in page


def test_metadata_publishes_no_words_of_the_source(make_dossier):
    described = DOSSIER.replace("publish: full", "publish: metadata")
    (page,) = made(questions.pages(pipeline.check(make_dossier(ARTICLE, RECORDS, dossier=described)).dossier))
    for words in ("In January it fell", "are left"):
        assert words not in page.to_markdown()
    assert 'href="../../claims/zoya-fallen/"' in page.to_markdown()


def test_every_answer_is_on_the_page_of_its_question():
    dossier = toretsk()
    pages = dict(zip(dossier.questions, made(questions.pages(dossier)), strict=True))
    assert pages
    for question, page in pages.items():
        for answered in dossier.answers_to.get(question, ()):
            assert f'href="../../claims/{answered.claim.id}/"' in page.to_markdown()
