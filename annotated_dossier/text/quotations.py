"""What stands between quotation marks in texts of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTER = re.compile(r"\w")
_CLOSING = {"“": "”", "‘": "’", '"': '"', "«": "»"}


def quotations(text: str, marks: str) -> Iterator[tuple[int, int]]:
    """The places between quotation marks, the marks included, of those that begin with one of `marks`.

    Each ends with the first mark that closes it, and none lies within another. Where that mark is an apostrophe inside
    a word (‘Kyiv’s), nothing is quoted.
    """
    opening = re.compile(f"[{marks}]")
    closed_at = dict.fromkeys(marks, -1)
    match = opening.search(text)
    while match:
        mark, at = match[0], match.end()
        if closed_at[mark] < at:
            found = text.find(_CLOSING[mark], at)
            closed_at[mark] = found if found >= 0 else len(text)
        if closed_at[mark] < len(text) and not (mark == "‘" and _LETTER.match(text, closed_at[mark] + 1)):
            yield match.start(), closed_at[mark] + 1
            at = closed_at[mark] + 1
        match = opening.search(text, at)


def without_quotations(text: str, marks: str) -> str:
    """`text` with a space in the place of each quotation."""
    pieces = []
    done = 0
    for start, end in quotations(text, marks):
        pieces.append(text[done:start])
        done = end
    return " ".join([*pieces, text[done:]])
