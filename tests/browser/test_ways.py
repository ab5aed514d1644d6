"""The ways readers take: from a question to both answers, from a claim to its words and back, by search, by keyboard."""

import re

import pytest
from playwright.sync_api import expect

QUESTION = "questions/who-holds-toretsk/"
CLAIM = "claims/ministry-announces-capture/"
SOURCE = "sources/moscow-times-2025-02-07/"


def record_link(page, address):
    """The visible links of the text to a record, by the end of its address: the keyboard passes over pictures, beside
    which the same stands as a table."""
    return page.locator(f'a[href$="{address}"]:not(svg a):visible')


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


def lit_words(page):
    """The words of an article that are highlighted, in their order."""
    return page.evaluate("""() => [...document.querySelectorAll(".ds-prose *")]
        .filter(element => getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)")
        .filter((element, _, lit) => !lit.some(other => other !== element && other.contains(element)))
        .map(element => element.innerText)""")


def type_into_search(page, words):
    """Open the search as a reader does who sees the word, and type."""
    page.locator("[placeholder^=Search]:visible, :is(a, button):visible:has-text('Search')").first.click()
    page.keyboard.type(words)


def press_until(page, key, wanted, at_most=120):
    """Press `key` until `wanted` has the focus; return how often."""
    for count in range(1, at_most + 1):
        page.keyboard.press(key)
        if wanted.evaluate("element => element === document.activeElement"):
            return count
    raise AssertionError(f"{key} does not lead to {wanted} in {at_most} steps")


@pytest.mark.long
def test_who_says_the_town_has_fallen_and_who_denies_it_in_two_clicks(window, claims):
    window.goto("")
    record_link(window, QUESTION).first.click()
    for claim, speaker in (
        ("ministry-announces-capture", "Russian Defense Ministry"),
        ("kyiv-denies-full-control", "Ukrainian authorities"),
    ):
        expect(window.get_by_role("link", name=speaker).first).to_be_visible()
        expect(window.get_by_text(plain(claims[claim]["quotes"][0]["exact"]))).to_be_visible()
        record_link(window, f"claims/{claim}/").first.click()
        expect(window.get_by_role("heading", level=1)).to_contain_text(claims[claim]["statement"])
        window.go_back()


@pytest.mark.parametrize("claim", ["ministry-announces-capture", "khominskyi-50000-lost"])
def test_from_a_claim_to_its_lit_words_in_the_article_and_back(window, claims, claim):
    window.goto(f"claims/{claim}/")
    window.get_by_role("link", name="These words in").first.click()
    window.wait_for_url(f"**/sources/*/#{claim}")
    parts = [plain(quote["exact"]) for quote in claims[claim]["quotes"]]
    lit = lit_words(window)
    assert lit
    for words in lit:
        assert any(plain(re.sub(r"\d+$", "", words)) in part for part in parts), words
    assert len("".join(lit)) >= len("".join(parts)) * 0.95
    expect(window.locator(f"[id='{claim}']")).to_be_in_viewport()
    record_link(window, f"claims/{claim}/").first.click()
    expect(window.get_by_role("heading", level=1)).to_contain_text(claims[claim]["statement"])


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("Дзержинск", "places/toretsk/", "Toretsk"),
        ("Торецьк", "places/toretsk/", "Toretsk"),
        ("Konstantinovka", "places/kostyantynivka/", "Kostyantynivka"),
    ],
)
@pytest.mark.long
def test_the_search_leads_from_any_spelling_to_the_one_place(window, words, place, name):
    window.goto("method/")
    assert record_link(window, place).count() == 0
    type_into_search(window, words)
    found = window.locator(f'a[href*="{place}"]:visible').first
    found.click()
    expect(window.get_by_role("heading", level=1)).to_contain_text(name)


def test_the_keyboard_alone_leads_from_the_home_page_to_the_words(window):
    window.goto("")
    window.keyboard.press("Tab")
    skip = window.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    window.keyboard.press("Enter")
    assert press_until(window, "Tab", window.locator("article a:not(.headerlink):visible").first) <= 2
    press_until(window, "Tab", record_link(window, QUESTION).first)
    window.keyboard.press("Enter")
    window.wait_for_url(f"**/{QUESTION}")
    press_until(window, "Tab", record_link(window, CLAIM).first)
    window.keyboard.press("Enter")
    window.wait_for_url(f"**/{CLAIM}")
    press_until(window, "Tab", window.get_by_role("link", name="These words in").first)
    window.keyboard.press("Enter")
    window.wait_for_url(f"**/{SOURCE}#*")
    assert lit_words(window)


@pytest.mark.parametrize(
    ("address", "width"),
    [
        ("", 390),
        (CLAIM, 1280),
        (SOURCE, 390),
        pytest.param("", 1280, marks=pytest.mark.long),
        pytest.param(CLAIM, 390, marks=pytest.mark.long),
        pytest.param(SOURCE, 1280, marks=pytest.mark.long),
    ],
)
@pytest.mark.long
def test_the_focus_is_always_seen_and_goes_down_the_page(open_window, address, width):
    page = open_window(width)
    page.goto(address)
    tops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        focus = page.evaluate("""() => {
            const focused = document.activeElement
            // The theme hides a switch and shows its focus on the label beside it.
            const shown = focused.matches("input.md-option") ? document.querySelector(".md-option:focus-visible + label") : focused
            const box = shown.getBoundingClientRect(), style = getComputedStyle(shown)
            return {what: shown.outerHTML.slice(0, 120), inArticle: !!shown.closest("article"), top: box.top + scrollY,
                    isOnScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                    hasOutline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1}
        }""")
        assert focus["isOnScreen"] and focus["hasOutline"], focus["what"]
        if focus["inArticle"]:
            tops.append(focus["top"])
    assert tops, "the text is reached"
