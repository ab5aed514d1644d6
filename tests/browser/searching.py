"""The search as a reader opens and narrows it."""

from playwright.sync_api import expect


def cards(page):
    return page.locator("[data-search] .ds-search-results > li")


def only(page, facet, value):
    """Narrow the results to a value of a facet."""
    page.locator(f"[data-search-facet={facet}] summary").click()
    page.locator(f"[data-search-facet={facet}] li").filter(has_text=value).get_by_role("checkbox").check()
    expect(page.locator(f"[data-search-facet={facet}] summary")).to_contain_text(value)


def search(page, words, key="/"):
    """Open the search on a page without links to what is sought, and type."""
    page.goto("method/")
    page.keyboard.press(key)
    page.keyboard.insert_text(words)
    return cards(page)
