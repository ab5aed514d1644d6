"""The handbook in a browser: read from a folder, searched there, on small screens, by a screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from annotated_dossier.cli import main
from tests.browser.looks import LOOKS

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def handbook(made_once):
    folder = made_once("handbook", lambda folder: main(["--root", str(folder), "handbook"]))
    return f"{(folder / 'handbook-site').as_uri()}/"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tutorial/",
        pytest.param("how-to/state-figures/", marks=pytest.mark.long),
        pytest.param("reference/commands/", marks=pytest.mark.long),
        pytest.param("reference/fields/", marks=pytest.mark.long),
        pytest.param("reference/languages/", marks=pytest.mark.long),
    ],
)
def test_every_kind_of_page_holds_on_any_screen_and_axe_finds_nothing(windows, handbook, path):
    page = windows.reuse(base_url=handbook)
    page.goto(f"{path}index.html")
    for width in (320, 640):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    for width, scheme, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page, options=rules)
        assert results.violations_count == 0, f"{width} pixels, {scheme}:\n{results.generate_report()}"


def test_it_is_searched_without_a_server(windows, handbook):
    page = windows.reuse(base_url=handbook)
    page.goto("index.html")
    page.locator(".md-search__input").click()
    page.keyboard.type("signature")
    page.locator("a.md-search-result__link[href*='how-to/have-it-read/index.html']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Have it read")
