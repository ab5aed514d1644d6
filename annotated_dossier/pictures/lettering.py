"""How much room a label takes, whichever sans serif it is set in.

The widths are those of common sans serifs by classes of characters, with 15 % more, which fonts that are wider
than common ones stay within.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

SIZE = 13
SMALL = 12
_ROOM = 1.15
_STRONG = 1.08
_NARROW = frozenset("ijlI.,:;'|!()[]/ ’‘·tfr-")
_WIDE = frozenset("mwMW@%—ЖШЩЮМжшщюмФфЫы…")


@lru_cache(maxsize=10_000)
def width(label: str, size: float = SIZE, is_strong: bool = False) -> float:
    """The width of a line of text of a size, in pixels; rather too much than too little."""
    return sum(map(_of_an_em, label)) * size * _ROOM * (_STRONG if is_strong else 1)


def shortened(label: str, room: float, size: float = SIZE) -> str:
    """The label, cut at a word with an ellipsis if there is not the room for all of it; at least its first word."""
    if width(label, size) <= room:
        return label
    words = label.split(" ")
    while len(words) > 1 and width(" ".join(words) + " …", size) > room:
        words.pop()
    kept = " ".join(words)
    while len(kept) > 1 and width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept + ("…" if len(words) == 1 else " …")


def wrapped(label: str, room: float, size: float = SIZE, is_strong: bool = False) -> tuple[str, ...]:
    """The label in lines that fit the room, broken between words; a word that is longer stands alone."""
    lines: list[str] = []
    for word in label.split():
        if lines and width(f"{lines[-1]} {word}", size, is_strong) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


@cache
def _of_an_em(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1
    if character in _NARROW:
        return 0.31
    if character in _WIDE:
        return 0.86
    return 0.69 if character.isupper() else 0.56
