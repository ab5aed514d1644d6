"""One build at a time: a folder in which nobody else is at work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Windows has no such module: there two builds at once are not kept apart, and leftovers stay.
if sys.platform != "win32":
    import fcntl


@contextmanager
def alone(folder: Path, waits: bool) -> Iterator[bool]:
    """Whether this build alone is at work in `folder`; wait for another if told so. A killed one holds nothing."""
    if sys.platform == "win32":
        yield False
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield _takes(handle, waits)
    finally:
        os.close(handle)


@contextmanager
def alone_in(root: Path) -> Iterator[bool]:
    """Let one build of a dossier wait for another; false where they cannot be kept apart."""
    if not (root / "dossier").is_dir():  # while one is served, its folders may go and come again
        yield False
        return
    with alone(root / "dossier", waits=True) as is_alone:
        yield is_alone


def _takes(handle: int, waits: bool) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # another build has it, or the file system knows no locks
        return False
    return True
