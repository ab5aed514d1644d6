"""The lines a problem stands on, with carets under the very words."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Span
from annotated_dossier.report.lines import Lines
from annotated_dossier.report.visible import Cell, cells

WIDTH = 100
_BEFORE = 40
_GUTTER = 6


def excerpt(span: Span, lines: Lines, most: int) -> Iterator[tuple[str, str]]:
    """Pairs of a numbered line and the carets under it, for at most `most` lines of the span.

    Lines wider than `WIDTH` columns are cut around the carets. A line without visible words of the span ends the
    excerpt; so does one that cannot be read.
    """
    for number in range(span.line, span.end_line + 1):
        line = lines.line(span.file, number)
        if line is None:
            return
        indent = len(line) - len(line.lstrip())
        start = span.column - 1 if number == span.line else indent
        end = span.end_column - 1 if number == span.end_line else len(line)
        if not line.strip() or (number > span.line and end <= start):
            return
        if number == span.line + most:
            yield f"{'':{_GUTTER}} | …", ""
            return
        shown, carets = _underlined(line, start, end)
        yield f"{number:{_GUTTER}} | {shown}", f"{'':{_GUTTER}} | {carets}"


def _underlined(line: str, start: int, end: int) -> tuple[str, str]:
    """`line` cut to `WIDTH` columns around `start`, and carets under `line[start:end]`, at least one."""
    row = cells(line)
    start = min(start, len(row))
    while 0 < start < len(row) and not row[start].width:
        start -= 1  # a mark is shown on its letter
    first, last = _window(row, start)
    before, after = "…" if first else "", "…" if last < len(row) else ""
    shown = before + "".join(cell.shown for cell in row[first:last]) + after
    indent = len(before) + _width(row[first:start])
    return shown, " " * indent + "^" * max(1, _width(row[start : min(end, last)]))


def _window(row: list[Cell], start: int) -> tuple[int, int]:
    """The cells to show: the whole row if it fits, else a stretch around `start` that parts no mark from its letter."""
    if _width(row) <= WIDTH:
        return 0, len(row)
    first = last = start
    room = WIDTH
    while first and WIDTH - room + row[first - 1].width <= _BEFORE:
        first -= 1
        room -= row[first].width
    while last < len(row) and row[last].width <= room:
        room -= row[last].width
        last += 1
    while first and row[first - 1].width <= room:
        first -= 1
        room -= row[first].width
    while first and not row[first].width:
        first -= 1
    return first, last


def _width(row: list[Cell]) -> int:
    return sum(cell.width for cell in row)
