"""axe finds nothing on any kind of page, light or dark, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KINDS
from tests.browser.looks import LOOKS

axe = Axe()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(window, kind):
    window.goto(KINDS[kind])
    for width, scheme, rules in LOOKS:
        window.set_viewport_size({"width": width, "height": 900})
        window.emulate_media(color_scheme=scheme)
        results = axe.run(window, options=rules)
        assert results.violations_count == 0, f"{width} pixels, {scheme}:\n{results.generate_report()}"
