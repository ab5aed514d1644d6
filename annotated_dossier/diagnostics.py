"""Problems as data: where, what, how to mend. Stages return them; only `report` shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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
    """What the catalogue says about a code: a title, why it is a problem, and how it is mended."""

    title: str
    why: str
    mend: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a problem: the other definition, the other hit."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `code` names its entry in the catalogue, which also fixes its severity."""

    code: str
    span: Span
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity the catalogue gives this code."""
        from annotated_dossier.catalogue import CATALOGUE

        return CATALOGUE[self.code].severity


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The same problems once each, by file, line, column, code and message: equal in every run."""
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda d: (d.span, d.code, d.message))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the problems stops the build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def span_in(text: str, file: str, start: int, end: int) -> Span:
    """The span of `text[start:end]` (code points) in `file`; lines end at LF, CR LF or CR."""
    line, column = _position(text, start)
    end_line, end_column = _position(text, end)
    return Span(file, line, column, end_line, end_column)


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
