"""What a search costs a reader: `python -m bench.search [CLAIMS]`.

Makes a dossier of that many claims (10,000 unless told otherwise; see `bench/made.py`), builds its site, serves it
compressed and counts the bytes a Chromium fetches from the moment the search is opened: until the first results of a
word that most claims hold, of a name and of a word of few claims, and those that are fetched then, once a reader asks for
all pages where these are not searched at once. Wanted: at most LIMIT bytes for first results.
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
LIMIT = 250_000
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
    """Print what the first results of a query cost, and then those of all pages."""
    meter = open_search(page, address)
    page.keyboard.type(query, delay=MS_BETWEEN_KEYS)
    page.locator("[data-search] .ds-card").first.wait_for(timeout=MOST_MS)
    first = meter.read()
    page.wait_for_timeout(MS_TO_SETTLE)
    report(f"“{query}”", first, LIMIT)
    rest = page.locator("[data-search-rest]")
    if rest.is_visible():
        rest.click()
        page.locator("[data-search-pages] .ds-card").first.wait_for(timeout=MOST_MS)
        page.wait_for_timeout(MS_TO_SETTLE)
    print(f"  then{meter.read():16,} bytes", flush=True)


def open_search(page: Page, address: str) -> Meter:
    """Open the search on a page that has arrived; what is read from now on is what the search has fetched."""
    meter = Meter(page)
    page.goto(f"{address}method/", wait_until="networkidle")
    meter.read()
    page.keyboard.press("/")
    return meter


def report(what: str, fetched: int, limit: int) -> None:
    print(f"{what:20}{fetched:10,} bytes{'' if fetched <= limit else f', more than {limit:,}'}", flush=True)


def measure(site: Path) -> None:
    with served(site, {}) as address, sync_playwright() as playwright, launch(playwright) as browser:
        for query in QUERIES:
            measure_query(browser.new_context().new_page(), address, query)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        measure(build(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
