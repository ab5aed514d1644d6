"""The passage of a source that comes nearest to words it does not hold.

Only ever a suggestion. The search is seeded with pieces of the words that do occur, and looks at
a fixed number of places, so that its time grows with the length of the source alone.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from annotated_dossier.text.fold import PARAGRAPH_BREAK
from annotated_dossier.text.word_index import WordIndex

# Words with their inner stops and apostrophes ("50,000", "can't"), and single other signs.
_UNIT = re.compile(r"[^\W_]+(?:[.,:'/][^\W_]+)*|[^\w\s]|_")

# How much is compared, in characters.
_LONGEST_WORDS = 1200
_LONGEST_NAME = 100
_SPELLING_SEARCHED = 200_000

# How many pieces of the words are looked up, of how many units each, and how often.
_SEED_SIZES = (4, 2, 1)
_SEEDS = 16
_PLACES_OF_A_SEED = 6
# Places whose passages begin about this many characters apart are one candidate.
_BUCKET = 32
_CANDIDATES = 6

# How like the words a passage is, of 100: to look no further, and to be shown at all. One that is
# hardly alike must share this part of the letters in whole words, since any two lines are a little.
_ALIKE = 70
_HARDLY_ALIKE = 50
_SHARED = 1 / 3

# A match of fewer units than this, with more than this between it and the rest, is chance.
_STRAY = 3
_LONGEST_GAP = 6


@dataclass(frozen=True, slots=True)
class Difference:
    """`text[first:last]` of the source stands where the record has `record`; one may be empty."""

    first: int
    last: int
    record: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage `text[first:last]`, and how the record differs from it, in order."""

    first: int
    last: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    first: int
    last: int
    word: str

    @property
    def key(self) -> str:
        """What is compared: the alignment is blind to case, the differences are not."""
        return self.word.lower()


# First unit of the source, first unit of the words, and how many of both are the same from there.
_Block = tuple[int, int, int]


def nearest(words: str, text: str) -> Nearest | None:
    """The passage of `text` most like `words`, both folded; None if nothing is like them.

    Of very long words only the beginning is compared.
    """
    if len(words) > _LONGEST_WORDS:
        words = words[:_LONGEST_WORDS].rsplit(" ", 1)[0]
    small, searched = _lower(words), _searched(text)
    wanted = _units(words, 0, len(words))
    rated: list[tuple[float, Nearest | None]] = [(0.0, None)]
    for size in _SEED_SIZES:
        for seed, begin in _candidates(small, wanted, searched, size):
            there = _units(text, *_surroundings(words, text, seed, begin))
            rated.append(_rated(words, wanted, text, there))
        likeness, best = max(rated, key=_likeness)
        if likeness >= _ALIKE:
            return best
    if len(words) <= _LONGEST_NAME:
        there = _units(text, *_similar_spelling(words, text))
        rated.append(_rated(words, wanted, text, there))
    likeness, best = max(rated, key=_likeness)
    return best if likeness >= _HARDLY_ALIKE else None


def _likeness(rated: tuple[float, Nearest | None]) -> float:
    return rated[0]


# Kept, since many words may be looked for in one long text.
@lru_cache(maxsize=4)
def _searched(text: str) -> WordIndex:
    return WordIndex(_lower(text))


def _lower(text: str) -> str:
    """Lower case where that keeps every offset."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _units(text: str, first: int, last: int) -> list[_Unit]:
    return [_Unit(*m.span(), m[0]) for m in _UNIT.finditer(text, first, last)]


def _candidates(words: str, wanted: list[_Unit], text: WordIndex, size: int) -> list[tuple[int, int]]:
    """Where a run of `size` of the words stands in `text`, and where the words would begin."""
    votes: Counter[int] = Counter()
    places: dict[int, tuple[int, int]] = {}
    for seed in _seeds(wanted, size):
        for at in islice(_places(words[seed], text), _PLACES_OF_A_SEED):
            begin = max(0, at - seed.start)
            votes[begin // _BUCKET] += 1
            places.setdefault(begin // _BUCKET, (at, begin))
    return [places[bucket] for bucket, _ in votes.most_common(_CANDIDATES)]


def _seeds(wanted: list[_Unit], size: int) -> list[slice]:
    """Runs of `size` units spread over the words; of single ones the longest, as the rarest."""
    runs = [slice(a.first, b.last) for a, b in zip(wanted, wanted[size - 1 :], strict=False)]
    if size == 1:
        return sorted(runs, key=lambda run: run.start - run.stop)[:_SEEDS]
    return runs[:: max(1, len(runs) // _SEEDS)][:_SEEDS]


def _places(piece: str, text: WordIndex) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + len(piece))


def _surroundings(words: str, text: str, seed: int, begin: int) -> tuple[int, int]:
    """Where to look around a seed: in its paragraph, a little further than the words reach."""
    slack = 60 + len(words) // 2
    first = text.rfind(PARAGRAPH_BREAK, 0, seed) + 1
    end = text.find(PARAGRAPH_BREAK, seed)
    last = len(text) if end < 0 else end
    return _widened(text, max(first, begin - slack), min(last, begin + len(words) + slack))


def _rated(words: str, wanted: list[_Unit], text: str, there: list[_Unit]) -> tuple[float, Nearest | None]:
    """The passage among the units `there`, and how like the words it is, from 0 to 100."""
    from rapidfuzz import fuzz

    if not there:
        return 0.0, None
    # Compared again once it is known where the passage begins and ends: a word that was matched
    # too far off may stand in its place as well.
    passage = _spanned(wanted, there, _without_strays(_matching(wanted, there)))
    blocks = _matching(wanted, passage)
    found = _compared(words, wanted, passage, blocks)
    likeness = fuzz.ratio(words, text[found.first : found.last])
    shared = sum(_letters(wanted[b : b + size]) for _, b, size in blocks)
    if likeness < _ALIKE and shared < _SHARED * _letters(wanted):
        return 0.0, None
    return likeness, found


def _matching(wanted: list[_Unit], there: list[_Unit]) -> list[_Block]:
    """As many units as both have in the same order."""
    from rapidfuzz.distance import LCSseq

    script = LCSseq.editops([unit.key for unit in there], [unit.key for unit in wanted])
    return [(block.a, block.b, block.size) for block in script.as_matching_blocks() if block.size]


def _letters(units: list[_Unit]) -> int:
    return sum(len(unit.word) for unit in units)


def _without_strays(blocks: list[_Block]) -> list[_Block]:
    """Without small matches at the ends that lie too far from the rest to belong to it."""

    def far(left: _Block, right: _Block) -> bool:
        return right[0] - left[0] - left[2] > right[1] - left[1] - left[2] + _LONGEST_GAP

    while len(blocks) > 1 and blocks[0][2] < _STRAY and far(blocks[0], blocks[1]):
        blocks = blocks[1:]
    while len(blocks) > 1 and blocks[-1][2] < _STRAY and far(blocks[-2], blocks[-1]):
        blocks = blocks[:-1]
    return blocks


def _spanned(wanted: list[_Unit], there: list[_Unit], blocks: list[_Block]) -> list[_Unit]:
    """The passage that the matching blocks span, widened for words that match at neither end."""
    if not blocks:
        return there
    (first, skipped, _), (last, reached, _) = blocks[0], blocks[-1]
    return there[max(0, first - skipped) : last + len(wanted) - reached]


def _compared(words: str, wanted: list[_Unit], there: list[_Unit], blocks: list[_Block]) -> Nearest:
    """The passage `there`, and what differs before, between, in and after the matching blocks."""
    differences = []
    at = wanted_at = 0
    for a, b, size in [*blocks, (len(there), len(wanted), 0)]:
        if a > at or b > wanted_at:
            differences.append(_difference(words, wanted, there, (at, a), (wanted_at, b)))
        differences += [
            Difference(unit.first, unit.last, own.word)
            for unit, own in zip(there[a : a + size], wanted[b : b + size], strict=True)
            if unit.word != own.word
        ]
        at, wanted_at = a + size, b + size
    return Nearest(there[0].first, there[-1].last, tuple(differences))


def _difference(
    words: str, wanted: list[_Unit], there: list[_Unit], source: tuple[int, int], record: tuple[int, int]
) -> Difference:
    """One difference; where a side has no word of its own, its neighbours are shown as well."""
    (a, b), (c, d) = source, record
    if not (_has_word(there[a:b]) and _has_word(wanted[c:d])):
        if a and c:
            a, c = a - 1, c - 1
        if b < len(there) and d < len(wanted):
            b, d = b + 1, d + 1
    at = there[a].first if a < len(there) else there[-1].last
    return Difference(
        at, there[b - 1].last if b > a else at, words[wanted[c].first : wanted[d - 1].last] if d > c else ""
    )


def _has_word(units: list[_Unit]) -> bool:
    return any(unit.word[0].isalnum() for unit in units)


def _similar_spelling(words: str, text: str) -> tuple[int, int]:
    """Where a name that is spelt a little differently stands, in sources of moderate length."""
    from rapidfuzz import fuzz

    searched = text[:_SPELLING_SEARCHED]
    found = fuzz.partial_ratio_alignment(words, searched, score_cutoff=_ALIKE)
    return _widened(searched, found.dest_start, found.dest_end) if found else (0, 0)


def _widened(text: str, first: int, last: int) -> tuple[int, int]:
    """`first` and `last` moved outwards to white space."""
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    return first, last
