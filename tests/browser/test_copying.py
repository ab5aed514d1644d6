"""One button copies a text as it stands on the page, with the day on which it was read."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS
from tests.browser.looks import UNFOLD


@pytest.mark.long
def test_a_button_copies_the_text_beside_it_and_says_so(open_window, root):
    page = open_window()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=root.rstrip("/"))
    page.goto(KINDS["claim in dispute"])
    page.evaluate(UNFOLD)
    texts = page.locator("[data-copy]")
    assert texts.count() == page.locator(".ds-copy").count() >= 4
    for number in range(texts.count()):
        button = page.locator(".ds-copy").nth(number)
        button.click()
        expect(page.locator(".ds-copying").nth(number).locator("output")).to_have_text("Copied")  # it takes a moment
        assert page.evaluate("navigator.clipboard.readText()") == texts.nth(number).text_content()
    [reference] = json.loads(page.locator("pre[data-copy]").first.text_content())
    assert reference["type"] == "entry"


@pytest.mark.long
def test_the_day_of_reading_is_filled_in(open_window):
    """The site of the tests has no address, without which no page has the line: here it gets one."""
    page = open_window()
    line = "<span data-accessed hidden>urldate = {YYYY-MM-DD}</span>"

    def with_line(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub("(<pre [^>]*data-copy[^>]*>)", rf"\1{line}", answer.text()))

    page.route(f"**/{KINDS['claim in dispute']}", with_line)
    page.goto(KINDS["claim in dispute"])
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    for reference in page.locator("pre[data-copy]").all():
        assert reference.text_content().startswith(f"urldate = {{{today}}}")
    assert page.locator("[data-accessed][hidden]").count() == 0 < page.locator("[data-accessed]").count()
