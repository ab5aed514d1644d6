"""The blocks of a Markdown text in which quotes may stand: paragraphs, with or without the marks of a block quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from annotated_dossier.diagnostics import LINE_END

_QUOTED = re.compile(r"[ \t]{0,3}>[ ]?")
_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})(?P<after>[^\r\n]*)")
# What begins a block of its own, with or without a blank line before it.
_BEGINS = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)]|#{1,6}|\|)(?:\s|$)")


@dataclass(frozen=True)
class Block:
    """Lines that belong together, as one text with line feeds; `starts` are their places in it and in the file.

    `quote` counts the block quotes of the file: blocks of one have the same number, and others have none.
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    quote: int | None

    def place(self, at: int) -> int:
        """Where the character at `at` of the block stands in the file."""
        here, there = self.starts[bisect_right(self.starts, (at, float("inf"))) - 1]
        return there + at - here


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    quote: int | None


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text, in order, without what stands between fences."""
    held: list[_Line] = []
    for line in _without_fences(_lines(text)):
        is_blank = not line.text.strip()
        if held and (is_blank or line.quote != held[0].quote or _BEGINS.match(line.text)):
            yield _block(held)
            held = []
        if not is_blank:
            held.append(line)
    if held:
        yield _block(held)


def _block(lines: list[_Line]) -> Block:
    starts, at = [], 0
    for line in lines:
        starts.append((at, line.start))
        at += len(line.text) + 1
    return Block("\n".join(line.text for line in lines), tuple(starts), lines[0].quote)


def _lines(text: str) -> Iterator[_Line]:
    """The lines without the marks of a block quote; each run of quoted lines has a number of its own."""
    at, number, was_quoted = 0, 0, False
    for row in LINE_END.split(text):
        mark = _QUOTED.match(row)
        number += bool(mark) and not was_quoted
        was_quoted = bool(mark)
        skipped = mark.end() if mark else 0
        yield _Line(at + skipped, row[skipped:], number if mark else None)
        end = LINE_END.match(text, at + len(row))
        at = end.end() if end else len(text)


def _without_fences(lines: Iterator[_Line]) -> Iterator[_Line]:
    """What is no code. A fence ends with one as long, or with the block quote in which it stands."""
    fence: str | None = None
    within: int | None = None
    for line in lines:
        found = _FENCE.match(line.text)
        if fence is not None and within in (None, line.quote):
            if found and line.quote == within and found["fence"].startswith(fence) and not found["after"].strip():
                fence = None
            continue
        fence, within = (found["fence"], line.quote) if found else (None, None)
        if found is None:
            yield line
