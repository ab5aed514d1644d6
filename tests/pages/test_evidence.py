"""What was computed, what was read, how evenly the parties are heard, and what became of claims since."""

import pytest

from annotated_dossier.evidence.computed import compute
from annotated_dossier.evidence.hedges import HEDGES
from annotated_dossier.evidence.standing import DEFINITIONS, Standing, stand
from annotated_dossier.pages import answers
from annotated_dossier.pages.wording import OUTCOMES, STANDINGS
from tests.conftest import DOSSIER
from tests.pages.shown import pages_of, toretsk, toretsk_pages
from tests.pages.test_claims import CONTRADICTS, FIGURE, TWO_SIDES, WORDS, two_claims

CHECKED = """
claims:
  far:
    statement: The Outlet wrote that Toretsk lies far from Oakfield.
    topic: control
    speaker: source
    about: [toretsk]
    quotes: [{source: article, exact: Toretsk lies 8 km west of it}]
    checks:
      - {type: bearing, says: west of it, from: toretsk, to: outpost, direction: west}
places:
  outpost: {name: Oakfield, type: town}
"""
HALF_READ = "claims: {c: {statement: S., topic: control, speaker: source, about: [toretsk], quotes: [{source: article, exact: denied it}]}}"


def test_every_check_is_listed_with_what_was_stated_its_result_its_tolerance_and_its_finding():
    dossier, page = toretsk(), toretsk_pages()["checks/index.md"]
    for claim in dossier.claims.values():
        for _, finding in compute(claim, dossier):
            for words in (
                finding.stated,
                finding.missing or finding.result,
                OUTCOMES[finding.outcome],
                finding.tolerance,
            ):
                assert words in page.text
    assert {f"../claims/{claim.id}/#checks" for claim in dossier.claims.values() if claim.checks} <= set(page.links)


def test_what_cannot_be_checked_says_what_is_missing_and_no_more(make_dossier):
    pages = pages_of(make_dossier("Toretsk lies 8 km west of it.", CHECKED))
    assert "1 check: 1 cannot be checked." in pages["checks/index.md"].text
    for path in ("checks/index.md", "claims/far.md"):
        assert "No published point of Toretsk is recorded." in pages[path].text
    assert "Cannot be checked." in pages["claims/far.md"].text


def test_a_number_without_a_check_is_listed_as_such(make_dossier):
    text = pages_of(make_dossier(WORDS, FIGURE, dossier=TWO_SIDES))["checks/index.md"].text
    _, unchecked = text.split("What nothing here can check", 1)
    assert "about 50 soldiers, soldiers" in unchecked
    assert "No check is recorded." in text


def test_every_tolerance_and_every_standing_has_its_row():
    page = toretsk_pages()["checks/index.md"]
    for tolerance in HEDGES.values():
        assert tolerance.words.partition(": ")[2] in page.text
    for standing, words in DEFINITIONS.items():
        assert f"{STANDINGS[standing].capitalize()} {words}" in page.text


def test_the_standing_of_a_claim_is_told_where_it_informs_and_its_reason_always_on_its_page():
    dossier, site = toretsk(), toretsk_pages()
    cards = [card for page in site.values() for card in page.parts("article", "ds-card")]
    assert cards
    for card in cards:
        claim = dossier.claims[card.links[0].rstrip("/").rpartition("/")[2]]
        stood = stand(claim, dossier)
        page, reasons = site[f"claims/{claim.id}.md"], " ".join(stood.reasons)
        match stood.standing:
            case Standing.ALONE:
                assert "Said by nobody else" not in card.text and f"Who else says so {reasons}" in page.text
            case Standing.DISPUTED:
                assert "disputed" in card.text and f"Who else says so Disputed. {reasons}" in page.text
            case _:
                name = dossier.speaker_name(dossier.claims[stood.agreeing[0]])
                assert f"Also said by {name}" in card.text
                assert f"Who else says so Also said by {name}" in page.text and reasons in page.text


def test_a_contradiction_says_in_what_and_whether_both_speak_of_the_same_time(make_dossier):
    records = two_claims(CONTRADICTS).replace("    about:", "    concerns: 2025-02-07\n    about:")
    page = pages_of(make_dossier(WORDS, records, dossier=TWO_SIDES))["claims/taken.md"]
    assert "They differ in who controls the place. Both are about 7 February 2025." in page.text


def test_each_party_is_counted_and_none_is_left_out():
    dossier, page = toretsk(), toretsk_pages()["balance/index.md"]
    table = page.text[page.text.index("Statements, quotes and words") :]
    order = [table.index(f" {party.name} ") for party in dossier.record.parties.values()]
    assert order == sorted(order)
    assert "No party recorded" in page.text


def test_one_sided_figures_of_losses_are_said_to_be_one_sided(make_dossier):
    losses = TWO_SIDES.replace("definition: What", "counts_losses: true, definition: What")
    text = pages_of(make_dossier(WORDS, FIGURE, dossier=losses))["balance/index.md"].text
    assert "South 1 statement with figures for losses of North, none for its own." in text
    assert "North No figure of losses, its own or others’." in text
    assert "No speaker in these sources gives a figure for losses of South." in text


def test_a_grade_stands_with_who_gave_it_and_why(make_dossier):
    graded = FIGURE.replace(
        "    figures:", "    grade: {value: 3, by: An editor, because: It fits., on: 2025-03-01}\n    figures:"
    )
    text = pages_of(make_dossier(WORDS, graded, dossier=TWO_SIDES))["balance/index.md"].text
    assert "3 on the Admiralty scale, by An editor on 1 March 2025: It fits." in text
    assert "1 source and 0 statements without a grade." in text


def test_words_of_a_cited_sentence_in_no_quote_are_marked_and_lead_to_their_paragraph(make_dossier):
    page = pages_of(make_dossier("Kyiv denied it.", HALF_READ))["coverage/index.md"]
    assert "1 sentence: 1 cited, 0 left out, none unread." in page.text
    assert "<mark>Kyiv</mark> denied it." in page.html
    assert "../sources/article/#p-1" in page.links
    assert "article" in page.read.ids


@pytest.mark.parametrize("mode", ["quotes", "metadata"])
def test_words_that_may_not_be_published_are_counted_only(make_dossier, mode):
    dossier = DOSSIER.replace("publish: full", f"publish: {mode}")
    page = pages_of(make_dossier("Kyiv denied it. Nobody asked.", HALF_READ, dossier=dossier))["coverage/index.md"]
    assert "1 cited sentence with words that stand in no quote" in page.text
    assert "1 sentence of this source unread." in page.text
    assert "Kyiv" not in page.text and "Nobody" not in page.text


def test_a_correction_shows_its_day_its_reason_and_what_it_read(make_dossier):
    corrected = "\n    corrections: [{on: 2025-03-01, because: A slip., was: It was not taken.}]\n    about:"
    pages = pages_of(
        make_dossier(WORDS, two_claims(CONTRADICTS).replace("\n    about:", corrected, 1), dossier=TWO_SIDES)
    )
    for path in ("claims/taken.md", "claims/index.md", "sources/article.md"):
        assert "corrected on 1 March 2025: A slip. It read: “It was not taken.”" in pages[path].text, path


def test_a_withdrawn_claim_disputes_nothing_and_is_marked_wherever_it_is_linked(make_dossier):
    withdrawn = "\n    withdrawn: {on: 2025-03-01, because: Counted twice.}\n    about:"
    pages = pages_of(
        make_dossier(WORDS, two_claims(CONTRADICTS).replace("\n    about:", withdrawn, 1), dossier=TWO_SIDES)
    )
    held = pages["claims/held.md"]
    assert "In dispute" not in held.text and "Who else says so Nobody else in these sources says the same." in held.text
    assert "Contradicts The northerner said the town was taken. withdrawn 1 March 2025" in held.text
    assert "In dispute" in pages["claims/taken.md"].text


def test_a_question_is_read_as_of_each_day(make_dossier):
    records = two_claims(CONTRADICTS).replace("    about:", "    answers: [{question: q, position: P}]\n    about:")
    records = records.replace("position: P", "position: taken", 1).replace("position: P", "position: held", 1)
    records += (
        "questions: {q: {question: Who holds it?, about: [toretsk], positions: {taken: It is taken, held: It is held}}}"
    )
    page = pages_of(make_dossier(WORDS, records, dossier=TWO_SIDES))["questions/q.md"]
    assert {"as-of-2025-02-06", "as-of-2025-02-07"} <= set(page.read.ids)
    earlier, later = page.text.split("Said up to 6 February 2025")[1].split("Said up to 7 February 2025")
    assert "It is taken A Northerner" in earlier and "It is held nothing said yet in these sources" in earlier
    assert "It is taken A Northerner" in later and "It is held A Southerner" in later.split("How to cite")[0]


def test_nothing_said_later_stands_under_an_earlier_day():
    dossier = toretsk()
    for question in dossier.questions.values():
        found = answers.moments(question, dossier.answers_to.get(question.id, ()), dossier)
        said = [sum(len(claims) for _, voices in moment.positions for _, claims in voices) for moment in found]
        assert said == sorted(said)
        assert said[-1] == len(dossier.answers_to[question.id])
        assert [moment.day for moment in found] == sorted(moment.day for moment in found)
