"""What the readers of the forms give: quotes with the sources they name, and what cannot be read as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a file quotes, and the source as the file names it.

    The quote stands at `start` to `end` of the file's text, in code points. `as_typed` are the words with their markup,
    where that was taken off: a source may hold the same signs.
    """

    source: str
    exact: str
    start: int
    end: int
    prefix: str | None = None
    suffix: str | None = None
    as_typed: str | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a file leaves the stated form: what is wrong from `start` to `end`, and how to mend it."""

    start: int
    end: int
    message: str
    hint: str


# Reads a file's text without its byte order mark, and gives what it holds in the order of the text.
Reader = Callable[[str], Iterator[Quote | Slip]]
