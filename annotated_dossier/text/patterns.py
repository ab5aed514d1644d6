"""Regular expressions made of the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOTHING = "(?!)"
# From this letter on, scripts write words without blanks between them.
FIRST_UNSPACED = "⺀"


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a blank is any white space. Of no words it fits nothing."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_pattern, longest_first)) or _NOTHING})"


def _pattern(words: str) -> str:
    return r"\s".join(map(re.escape, words.split(" ")))
