"""What the system refused, in words: no room, no permission, a file where a folder is needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Refused(OSError):
    """The system refused something; the message says what was to be done to which file, and why it was not."""


@contextmanager
def doing(done: str, path: Path) -> Iterator[None]:
    """Say that `path` could not be `done` ("written", "removed") if the system refuses it.

    The system's own message often names no file, or one that nobody knows.
    """
    try:
        yield
    except Refused:
        raise
    except OSError as error:
        # Windows moves nothing over a file that is open.
        hint = " Close it where it is open, and look whether you may change it." if _is_held(error) else ""
        raise Refused(f"{path} could not be {done}: {error.strerror or error}.{hint}") from error


def _is_held(error: OSError) -> bool:
    return isinstance(error, PermissionError)
