"""Problems as data: where, what, how to mend. Stages return them; only `report` shows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

# As editors count lines.
LINE_END = re.compile(r"\r\n|\r|\n")
BYTE_ORDER_MARK = "\ufeff"


class Severity(StrEnum):
    """How grave a problem is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says about a code: its title, why it is a problem, how it is mended. It makes the problems.

    `may_be_allowed` marks what an editor may let stand in a record, with a reason (`allow`); `hides_others` what keeps
    a file from being read, so that other problems may only follow from it.
    """

    code: str
    title: str
    why: str
    mend: str
    severity: Severity = Severity.ERROR
    may_be_allowed: bool = False
    hides_others: bool = False

    def at(self, span: Span, message: str, hint: str = "", related: Iterable[Related] = ()) -> Diagnostic:
        """A problem of this kind at `span`: what is wrong there, and how to mend it."""
        return Diagnostic(self, span, message, hint, tuple(related))


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a problem: the other definition, the other hit."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, made by its entry in the catalogue."""

    entry: Entry
    span: Span
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()

    @property
    def code(self) -> str:
        """What kind of problem it is, for programs."""
        return self.entry.code

    @property
    def severity(self) -> Severity:
        """How grave a problem of its kind is."""
        return self.entry.severity


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The same problems once each, in an order that is equal in every run.

    What keeps a file from being read stands first; then they go by file, line, column, code and message.
    """
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda d: (not d.entry.hides_others, d.span, d.code, d.message))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the problems stops the build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def span_in(text: str, file: str, start: int, end: int) -> Span:
    """The span of `text[start:end]` (code points) in `file`."""
    line, column = _position(text, start)
    end_line, end_column = _position(text, end)
    return Span(file, line, column, end_line, end_column)


# Kept, since one text may hold thousands of problems.
@lru_cache(maxsize=16)
def line_starts(text: str) -> tuple[int, ...]:
    """Where each line of a file's text begins. A byte order mark belongs to no line."""
    first = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    return first, *(match.end() for match in LINE_END.finditer(text))


def _position(text: str, offset: int) -> tuple[int, int]:
    starts = line_starts(text)
    offset = max(offset, starts[0])
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
