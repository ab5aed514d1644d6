"""A source as it is searched, printed or with its repairs made, and the search itself."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import islice
from typing import NamedTuple

from annotated_dossier.anchoring.repairs import PlacedRepair
from annotated_dossier.text.fold import PARAGRAPH_BREAK, Folded, fold
from annotated_dossier.text.tokens import cuts, halves_word, places
from annotated_dossier.text.word_index import WordIndex

# A piece of the folded text, first to last character; one for each part of an elided quote.
Hit = tuple[tuple[int, int], ...]

# More places than this are no longer told apart one by one.
MOST_HITS = 50

_ELISION = re.compile(r"\s*\[\.\.\.\]\s*")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a record, folded: what to look for, and what stands before and after it."""

    exact: str
    parts: tuple[str, ...]
    prefix: str
    suffix: str

    @classmethod
    def of(cls, exact: str, prefix: str | None, suffix: str | None) -> "Wanted":
        words = fold(exact).text
        return cls(words, tuple(_ELISION.split(words)), _context(prefix), _context(suffix))

    @property
    def is_elided(self) -> bool:
        return len(self.parts) > 1


@dataclass(frozen=True)
class Reading:
    """A folded source, with the repairs that no quote may cut, in the order of the text.

    `index` is that of the folded text. `is_cut` tells what else a boundary at a place of it may not cut.
    """

    folded: Folded
    repairs: tuple[PlacedRepair, ...]
    index: WordIndex
    is_cut: Callable[[Folded, int], bool] = cuts

    @cached_property
    def anywhere(self) -> "Reading":
        """The same text, where a quote may cut anything but a word."""
        return replace(self, repairs=(), is_cut=halves_word)

    def hits(self, words: str, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
        """Where `words` stand between `first` and `last`, so that a quote may begin and end there."""
        found = places(words, self.folded, first, last, self.is_cut, self.index)
        return (place for place in found if self.cut_repair(*place) is None) if self.repairs else found

    def hits_from_the_end(self, words: str, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The same, the last one first."""
        at = self.folded.text.rfind(words, first, last)
        while at >= 0:
            if self.is_whole(at, at + len(words)):
                yield at, at + len(words)
            at = self.folded.text.rfind(words, first, at + len(words) - 1)

    def is_whole(self, first: int, last: int) -> bool:
        """Whether a quote may begin and end here."""
        if self.is_cut(self.folded, first) or self.is_cut(self.folded, last):
            return False
        return not self.repairs or self.cut_repair(first, last) is None

    def cut_repair(self, first: int, last: int) -> PlacedRepair | None:
        """The repair that `first` to `last` begins or ends inside, if there is one."""
        for place in self.folded.span(first, last):
            index = bisect_right(self.repairs, place, key=lambda repair: repair.start) - 1
            if index >= 0 and self.repairs[index].start < place < self.repairs[index].end:
                return self.repairs[index]
        return None

    def follows(self, prefix: str, first: int) -> bool:
        """Whether `prefix` stands directly before `first`; white space between is optional."""
        text = self.folded.text
        if first and text[first - 1].isspace():
            first -= 1
        return first >= len(prefix) and _one_line(text[first - len(prefix) : first]) == prefix

    def precedes(self, suffix: str, last: int) -> bool:
        """Whether `suffix` stands directly after `last`; white space between is optional."""
        text = self.folded.text
        if text[last : last + 1].isspace():
            last += 1
        return _one_line(text[last : last + len(suffix)]) == suffix

    def paragraph(self, at: int) -> tuple[int, int]:
        """First and last character of the paragraph around `at`."""
        text = self.folded.text
        end = text.find(PARAGRAPH_BREAK, at)
        return text.rfind(PARAGRAPH_BREAK, 0, at) + 1, len(text) if end < 0 else end


class Placements(NamedTuple):
    """Where a quote stands: whole, and where it would cut a token or a repair, though no single word.

    Of each at most `MOST_HITS` and one more; the second are sought only where there are the first.
    """

    whole: list[Hit]
    cutting: list[Hit]


def placements(reading: Reading, wanted: Wanted) -> Placements:
    """Where a quote stands, with its context: literally, or else part by part.

    An elided quote that fits a paragraph in several ways is given twice: as far forward, and as far back, as it goes.
    """
    for search in (_literal, _elided) if wanted.is_elided else (_literal,):
        seen = _most(search(reading.anywhere, wanted))
        whole = [hit for hit in seen if all(reading.is_whole(*part) for part in hit)]
        if search is _elided or (len(seen) > MOST_HITS and not whole):
            whole = _most(search(reading, wanted))
        if whole:
            return Placements(whole, [hit for hit in seen if hit not in whole])
    return Placements([], [])


def _most(hits: Iterator[Hit]) -> list[Hit]:
    return list(islice(hits, MOST_HITS + 1))


def _literal(reading: Reading, wanted: Wanted) -> Iterator[Hit]:
    if PARAGRAPH_BREAK in wanted.exact:
        return
    for first, last in reading.hits(wanted.exact):
        if reading.follows(wanted.prefix, first) and reading.precedes(wanted.suffix, last):
            yield ((first, last),)


def _elided(reading: Reading, wanted: Wanted) -> Iterator[Hit]:
    find = partial(reading.index.find, is_whole=True)
    at = find(wanted.parts[0])
    if any(find(part) < 0 for part in wanted.parts):
        return
    while at >= 0:
        first, last = reading.paragraph(at)
        forward = _forward(reading, wanted, first, last)
        if forward is not None:
            yield forward
            backward = _backward(reading, wanted, first, last)
            if backward is not None and backward != forward:
                yield backward
        at = find(wanted.parts[0], last)


def _forward(reading: Reading, wanted: Wanted, first: int, last: int) -> Hit | None:
    """Each part at its first place after the part before it."""
    hit: list[tuple[int, int]] = []
    for number, part in enumerate(wanted.parts):
        fits = _fits(reading, wanted, number)
        place = next(filter(fits, reading.hits(part, first, last)), None)
        if place is None:
            return None
        hit.append(place)
        first = place[1]
    return tuple(hit)


def _backward(reading: Reading, wanted: Wanted, first: int, last: int) -> Hit | None:
    """Each part, from the end, at its last place before the part after it."""
    hit: list[tuple[int, int]] = []
    for number, part in reversed(list(enumerate(wanted.parts))):
        fits = _fits(reading, wanted, number)
        place = next(filter(fits, reading.hits_from_the_end(part, first, last)), None)
        if place is None:
            return None
        hit.append(place)
        last = place[0]
    return tuple(reversed(hit))


def _fits(reading: Reading, wanted: Wanted, number: int) -> Callable[[tuple[int, int]], bool]:
    """The context is that of the whole quote: before its first part, after its last."""
    prefix = wanted.prefix if number == 0 else ""
    suffix = wanted.suffix if number == len(wanted.parts) - 1 else ""
    return lambda place: reading.follows(prefix, place[0]) and reading.precedes(suffix, place[1])


def _context(words: str | None) -> str:
    return _one_line(fold(words).text) if words else ""


def _one_line(text: str) -> str:
    """Context may reach over a paragraph break, which then counts as a space."""
    return text.replace(PARAGRAPH_BREAK, " ")
