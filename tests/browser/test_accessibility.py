"""axe finds nothing on any kind of page, light or dark, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.kinds import KINDS

axe = Axe()
EVERYTHING = {"resultTypes": ["violations"]}
CONTRAST = {"runOnly": ["color-contrast"], **EVERYTHING}
ALL_BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}, **EVERYTHING}


# Colours change with the scheme and with nothing else, and the scheme changes nothing but colours.
@pytest.mark.parametrize(
    ("width", "scheme", "rules"),
    [(1280, "light", EVERYTHING), (1280, "dark", CONTRAST), (390, "light", ALL_BUT_CONTRAST), (390, "dark", CONTRAST)],
    ids=["wide-light", "wide-dark", "narrow-light", "narrow-dark"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(open_window, kind, width, scheme, rules):
    page = open_window(width, color_scheme=scheme)
    page.goto(KINDS[kind])
    results = axe.run(page, options=rules)
    assert results.violations_count == 0, results.generate_report()
