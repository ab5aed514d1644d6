"""The loop behind the server: the site is made anew after each change, and indexed when the changes pause."""

from __future__ import annotations

import gc
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from typing import Protocol

from annotated_dossier.diagnostics import Severity
from annotated_dossier.publishing.pagefind import SearchError
from annotated_dossier.serving.live import Live, Made, Site
from annotated_dossier.serving.notices import Notice, failure

SECONDS_UNTIL_INDEXED = 2.0


class Indexing(Protocol):
    """A search index in the making, beside everything else."""

    def result(self) -> Site | None:
        """The index, or `None` while it is being made. Raises `SearchError` if there will be none."""

    def stop(self) -> None:
        """Give it up, and leave no process behind."""


def follow(
    live: Live,
    changes: Iterable[bool],
    rebuild: Callable[[], Made],
    complete: Callable[[], Made],
    start_index: Callable[[Site], Indexing],
) -> None:
    """Show what `rebuild` makes, at each change anew (`watch.changes`), and search what `start_index` makes of it.

    Before it is indexed, `complete` makes what `rebuild` has put off. The first index is begun at once, any other when
    nothing has changed for a while. It ends with `changes`; whatever ends it leaves no index in the making.
    """
    indexing: Indexing | None = None
    indexed: Site | None = None
    quiet_since = time.monotonic()
    try:
        for is_changed in changes:
            if is_changed:
                if indexing:
                    indexing.stop()
                    indexing, indexed = None, None
                live.building()
                live.made(_made(rebuild))
                quiet_since = time.monotonic()
            elif indexing:
                indexing = _after(indexing, live)
            elif (site := live.shown.site) and site is not indexed and _is_time(live, quiet_since):
                site = _completed(_made(complete), live) or site
                indexing, indexed = start_index(site), site
                # A check takes what it reads out of the collector's sight; what is no longer used goes here.
                gc.unfreeze()
                gc.collect()
    finally:
        if indexing:
            indexing.stop()


def _completed(made: Made, live: Live) -> Site | None:
    """The site that is shown from now on; none, and why, where it failed."""
    if made.site:
        live.completed(made.site)
    else:
        live.made(made)
    return made.site


def _is_time(live: Live, quiet_since: float) -> bool:
    return not live.shown.indexes or time.monotonic() - quiet_since >= SECONDS_UNTIL_INDEXED


def _made(rebuild: Callable[[], Made]) -> Made:
    """What `rebuild` made. Whatever it fails at is told and may be mended, so the program goes on."""
    try:
        return rebuild()
    except OSError as error:
        print(error, file=sys.stderr)
        return Made(None, (failure(str(error)),))
    # A fault of ours, whatever it is: it is told whole, and the program lives on for the next save.
    except Exception as error:
        traceback.print_exc()
        return Made(None, (failure(f"The site could not be made. {type(error).__name__}: {error}"),))


def _after(indexing: Indexing, live: Live) -> Indexing | None:
    """The same index while it is in the making; else it is shown, or why there is none."""
    try:
        index = indexing.result()
    except SearchError as error:
        live.not_indexed(Notice(Severity.WARNING, f"The search index could not be made: {error}"))
        return None
    if index is None:
        return indexing
    live.indexed(index)
    return None
