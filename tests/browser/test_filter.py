"""The filter of an index: what it leaves, what it counts, and an address that can be passed on."""

import re

import pytest
from playwright.sync_api import expect

# The text of each item without what its rivals say.
OWN_TEXTS = """items => items.map(item => {
    const own = item.cloneNode(true)
    own.querySelectorAll(".ds-rivals").forEach(rivals => rivals.remove())
    return own.textContent
})"""
INDEXES = ["claims", "places", "units", "people", "organisations"]
NOUNS = {"claims": "statements"}


@pytest.fixture
def open_index(windows):
    """`open_index(name, fragment)`: an index as it is seen by somebody who follows a link to it."""

    def open_index(name, fragment=""):
        page = windows.reuse()
        page.goto(f"{name}/{fragment}")
        return page

    return open_index


def items(page):
    """What is left of the list, as it is seen."""
    return page.locator("[data-filter-item]:visible")


def status(page):
    return page.locator("[data-filter]").get_by_role("status")


def words(page):
    return page.get_by_role("searchbox", name="Words")


def speaker(claim):
    """Who says a claim of the index: the cell of its row."""
    return claim.get_by_role("cell").nth(1)


def options(page, facet):
    """The values of a facet with the number that each would leave."""
    texts = page.get_by_label(facet).locator("option").all_inner_texts()[1:]
    return {value: int(count) for value, count in (re.fullmatch(r"(.+) \((\d+)\)", text).groups() for text in texts)}


def choose(page, facet, value):
    page.get_by_label(facet).select_option(value)


@pytest.mark.parametrize("index", INDEXES)
def test_words_leave_what_holds_them_and_the_count_says_how_many(open_index, index):
    page = open_index(index)
    every = items(page).evaluate_all(OWN_TEXTS)
    expect(status(page)).to_have_text(f"{len(every)} {NOUNS.get(index, index)}")
    word = re.search(r"\w{5,}", every[-1])[0]
    words(page).fill(word.upper())
    left = [text for text in every if word.lower() in text.lower()]
    assert items(page).evaluate_all(OWN_TEXTS) == left
    expect(status(page)).to_have_text(f"{len(left)} of {len(every)} {NOUNS.get(index, index)}")


def test_a_name_is_found_in_any_spelling(open_index):
    page = open_index("places")
    for spelling in ("Торецьк", "торецьк", "Dzerzhinsk"):
        words(page).fill(spelling)
        expect(page.get_by_role("link", name="Toretsk", exact=True)).to_be_visible()
        expect(page.get_by_role("link", name="Sumy", exact=True)).to_be_hidden()


@pytest.mark.parametrize("facet", ["Topic", "Party", "Source", "Who agrees"])
@pytest.mark.long
def test_the_number_beside_a_value_is_what_it_leaves(open_index, facet):
    page = open_index("claims")
    for value, count in options(page, facet).items():
        choose(page, facet, value)
        expect(items(page)).to_have_count(count)
        expect(status(page)).to_contain_text(f"{count} of ")


def test_choices_narrow_each_other_and_each_is_counted_within_the_others(open_index):
    page = open_index("claims")
    whole = options(page, "Who agrees")["Disputed"]
    choose(page, "Party", "Ukraine")
    within = options(page, "Who agrees")["Disputed"]
    assert 0 < within < whole
    choose(page, "Who agrees", "Disputed")
    expect(items(page)).to_have_count(within)
    for claim in items(page).all():
        expect(claim.locator(".ds-rivals")).to_contain_text("disputed")
        expect(speaker(claim)).to_contain_text("(Ukraine)")


@pytest.mark.long
def test_claims_without_a_party_can_be_chosen_too(open_index):
    page = open_index("claims")
    parties = options(page, "Party")
    assert sum(parties.values()) == items(page).count()
    choose(page, "Party", "No party recorded")
    expect(items(page)).to_have_count(parties.pop("No party recorded"))
    for claim in items(page).all():
        said_by = speaker(claim).inner_text()
        assert not [party for party in parties if f"({party})" in said_by]


def test_headings_count_what_is_left_below_them_and_go_with_the_last(open_index):
    page = open_index("claims")
    choose(page, "Who agrees", "Disputed")
    headings = page.locator(".md-content h2[id]:visible")
    assert 0 < headings.count() < page.locator(".md-content h2[id]").count()
    total = 0
    for heading in headings.all():
        topic = heading.get_attribute("id")
        below = page.locator(f"#{topic} ~ p [data-count-of={topic}]")
        total += int(re.match(r"(\d+) / \d+ statements?$", below.inner_text())[1])
    assert total == items(page).count()


def test_nothing_left_is_said(open_index):
    page = open_index("claims")
    words(page).fill("no-such-word")
    expect(items(page)).to_have_count(0)
    expect(status(page)).to_contain_text("0 of ")


@pytest.mark.long
def test_a_choice_is_in_the_address_and_goes_with_a_link(open_index):
    page = open_index("claims")
    choose(page, "Party", "Russia")
    words(page).fill("seized")
    left = items(page).all_inner_texts()
    assert left
    shared = open_index("claims", page.url.partition("claims/")[2])
    expect(words(shared)).to_have_value("seized")
    assert items(shared).all_inner_texts() == left


@pytest.mark.long
def test_show_all_brings_everything_back(open_index):
    page = open_index("claims")
    every, address = items(page).count(), page.url
    button = page.get_by_role("button", name="Show all")
    expect(button).to_be_disabled()
    choose(page, "Topic", "Who holds the town")
    words(page).fill("Kyiv")
    assert items(page).count() < every
    button.click()
    expect(items(page)).to_have_count(every)
    expect(status(page)).to_have_text(f"{every} statements")
    assert page.url == address


def test_a_link_to_a_topic_still_leads_to_it(open_index):
    page = open_index("claims")
    page.locator(".ds-inline a").last.click()
    expect(page.locator("h2:target")).to_be_in_viewport()
    expect(status(page)).to_have_text(re.compile(r"^\d+ statements$"))


@pytest.mark.long
def test_without_scripts_there_is_no_filter_and_the_whole_index(open_window):
    page = open_window(java_script_enabled=False)
    page.goto("claims/")
    expect(page.locator("[data-filter]")).to_be_hidden()
    assert items(page).count() == page.locator("[data-filter-item]").count() > 0


def test_the_words_of_a_rival_are_not_found_as_those_of_the_party_it_disputes(open_index):
    page = open_index("claims")
    words(page).fill("liberated")
    choose(page, "Party", "Ukraine")
    expect(status(page)).to_have_text("0 of 95 statements")
