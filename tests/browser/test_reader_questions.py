"""What readers come with is answered one click from the home page, within the first screen and a half."""

from pathlib import Path

import pytest
import yaml

from tests.browser.published import build, policy, served
from tests.frame import PROJECT

QUESTIONS = yaml.safe_load(Path(__file__).with_name("reader_questions.yaml").read_text(encoding="utf-8"))
SCREEN_AND_A_HALF = 1350
ONE_IN = 3  # are asked in every run


def test_there_are_thirty():
    assert len(QUESTIONS) == 30


@pytest.fixture(scope="module")
def root(made_once):
    """The address of the site of this repository's own dossier, of which the questions are asked."""
    site = made_once("own", lambda folder: build(folder, PROJECT)) / "site"
    with served(site, {"Content-Security-Policy": policy(site)}) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser, root):
    page = browser.new_page(base_url=root, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield page
    page.close()


@pytest.fixture(scope="module")
def led_to(page):
    """The addresses that one click leads to from the home page."""
    page.goto("")
    return page.evaluate(
        """() => [...document.querySelectorAll("a[href]")]
            .map(link => new URL(link.getAttribute("href"), location).href.split("#")[0])"""
    )


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(question, id=question["asks"], marks=pytest.mark.long if number % ONE_IN else ())
        for number, question in enumerate(QUESTIONS)
    ],
)
def test_a_question_is_answered_at_once(page, root, led_to, question):
    if question["page"]:
        assert root + question["page"] in led_to, "no link of the home page leads there"
    page.goto(question["page"])
    # Text of drawings counts as other text does; what is folded, hidden or further down does not.
    seen = page.evaluate(
        """(reach) => {
            const words = []
            const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
            while (walker.nextNode()) {
                const range = document.createRange()
                range.selectNodeContents(walker.currentNode)
                const isHidden = walker.currentNode.parentElement.closest("title, desc, details:not([open]) > :not(summary)")
                const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.bottom + scrollY <= reach)
                if (boxes.length && !isHidden) words.push(walker.currentNode.data)
            }
            return words.join(" ").replace(/[\\s\\u00a0]+/g, " ").toLowerCase()
        }""",
        SCREEN_AND_A_HALF,
    )
    assert [words for words in question["reads"] if words.lower() not in seen] == []
