"""A text in which words are looked for so often that reading it each time would take too long."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

from annotated_dossier.text.unspaced import UNSPACED

_WORD = re.compile(rf"[^\W_{UNSPACED}]+|[{UNSPACED}]")
# So often the text is read before it is worth the time and the space to note where its words stand.
READ_THROUGH = 64
# A word of fewer places is rare enough.
_RARE = 4


class WordIndex:
    """Finds words as `str.find` does; after some times, by the rarest of them and the places that it has."""

    def __init__(self, text: str):
        self.text = text
        self._times = 0
        self._places: dict[str, array[int]] | None = None

    def find(self, words: str, first: int = 0, last: int | None = None, is_whole: bool = False) -> int:
        """The first place of `words` between `first` and `last`, or -1.

        With `is_whole` a place where `words` begin or end inside a word may be passed over.
        """
        if last is None:
            last = len(self.text)
        if self._places is None:
            self._times += 1
            if self._times <= READ_THROUGH:
                return self.text.find(words, first, last)
            self._places = _places(self.text)
        rarest = self._rarest(words, is_whole)
        if rarest is None:
            return self.text.find(words, first, last)
        before, places = rarest
        for number in range(bisect_left(places, first + before), len(places)):
            at = places[number] - before
            if at + len(words) > last:
                break
            if self.text.startswith(words, at):
                return at
        return -1

    def _rarest(self, words: str, is_whole: bool) -> tuple[int, array[int]] | None:
        """Where in `words` the rarest word begins that is surely one in the text as well, and its places there."""
        assert self._places is not None
        found: tuple[int, array[int]] | None = None
        for match in _WORD.finditer(words):
            if is_whole or (match.start() and match.end() < len(words)):
                places = self._places.get(match[0], _NOWHERE)
                if found is None or len(places) < len(found[1]):
                    found = match.start(), places
                if len(places) < _RARE:
                    break
        return found


_NOWHERE: array[int] = array("I")


def _places(text: str) -> dict[str, array[int]]:
    found: dict[str, array[int]] = {}
    for match in _WORD.finditer(text):
        places = found.get(match[0])
        if places is None:
            found[match[0]] = array("I", (match.start(),))
        else:
            places.append(match.start())
    return found
