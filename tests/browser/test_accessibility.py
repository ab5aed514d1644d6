"""axe finds nothing on any kind of page, light or dark, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.kinds import KINDS

axe = Axe()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(open_window, kind, width):
    page = open_window(width)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(KINDS[kind])
        results = axe.run(page)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"
