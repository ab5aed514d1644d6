"""axe finds nothing on any kind of page, light or dark, wide or narrow, with all that a reader may open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import EACH_KIND, KINDS
from tests.browser.looks import LOOKS, OTHER_LOOKS, UNFOLD

axe = Axe()


@pytest.mark.parametrize("looks", [LOOKS, pytest.param(OTHER_LOOKS, marks=pytest.mark.long)], ids=["", "other looks"])
@pytest.mark.parametrize("kind", EACH_KIND)
def test_axe_finds_nothing(window, kind, looks):
    window.goto(KINDS[kind])
    window.evaluate(UNFOLD)
    for width, scheme, rules in looks:
        window.set_viewport_size({"width": width, "height": 900})
        window.emulate_media(color_scheme=scheme)
        results = axe.run(window, options=rules)
        assert results.violations_count == 0, f"{width} pixels, {scheme}:\n{results.generate_report()}"
