"""The search index of a rendered site. Pagefind makes it from what the pages mark with its attributes.

The parts of a page that are searched bear `data-pagefind-body`; pages without any are not found. What a result shows
stands in `data-pagefind-meta`, what results are narrowed and ordered by in `data-pagefind-filter` and
`data-pagefind-sort` (see `pages/found.py`). A page that is no record's is found as the kind that its front matter names
in `found_as` (see `theme/main.html`).

Pagefind holds all that it indexes in memory. Of more pages than PAGES_AT_ONCE it makes several indexes, one after the
other (`shares.py`), which a reader's browser searches as one (`theme/assets/search-index.js`).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from annotated_dossier.publishing import shares

BUNDLE = "pagefind"
# Some 50 kB of memory each.
PAGES_AT_ONCE = 20_000
# The mark beside a heading, and the numbers that lead from words to their notes.
NOT_SEARCHED = ".headerlink, [data-search-exclude]"
# Pagefind's own interfaces, and its worker, which the site's interface does without.
UNUSED = ("pagefind-*.js", "pagefind-*.css")
# What the first of several indexes has for all of them.
HAD_ALREADY = ("pagefind.js", "wasm.*")


class SearchError(Exception):
    """No index was made; the message is Pagefind's."""


def index(site_dir: Path, pages_at_once: int = PAGES_AT_ONCE) -> None:
    """Write the index of the pages in `site_dir` into its folder `pagefind`, those of more shares into folders of it.

    Pagefind orders its facets anew in each run. The files that list them (`filter/`, `*.pf_meta`), named after their
    bytes, and `pagefind-entry.json` are the only ones of a site that differ between two builds.

    Raises SearchError if Pagefind fails.
    """
    bundle = site_dir / BUNDLE
    if shares.are_needed(site_dir, pages_at_once):
        with shares.laid_out(site_dir, pages_at_once) as folders:
            for number, folder in enumerate(folders):
                _index(folder, bundle / shares.folder_of(number), (*UNUSED, *HAD_ALREADY) if number else UNUSED)
            shares.name_all(bundle, len(folders))
    else:
        _index(site_dir, bundle, UNUSED)


def _index(pages: Path, bundle: Path, unwanted: tuple[str, ...]) -> None:
    indexing = Indexing(pages, bundle, unwanted)
    try:
        indexing.wait()
    finally:
        indexing.stop()


class Indexing:
    """The index of the pages in `site_dir` in the making, by a process of its own, which writes the folder `bundle`.

    What fits a pattern of `unwanted` is left out.
    """

    def __init__(self, site_dir: Path, bundle: Path, unwanted: tuple[str, ...] = UNUSED) -> None:
        command = [sys.executable, "-m", "pagefind", "--quiet", "--site", str(site_dir), "--output-path", str(bundle)]
        self._bundle, self._unwanted = bundle, unwanted
        self._scratch = TemporaryDirectory()
        self._said = Path(self._scratch.name, "said")
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [*command, "--exclude-selectors", NOT_SEARCHED], stdout=subprocess.DEVNULL, stderr=said
            )

    def is_done(self) -> bool:
        """Whether the index is there. Raises SearchError if there will be none."""
        return self._process.poll() is not None and self.wait()

    def wait(self) -> bool:
        """True when the index is there. Raises SearchError if there will be none."""
        code = self._process.wait()
        if code != 0:
            said = self._said.read_text("utf-8", errors="replace").strip()
            raise SearchError(said or f"Pagefind ended with code {code}.")
        for pattern in self._unwanted:
            for path in self._bundle.glob(pattern):
                path.unlink()
        return True

    def stop(self) -> None:
        """Let no process be left behind."""
        self._process.kill()
        self._process.wait()
        self._scratch.cleanup()
