"""How far the work is, for whoever waits at a terminal. Stages are handed a `Progress`, and know of no listener."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import Any, Protocol, TextIO, TypeVar

from annotated_dossier.parallel import IMPORTING

# Work that is done sooner needs no telling.
SECONDS_UNTIL_SHOWN = 1.0
Item = TypeVar("Item")


class Progress(Protocol):
    """Told what the work is `at` and, where that is counted, how much of it is `done`, `of` how much (0: not known)."""

    def __call__(self, at: str, done: int = 0, of: int = 0) -> None: ...


def silent(at: str, done: int = 0, of: int = 0) -> None:
    """A `Progress` to which nobody listens."""


def counted(items: Iterable[Item], progress: Progress, at: str, of: int) -> Iterator[Item]:
    """The same items, each told as it passes. `of` is how many are expected; there may be a few more."""
    for done, item in enumerate(items, 1):
        progress(at, done, max(done, of))
        yield item


@contextmanager
def shown(stream: TextIO, is_quiet: bool) -> Iterator[Progress]:
    """A `Progress` that is drawn on `stream` once the work has taken a second, and wiped away at the end.

    Nothing is drawn if `is_quiet`, or if `stream` is no terminal. While it is drawn nothing else may be written there.
    """
    if is_quiet or not stream.isatty():
        yield silent
        return
    display = _Display(stream)
    try:
        yield display
    finally:
        display.end()


class _Display:
    """One line of a terminal. It appears by itself, be the work in the middle of a step that tells nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = Lock()
        self._said = ("", 0, 0)
        self._bar: Any = None
        self._task: Any = None
        self._timer = Timer(SECONDS_UNTIL_SHOWN, self._begin)
        self._timer.daemon = True
        self._timer.start()

    def __call__(self, at: str, done: int = 0, of: int = 0) -> None:
        with self._lock:
            self._said = (at, done, of)
            if self._bar:
                self._bar.update(self._task, description=at, completed=done, total=of or None)

    def end(self) -> None:
        """Wipe the line away, or let it never appear."""
        self._timer.cancel()
        self._timer.join()
        if self._bar:
            self._bar.stop()

    def _begin(self) -> None:
        # Only now: to import it takes longer than many a check.
        with IMPORTING:
            from rich.console import Console
            from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), MofNCompleteColumn())
        bar = Progress(*columns, TimeElapsedColumn(), console=Console(file=self._stream), transient=True)
        with self._lock:
            at, done, of = self._said
            self._bar, self._task = bar, bar.add_task(at, completed=done, total=of or None)
        bar.start()
