"""Notices what changes below some folders, however it is saved.

The system tells of changes inside a folder. Of a folder itself that goes, comes or is replaced it may not tell, nor of
a single file that is saved by putting another in its place: those are looked at in short intervals.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from watchfiles import watch

# Changes that follow each other faster are one; yet after so long they are told, though more may come.
QUIET_MS, LONGEST_MS = 30, 1_000
LOOK_MS = 200


def changes(
    folders: Sequence[Path], files: Sequence[Path], matters: Callable[[Collection[Path]], bool]
) -> Iterator[bool]:
    """True for a change, of however many files; false whenever nothing has changed for a moment.

    The first is true: from there on nothing is missed. `matters` is asked about what changed inside the folders.
    """
    is_due = True
    while True:
        seen = _state(folders, files)
        there = [folder for folder in folders if folder.is_dir()]
        for found in watch(
            *there,
            watch_filter=None,
            step=QUIET_MS,
            debounce=LONGEST_MS,
            rust_timeout=LOOK_MS,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            paths = {Path(path) for _, path in found}
            now = _state(folders, files)
            if now[: len(folders)] != seen[: len(folders)] or not paths.isdisjoint(folders):
                is_due = True  # told when the folders that are there now are watched
                break
            yield is_due or now != seen or (bool(paths) and matters(paths))
            is_due, seen = False, now


def _state(folders: Sequence[Path], files: Sequence[Path]) -> list[tuple[int, ...]]:
    """What tells a folder from another in its place, and a file from itself as it was."""
    return [*map(_identity, folders), *map(_version, files)]


def _identity(folder: Path) -> tuple[int, ...]:
    try:
        found = folder.stat()
    except OSError:
        return ()
    return found.st_dev, found.st_ino


def _version(file: Path) -> tuple[int, ...]:
    try:
        found = file.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size
