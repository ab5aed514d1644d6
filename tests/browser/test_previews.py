"""Previews: what stands behind a link to a record, beside the link, for the pointer and for the keyboard."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.kinds import KINDS
from tests.browser.looks import EVERYTHING, UNFOLD

axe = Axe()
CLAIM = KINDS["claim in dispute"]
# A page, and a record of each kind that it links to.
LINKS = {
    "claim": (KINDS["question with positions"], "claims/kyiv-denies-full-control/"),
    "place": (CLAIM, "places/toretsk/"),
    "unit": ("claims/ep-extreme-losses/", KINDS["unit"]),
    "person": (KINDS["question with positions"], "people/28th-brigade-press-officer/"),
    "organisation": (CLAIM, KINDS["organisation"]),
    "question": (CLAIM, KINDS["question with positions"]),
    "source": (CLAIM, KINDS["source"]),
}

# How far the page is scrolled, and the link that has the focus.
PLACE = "[scrollY, document.activeElement.href ?? null]"


def link_to(page, address):
    """The first link of the text to a record, with the folds open in which it may stand."""
    page.evaluate(UNFOLD)
    return page.locator(f'.md-content a[href$="{address}"]:not(svg a):visible').first


def preview(page):
    return page.get_by_role("note", name="Preview")


def point(page, link):
    link.hover()


def move_focus(page, link):
    """Reach the link as a reader does who presses Tab."""
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()


REACHED = pytest.mark.parametrize("reach", [point, move_focus], ids=["pointer", "keyboard"])


@pytest.mark.parametrize(
    ("kind", "reach"),
    [
        *((kind, point) for kind in LINKS),
        ("claim", move_focus),
        *(pytest.param(kind, move_focus, marks=pytest.mark.long) for kind in LINKS if kind != "claim"),
    ],
)
@pytest.mark.long
def test_a_link_to_a_record_shows_its_name_and_what_it_is(window, kind, reach):
    start, address = LINKS[kind]
    window.goto(address)
    title = window.locator("article h1").evaluate("title => title.firstChild.data.trim()")
    head = window.locator("article .ds-head").first.inner_text()
    window.goto(start)
    link = link_to(window, address)
    reach(window, link)
    expect(preview(window)).to_contain_text(title)
    expect(preview(window)).to_contain_text(head, use_inner_text=True)
    expect(preview(window)).to_be_in_viewport(ratio=0.99)
    expect(link).to_have_accessible_description(re.compile(re.escape(title)))


@pytest.mark.long
def test_a_mark_of_a_picture_shows_its_statement_and_leads_there(window):
    window.goto(KINDS["question with positions"])
    mark = window.locator(f'.ds-picture svg a[href$="{CLAIM}"] circle:visible').first
    mark.hover()
    expect(preview(window).locator(".ds-rivals")).to_contain_text("Ukrainian authorities")
    expect(preview(window)).to_be_in_viewport(ratio=0.99)
    mark.click()
    window.wait_for_url(f"**/{CLAIM}")


@REACHED
@pytest.mark.long
def test_the_preview_of_a_disputed_claim_names_a_rival_and_who_it_is_of(window, reach):
    window.goto("")
    reach(window, link_to(window, CLAIM))
    expect(preview(window).locator(".ds-rivals")).to_contain_text("Ukrainian authorities")
    expect(preview(window).locator(".ds-rivals")).to_contain_text(
        "Kyiv denied that Russia had full control of Toretsk."
    )


@REACHED
def test_a_link_to_words_shows_their_paragraph_with_them_lit_and_leads_there(window, reach):
    window.goto(CLAIM)
    words = window.locator(".ds-excerpt mark").first.inner_text()
    link = window.get_by_role("link", name="These words in").first
    reach(window, link)
    lit = preview(window).locator(".ds-lit")
    expect(lit.first).to_be_visible()
    assert plain("".join(lit.all_inner_texts())) == plain(words)
    assert typeface(lit.first) == typeface(window.locator(".ds-excerpt mark").first) != typeface(window.locator("h1"))
    shown = plain(preview(window).inner_text())
    window.keyboard.press("Enter") if reach is move_focus else link.click()
    expect(window.locator(":target")).to_be_in_viewport()
    paragraph = window.locator("p:has(:target)")
    paragraph.locator(".ds-numbers").evaluate_all("numbers => numbers.forEach(number => number.remove())")
    assert shown == plain(paragraph.inner_text())


@REACHED
@pytest.mark.long
def test_a_link_to_a_section_shows_that_section_alone(window, reach):
    window.goto("checks/")
    reach(window, link_to(window, "claims/kotenok-reservoir-8-km-northwest/#checks"))
    expect(preview(window)).to_contain_text("Who else says so, and checks")
    expect(preview(window)).to_contain_text("Distance")
    expect(preview(window)).not_to_contain_text("The words")
    expect(preview(window)).not_to_contain_text("Edition")
    expect(preview(window)).to_be_in_viewport(ratio=0.99)


@REACHED
@pytest.mark.long
def test_escape_closes_a_preview_and_leaves_the_reader_where_they_are(window, reach):
    window.goto(CLAIM)
    link = link_to(window, LINKS["place"][1])
    reach(window, link)
    expect(preview(window)).to_be_visible()
    before = window.evaluate(PLACE)
    window.keyboard.press("Escape")
    expect(preview(window)).to_be_hidden()
    assert window.evaluate(PLACE) == before
    assert link.get_attribute("aria-describedby") is None


@pytest.mark.long
def test_the_pointer_may_move_into_a_preview_and_follow_its_links(window):
    window.goto("")
    link_to(window, CLAIM).hover()
    rival = preview(window).locator(".ds-rivals a").first
    rival.hover()
    expect(preview(window)).to_be_visible()
    rival.click()
    expect(window.get_by_role("heading", level=1)).to_contain_text(
        "Kyiv denied that Russia had full control of Toretsk."
    )


@REACHED
@pytest.mark.long
def test_a_preview_goes_when_its_link_is_left(window, reach):
    window.goto(CLAIM)
    reach(window, link_to(window, LINKS["place"][1]))
    expect(preview(window)).to_be_visible()
    window.get_by_role("heading", level=1).hover() if reach is point else window.get_by_role(
        "link", name="Skip to content"
    ).focus()
    expect(preview(window)).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.long
def test_axe_finds_nothing_in_an_open_preview(open_window, scheme):
    page = open_window(color_scheme=scheme)
    page.goto("")
    move_focus(page, link_to(page, CLAIM))
    expect(preview(page)).to_be_visible()
    results = axe.run(page, context=".md-content", options=EVERYTHING)
    assert results.violations_count == 0, results.generate_report()


def typeface(locator):
    return locator.evaluate("element => getComputedStyle(element).fontFamily")


def plain(text):
    return re.sub(r"\s", "", text)
