"""Numbers in words, and in digits with words: `two million and four`, `zweieinhalb`, `півтора мільйона`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import inf

from annotated_dossier.text.adding import HUNDRED, Adding, Sum
from annotated_dossier.text.number_tables import GROUP, Tables, Word, cut, part_added

_HYPHENS = "-\N{NON-BREAKING HYPHEN}"
_GAPS = frozenset(["", *" \n\N{NO-BREAK SPACE}", *_HYPHENS])
_GAPS_AFTER_SCALE = frozenset((", ", ",\n"))
# As many words as what is added to a number may have: "and three quarters".
_MOST_ADDED = 4


def sums(text: str, table: Tables) -> Iterator[Sum]:
    """The numbers of a text that words say, or digits with words, in its order."""
    words = cut(text, table)
    reader = _Reader(text, words, table)
    at = 0
    while at < len(words):
        if (found := reader.at(at)) is None:
            at += 1
            continue
        yield found
        while at < len(words) and words[at].start < found.end:
            at += 1


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
        return (
            self._led_by_scale(first)
            or self._half(first)
            or self._bare_part(first)
            or self._share_of_places(first)
            or self._cardinal(first)
        )

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

    def _led_by_scale(self, first: int) -> Sum | None:
        """`тисяч п'ять`: about five thousand."""
        word, numbers = self.words[first].word, self.numbers
        leading = self.words[first - 1].word if self._is_next(first) else ""
        if (
            not numbers.may_scale_lead
            or word not in numbers.scales
            or word in numbers.alone
            or leading in numbers.vague
        ):
            return None
        at = first + 2 if self._word(first + 1) in numbers.one_of else first + 1
        if leading in numbers.alone_after or not self._is_next(at) or self.words[at].digits:
            return None
        count = self._cardinal(at, is_ahead=True) if self.words[at].word in numbers.ones else None
        if count is None or count.is_ordinal or count.is_part or count.factor > 1:
            return None
        return Sum(self.words[first].start, count.end, count.value * numbers.scales[word])

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
        elif self.words[at].word not in self.numbers.parts_alone and not self._is_part_of_scale(self.words[at]):
            return None
        return self._part(self.words[first].start, Fraction(1), at)

    def _is_part_of_scale(self, word: Word) -> bool:
        """Whether a part of a scale stands here without a numerator: "quarter of a million"."""
        return word.word in self.numbers.parts and bool(self.table.of_whole_scale.match(self.text, word.end))

    def _part(self, start: int, count: Fraction, at: int) -> Sum:
        end = self.words[at].end
        value = count / self.numbers.parts[self.words[at].word]
        if scale := self.table.of_scale.match(self.text, end):
            factor = self.numbers.scales[" ".join(scale["scale"].lower().split())]
            return Sum(start, scale.end(), value * factor)
        if (run_on := self._word(at + 1)) in self.numbers.scales:
            return Sum(start, self.words[at + 1].end, value * self.numbers.scales[run_on])
        return Sum(start, end, value, is_part=True)

    def _share_of_places(self, first: int) -> Sum | None:
        """`every fifth`, `jeder zweite`."""
        value = self.table.ordinals.get(self._word(first + 1), 0)
        if self.words[first].word not in self.numbers.every or value <= 1:
            return None
        return Sum(self.words[first].start, self.words[first + 1].end, Fraction(1, value), is_part=True)

    def _cardinal(self, first: int, is_ahead: bool = False) -> Sum | None:
        """The number that begins here; `is_ahead` looks at one that "and" may join to another."""
        adding = Adding()
        at = first
        while (at == first or self._is_next(at)) and not adding.is_ordinal:
            taken = self._taken(at, first, adding, is_ahead)
            if not taken:
                break
            at += taken
        if at == first:
            return None
        is_article = at == first + 1 and self.words[first].word in self.articles
        if is_article and not is_ahead and not self._is_denominator(at, adding.value):
            return None
        return self._finished(first, at, adding)

    def _taken(self, at: int, first: int, adding: Adding, is_ahead: bool) -> int:
        """How many words the number takes in from here on; none where it has ended."""
        if at == first:
            return (
                self._digits(at, first, adding) or self._ordinal(at, first, adding) or self._word_of(at, first, adding)
            )
        return (
            self._added(at, adding)
            or self._digits(at, first, adding)
            or self._decimals(at, adding)
            or (0 if is_ahead else self._joint(at, first, adding))
            or self._one_and_ten(at, adding)
            or self._ordinal(at, first, adding)
            or self._word_of(at, first, adding)
        )

    def _finished(self, first: int, at: int, adding: Adding) -> Sum:
        start, end = self.words[first].start, self.words[at - 1].end
        if at == len(self.words) and (added := self.table.added.match(self.text, end)):
            adding.add_part(part_added(added, self.table))
            end = added.end()
        if adding.is_ordinal:
            if self._word(at) in self.numbers.named_parts and adding.value > 1:
                return Sum(start, self.words[at].end, 1 / adding.value, is_part=True)
            return Sum(start, end, adding.value, is_ordinal=True)
        if not adding.scales and self._is_denominator(at, adding.value):
            return self._part(start, adding.value, at)
        counted = self.table.counted_and_added.match(self.text, end)
        if counted and adding.value.denominator == 1:
            return Sum(start, counted.end(), adding.value + part_added(counted, self.table))
        if adding.scales and adding.group is not None and (scale := self.table.of_whole_scale.match(self.text, end)):
            # "une centaine de milliers"
            factor = self.numbers.scales[scale["scale"].lower()]
            return Sum(start, scale.end(), adding.value * factor, factor=factor)
        factor = adding.last if adding.group is None or adding.last < GROUP else 1
        bare = self.words[first].digits if at == first + 1 else None
        is_part = bare is not None and bare.part is not None and adding.value < 1
        other = adding.other and adding.other * (factor if adding.scales else 1)
        return Sum(start, end, adding.value, False, is_part, factor, other)

    def _added(self, at: int, adding: Adding) -> int:
        """Adds `and a half` to what was counted last."""
        added = self.table.added.match(self.text, self.words[at - 1].end)
        if not added:
            return 0
        adding.add_part(part_added(added, self.table))
        return sum(1 for word in self.words[at : at + _MOST_ADDED] if word.start < added.end())

    def _decimals(self, at: int, adding: Adding) -> int:
        """Adds the digits after "point", which words say one by one: "two point five"."""
        if self.words[at].word not in self.numbers.points or adding.group is None:
            return 0
        said = ""
        while (digit := self.numbers.ones.get(self._word(at + 1 + len(said)), 10)) < 10:
            said += str(digit)
        if said:
            adding.close(Fraction(f"0.{said}"))
        return len(said) + 1 if said else 0

    def _digits(self, at: int, first: int, adding: Adding) -> int:
        """Takes digits that begin a number, or go on with it where a smaller scale follows them."""
        read = self.words[at].digits
        if read is None:
            return 0
        scale = self.numbers.scales.get(self._word(at + 1), 0)
        if at > first and not (adding.group is None and adding.total > 0 and GROUP <= scale < adding.scale):
            return 0
        adding.group, adding.below = Fraction(read.value) + Fraction(*(read.part or (0, 1))), 0
        adding.other = None if read.other is None else Fraction(read.other)
        return 1

    def _joint(self, at: int, first: int, adding: Adding) -> int:
        """Passes "and" between two parts of one number: "a hundred and five"."""
        is_joint = self.words[at].word in self.numbers.joints and self._is_next(at + 1) and adding.below > 0
        if not is_joint or (first and self.words[first - 1].word in self.numbers.range_openers):
            return 0
        follows = self.words[at + 1].word
        if adding.group is None:
            limit = 0 if adding.scale == inf else adding.scale
        else:
            limit = adding.below if adding.below == HUNDRED or self.numbers.long_tens else 0
        if self.numbers.long_tens and self.table.ordinals.get(follows, inf) < limit:
            return 1
        after = self._cardinal(at + 1, is_ahead=True) if follows in self.table.cardinals else None
        if after is None or after.is_ordinal or after.is_part:
            return 0
        # The scale after it may be that of both: "three hundred and twenty thousand".
        shared = after.factor if adding.group is not None and after.factor >= GROUP else 1
        return int(after.value < limit or after.value / shared < limit)

    def _one_and_ten(self, at: int, adding: Adding) -> int:
        """Adds the ten after "und" within a word: "dreiundzwanzig"."""
        if self.words[at].word not in self.numbers.joints or not self.table.compound or adding.group is None:
            return 0
        ten = self._word(at + 1)
        if not ten or self.words[at].start != self.words[at - 1].end:
            return 0
        value = self.table.cardinals.get(ten) or self.table.ordinals.get(ten, 0)
        if not 0 < adding.group % HUNDRED < 10 or value % 10 or not 20 <= value < HUNDRED:
            return 0
        adding.close(Fraction(value))
        adding.is_ordinal = ten in self.table.ordinals
        return 2

    def _ordinal(self, at: int, first: int, adding: Adding) -> int:
        """Adds a place in a row, which ends the number."""
        word = self.words[at].word
        value = (self.numbers.ordinals if at == first else self.table.ordinals).get(word)
        if value is None or word in self.table.cardinals or not adding.fits(value):
            return 0
        if at > first and not self.numbers.are_ordinals_apart:
            gap = self.text[self.words[at - 1].end : self.words[at].start]
            if gap and gap not in _HYPHENS and self.words[at - 1].word not in self.numbers.joints:
                return 0
        adding.close(Fraction(value))
        adding.is_ordinal = True
        return 1

    def _word_of(self, at: int, first: int, adding: Adding) -> int:
        """Adds any other word of a number, if it fits what stands before it."""
        word, numbers = self.words[at].word, self.numbers
        value = self.table.cardinals.get(word)
        if value is not None and adding.fits(value, numbers.long_tens):
            adding.add(value, word in numbers.tens, numbers.long_tens)
            return 1
        if value is None and word in numbers.mixed and adding.group is None:
            adding.close(numbers.mixed[word])
            return 1
        if word in numbers.scales:
            leading = self.words[first - 1].word if self._is_next(first) else ""
            is_joined = self._word(at + 1) in numbers.joints and self._word(at + 2) in numbers.tens
            is_one = at == first and (is_joined or word in numbers.alone or leading in numbers.alone_after)
            return int(adding.multiply(numbers.scales[word], is_one and leading not in numbers.vague))
        if at == first and word in numbers.one_before_scale and self._word(at + 1) in numbers.scales:
            adding.group = Fraction(1)
            return 1
        return 0

    def _is_denominator(self, at: int, count: Fraction) -> bool:
        """Whether a part of a whole stands here, so many of it; in the singular, as a place in a row, one of it."""
        word = self._word(at)
        is_one = word in self.table.ordinals and not self.numbers.are_ordinals_apart
        return word in self.numbers.parts and count.denominator == 1 and 0 < count <= (1 if is_one else inf)
