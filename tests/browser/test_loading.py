"""A page arrives small, stays where it is while it arrives, and violates no policy (which every window reports)."""

import pytest

from browser.kinds import KINDS

BUDGET = 180_000  # bytes of the first view, compressed

# The sum of all layout shifts since the page began to load.
SHIFTS = """
    window.shift = 0
    new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value })
        .observe({type: "layout-shift", buffered: true})
"""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_is_small_and_does_not_move(open_window, kind, width):
    page = open_window(width)
    page.add_init_script(SHIFTS)
    finished = []
    page.on("requestfinished", lambda request: finished.append(request))
    page.goto(KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert sum(request.sizes()["responseBodySize"] for request in finished) <= BUDGET
    assert page.evaluate("window.shift") < 0.001
