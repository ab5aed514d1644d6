"""What a search costs a reader: `python -m bench.search [CLAIMS]`.

Makes a dossier of that many claims (10,000 unless told otherwise; see `bench/made.py`), builds its site, serves it
compressed and counts the bytes a Chromium fetches from the moment the search is opened: until the first results of a
word that most claims hold, of a name and of a word of few claims, and for each facet that is then opened; and for each
facet that is opened before anything was typed. Wanted: at most LIMIT bytes for first results and LIMIT_OF_FACET for a
facet.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, Request, sync_playwright

from bench import made
from bench.things import Thing
from tests.browser.chromium import launch
from tests.browser.published import served
from tests.frame import PROJECT, copy_frame, copy_guides

QUERIES = ("said", Thing("place", 17).label, "soldiers")
FACETS = ("kind", "topic", "party", "speaker", "place", "source", "standing")
LIMIT, LIMIT_OF_FACET = 250_000, 25_000
MOST_MS, MS_TO_SETTLE, MS_BETWEEN_KEYS = 60_000, 1_500, 100


class Meter:
    """The bytes of all bodies a page has fetched since it was last read."""

    def __init__(self, page: Page) -> None:
        self._fetched = 0
        page.on("requestfinished", self._add)

    def read(self) -> int:
        fetched, self._fetched = self._fetched, 0
        return fetched

    def _add(self, request: Request) -> None:
        size = request.sizes()["responseBodySize"]  # other requests may end, and be counted, while this is asked for
        self._fetched += size


def build(root: Path, claims: int) -> Path:
    """The folder of the site of such a dossier."""
    made.write(root, claims)
    copy_frame(root)
    copy_guides(root)
    subprocess.run([sys.executable, "build.py", "--root", str(root)], cwd=PROJECT, check=True)
    return root / "site"


def measure_query(page: Page, address: str, query: str) -> None:
    """Print what the first results of a query cost, and each facet that is then opened."""
    meter = open_search(page, address)
    page.keyboard.type(query, delay=MS_BETWEEN_KEYS)
    page.locator("[data-search] .ds-card").first.wait_for(timeout=MOST_MS)
    page.wait_for_timeout(MS_TO_SETTLE)
    report(f"“{query}”", meter.read(), LIMIT)
    for facet in FACETS:
        report(f"  {facet}", open_facet(page, facet, meter), LIMIT_OF_FACET)


def measure_facet(page: Page, address: str, facet: str) -> None:
    """Print what a facet costs that is opened before anything was typed."""
    meter = open_search(page, address)
    page.wait_for_timeout(MS_TO_SETTLE)
    opened = meter.read()
    report(f"  {facet}", open_facet(page, facet, meter), LIMIT_OF_FACET)
    page.locator(f"[data-search-facet={facet}] input").first.check()
    page.locator("[data-search] .ds-card").first.wait_for(timeout=MOST_MS)
    page.wait_for_timeout(MS_TO_SETTLE)
    report("    first results", opened + meter.read(), LIMIT)


def open_search(page: Page, address: str) -> Meter:
    """Open the search on a page that has arrived; what is read from now on is what the search has fetched."""
    meter = Meter(page)
    page.goto(f"{address}method/", wait_until="networkidle")
    meter.read()
    page.keyboard.press("/")
    return meter


def open_facet(page: Page, facet: str, meter: Meter) -> int:
    place = page.locator(f"[data-search-facet={facet}]")
    place.locator("summary").click()
    place.locator("label").first.wait_for(timeout=MOST_MS)
    page.wait_for_timeout(MS_TO_SETTLE)
    return meter.read()


def report(what: str, fetched: int, limit: int) -> None:
    print(f"{what:20}{fetched:10,} bytes{'' if fetched <= limit else f', more than {limit:,}'}", flush=True)


def measure(site: Path) -> None:
    with served(site, {}) as address, sync_playwright() as playwright, launch(playwright) as browser:
        for query in QUERIES:
            measure_query(browser.new_context().new_page(), address, query)
        print("nothing typed")
        for facet in FACETS:
            measure_facet(browser.new_context().new_page(), address, facet)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        measure(build(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
