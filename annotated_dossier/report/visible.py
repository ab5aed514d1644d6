"""Text made safe and measurable for a terminal, character by character.

Words of a record or a source are hostile until shown: a control sequence could clear the screen or hide a line, and a
character without width or with a direction of its own would shift the marks beneath it.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

TAB = 4
_PICTURES = 0x2400
_DELETE = "\x7f"


class Cell(NamedTuple):
    """What a character looks like in a terminal, and how many columns it takes."""

    shown: str
    width: int


def visible(text: str) -> str:
    """`text` on one line without anything a terminal would obey: each such character is shown as a sign for it."""
    return "".join(cell.shown for cell in cells(text))


def cells(line: str) -> list[Cell]:
    """One cell for each code point. Tabs reach to the next multiple of four columns, marks take no column."""
    row: list[Cell] = []
    column = 0
    for char in line:
        cell = Cell(" " * (TAB - column % TAB), TAB - column % TAB) if char == "\t" else _cell(char)
        column += cell.width
        row.append(cell)
    return row


def _cell(char: str) -> Cell:
    if char.isascii() and char.isprintable():
        return Cell(char, 1)
    if char < " ":
        return Cell(chr(_PICTURES + ord(char)), 1)
    if char == _DELETE:
        return Cell("␡", 1)
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        name = f"<U+{ord(char):04X}>"
        return Cell(name, len(name))
    if category in ("Mn", "Me"):
        return Cell(char, 0)
    return Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)
