"""Quotes in CSV: the columns `source` and `exact`, and where they are needed `prefix` and `suffix`; a quote a row.

The first line names the columns; a table with neither of the two holds no quotes. A comma, a semicolon or a tab parts
the cells.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from itertools import pairwise

from annotated_dossier.diagnostics import line_starts
from annotated_dossier.verifying.quotes import Quote, Slip

_NEEDED = ("source", "exact")
_DELIMITERS = ",;\t"


def quotes(text: str) -> Iterator[Quote | Slip]:
    """The quotes of a CSV text, in order; a slip for each row that does not fit, and one where it is no CSV."""
    starts = (*line_starts(text), len(text))
    lines = [text[start:end] for start, end in pairwise(starts)]
    head = _head(lines[0])
    if head is None:
        return
    if isinstance(head, str):
        yield Slip(
            0, len(lines[0].rstrip()), head, "Name each once there; a comma, a semicolon or a tab parts the cells."
        )
        return
    delimiter, names = head
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    next(rows)
    while True:
        first = rows.line_num
        try:
            cells = next(rows, None)
        except csv.Error:
            hint = "A cell that holds a quotation mark or a line end stands in marks, each mark in it twice."
            yield Slip(starts[first], starts[first + 1], "This row is no CSV, and what follows is not read.", hint)
            return
        if cells is None:
            return
        if any(cells):
            last = rows.line_num - 1
            yield _quote(names, cells, starts[first], starts[last] + len(lines[last].rstrip("\r\n")))


def _head(line: str) -> tuple[str, list[str]] | str | None:
    """What parts the cells, and the names of the columns; or what is wrong with them, if they are of quotes at all."""
    found: list[tuple[str, list[str]]] = []
    for delimiter in _DELIMITERS:
        try:
            [names] = ([name.strip() for name in row] for row in csv.reader([line], delimiter=delimiter, strict=True))
        except (csv.Error, ValueError):  # or no row at all
            continue
        if any(name in names for name in _NEEDED):
            found.append((delimiter, names))
    if not found:
        return None
    delimiter, names = max(found, key=lambda head: sum(name in head[1] for name in _NEEDED))
    if lacking := next((name for name in _NEEDED if name not in names), None):
        return f"The first line names no column `{lacking}`."
    twice = next((name for name in (*_NEEDED, "prefix", "suffix") if names.count(name) > 1), None)
    return f"The first line names the column `{twice}` twice." if twice else (delimiter, names)


def _quote(names: list[str], cells: list[str], start: int, end: int) -> Quote | Slip:
    if len(cells) != len(names):
        cells_here = f"{len(cells)} cell{'s' * (len(cells) != 1)}"
        message = f"This row has {cells_here}, and the first line names {len(names)}."
        return Slip(
            start, end, message, "Words that hold a comma, or whatever parts the cells, stand in quotation marks."
        )
    row: Mapping[str, str] = dict(zip(names, cells, strict=True))
    source = row["source"].strip()
    if not source:
        return Slip(start, end, "This quote names no source.", "Name its file in the column `source`.")
    return Quote(source, row["exact"], start, end, row.get("prefix") or None, row.get("suffix") or None)
