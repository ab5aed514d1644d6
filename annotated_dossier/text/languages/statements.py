"""The words by which a statement of ours is compared with the words it rests on, as data of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]
Meanings = Mapping[str, Words]


def spaced(words: str) -> Words:
    """Words between blanks."""
    return tuple(words.split())


def kin(words: str) -> Meanings:
    """Groups of words between semicolons, by the first of each."""
    return {first: tuple(others) for first, *others in map(str.split, words.split(";"))}


@dataclass(frozen=True)
class StatementWords:
    """What a statement may say in words of its own, and which words of a quote it has to keep.

    Words are written in small letters. Several words with blanks between them count as one.
    """

    # The name of Snowball's algorithm that finds the stem of a word, if it has one for the language.
    stemmer: str | None
    # Letters inside words that are spelled otherwise elsewhere, each with what both are compared as.
    spellings: tuple[tuple[str, str], ...]
    # By a word's plain form: forms and kin of it that have another stem.
    irregular: Meanings
    # Words that join others and state nothing.
    stop_words: Words
    # Words with which we speak of what somebody says: the article, a statement, a caption.
    of_reports: Words
    # What turns a statement into its opposite, as words and as endings of words.
    negations: Words
    negative_endings: Words
    # Verbs by which somebody says that something is not so.
    denials: Words
    # Verbs that bring in a statement and judge nothing, and the words after which a quote names who says it.
    neutral_verbs: Words
    attributions: Words
    # By meaning: how sure something is, and how much of it there is where no number says so.
    modality: Meanings
    quantities: Meanings
    # What types of organisations are called that carry the words of others.
    media: Words
    # By rank, the lowest first: what types of places are called.
    ranks: Meanings
    # Without an algorithm: the endings of words, the longest of which is left out of one that is long enough.
    endings: Words = ()
    # By order: the words that set one thing before or after another in time.
    orders: Meanings = field(default_factory=dict)
    # Words after which a sentence goes on.
    never_last: Words = ()
