"""What a language is: the words by which a text in it is read, as data. Whoever reads makes patterns of them.

Tables go from what is meant, as records write it (`about`, `km`, `north`), to the words that may say it; those of
numbers from the word to its value. Words are written in small letters and mean the same with capitals, unless it says
otherwise here. A blank stands for any white space, and `'` for any apostrophe.

What has a default is what a language may do without: where it has none of these words, nothing is read by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from annotated_dossier.text.languages.statements import Meanings, StatementWords, Words


def numbered(words: str, numbers: Iterable[int]) -> dict[str, int]:
    """Words between blanks with their numbers; forms of one word stand between slashes."""
    return {form: number for forms, number in zip(words.split(), numbers, strict=True) for form in forms.split("/")}


def listed(words: str) -> Words:
    """Words and phrases between commas."""
    return tuple(words.split(", "))


def forms(stems: str, endings: str) -> Words:
    """Each of the stems with each of the endings, both between blanks; `-` is no ending."""
    return tuple(stem + ending.strip("-") for stem in stems.split() for ending in endings.split())


def inflected(stems: str, endings: str, numbers: Iterable[int]) -> dict[str, int]:
    """The forms of words with their numbers; stems of one word stand between slashes."""
    return {
        form: number
        for stem, number in zip(stems.split(), numbers, strict=True)
        for form in forms(stem.replace("/", " "), endings)
    }


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
    # Characters between groups of three digits (beside spaces and apostrophes), and before decimals, the usual one
    # first; a rarer one stands before decimals only where a word or a percent sign follows them.
    group_marks: str
    decimal_marks: str
    # What may stand between the ends of a range, and what opens one ("between").
    range_joints: Words
    # Words of numbers that mostly stand for a noun.
    pronouns: Words
    # What makes no number of the article after it ("half an hour"), and a half of the scale ("half a million").
    halves: Words
    range_openers: Words = ()
    # By word: hundreds of one word ("двісті").
    hundreds: Mapping[str, int] = field(default_factory=dict)
    # By abbreviation, with its capitals and without its full stop: what digits before it are multiplied by, always, or
    # where a sign of money stands before them ("£5m").
    scale_marks: Mapping[str, int] = field(default_factory=dict)
    scale_marks_of_money: Mapping[str, int] = field(default_factory=dict)
    # Of a language that is not known: what may multiply the digits before it, which nobody is to take on trust.
    unread_scales: Mapping[str, int] = field(default_factory=dict)
    # Scales that stand for one of them without a number ("тисяча"), what makes one of any scale after it ("близько
    # тисячі"), and what makes no number of one ("mehrere").
    alone: Words = ()
    alone_after: Words = ()
    # Whether a scale before a number means about so many of it ("тисяч п'ять").
    may_scale_lead: bool = False
    vague: Words = ()
    # By word: numbers with a half in them ("anderthalb"); what adds a part to the number before ("and a half").
    mixed: Mapping[str, Fraction] = field(default_factory=dict)
    added_parts: Mapping[str, Fraction] = field(default_factory=dict)
    # By word: parts of a whole with a numerator before them ("two thirds"); those of them that need none ("треть");
    # what stands between a part and its whole; what makes a part of a place in a row ("п'ята частина").
    parts: Mapping[str, int] = field(default_factory=dict)
    parts_alone: Words = ()
    of_whole: Words = ()
    named_parts: Words = ()
    # Between the counts of a share: always ("out of"); between a small number and a round one ("one in five"); after
    # one alone, or before ten and its like ("einer von fünf"). What makes a share of the place in a row after it
    # ("every fifth").
    out_of: Words = ()
    one_in: Words = ()
    # What says that a number lies below zero, but after the second ones ("au moins 14").
    minus: Words = ()
    not_minus_after: Words = ()
    one_of: Words = ()
    every: Words = ()
    # Before decimals in words ("two point five").
    points: Words = ()
    # After digits and a hyphen: endings of a plain number ("5-ти").
    plain_endings: Words = ()
    # Whether digits with a full stop may be a place in a row ("5. Brigade").
    is_point_ordinal: bool = False
    # Whether a place in a row may follow its ten after a blank ("двадцять перша").
    are_ordinals_apart: bool = False
    # Tens that the numbers up to nineteen may follow ("soixante-dix"); four before a twenty is then eighty.
    long_tens: tuple[int, ...] = ()
    # Whether words of a number are written as one ("dreiundzwanzig").
    is_run_together: bool = False
    # None of what is counted; the second ones only before a noun ("no people"), and not before the third ("no fewer").
    none: Words = ()
    none_before_noun: Words = ()
    not_none_before: Words = ()
    # After an indefinite article: what is not one of what is counted ("a few", "a total of").
    not_one: Words = ()


@dataclass(frozen=True)
class DateWords:
    """How dates are written."""

    # Twelve: the forms of each month with their capitals, the one to write in a full date first.
    months: tuple[Words, ...]
    # Seven from Monday: the forms of each weekday with their capitals.
    weekdays: tuple[Words, ...]
    # By number in EDTF, 21 (spring) to 24 (winter): names of each season, the one to write first. Some are uncertain.
    seasons: Mapping[int, Words]
    # What may stand between a day and its month, or a season and its year.
    joints: Words
    # What part of a month is meant, where it stands before the month: early, mid, late.
    parts_of_months: Meanings
    # Between the ends of a stretch of time that share their month or year, beside dashes and commas.
    range_joints: Words = ()
    # Before or after a year: that it is one of the era, or before it.
    era: Words = ()
    before_era: Words = ()
    # What stands right before a year of fewer than four digits ("in 987"), and after any ("2025 року").
    before_year: Words = ()
    after_year: Words = ()
    # Whether `2/7` and `2/7/2025` have the month first, or the day; `None` where both are written.
    is_day_first: bool | None = True
    # Whether day and month alone are written with full stops ("7.2.").
    has_short_days: bool = False
    # Before and after the time of day: `am`; between hours and minutes, beside a colon; what follows whole hours.
    halves_of_day: Meanings = field(default_factory=dict)
    hour_marks: str = ""
    hour_words: Words = ()
    uncertain_seasons: Words = ()


@dataclass(frozen=True)
class UnitWords:
    """What units are called beside their symbols."""

    lengths: Meanings  # by symbol
    # By the unit's name in records: the singular first.
    times: Meanings
    # Other spans of time, of which an article counts one ("a century"), in the singular.
    other_times: Words
    shares: Meanings  # by `percent`
    # Between what is counted and the time, beside the indefinite articles.
    per: Words
    # By symbol, or in the plural: areas, weights, old measures and currencies.
    others: Meanings = field(default_factory=dict)


@dataclass(frozen=True)
class HedgeWords:
    """What limits a number, by hedge: the words before it, the words after it.

    Where one hedge's words end in another's ("no more than", "more than"), it stands before that one.
    """

    before: Meanings
    after: Meanings
    # Words of numbers that are none exactly ("une dizaine").
    within: Meanings = field(default_factory=dict)


@dataclass(frozen=True)
class DirectionWords:
    """The compass: the stems of north, south, east and west, and what may end them."""

    stems: Meanings
    endings: Words
    # Endings of the first of two ("північно-східний"), and words that name one only as the second ("nord-est").
    joints: Words = ()
    seconds: Meanings = field(default_factory=dict)


@dataclass(frozen=True)
class SpeechWords:
    """How a text says who speaks."""

    # Verbs that may bring in what somebody said.
    verbs: Words
    # Verbs that go on with the sentence after a question or exclamation that was quoted.
    verbs_after_quotes: Words
    # How a statement may call the article that speaks in its own voice.
    own_voice: Words
    # What the texts are called that a dossier reads, beside a number of them.
    sources: Words = ()


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


# Of a language that has none of its own here: whatever marks there are.
ALL_MARKS = QuotationMarks(
    ("“”", "„“", "„”", '""', "«»", "»«", "‘’", "‚‘", "「」", "『』"), apostrophes="'’ʼ", with_apostrophe=(), naming=()
)


@dataclass(frozen=True)
class CutWords:
    """What turns the sense of the words beside it, so that no quote may leave it out in silence.

    The tables go from what it is (`negation`, `hedge`, `condition`, `limit`, `doubt`, `measure`) to the words: those
    that govern what stands after them, and what stands before them. Of words with the same end the longest counts. A
    word with a capital is found with it alone.
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


NO_CUTS = CutWords(before={}, after={}, harmless=(), negated_endings=(), between=(), joints=())


@dataclass(frozen=True)
class Grammar:
    """The small words and endings."""

    definite_articles: Words
    indefinite_articles: Words
    # Endings that leave a name the same name, as they are after folding.
    possessives: Words
    # Words with a full stop that ends no sentence, with their capitals: those the sentence splitter does not know.
    abbreviations: Words
    # Those whose full stop ends a sentence where a capital follows.
    abbreviations_before_small: Words = ()
    # What stands before digits that a full stop makes a place in a row ("die 5. Brigade").
    before_ordinals: Words = ()
    # What is written as one with the word after it, apostrophe included: "l'".
    elisions: Words = ()
    # By how names end: their ending in each case (forms that are alternatives between slashes), in one order.
    declensions: Meanings = field(default_factory=dict)


# Compared as what it is: each is made once, and what was read is kept by it.
@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """A language by its tag (BCP 47), with all the words by which a text in it is read.

    Of a language that is not `is_known` no word can be read, only digits, as far as its conventions tell.
    """

    tag: str
    numbers: NumberWords
    dates: DateWords
    units: UnitWords
    hedges: HedgeWords
    directions: DirectionWords
    speech: SpeechWords
    grammar: Grammar
    marks: QuotationMarks = ALL_MARKS
    # Without these, what needs them is not judged.
    cuts: CutWords = NO_CUTS
    statements: StatementWords | None = None
    is_known: bool = True

    def __repr__(self) -> str:
        return f"Language({self.tag})"
