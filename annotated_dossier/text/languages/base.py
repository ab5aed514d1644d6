"""What a language is: the words by which a text in it is read, as data. Whoever reads makes patterns of them.

Tables go from what is meant, as records write it (`about`, `km`, `north`), to the words that may say it; those of
numbers from the word to its value. Words are written in small letters and mean the same with capitals, unless it says
otherwise here. A blank stands for any white space.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = tuple[str, ...]
Meanings = Mapping[str, Words]


@dataclass(frozen=True)
class NumberWords:
    """How numbers are written, in words and in digits."""

    # By word: the numbers below twenty, and the tens that one of them may follow.
    ones: Mapping[str, int]
    tens: Mapping[str, int]
    # By word: places in a row; the second table holds those that are read as one after a ten alone ("twenty-first").
    ordinals: Mapping[str, int]
    ordinals_after_tens: Mapping[str, int]
    # By word: what the number before it is multiplied by. Those below 1,000 stand within each group of a number.
    scales: Mapping[str, int]
    # What stands for one before a scale, and what may join two parts of a number.
    one_before_scale: Words
    joints: Words
    # After digits: of a place in a row, of a decade ("1990s").
    ordinal_endings: Words
    decade_endings: Words
    # Characters between groups of three digits (beside thin spaces), and before decimals, the usual one first.
    group_marks: str
    decimal_marks: str
    # What may stand between the ends of a range.
    range_joints: Words
    # Words of numbers that mostly stand for a noun.
    pronouns: Words
    # What makes no number of the article after it ("half an hour").
    halves: Words


@dataclass(frozen=True)
class DateWords:
    """How dates are written."""

    # Twelve: the forms of each month with their capitals, the one to write in a full date first.
    months: tuple[Words, ...]
    # Seven from Monday: the forms of each weekday with their capitals.
    weekdays: tuple[Words, ...]
    # By number in EDTF, 21 (spring) to 24 (winter): the names of each season, the one to write first.
    seasons: Mapping[int, Words]
    # What may stand between a day and its month, or a season and its year.
    joints: Words
    # What part of a month is meant, where it stands before the month: early, mid, late.
    parts_of_months: Meanings


@dataclass(frozen=True)
class UnitWords:
    """What units are called beside their symbols."""

    # By symbol.
    lengths: Meanings
    # By the unit's name in records: the singular first.
    times: Meanings
    # Other spans of time, of which an article counts one ("a century"), in the singular.
    other_times: Words
    # By `percent`.
    shares: Meanings
    # Between what is counted and the time, beside the indefinite articles.
    per: Words


@dataclass(frozen=True)
class HedgeWords:
    """What limits a number, by hedge: the words before it, the words after it.

    Where one hedge's words end in another's ("no more than", "more than"), it stands before that one.
    """

    before: Meanings
    after: Meanings


@dataclass(frozen=True)
class DirectionWords:
    """The compass: the stems of north, south, east and west, and what may end them."""

    stems: Meanings
    endings: Words


@dataclass(frozen=True)
class SpeechWords:
    """How a text says who speaks."""

    # Verbs that may bring in what somebody said.
    verbs: Words
    # Verbs that go on with the sentence after a question or exclamation that was quoted.
    verbs_after_quotes: Words
    # How a statement may call the article that speaks in its own voice.
    own_voice: Words


@dataclass(frozen=True)
class QuotationMarks:
    """How a text marks words as somebody's own."""

    # Pairs of an opening and a closing mark. A straight mark opens where words follow, and closes where words end.
    pairs: Words
    # Those of the marks that are apostrophes too, and the words that begin with one.
    apostrophes: str
    with_apostrophe: Words
    # What says of words between marks that they are its own, shortly behind what an article is called: "calls".
    naming: Words


@dataclass(frozen=True)
class CutWords:
    """What turns the sense of the words beside it, so that no quote may leave it out in silence.

    The tables go from what it is (`negation`, `hedge`, `condition`, `limit`, `doubt`, `measure`) to the words: those
    that govern what stands after them, and what stands before them. Of words with the same end the longest counts.
    A `measure` ("nearly", "part of") governs what stands directly beside it alone.
    """

    before: Meanings
    after: Meanings
    # Phrases with such words that turn nothing: "not only".
    harmless: Words
    # Endings of words that deny: "n't".
    negated_endings: Words
    # What may stand between such a word and the words that it governs: "denied that the …".
    between: Words
    # What begins another clause, so that a verb behind it says nothing of the words before it.
    joints: Words


@dataclass(frozen=True)
class Grammar:
    """The small words and endings."""

    definite_articles: Words
    indefinite_articles: Words
    # Endings that leave a name the same name, as they are after folding.
    possessives: Words
    # Words with a full stop that ends no sentence, with their capitals: those the sentence splitter does not know.
    abbreviations: Words


# Compared as what it is: each is made once, and what was read is kept by it.
@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """A language by its tag (BCP 47), with all the words by which a text in it is read."""

    tag: str
    numbers: NumberWords
    dates: DateWords
    units: UnitWords
    hedges: HedgeWords
    directions: DirectionWords
    speech: SpeechWords
    grammar: Grammar
    marks: QuotationMarks
    cuts: CutWords

    def __repr__(self) -> str:
        return f"Language({self.tag})"
