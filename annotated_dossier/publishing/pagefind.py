"""The search index of a rendered site. Pagefind makes it from what the pages mark with its attributes.

The parts of a page that are searched bear `data-pagefind-body`; pages without any are not found. What a result shows
stands in `data-pagefind-meta`, what results are narrowed and ordered by in `data-pagefind-filter` and
`data-pagefind-sort` (see `pages/found.py`). A page that is no record's is found as the kind that its front matter names
in `found_as` (see `overrides/main.html`).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BUNDLE = "pagefind"
# The mark beside a heading, and the numbers that lead from words to their notes.
NOT_SEARCHED = ".headerlink, [data-search-exclude]"
# Pagefind's own interfaces, and its worker, which the site's interface does without.
UNUSED = ("pagefind-*.js", "pagefind-*.css")


class SearchError(Exception):
    """No index was made; the message is Pagefind's."""


def index(site_dir: Path) -> None:
    """Write the index of the pages in `site_dir` into its folder `pagefind`.

    Pagefind orders its facets anew in each run. The files that list them (`filter/`, `*.pf_meta`), named after their
    bytes, and `pagefind-entry.json` are the only ones of a site that differ between two builds.

    Raises SearchError if Pagefind fails.
    """
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--quiet",
        "--site",
        str(site_dir),
        "--output-subdir",
        BUNDLE,
        "--exclude-selectors",
        NOT_SEARCHED,
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode != 0:
        raise SearchError(done.stderr.strip() or f"Pagefind ended with code {done.returncode}.")
    for pattern in UNUSED:
        for path in (site_dir / BUNDLE).glob(pattern):
            path.unlink()
