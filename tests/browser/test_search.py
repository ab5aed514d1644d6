"""The search as a reader uses it, on a server and from a folder."""

import re
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.looks import LOOKS
from tests.browser.published import build
from tests.browser.searching import cards, only, search

axe = Axe()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Toretsk", "Toretsk"),
        ("Дзержинск", "Toretsk"),
        ("Дзержинську", "Toretsk"),
        pytest.param("Торецьк", "Toretsk", marks=pytest.mark.long),
        pytest.param("Konstantinovka", "Kostyantynivka", marks=pytest.mark.long),
        ("Gorlovka", "Horlivka"),
        pytest.param("Горлівці", "Horlivka", marks=pytest.mark.long),
    ],
)
@pytest.mark.long
def test_a_name_in_any_spelling_shows_its_page_first(window, words, name):
    found = search(window, words)
    expect(found.first.locator(".ds-statement")).to_have_text(name)


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_disputed_claim_shows_the_words_it_is_found_by_its_speaker_and_its_rival(window, key):
    card = search(window, "Kyiv industrial hub", key).first
    expect(card.locator(".ds-statement")).to_have_text("Kyiv denied that Russia had full control of Toretsk.")
    expect(card.locator(".ds-attribution")).to_contain_text("Ukrainian authorities (Ukraine) said")
    expect(card.locator(".ds-rivals")).to_contain_text("Russian Defense Ministry (Russia)")
    expect(search(window, "industrial hub").first.locator(".ds-words")).to_contain_text("the industrial hub")


def test_a_question_shows_its_positions_and_who_takes_them(window):
    card = search(window, "who controls Toretsk").first
    expect(card.locator(".ds-statement")).to_have_text("Who holds Toretsk?")
    positions = card.locator(".ds-search-positions li")
    expect(positions).to_have_count(4)
    expect(positions.nth(1)).to_contain_text("Russia does not have full control")
    expect(positions.nth(1)).to_contain_text("Ukrainian authorities")


@pytest.mark.long
def test_a_search_stands_in_the_address_and_back_leads_to_it(window):
    found = search(window, "Kiev denies")
    expect(found.first.locator(".ds-rivals")).to_be_visible()
    expect(window).to_have_url(re.compile(r"\?q=Kiev\+denies$"))
    found.first.locator(".ds-statement a").click()
    expect(window).to_have_url(re.compile("/claims/kyiv-denies-full-control/$"))
    window.go_back()
    expect(cards(window).first.locator(".ds-statement")).to_have_text(
        "Kyiv denied that Russia had full control of Toretsk."
    )
    window.keyboard.press("Escape")
    expect(window).to_have_url(re.compile("/method/$"))


def test_a_shared_address_opens_the_search_with_what_was_chosen(window):
    window.goto("places/?q=Toretsk&kind=Sources&order=asc")
    expect(window.locator("[data-search-status]")).to_have_text(re.compile("^2 pages"))
    expect(cards(window).first).to_contain_text("February 2025")
    expect(window.locator("[name=q]")).to_have_value("Toretsk")
    expect(window.locator("[data-search-facet=kind] summary")).to_have_text("Kind: Sources")


def test_words_that_do_not_stand_together_are_sought_as_far_as_they_do_and_the_search_says_which_do_not(window):
    search(window, "shelling Zaporozhets xyzzy deaths")
    expect(window.locator("[data-search-status]")).to_contain_text("together with “")
    expect(window.locator("[data-search-status]")).to_contain_text("xyzzy")


@pytest.mark.long
def test_a_longer_word_does_not_find_a_shorter_beginning(window):
    expect(search(window, "deaths").first.locator(".ds-statement")).to_have_text("What losses do the sources state?")
    expect(window.locator("[data-search-status]")).to_contain_text("“deaths” was read as")
    assert "de-escalating" not in window.locator("[data-search-pages]").inner_text()


@pytest.mark.long
def test_facets_that_do_not_part_the_results_are_not_shown(window):
    search(window, "xyzzy")
    expect(window.locator("[data-search-status]")).to_contain_text("No question, name or statement")
    expect(window.locator("[data-search-facet]:not([hidden])")).to_have_count(0)
    expect(search(window, "Toretsk").first).to_be_visible()
    expect(window.locator("[data-search-facet]:not([hidden])")).to_have_count(7)


@pytest.mark.long
def test_without_the_index_of_the_pages_the_search_answers_all_the_same(open_window, windows):
    page = open_window()
    page.route("**/pagefind/**", lambda route: route.abort())
    expect(search(page, "who holds the town").first).to_contain_text("Who holds Toretsk?")
    expect(page.locator("[data-search-status]")).to_contain_text("cannot be loaded")
    assert [wrong for wrong in windows.wrongs() if "pagefind" not in wrong] == []


@pytest.mark.long
def test_a_number_leads_to_the_passage_of_the_article(window):
    found = search(window, "50,000")
    expect(found.first).to_contain_text("50,000")
    passage = window.locator(".ds-search-passages a").first
    expect(passage).to_contain_text("approximately 50,000 soldiers")
    passage.click()
    expect(window.locator(":target")).to_contain_text("approximately 50,000 soldiers")


@pytest.mark.parametrize(
    ("query", "words", "rival"),
    [
        ("Kyiv denied Russia", "Kyiv denied Russia had full control", "Russian Defense Ministry (Russia)"),
        ("liberated", "liberated", "Ukrainian authorities (Ukraine)"),
        ("soldiers", "approximately 50,000 soldiers", None),
    ],
)
@pytest.mark.long
def test_words_of_an_article_that_are_disputed_name_who_says_otherwise(window, query, words, rival):
    expect(search(window, query).first).to_be_visible()
    only(window, "kind", "Sources")
    passage = window.locator(".ds-search-passages li").filter(has_text=words).first
    expect(passage).to_be_visible()
    if rival:
        expect(passage.locator(".ds-rivals").first).to_contain_text(rival)
        expect(passage.locator(".ds-rivals a").first).to_have_attribute("href", re.compile("/claims/[a-z-]+/$"))
    else:
        expect(passage.locator(".ds-rivals")).to_have_count(0)


@pytest.mark.long
def test_what_the_guides_say_is_found_with_its_section(window):
    window.goto("claims/")
    window.keyboard.press("/")
    window.keyboard.insert_text("character by character")
    window.locator(".ds-search-passages a[href*='method/#']").first.click()
    expect(window.locator(":target")).to_be_in_viewport()


@pytest.mark.long
def test_the_count_of_a_facet_is_the_number_of_pages_it_leaves(window):
    found = search(window, "control")
    expect(found.first).to_be_visible()
    window.locator("[data-search-facet=standing] summary").click()
    value = window.locator("[data-search-facet=standing] li").filter(has_text="Disputed")
    count = value.locator(".ds-count").inner_text()
    value.get_by_role("checkbox").check()
    expect(window.locator("[data-search-status]")).to_have_text(re.compile(rf"^{count} pages? holds? these words\."))
    expect(window.locator(":focus")).to_be_checked()


@pytest.mark.long
def test_claims_without_a_party_can_be_chosen(window):
    search(window, "Toretsk")
    only(window, "kind", "Statements")
    window.locator("[data-search-facet=party] summary").click()
    values = window.locator("[data-search-facet=party] li")
    parties = values.locator("[data-fact=value]")
    expect(parties.filter(has_text="No party recorded")).to_be_visible()
    names = parties.all_inner_texts()
    choice = values.filter(has_text="No party recorded")
    count = choice.locator(".ds-count").inner_text()
    choice.get_by_role("checkbox").check()
    expect(window.locator("[data-search-status]")).to_have_text(re.compile(rf"^{count} pages?"))
    lines = cards(window).locator(".ds-attribution").all_inner_texts()
    assert lines and not [line for line in lines for name in names if f"({name})" in line]


@pytest.mark.long
def test_a_facet_alone_shows_its_pages_without_fetching_the_whole_index(open_window, site):
    page = open_window()
    fetched = set()
    page.on("request", lambda request: request.url.endswith(".pf_index") and fetched.add(request.url))
    page.goto("method/?kind=Questions")
    expect(cards(page).first).to_contain_text("statements by")
    assert len(fetched) == 1
    assert len(list((site / "pagefind" / "index").iterdir())) > 1


@pytest.mark.long
def test_claims_can_be_shown_in_the_order_of_their_days(window):
    expect(search(window, "Toretsk").first).to_be_visible()
    for order, month in (("desc", "May 2025"), ("asc", "January 2025")):
        window.locator("[name=order]").select_option(order)
        expect(cards(window).first).to_contain_text(month)


def test_the_arrows_lead_from_the_box_to_the_results_and_back(window):
    found = search(window, "full control")
    first, second = (found.nth(number).locator("a").first for number in (0, 1))
    expect(second).to_be_visible()
    window.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    window.keyboard.press("ArrowDown")
    expect(second).to_be_focused()
    window.keyboard.press("ArrowUp")
    window.keyboard.press("ArrowUp")
    expect(window.get_by_role("searchbox")).to_be_focused()


def test_escape_closes_the_search_and_gives_the_focus_back(window):
    window.goto("method/")
    opener = window.locator("[data-search-open]")
    opener.focus()
    window.keyboard.press("Enter")
    window.keyboard.insert_text("Toretsk")
    expect(cards(window).first).to_be_visible()
    window.keyboard.press("Escape")
    expect(window.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()


def test_nothing_of_the_index_is_fetched_before_the_search_is_opened(open_window):
    page = open_window()
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto("method/", wait_until="networkidle")
    assert not [address for address in fetched if "pagefind" in address]


@pytest.mark.long
def test_without_scripts_the_box_leads_to_the_claims(open_window):
    page = open_window(java_script_enabled=False)
    page.goto("method/")
    page.locator("[data-search-open]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Statements")


@pytest.mark.long
def test_axe_finds_nothing_in_the_open_search_and_it_fits_the_window(window):
    expect(search(window, "full control").first).to_be_visible()
    window.locator("[data-search-facet=kind] summary").click()
    expect(window.locator("[data-search-facet=kind] li").first).to_be_visible()
    for width, scheme, rules in LOOKS:
        window.set_viewport_size({"width": width, "height": 900})
        window.emulate_media(color_scheme=scheme)
        results = axe.run(window, context="[data-search]", options=rules)
        assert results.violations_count == 0, f"{width} pixels, {scheme}:\n{results.generate_report()}"
    for width in (1280, 360):
        window.set_viewport_size({"width": width, "height": 900})
        assert window.locator("[data-search]").evaluate("dialog => dialog.scrollWidth") <= width


@pytest.fixture
def from_folder(browser, made_once):
    """A page of the site that is opened from a folder; what it asks for lies there, and nothing goes wrong."""
    folder = made_once("offline", partial(build, is_offline=True)) / "site-offline"
    page = browser.new_page()
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    page.goto((folder / "index.html").as_uri())
    yield page
    page.close()
    assert errors == []
    assert all(address.startswith((folder.as_uri(), "data:")) for address in requests)


def ask(page, words):
    """Type a query in the dialog, open or not; what is found."""
    expect(page.locator("[data-search-open]")).to_have_attribute("role", "button")  # the script has run
    if not page.locator("[data-search]").is_visible():
        page.keyboard.press("/")
    page.locator("[name=q]").fill(words)
    expect(page).to_have_url(re.compile(r"\?q="))
    return cards(page)


@pytest.mark.long
def test_from_a_folder_the_search_answers_as_on_a_server(from_folder):
    page = from_folder
    page.locator('article a[href*="questions/"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for words, first in (
        ("who controls Toretsk", "Who holds Toretsk?"),
        ("Дзержинск", "Toretsk"),
        ("Часів Яр", "Chasiv Yar"),
        ("Торецьк,", "Toretsk"),
        ("body count", "What losses do the sources state?"),
        ("Konstantinovka", "Kostyantynivka"),
    ):
        expect(ask(page, words).first.locator(".ds-statement")).to_have_text(first)
    cards(page).first.locator("a").first.click()
    page.wait_for_url("**/places/kostyantynivka/index.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.long
def test_from_a_folder_words_of_an_article_are_found_with_who_says_otherwise(from_folder):
    page = from_folder
    passages = page.locator("[data-search-pages] .ds-search-passages")
    ask(page, '"Kyiv denied Russia had full control"')
    expect(passages.first).to_contain_text("Kyiv denied Russia had full control")
    expect(passages.first.locator(".ds-rivals").first).to_contain_text("Russian Defense Ministry (Russia)")
    passages.first.locator("a").first.click()
    expect(page.locator(":target")).to_contain_text("Kyiv denied Russia had full control")


@pytest.mark.long
def test_from_a_folder_results_are_narrowed_and_ordered(from_folder):
    page = from_folder
    expect(ask(page, "Toretsk").first).to_be_visible()
    only(page, "kind", "Sources")
    page.locator("[name=order]").select_option("asc")
    expect(page.locator("[data-search-status]")).to_have_text(re.compile("^2 pages"))
    expect(cards(page).first).to_contain_text("February 2025")
