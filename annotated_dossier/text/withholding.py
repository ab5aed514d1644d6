"""A name that is not to be shown: where a text has it, and the text without it.

A name is found whatever the case of its letters, across the wraps of lines, between words of ours and in addresses;
never inside a longer word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from annotated_dossier.text.unspaced import UNSPACED

COVER = "•"
# What nothing shows, and may stand between any two letters.
_UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff]*"
# Between the words of a name: white space, also as JSON has it, but no empty line.
_BETWEEN_WORDS = r"(?:(?!\s*\n\s*\n)(?:\s|\\[nrt]|\u00ad))+"
# In addresses and file names.
_BETWEEN_PARTS = r"[\W_]{1,9}"
_ALIKE = {"'": "['\u2018\u2019\u02bc`\u00b4]", "-": "[-\u2010\u2011\u2013\u2014\u2212]"}
# Shorter words of a name (de, van) say little of whose it is.
_LEAST = 3
_WORD = re.compile(r"[^\W_]+")


class Stretch(NamedTuple):
    """Where a mark stands in a text, and where the name that it stands for stood in the stored one (code points)."""

    start: int
    end: int
    stored_start: int
    stored_end: int


class Withheld:
    """Names, each with the mark that is shown in its place."""

    def __init__(self, marks: Mapping[str, str]):
        self.marks = marks
        self._by_letters = {_letters(name): mark for name, mark in marks.items()}
        names = sorted(marks, key=len, reverse=True)
        self._in_text = _any_of(_pattern(name, name.split(), _BETWEEN_WORDS) for name in names)
        self._anywhere = _any_of(_pattern(name, _words(name), _BETWEEN_PARTS) for name in names)
        shown = {word.casefold() for mark in marks.values() for word in _telling(mark)}
        parts = {part for name in names for part in _telling(name) if part.casefold() not in shown}
        longest = sorted(parts, key=len, reverse=True)
        self._parts = _any_of(f"{_bounded(part)[0]}{_spelt(part)}\\w*" for part in longest)

    def __bool__(self) -> bool:
        """Whether anything is withheld."""
        return bool(self.marks)

    def replaced(self, text: str) -> tuple[str, tuple[Stretch, ...]]:
        """The text with a mark in the place of each name, and where these stand. Each line keeps its number."""
        pieces, stretches, at, length = [], [], 0, 0
        for match in self._in_text.finditer(text):
            mark = self._mark(match[0])
            length += match.start() - at
            stretches.append(Stretch(length, length + len(mark), *match.span()))
            shown = mark + "\n" * match[0].count("\n")
            pieces += [text[at : match.start()], shown]
            length, at = length + len(shown), match.end()
        return "".join((*pieces, text[at:])), tuple(stretches)

    def without(self, text: str) -> str:
        """The text with a mark in the place of each name."""
        return self._in_text.sub(lambda match: self._mark(match[0]), text)

    def is_in(self, text: str) -> bool:
        """Whether a text has any of the names, be it an address or the name of a file."""
        return self._anywhere.search(unquote(text)) is not None

    def parts_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a text has a single word of a name, or one that begins so, written as names are."""
        for match in self._parts.finditer(text):
            if not match[0][0].islower():
                yield match.span()

    def covered(self, text: str) -> str:
        """The text with each letter covered of what may be part of a name; each place in it stays where it is."""
        return self._parts.sub(lambda match: COVER * len(match[0]), self._in_text.sub(_covered, text))

    def _mark(self, name: str) -> str:
        return self._by_letters.get(_letters(name), next(iter(self.marks.values())))


def stored(stretches: Iterable[Stretch], start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch of a text with marks stands in the stored text; `None` if it has part of a mark."""
    shift = 0
    for mark in stretches:
        if mark.end <= start:
            shift = mark.stored_end - mark.end
        elif mark.start < end:
            return None
    return start + shift, end + shift


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    # Nothing matches what looks for a letter behind the end.
    return re.compile("|".join(patterns) or r"\Z\w", re.IGNORECASE)


def _pattern(name: str, words: Iterable[str], between: str) -> str:
    before, after = _bounded(name)
    return before + between.join(map(_spelt, words)) + after


def _bounded(name: str) -> tuple[str, str]:
    """What keeps a name from being found inside a longer word, where its script parts words at all."""
    is_letter = [re.match(r"[^\W_]", char) and not re.match(f"[{UNSPACED}]", char) for char in (name[0], name[-1])]
    return r"(?<![^\W_])" if is_letter[0] else "", r"(?![^\W_])" if is_letter[1] else ""


def _spelt(word: str) -> str:
    """A word with each letter in whatever way it is stored."""
    return _UNSEEN.join(map(_letter, unicodedata.normalize("NFC", word)))


def _letter(char: str) -> str:
    apart = unicodedata.normalize("NFD", char)
    if char in _ALIKE:
        return _ALIKE[char]
    return re.escape(char) if apart == char else f"(?:{re.escape(char)}|{re.escape(apart)})"


def _telling(name: str) -> Iterator[str]:
    yield from (word for word in _words(name) if len(word) >= _LEAST)


def _words(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", name))


def _covered(match: re.Match[str]) -> str:
    return "".join(char if char.isspace() else COVER for char in match[0])


def _letters(name: str) -> str:
    letters = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in letters if char.isalnum())


NOTHING_WITHHELD = Withheld({})
