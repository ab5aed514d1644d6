"""axe finds nothing on any kind of page, light or dark, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.kinds import KINDS

axe = Axe()
EVERYTHING = {"resultTypes": ["violations"]}
CONTRAST = {"runOnly": ["color-contrast"], **EVERYTHING}
ALL_BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}, **EVERYTHING}
# Colours change with the scheme and with nothing else, and the scheme changes nothing but colours.
LOOKS = [(1280, "light", EVERYTHING), (1280, "dark", CONTRAST), (390, "dark", CONTRAST), (390, "light", ALL_BUT_CONTRAST)]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(window, kind):
    window.goto(KINDS[kind])
    for width, scheme, rules in LOOKS:
        window.set_viewport_size({"width": width, "height": 900})
        window.emulate_media(color_scheme=scheme)
        results = axe.run(window, options=rules)
        assert results.violations_count == 0, f"{width} pixels, {scheme}:\n{results.generate_report()}"
