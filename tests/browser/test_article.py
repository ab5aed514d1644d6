"""The annotated article: quoted words and their notes light up together, and a switch brings sentences out."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS
from tests.browser.published import build, policy, served
from tests.conftest import DOSSIER

SOURCE = KINDS["source"]
CLAIM = "mt-mining-town-in-east-ukraine"  # its words are partly those of others, too

# The text of an element's parts that are lit, and the claims whose notes are.
LIT_WORDS = """paragraph => [...paragraph.querySelectorAll("[class*=ds-in-]")]
    .filter(words => getComputedStyle(words).backgroundColor !== "rgba(0, 0, 0, 0)").map(words => words.innerText).join("")"""
LIT_NOTES = """passage => [...passage.querySelectorAll(".ds-note")]
    .filter(note => getComputedStyle(note).backgroundColor !== "rgba(0, 0, 0, 0)").map(note => note.id.replace("note_", ""))"""
# The words of an article that are not set in the colour of what steps back.
IN_INK = """article => {
    const muted = getComputedStyle(document.querySelector(".ds-key")).color, inInk = []
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
        const {currentNode: text} = texts
        if (!text.parentElement.closest("sup") && getComputedStyle(text.parentElement).color !== muted) inInk.push(text.data)
    }
    return inInk.join("")
}"""


def plain(text):
    return re.sub(r"\s", "", text)


def parts(claim):
    """The words a claim rests on; those of an elided quote in pieces."""
    return [quote["exact"] for quote in claim["quotes"]]


@pytest.fixture
def passage(window):
    """The paragraph with the words of CLAIM, and all notes beside it."""
    window.goto(SOURCE)
    window.get_by_role("checkbox", name="all notes").check()
    return window.locator(".ds-passage", has=window.locator(f"#{CLAIM}"))


def note(passage):
    return passage.locator(f"#note_{CLAIM}")


@pytest.mark.parametrize("reach", ["hover", "focus"])
class TestWordsAndNotesAreInStep:
    @pytest.mark.long
    def test_a_note_lights_the_exact_words_of_its_claim(self, passage, claims, reach):
        assert passage.evaluate(LIT_WORDS) == ""
        getattr(note(passage).locator("p a").first, reach)()
        assert plain(passage.evaluate(LIT_WORDS)) == plain("".join(parts(claims[CLAIM])))

    @pytest.mark.long
    def test_words_light_the_notes_of_every_claim_that_rests_on_them(self, passage, claims, reach):
        said = passage.locator(".ds-prose a[class*=ds-in-]").all()
        assert len(said) > 2
        for piece in said:
            getattr(piece, reach)()
            resting = [
                claim
                for claim in passage.locator(".ds-note").evaluate_all("notes => notes.map(note => note.id.slice(5))")
                if any(plain(piece.inner_text()) in plain(part) for part in parts(claims[claim]))
            ]
            assert passage.evaluate(LIT_NOTES) == resting

    @pytest.mark.long
    def test_nothing_stays_lit_when_the_note_is_left(self, passage, reach):
        getattr(note(passage).locator("p a").first, reach)()
        passage.page.get_by_role("link", name="Skip to content").focus()
        passage.page.mouse.move(0, 0)
        assert passage.evaluate(LIT_WORDS) == "" and passage.evaluate(LIT_NOTES) == []


def test_a_number_leads_to_its_note_and_the_number_of_the_note_back_to_the_words(open_window):
    page = open_window(390)
    page.goto(SOURCE)
    number = page.locator(".ds-numbers a").last
    number.click()
    landed = page.locator(".ds-note:target")
    expect(landed).to_be_in_viewport()
    landed.locator(".ds-number").click()
    expect(page.locator(".ds-prose :target")).to_be_in_viewport()


@pytest.fixture
def unread(tmp_path, make_dossier, open_window):
    """The page of an article with a sentence of each state."""
    dossier = f"{DOSSIER}    set_aside: [{{exact: 'Photo: Somebody.', reason: A credit.}}]\n"
    claim = (
        "claims: {denial: {statement: The outlet wrote that Kyiv denied it., topic: control, speaker: source, about: [toretsk], "
        "quotes: [{source: article, exact: Kyiv denied it}]}}"
    )
    made = make_dossier("Kyiv denied it. Photo: Somebody. Nobody has read this in Toretsk.", claim, dossier=dossier)
    site = build(tmp_path / "site-of-it", made)
    with served(site, {"Content-Security-Policy": policy(site)}) as address:
        page = open_window(base_url=address)
        page.goto("sources/article/")
        page.get_by_text("For editors:").click()
        yield page


@pytest.mark.long
def test_the_switch_brings_out_sentences_of_one_state_with_what_is_said_of_them(unread):
    states = {  # what stands in ink, and what is said beside the text
        "cited": ("Kyiv denied it", "The Outlet, in its own voice"),
        "left out": ("Photo: Somebody.", "A credit."),
        "unread": ("Nobody has read this in Toretsk.", "No statement cites this sentence"),
    }
    text, margin = unread.locator(".ds-prose"), unread.locator(".ds-margin")
    whole = text.inner_text()
    for state, (inked, said) in states.items():
        choice = unread.get_by_role("radio", name=state)
        choice.check()
        expect(choice.locator("..")).to_have_text(f"{state} 1")
        assert text.evaluate(IN_INK).strip() == inked
        for _, other in states.values():
            note = margin.get_by_text(other)
            expect(note).to_be_visible() if other == said else expect(note).to_be_hidden()
        assert plain(re.sub(r"\d", "", text.inner_text())) == plain(re.sub(r"\d", "", whole)), "no word is taken out"
    unread.get_by_role("radio", name="all").check()
    for _, said in states.values():
        expect(margin.get_by_text(said)).to_be_hidden()
    unread.get_by_role("checkbox", name="all notes").check()
    for _, said in states.values():
        expect(margin.get_by_text(said)).to_be_visible()


@pytest.mark.parametrize(
    ("name", "state"), [("cited", "cited"), ("left out", "set_aside"), ("unread", "unread")], ids=lambda text: text
)
@pytest.mark.long
def test_the_switch_counts_and_shows_the_sentences_of_the_published_list(window, site, name, state):
    window.goto(SOURCE)
    lists = json.loads((site / "data" / "coverage.json").read_text(encoding="utf-8"))
    sentences = next(item["sentences"] for item in lists if item["source"] in SOURCE)
    count = sum(sentence["state"] == state for sentence in sentences)
    window.get_by_text("For editors:").click()
    choice = window.get_by_role("radio", name=name)
    choice.check()
    expect(choice.locator("..")).to_have_text(f"{name} {count}")
    assert bool(plain("".join(window.locator(".ds-prose").evaluate_all(f"all => all.map({IN_INK})")))) == (count > 0)
