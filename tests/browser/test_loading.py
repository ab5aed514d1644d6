"""A page arrives small, stays where it is while it arrives, and violates no policy (which every window reports)."""

import pytest

from tests.browser.kinds import EACH_KIND, KINDS

BUDGET = 130_000  # bytes of the first view, compressed

# The sum of all layout shifts since the page began to load.
SHIFTS = """
    window.shift = 0
    new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value })
        .observe({type: "layout-shift", buffered: true})
"""

# Once the browser has nothing left to do and has drawn what it did.
AT_REST = (
    "() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
)


@pytest.fixture(scope="module")
def arrivals(all_windows):
    """A window, the requests that were answered in it, and how to make its browser forget the files."""
    page, finished = all_windows.open(), []
    browser = page.context.new_cdp_session(page)
    page.add_init_script(SHIFTS)
    page.on("requestfinished", lambda request: finished.append(request))
    yield page, finished, lambda: browser.send("Network.clearBrowserCache")
    page.context.close()


@pytest.mark.parametrize("kind", EACH_KIND)
@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.long)])
def test_a_page_is_small_and_does_not_move(windows, arrivals, kind, width):
    page, finished, forget_files = arrivals
    page.set_viewport_size({"width": width, "height": 900})
    forget_files()
    finished.clear()
    page.goto(KINDS[kind])
    page.evaluate(AT_REST)
    assert 0 < sum(request.sizes()["responseBodySize"] for request in finished) <= BUDGET
    assert page.evaluate("window.shift") < 0.001
