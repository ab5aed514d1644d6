"""The front page: what is disputed, over time; what one side alone gives; and nothing twice."""

import re
from html import unescape

from tests.conftest import DOSSIER
from tests.pages.shown import pages_of, toretsk_pages
from tests.pages.test_claims import CONTRADICTS, TWO_SIDES, WORDS, two_claims

QUESTIONS = """\
questions:
  who: {question: Who holds it?, about: [toretsk]}
  what: {question: What happened?, about: [toretsk]}
"""
ANSWERS = "    answers: [{question: who}, {question: what}]\n    about:"
LATER = """\
  later:
    statement: The Outlet wrote that the town was lost.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: They lost}]
    relations: [{type: same_measure_other_time, claim: taken, because: Both are about the town.}]
"""
LOSSES = """\
claims:
  lost:
    statement: The southerner said they lost about 50 soldiers.
    topic: control
    speaker: southerner
    about: [toretsk, northern-army]
    quotes: [{source: article, exact: They lost about 50 soldiers}]
    figures: [{measure: soldiers, says: about 50 soldiers, value: 50, hedge: about, area: toretsk}]
    answers: [{question: who}]
"""
KEPT = """\
  kept:
    statement: The northerner said they took it.
    topic: control
    speaker: northerner
    about: [toretsk]
    quotes: [{source: article, exact: The north took it}]
"""
COUNTED = TWO_SIDES.replace("What a speaker calls soldiers.", "Soldiers lost., counts_losses: true")


def test_a_dispute_shows_what_is_said_of_another_day_and_stands_under_one_question(make_dossier):
    records = two_claims(CONTRADICTS).replace("    about:", ANSWERS) + LATER + QUESTIONS
    text = pages_of(make_dossier(WORDS, records, dossier=TWO_SIDES))["index.md"].text
    facing = text.split("Of another day")[0]
    assert "The north took it" in facing and "The south holds it" in facing and "Who holds it?" in facing
    assert "Of another day The Outlet: The Outlet wrote that the town was lost." in text
    assert "lso in dispute" not in text


def test_the_page_draws_the_question_it_begins_with_then_figures_and_says_nothing_twice():
    page = toretsk_pages()["index.md"]
    headings = re.findall(r"^## (.*?) \{#drawn-\d\}", page.markdown, re.MULTILINE)
    assert [unescape(heading) for heading in headings] == [
        "Who holds Toretsk?",
        "What losses do the sources state?",
        "How many people are left in the town, and how do they live?",
    ]
    drawn = page.markdown.split("{#drawn-1}")[1].split("{#disputes}")[0]
    shown = page.markdown.split("{#disputes}")[1].split("{#questions}")[0]
    disputed = set(re.findall(r'<p class="ds-statement"><a href="([^"]*)"', shown))
    assert len(disputed) >= 2 and not all(address in drawn for address in disputed)
    assert "Of another day" not in page.text, "what is drawn below is not listed, too"


def test_losses_that_one_side_alone_gives_say_what_is_missing(make_dossier):
    records = QUESTIONS + LOSSES
    text = pages_of(make_dossier(WORDS, records, dossier=COUNTED))["index.md"].text
    one_sided = text.split("From one side only")[1].split("Questions")[0]
    assert "Who holds it?" in one_sided and "Soldiers: about 50 soldiers, Toretsk" in one_sided
    assert "No speaker in these sources gives a figure for losses of South." in one_sided
    disputed = records.replace(
        "    answers:", "    relations: [{type: contradicts, claim: kept, differ_in: value, because: R.}]\n    answers:"
    )
    text = pages_of(make_dossier(WORDS, disputed + KEPT, dossier=COUNTED))["index.md"].text
    assert "disputed A Northerner" in text.split("From one side only")[1].split("Questions")[0]
    assert "From one side only" not in pages_of(make_dossier(WORDS, records, dossier=TWO_SIDES))["index.md"].text


def test_a_dossier_without_disputes_says_so(make_dossier):
    assert (
        "No two statements of this dossier contradict each other."
        in pages_of(make_dossier("Words.", dossier=DOSSIER))["index.md"].text
    )
