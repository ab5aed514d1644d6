"""A reader sees on every page where it belongs and where else to go: in a column, a row or a drawer."""

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import EACH_KIND, KINDS

HIDDEN_FROM_SECTIONS = {
    "home",
    "card on another site",
    "for editors",
    "what has moved",
    "what has moved, of languages",
    "what has moved, of problems",
    "no such page",
}
# The links of the navigation that can be seen: inside the window, and not under anything.
SEEN = """() => [...document.querySelectorAll(".ds-nav > ul > li > a")].filter(link => {
    const box = link.getBoundingClientRect()
    const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return box.height >= 24 && found === link
}).length"""


@pytest.mark.parametrize("kind", [kind for kind in EACH_KIND if kind.values[0] not in HIDDEN_FROM_SECTIONS])
@pytest.mark.long
def test_the_section_of_a_page_is_marked_and_the_way_back_leads_to_it(window, kind):
    window.goto(KINDS[kind])
    marked = window.locator(".ds-nav > ul > li > a[aria-current]")
    expect(marked).to_have_count(1)
    section, path = marked.inner_text(), window.locator(".ds-path li")
    expect(path.first).to_have_text("Overview")
    if KINDS[kind].count("/") > 1:
        expect(path.last.locator("a")).to_have_text(section)
        assert path.last.locator("a").get_attribute("href") == "../"


@pytest.mark.parametrize("kind", ["claim in dispute", "source", "checks"])
@pytest.mark.long
def test_the_navigation_is_seen_from_768_pixels_on_and_in_the_drawer_below(windows, kind):
    for has_scripts in (True, False):
        page = windows.reuse(java_script_enabled=has_scripts)
        page.goto(KINDS[kind])
        for width in (768, 1024, 1280, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(SEEN) == 9, width
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(SEEN) == 0, width
        page.locator("label.md-header__button[for=__drawer]").click()
        page.wait_for_function(f"({SEEN})() === 9")


@pytest.mark.long
def test_the_drawer_comes_in_for_whoever_reaches_it_by_keyboard(open_window):
    page = open_window(width=390)
    page.goto(KINDS["place"])
    links = page.locator(".ds-ways a")
    for _ in range(12):
        page.keyboard.press("Tab")
        if links.first.evaluate("link => link === document.activeElement"):
            break
    page.wait_for_function(f"({SEEN})() === 9")
    while links.last.evaluate("link => link !== document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.wait_for_function(f"({SEEN})() === 0")


def test_on_a_phone_the_first_screen_has_the_headline_and_both_quotations(open_window):
    page = open_window(width=390)
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("")
    quoted = page.locator(".ds-facing :is(.ds-facing-words, figcaption)")
    expect(quoted).to_have_count(4)
    for shown in (page.get_by_role("heading", level=1), *quoted.all()):
        expect(shown).to_be_in_viewport(ratio=1)


@pytest.mark.long
def test_where_nothing_is_published_the_nearest_records_and_the_questions_are_listed(open_window):
    page = open_window()
    page.goto("no-such-page/ministry-anounces-the-capture/")
    nearest = page.locator("h2", has_text="Nearest to this address").locator("+ ul").locator("li")
    expect(nearest.first).to_contain_text("The Russian Defense Ministry said")
    expect(nearest.first).to_contain_text("disputed: ")
    questions = page.locator("h2", has_text="Questions").locator("+ ul").locator("a")
    expect(questions.first).to_contain_text("Who holds Toretsk?")
    questions.first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who holds Toretsk?")
    page.goto("no-such-page/")
    expect(questions.first).to_be_visible()
    expect(page.get_by_text("Nearest to this address")).to_have_count(0)


@pytest.mark.long
def test_without_scripts_a_missing_address_leads_to_the_sections(open_window):
    page = open_window(java_script_enabled=False)
    page.goto("no-such-page/")
    page.locator("article").get_by_role("link", name="Questions").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Questions")
