"""A card stands in a frame on another site, and no other page does, under the headers that the site publishes."""

import re

import pytest

from tests.browser.kinds import KINDS
from tests.browser.published import policy, served

CARD, CLAIM = KINDS["card on another site"], KINDS["claim in dispute"]


def policy_of_cards(site):
    """What `_headers` says of cards alone, once it has taken back what it says of all pages."""
    headers = (site / "_headers").read_text(encoding="utf-8")
    return re.search(r"\n/embed/\*\n  ! Content-Security-Policy\n  Content-Security-Policy: (.*)", headers)[1]


def test_a_card_bears_the_policy_that_its_header_says(site):
    page = (site / CARD / "index.html").read_text(encoding="utf-8")
    assert f'http-equiv="Content-Security-Policy" content="{policy_of_cards(site).partition("; frame-")[0]}"' in page


@pytest.mark.long
def test_a_card_may_be_framed_and_no_other_page(site, browser, tmp_path):
    with (
        served(site, {"Content-Security-Policy": policy_of_cards(site)}) as cards,
        served(site, {"Content-Security-Policy": policy(site)}) as pages,
        served(tmp_path, {}) as elsewhere,
    ):
        framed = f'<!doctype html><iframe src="{cards}{CARD}"></iframe><iframe src="{pages}{CLAIM}"></iframe>'
        (tmp_path / "index.html").write_text(framed, encoding="utf-8")
        page = browser.new_page()
        page.goto(elsewhere)
        card, refused = (frame.content_frame() for frame in page.query_selector_all("iframe"))
        assert "disputed" in card.inner_text(".ds-rivals")
        assert card.evaluate("getComputedStyle(document.querySelector('.ds-rivals')).borderLeftWidth") == "3px"
        assert refused.query_selector(".md-content") is None
        page.close()
