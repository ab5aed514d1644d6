"""What a search costs a reader: `PYTHONPATH=tests python -m bench.search [CLAIMS]`.

Makes a dossier of that many claims (10,000 unless told otherwise) of 200 speakers in four parties about 500 towns in
20 topics, builds its site, serves it compressed and counts the bytes a Chromium fetches from the moment the search is
opened: until the first results of a word that every claim holds, of a name and of a number, and for each facet that is
then opened; and for each facet that is opened before anything was typed. Wanted: at most LIMIT bytes for first results
and LIMIT_OF_FACET for a facet.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from annotated_dossier.text.languages import ENGLISH
from tests.browser.chromium import launch
from tests.browser.published import served
from tests.frame import PROJECT, copy_frame, copy_guides

QUERIES = ("soldiers", "Town Nr. 17", "4711")
FACETS = ("kind", "topic", "party", "speaker", "place", "source", "standing")
LIMIT, LIMIT_OF_FACET = 250_000, 25_000
MOST_MS, MS_TO_SETTLE, MS_BETWEEN_KEYS = 60_000, 1_500, 100
CLAIMS_PER_SOURCE, SPEAKERS, TOWNS, TOPICS = 400, 200, 500, 20
PARTIES = ("north", "east", "south", "west")

SHARED = """\
dossier:
  title: A measured dossier
  summary: Made to be measured.
  language: en
  covers: 2025
  edition: "1"
  parties: {{{parties}}}
  topics: {{{topics}}}
organisations:
  outlet: {{name: The Outlet, type: newspaper}}
"""
SPEAKER = "  speaker-{n}: {{name: Speaker Nr. {n}, type: officer, party: {party}}}\n"
TOWN = "  town-{n}: {{name: Town Nr. {n}, names: [{{name: Місто Нр. {n}, lang: uk}}], type: town}}\n"
SOURCE = """\
defaults: {{source: article-{n}}}
sources:
  article-{n}:
    file: article-{n}.txt
    label: Article {n}
    publisher: outlet
    published: 2025-12-31
    published_basis: Made up.
    publish: full
claims:
"""
CLAIM = """\
  claim-{n}:
    statement: Speaker Nr. {speaker} said that {n} soldiers had left Town Nr. {town}.
    topic: topic-{topic}
    speaker: speaker-{speaker}
    about: [town-{town}]
    asserted: 2025-{month:02}-{day:02}
    asserted_basis: Made to be measured, as if said on {day} {name_of_month} 2025.
    quotes:
      - exact: Speaker Nr. {speaker} said that {n} soldiers had left Town Nr. {town} after days of fighting in its streets
"""
SENTENCE = (
    "Speaker Nr. {speaker} said that {n} soldiers had left Town Nr. {town} after days of fighting in its streets."
)
RIVAL = """\
    relations:
      - {{type: contradicts, claim: claim-{other}, differ_in: value, because: They speak of the same town.}}
"""


class Meter:
    """The bytes of all bodies a page has fetched since it was last read."""

    def __init__(self, page: Page) -> None:
        self._fetched = 0
        page.on("requestfinished", self._add)

    def read(self) -> int:
        fetched, self._fetched = self._fetched, 0
        return fetched

    def _add(self, request) -> None:
        size = request.sizes()["responseBodySize"]  # other requests may end, and be counted, while this is asked for
        self._fetched += size


def write_dossier(root: Path, claims: int) -> None:
    """A dossier of `claims` claims below `root`; every tenth contradicts the one before it."""
    for folder in ("dossier", "seeds"):
        (root / folder).mkdir()
    shared = SHARED.format(
        parties=", ".join(f"{party}: {{name: {party.title()}}}" for party in PARTIES),
        topics=", ".join(f"topic-{n}: {{name: Topic Nr. {n}}}" for n in range(TOPICS)),
    )
    people = "".join(SPEAKER.format(n=n, party=PARTIES[n % len(PARTIES)]) for n in range(SPEAKERS))
    places = "".join(TOWN.format(n=n) for n in range(TOWNS))
    (root / "dossier" / "dossier.yaml").write_text(f"{shared}people:\n{people}places:\n{places}", encoding="utf-8")
    for source, first in enumerate(range(0, claims, CLAIMS_PER_SOURCE)):
        facts = [facts_of(n) for n in range(first, min(first + CLAIMS_PER_SOURCE, claims))]
        text = "\n\n".join(SENTENCE.format(**fact) for fact in facts)
        (root / "seeds" / f"article-{source}.txt").write_text(text, encoding="utf-8")
        records = [
            CLAIM.format(**fact) + (RIVAL.format(other=fact["n"] - 1) if fact["n"] % 10 == 1 else "") for fact in facts
        ]
        (root / "dossier" / f"article-{source}.yaml").write_text(
            SOURCE.format(n=source) + "".join(records), encoding="utf-8"
        )


def facts_of(n: int) -> dict[str, int | str]:
    """What the claim with this number says. The steps are prime, so that no two facets go hand in hand."""
    return {
        "n": n,
        "speaker": n * 7 % SPEAKERS,
        "town": n * 11 % TOWNS,
        "topic": n * 3 % TOPICS,
        "month": n % 12 + 1,
        "name_of_month": ENGLISH.dates.months[n % 12][0],
        "day": n * 5 % 28 + 1,
    }


def build(root: Path, claims: int) -> Path:
    """The folder of the site of such a dossier."""
    write_dossier(root, claims)
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
