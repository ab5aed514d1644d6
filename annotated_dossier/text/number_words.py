"""Numbers in words, and in digits with words: `two million three hundred thousand`, `zweieinhalb`, `півтора мільйона`.

A text is cut into words; those that a language's tables hold are added up as long as each fits what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import inf
from typing import NamedTuple

from annotated_dossier.text import digits
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

# Scales below this one stand within each group of a number: "two hundred thousand".
GROUP = 1_000
_HUNDRED = 100
_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
_GAPS = frozenset(["", *" \n\N{NO-BREAK SPACE}", *_HYPHENS])
_GAPS_AFTER_SCALE = frozenset((", ", ",\n"))
_WORD = r"(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)"
_PART = re.compile(rf"{digits.RUN.pattern}|{_WORD}")
_APOSTROPHES = str.maketrans("’ʼ", "''")


class Word(NamedTuple):
    """A word of a text in small letters, or digits with what they say."""

    start: int
    end: int
    word: str
    digits: digits.Digits | None = None


class Sum(NamedTuple):
    """A number that was added up, from `start` to `end`: whether it is a place in a row, or a part of a whole.

    `factor` is the scale it ends with, if it has no other; `other` a second reading of its digits.
    """

    start: int
    end: int
    value: Fraction
    is_ordinal: bool = False
    is_part: bool = False
    factor: int = 1
    other: Fraction | None = None


class Tables(NamedTuple):
    """The words of a language that numbers are made of, and the patterns made of them."""

    language: Language
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    parts: Mapping[str, Fraction]
    known: frozenset[str]
    letters: re.Pattern[str]
    compound: re.Pattern[str] | None
    atom: re.Pattern[str] | None
    added: re.Pattern[str]
    counted_and_added: re.Pattern[str]
    of_scale: re.Pattern[str]
    of_whole: re.Pattern[str]
    of_whole_scale: re.Pattern[str]


@cache
def tables(language: Language) -> Tables:
    """The tables of a language, made once."""
    words = language.numbers
    cardinals = {**words.ones, **words.tens, **words.hundreds}
    ordinals = {**words.ordinals, **words.ordinals_after_tens}
    known = {*cardinals, *ordinals, *words.scales, *words.mixed, *words.parts, *words.halves}
    units = (*language.units.times.values(), *language.units.lengths.values(), language.units.other_times)
    added = one_of(words.added_parts).replace(r"\s", r"[\s-]")
    run_together = words.is_run_together
    joined = {*known, *words.added_parts, *words.joints} if run_together else ()
    end_of_word = "" if run_together else r"(?!\w)"
    large = one_of(scale for scale, value in words.scales.items() if value >= GROUP)
    whole = rf"(?:\s{one_of(words.of_whole)})" if words.of_whole else r"(?!)"
    return Tables(
        language,
        cardinals,
        ordinals,
        {part.replace("-", " "): value for part, value in words.added_parts.items()},
        frozenset(known),
        _letters_of(known),
        re.compile(f"{one_of(joined)}{{2,}}") if run_together else None,
        re.compile(one_of(joined)) if run_together else None,
        re.compile(rf"[\s-]?(?P<part>{added}){end_of_word}", re.IGNORECASE),
        re.compile(rf"\s{one_of(name for names in units for name in names)}\s(?P<part>{added})\b", re.IGNORECASE),
        re.compile(rf"(?:{whole}\s|[\s-])(?P<scale>{one_of(words.scales)})\b", re.IGNORECASE),
        re.compile(whole, re.IGNORECASE),
        re.compile(
            rf"{whole}\s?(?P<scale>{one_of(scale for scale, value in words.scales.items() if value >= GROUP)})\b"
        ),
    )


def _letters_of(words: set[str]) -> re.Pattern[str]:
    """A run of letters, as far as these words need them: much faster to look for than any letters."""
    return re.compile(rf"[a-z'{''.join(sorted(filter(str.isalpha, set().union(*words))))}]+")


def has_words(text: str, table: Tables) -> bool:
    """Whether any word of numbers may stand in a text."""
    small = text.lower().translate(_APOSTROPHES)
    words = table.letters.findall(small)
    if not table.known.isdisjoint(words):
        return True
    if table.compound:
        return any(map(table.compound.fullmatch, words))
    return "'" in small and any(word.partition("'")[2] in table.known for word in words)


def cut(text: str, table: Tables) -> list[Word]:
    """The words and digits of a text, in its order; a word that is run together in its parts."""
    found: list[Word] = []
    at = 0
    while match := _PART.search(text, at):
        at = match.end()
        if match["word"] is None:
            read = digits.read(match, table.language)
            at = read.end
            found.append(Word(match.start(), at, "", read))
            continue
        word = match["word"].lower().translate(_APOSTROPHES)
        found += (
            Word(match.start() + start, match.start() + end, word[start:end]) for start, end in _split(word, table)
        )
    return found


def _split(word: str, table: Tables) -> Iterable[tuple[int, int]]:
    """Where the words stand that a language runs together: "dreiundzwanzig", "d'un"."""
    if word in table.known:
        return ((0, len(word)),)
    if table.compound and table.compound.fullmatch(word):
        return _parts_of(word, table)
    elided = word.find("'") + 1
    return ((0, elided), (elided, len(word))) if elided and word[elided:] in table.known else ((0, len(word)),)


def _parts_of(word: str, table: Tables) -> Iterator[tuple[int, int]]:
    """Where the parts of a word that is run together stand: the longest first that leaves parts behind it."""
    atom, compound = table.atom, table.compound
    at = 0
    while at < len(word) and atom and compound:
        end = next(
            end
            for end in range(len(word), at, -1)
            if atom.fullmatch(word, at, end) and (end == len(word) or _is_made_of(word, end, table))
        )
        yield at, end
        at = end


def _is_made_of(word: str, at: int, table: Tables) -> bool:
    return bool(table.atom and re.fullmatch(f"(?:{table.atom.pattern})+", word[at:]))


def part_added(match: re.Match[str], table: Tables) -> Fraction:
    """What a match of one of the patterns for added parts adds: a half."""
    return table.parts[" ".join(match["part"].lower().translate(_APOSTROPHES).replace("-", " ").split())]


def sums(text: str, table: Tables) -> Iterator[Sum]:
    """The numbers of a text that words say, or digits with words, in its order."""
    words = cut(text, table)
    reader = _Reader(text, words, table)
    at = 0
    while at < len(words):
        found = reader.at(at)
        if found is None:
            at += 1
            continue
        yield found
        while at < len(words) and words[at].start < found.end:
            at += 1


@dataclass(slots=True)
class _Adding:
    """A number while it is added up: full groups, the group at hand, what the next part must lie below."""

    total: Fraction = Fraction(0)
    group: Fraction | None = None
    below: float = inf
    scale: float = inf
    scales: int = 0
    last: int = 1

    @property
    def value(self) -> Fraction:
        return self.total + self.whole_group

    @property
    def whole_group(self) -> Fraction:
        return self.group or Fraction(0)

    def fits(self, value: int, long_tens: tuple[int, ...]) -> bool:
        return value < (self.below if self.group is not None else self.scale) or self._is_eighty(value, long_tens)

    def _is_eighty(self, value: int, long_tens: tuple[int, ...]) -> bool:
        return bool(long_tens) and value == 20 and self.group is not None and self.group % _HUNDRED == 4

    def add(self, value: int, is_ten: bool, long_tens: tuple[int, ...]) -> None:
        if self._is_eighty(value, long_tens):
            self.group, self.below = self.whole_group + 76, 20
            return
        self.group = self.whole_group + value
        self.below = _HUNDRED if value >= _HUNDRED else (20 if value in long_tens else 10) if is_ten else 0

    def multiply(self, scale: int, may_stand_alone: bool) -> bool:
        if self.group is None and not may_stand_alone:
            return False
        if scale < GROUP:
            if scale == _HUNDRED and (self.group or 0) >= _HUNDRED:
                return False
            self.group = (Fraction(1) if self.group is None else self.group) * scale
            self.below = _HUNDRED if scale == _HUNDRED else 0
        elif scale >= self.scale:
            return False
        else:
            self.total += (1 if self.group is None else self.group) * scale
            self.group, self.below, self.scale = None, inf, scale
        self.scales += 1
        self.last = scale * (self.last if scale >= GROUP and self.last == _HUNDRED and self.scales == 2 else 1)
        return True

    def add_part(self, part: Fraction) -> None:
        """Half of what was counted last: of one, or of the million before it."""
        if self.group is None and self.scale != inf:
            self.total += part * int(self.scale)
        else:
            self.group, self.below = self.whole_group + part, 0


class _Reader:
    """Adds up the words of one text."""

    def __init__(self, text: str, words: Sequence[Word], table: Tables):
        self.text, self.words, self.table = text, words, table
        self.numbers = table.language.numbers
        self.articles = table.language.grammar.indefinite_articles

    def at(self, first: int) -> Sum | None:
        """The number that begins with this word, if one does."""
        word = self.words[first]
        if word.digits is None and word.word not in self.table.known and not self._opens(word.word):
            return None
        return self._half(first) or self._bare_part(first) or self._share_of_places(first) or self._cardinal(first)

    def _opens(self, word: str) -> bool:
        return word in self.articles or word in self.numbers.one_before_scale or word in self.numbers.every

    def _is_next(self, at: int) -> bool:
        """Whether a word follows the one before it with nothing but a blank or a hyphen between them."""
        if not 0 < at < len(self.words):
            return False
        before, here = self.words[at - 1], self.words[at]
        gap = self.text[before.end : here.start]
        return gap in _GAPS or (
            gap in _GAPS_AFTER_SCALE and here.digits is None and self.numbers.scales.get(before.word, 0) >= GROUP
        )

    def _word(self, at: int) -> str:
        """The word at a place if it follows the one before it, else nothing."""
        return self.words[at].word if self._is_next(at) else ""

    def _half(self, first: int) -> Sum | None:
        """`half a million`, `eine halbe Million`, `un demi-million`."""
        at = first
        if self.words[at].word in (*self.articles, *self.numbers.one_before_scale):
            at += 1
            if self._word(at) not in self.numbers.halves:
                return None
        elif self.words[at].word not in self.numbers.halves:
            return None
        at += 1
        if self._word(at) in (*self.articles, *self.numbers.one_before_scale):
            at += 1
        scale = self.numbers.scales.get(self._word(at))
        return Sum(self.words[first].start, self.words[at].end, Fraction(scale, 2)) if scale else None

    def _bare_part(self, first: int) -> Sum | None:
        """`a third of`, `a quarter of a million`, `треть`."""
        at = first
        if self.words[at].word in self.articles:
            at += 1
            if self._word(at) not in self.numbers.parts or self._word(at) in self.numbers.parts_alone:
                return None
            if not self.table.of_whole.match(self.text, self.words[at].end):
                return None
        elif self.words[at].word not in self.numbers.parts_alone and not self._is_part_of_scale(at):
            return None
        return self._part(self.words[first].start, Fraction(1), at)

    def _is_part_of_scale(self, at: int) -> bool:
        """Whether a part of a scale stands here without a numerator: "quarter of a million"."""
        word = self.words[at]
        return word.word in self.numbers.parts and bool(self.table.of_whole_scale.match(self.text, word.end))

    def _part(self, start: int, count: Fraction, at: int) -> Sum:
        end = self.words[at].end
        value = count / self.numbers.parts[self.words[at].word]
        scale = self.table.of_scale.match(self.text, end) or self._scale_run_on(at)
        if isinstance(scale, re.Match):
            factor = self.numbers.scales[" ".join(scale["scale"].lower().split())]
            return Sum(start, scale.end(), value * factor)
        if scale is not None:
            return Sum(start, scale.end, value * self.numbers.scales[scale.word])
        return Sum(start, end, value, is_part=True)

    def _scale_run_on(self, at: int) -> Word | None:
        return self.words[at + 1] if self._word(at + 1) in self.numbers.scales else None

    def _share_of_places(self, first: int) -> Sum | None:
        """`every fifth`, `jeder zweite`."""
        if self.words[first].word not in self.numbers.every:
            return None
        value = self.table.ordinals.get(self._word(first + 1), 0)
        end = self.words[min(first + 1, len(self.words) - 1)].end
        return Sum(self.words[first].start, end, Fraction(1, value), is_part=True) if value > 1 else None

    def _cardinal(self, first: int, is_article: bool = True) -> Sum | None:
        adding = _Adding()
        at, ordinal_end = first, None
        other = None
        while at == first or self._is_next(at):
            if at > first and (after := self._added(at, adding)) is not None:
                at = after
                continue
            word = self.words[at]
            if word.digits is not None:
                if not self._takes_digits(at, first, adding):
                    break
                value = Fraction(word.digits.value) + Fraction(*(word.digits.part or (0, 1)))
                other = None if word.digits.other is None else Fraction(word.digits.other)
                adding.group, adding.below = value, 0
            elif at > first and (decimals := self._decimals(at, adding)):
                adding.group, adding.below = adding.whole_group + Fraction(f"0.{decimals}"), 0
                at += len(decimals)
            elif at > first and self._joins(at, first, adding):
                pass
            elif at > first and self._joins_one_and_ten(at, adding):
                at += 1
                ten = self.words[at].word
                adding.group = adding.whole_group + (self.table.cardinals.get(ten) or self.table.ordinals[ten])
                adding.below = 0
                if ten in self.table.ordinals:
                    ordinal_end = self.words[at].end
                    at += 1
                    break
            elif self._takes_ordinal(at, first, adding):
                adding.group = adding.whole_group + self.table.ordinals[word.word]
                ordinal_end = word.end
                at += 1
                break
            elif not self._takes(at, first, adding):
                break
            at += 1
        if at == first:
            return None
        if (
            is_article
            and at == first + 1
            and self.words[first].word in self.articles
            and not self._is_denominator(at, adding.value)
        ):
            return None
        return self._finished(first, at, adding, ordinal_end, other)

    def _finished(
        self, first: int, at: int, adding: _Adding, ordinal_end: int | None, other: Fraction | None
    ) -> Sum | None:
        start, end = self.words[first].start, self.words[at - 1].end
        added = self.table.added.match(self.text, end) if at == len(self.words) else None
        if added:
            adding.add_part(self._part_added(added))
            end = added.end()
        bare = self.words[first].digits if at == first + 1 else None
        if ordinal_end is None and not adding.scales and self._is_denominator(at, adding.value):
            return self._part(start, adding.value, at)
        counted = self.table.counted_and_added.match(self.text, end)
        if counted and adding.value.denominator == 1 and ordinal_end is None:
            part = self._part_added(counted)
            return Sum(start, counted.end(), adding.value + part)
        factor = adding.last if adding.group is None or adding.last < GROUP else 1
        is_part = bare is not None and bare.part is not None and adding.value < 1
        if other is not None and adding.scales:
            other *= factor
        if adding.scales and adding.group is not None and (scale := self.table.of_whole_scale.match(self.text, end)):
            # "une centaine de milliers"
            end, factor = scale.end(), self.numbers.scales[scale["scale"].lower()]
            return Sum(start, end, adding.value * factor, factor=factor)
        return Sum(start, end, adding.value, ordinal_end is not None, is_part, factor, other)

    def _part_added(self, match: re.Match[str]) -> Fraction:
        return part_added(match, self.table)

    def _added(self, at: int, adding: _Adding) -> int | None:
        """Adds `and a half` to what was counted last, and tells which word follows it."""
        added = self.table.added.match(self.text, self.words[at - 1].end)
        if not added:
            return None
        adding.add_part(self._part_added(added))
        while at < len(self.words) and self.words[at].start < added.end():
            at += 1
        return at

    def _decimals(self, at: int, adding: _Adding) -> str:
        """The digits after "point" here, which words say one by one: "two point five"."""
        if self.words[at].word not in self.numbers.points or adding.group is None:
            return ""
        said = ""
        while (digit := self.numbers.ones.get(self._word(at + 1 + len(said)), 10)) < 10:
            said += str(digit)
        return said

    def _takes_digits(self, at: int, first: int, adding: _Adding) -> bool:
        """Digits begin a number, or go on with it where a smaller scale follows them."""
        if at == first:
            return True
        scale = self.numbers.scales.get(self._word(at + 1), 0)
        return adding.group is None and adding.total > 0 and GROUP <= scale < adding.scale

    def _joins(self, at: int, first: int, adding: _Adding) -> bool:
        """Whether "and" stands here between two parts of one number: "a hundred and five"."""
        if self.words[at].word not in self.numbers.joints or not self._is_next(at + 1):
            return False
        if first and self.words[first - 1].word in self.numbers.range_openers:
            return False
        follows = self.words[at + 1]
        if adding.below == 0 or adding.group is None and adding.scale == inf:
            return False
        if self.numbers.long_tens and self.table.ordinals.get(follows.word, inf) < adding.below:
            return True
        if follows.word not in self.table.cardinals:
            return False
        if adding.group is not None and adding.below < _HUNDRED and not self.numbers.long_tens:
            return False
        after = self._cardinal(at + 1, is_article=False)
        if after is None or after.is_ordinal or after.is_part:
            return False
        if adding.group is None:
            return after.value < adding.scale
        # The scale after it is that of both: "three hundred and twenty thousand".
        return after.value < adding.below or (after.factor >= GROUP and after.value / after.factor < adding.below)

    def _joins_one_and_ten(self, at: int, adding: _Adding) -> bool:
        """Whether "und" stands here within a word: "dreiundzwanzig"."""
        if self.words[at].word not in self.numbers.joints or not self.table.compound or adding.group is None:
            return False
        if self._word(at + 1) == "" or self.words[at].start != self.words[at - 1].end:
            return False
        follows = self.words[at + 1].word
        value = self.table.cardinals.get(follows) or self.table.ordinals.get(follows, 0)
        return 0 < adding.group % _HUNDRED < 10 and value % 10 == 0 and 20 <= value < _HUNDRED

    def _takes_ordinal(self, at: int, first: int, adding: _Adding) -> bool:
        word = self.words[at].word
        value = self.numbers.ordinals.get(word)
        if word in self.table.cardinals:
            return False
        if at == first:
            return value is not None
        value = self.table.ordinals.get(word)
        gap = self.text[self.words[at - 1].end : self.words[at].start]
        is_tied = gap == "" or gap in _HYPHENS or self.words[at - 1].word in self.numbers.joints
        is_tied = is_tied or self.numbers.are_ordinals_apart
        return value is not None and is_tied and adding.fits(value, ())

    def _takes(self, at: int, first: int, adding: _Adding) -> bool:
        """Adds a word of a number, if it fits what stands before it."""
        word, numbers = self.words[at].word, self.numbers
        value = self.table.cardinals.get(word)
        if value is not None and adding.fits(value, numbers.long_tens):
            adding.add(value, word in numbers.tens, numbers.long_tens)
            return True
        if value is None and word in numbers.mixed and adding.group is None:
            adding.group, adding.below = numbers.mixed[word], 0
            return True
        if word in numbers.scales:
            is_vague = first > 0 and self._is_next(first) and self.words[first - 1].word in numbers.vague
            is_alone = not is_vague and (
                word in numbers.alone or (first > 0 and self.words[first - 1].word in numbers.alone_after)
            )
            return adding.multiply(numbers.scales[word], may_stand_alone=at == first and is_alone)
        if at == first and word in numbers.one_before_scale and self._word(at + 1) in numbers.scales:
            adding.group = Fraction(1)
            return True
        return False

    def _is_denominator(self, at: int, count: Fraction) -> bool:
        """Whether a part of a whole stands here, so many of it; in the singular, as a place in a row, one of it."""
        word = self._word(at)
        is_ordinal = word in self.table.ordinals and not self.numbers.are_ordinals_apart
        return word in self.numbers.parts and count.denominator == 1 and count > 0 and (count == 1 or not is_ordinal)
