"""Work shared out among the cores. Stages are handed a `Mapper`, and know of no process."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import Lock
from typing import Any, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# To divide a process takes longer than to do so few pieces of work.
_FEWEST = 24
# Of how many pieces at least each core takes one after another, so that none waits long for the last.
_PIECES = 16
# Held by a thread that imports: a copy of the process made meanwhile would wait for that module for ever.
IMPORTING = Lock()


class Mapper(Protocol):
    """Works as `map` does, which is one."""

    def __call__(self, function: Callable[[Item], Result], items: Sequence[Item], /) -> Iterable[Result]: ...


def among_cores(function: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """`map(function, items)`, worked out by copies of this process, one for each core.

    What a copy does besides to return its results stays with it. The results have to be such as `pickle` takes. Where
    the system makes no copies, where there is one core or little to do, this process does it alone.
    """
    cores = _cores()
    if cores < 2 or len(items) < _FEWEST or not hasattr(os, "fork"):
        yield from map(function, items)
        return
    # Only now: to import these takes longer than many a check.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    global _work  # the copies find it there: neither function nor items have to be such as `pickle` takes
    _work = (function, items)
    with IMPORTING, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads: the one there may be only draws the progress
        processes = ProcessPoolExecutor(cores, get_context("fork"))
        results = processes.map(_done, range(len(items)), chunksize=max(1, len(items) // (cores * _PIECES)))
    with processes:
        try:
            yield from results
        except BaseException:
            processes.shutdown(cancel_futures=True)
            raise


def in_threads(function: Callable[[Item], object], items: Iterable[Item]) -> None:
    """Do something with each of these, of which it raises what the first to fail raised: in several threads where they
    are many. It is for what waits for the system, as it does to make files and folders."""
    every = list(items)
    if len(every) < _FEWEST:
        for item in every:
            function(item)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2 * _cores()) as threads:
        for _ in threads.map(function, every):
            pass


_work: tuple[Callable[[Any], Any], Sequence[Any]] = (lambda item: item, ())


def _done(number: int) -> Any:
    function, items = _work
    return function(items[number])


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
