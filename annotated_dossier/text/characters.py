"""Characters that deceive the eye: letters of alphabets that look alike, and characters that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

LOOKING_ALIKE = ("LATIN", "CYRILLIC", "GREEK")

# Where all letters stand that are called Cyrillic.
_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u1d2b\u1d78\u2de0-\u2dff\ua640-\ua69f\U0001e030-\U0001e08f"
_JOINED = re.compile(rf"[^\W\d_{_CYRILLIC}][{_CYRILLIC}]|[{_CYRILLIC}][^\W\d_{_CYRILLIC}]")

# Format and control characters, and those of no use alone, …
_UNSEEN_CATEGORIES = frozenset({"Cf", "Cc", "Co", "Cs", "Zl", "Zp"})
# … and letters, marks and signs that show nothing, as the Unicode Character Database has them (Default_Ignorable).
_UNSEEN = frozenset(
    map(chr, [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x2800, 0x3164, 0xFFA0])
) | frozenset(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))


class Mixture(NamedTuple):
    """A word in several alphabets: the letters of the one it has fewest of, once each, its name, the other names."""

    letters: tuple[str, ...]
    alphabet: str
    others: tuple[str, ...]


def named(char: str) -> str:
    """What a character is called: `CYRILLIC SMALL LETTER A (U+0430)`."""
    return f"{unicodedata.name(char, 'a control character')} (U+{ord(char):04X})"


@lru_cache(maxsize=10_000)
def alphabet(char: str) -> str:
    """The first word of a letter's name: `LATIN`, `CYRILLIC`. Of other characters it tells nothing."""
    return unicodedata.name(char, "").partition(" ")[0]


def is_unseen(char: str) -> bool:
    """Whether nobody sees a character that is no white space."""
    if char.isascii() and char.isprintable():
        return False
    return not char.isspace() and (unicodedata.category(char) in _UNSEEN_CATEGORIES or char in _UNSEEN)


def in_alphabets(words: str, alphabets: Collection[str] = LOOKING_ALIKE) -> dict[str, str]:
    """The letters of `words` that are of these alphabets, by alphabet."""
    letters: dict[str, str] = {}
    for char in words:
        name = alphabet(char)
        if name in alphabets:
            letters[name] = letters.get(name, "") + char
    return letters


def mixture(word: str, alphabets: Collection[str] = LOOKING_ALIKE) -> Mixture | None:
    """How a word mixes these alphabets, or `None` if it does not."""
    letters = {} if word.isascii() else in_alphabets(word, alphabets)
    if len(letters) < 2:
        return None
    fewest = min(letters, key=lambda name: len(letters[name]))
    others = tuple(name.capitalize() for name in letters if name != fewest)
    return Mixture(tuple(dict.fromkeys(letters[fewest])), fewest.capitalize(), others)


def joins_cyrillic(text: str) -> bool:
    """Whether a Cyrillic letter stands directly beside another one anywhere: where none does, no word mixes the two."""
    return _JOINED.search(text) is not None


def hidden_differences(one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The characters of each text by which they differ though no reader sees it; none if a difference is to be seen."""
    unseen = tuple(_unseen_beyond(*pair) for pair in ((one, other), (other, one)))
    bare = ["".join(char for char in text if not is_unseen(char)) for text in (one, other)]
    if len(bare[0]) != len(bare[1]):
        return (), ()
    pairs = [pair for pair in zip(*bare, strict=True) if pair[0] != pair[1]]
    if not all(_look_alike(*pair) for pair in pairs):
        return (), ()
    seen = (dict.fromkeys(chars) for chars in zip(*pairs, strict=True)) if pairs else ((), ())
    first, second = ((*chars, *more) for chars, more in zip(seen, unseen, strict=True))
    return first, second


def _unseen_beyond(text: str, other: str) -> tuple[str, ...]:
    """The unseen characters that `text` has more often than `other`, once each."""
    return tuple(char for char in dict.fromkeys(text) if is_unseen(char) and text.count(char) > other.count(char))


def _look_alike(one: str, other: str) -> bool:
    """Whether two characters may look the same: alike letters of two alphabets, or forms of one character."""
    alphabets = {alphabet(one), alphabet(other)}
    if len(alphabets) == 2 and alphabets <= set(LOOKING_ALIKE):
        return True
    return unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)
