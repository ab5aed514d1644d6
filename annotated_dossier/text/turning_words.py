"""Words that turn the sense of others beside them: a negation, a hedge, a condition, a "failed to", a denial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from annotated_dossier.text.languages import Language
from annotated_dossier.text.languages.statements import Meanings
from annotated_dossier.text.word_forms import plain_word

NEGATION = "negation"
_DOUBT = "doubt"
_MEASURE = "measure"
_HARMLESS = "harmless"
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_MARK = re.compile(r"[^\w\s]")
_MARK_BEFORE = re.compile(r"[^\w\s]\s*$")
# No phrase of a language that governs others is longer than this, with what may stand between (code points, words).
_NEAR = 80
_MOST_BETWEEN = 3
_LONGEST_NAME = 6

# Phrases by their last word, or by their first, the longest first: their words, and what they are.
_Phrases = Mapping[str, list[tuple[tuple[str, ...], str]]]


class TurningWords(NamedTuple):
    """Words that turn the sense of others: their place (code points of the text), and what they are."""

    start: int
    end: int
    kind: str


class _Word(NamedTuple):
    """A word in small letters; one with a capital inside a sentence (`May`) as it is, since it is a name or a noun."""

    start: int
    end: int
    form: str


def before(text: str, first: int, at: int, language: Language) -> TurningWords | None:
    """What governs the words at `at` of a sentence that begins at `first`, if it stands directly before them."""
    words = _words(text, first, max(first, at - _NEAR), at, language)
    phrases = _before(language, _begins_with_number(text, at, language))
    for last in range(len(words), max(0, len(words) - 1 - _MOST_BETWEEN), -1):
        if found := _ending(words, last, phrases, language):
            return None if found.kind == _HARMLESS else found
        if words[last - 1].form not in language.cuts.between:
            break
    return None


def after(text: str, first: int, at: int, end: int, language: Language) -> TurningWords | None:
    """What takes back the words before `at`, directly after them, in a sentence from `first` to `end`.

    A verb of saying does with whoever it names, where it denies or doubts: "…, the ministry claimed".
    """
    words = _words(text, first, at, min(end, at + _NEAR), language)
    if not words:
        return None
    for phrase, kind in _after(language).get(words[0].form, ()):
        if _forms(words[: len(phrase)]) == phrase:
            return TurningWords(words[0].start, words[len(phrase) - 1].end, kind)
    if _is_negated(words[0].form, language):
        return TurningWords(words[0].start, words[0].end, NEGATION)
    # A mark parts what is said from who says so.
    is_parted = _MARK.search(text, at - 1, words[0].start) is not None
    return _doubted(words, language) if is_parted else None


def within(text: str, first: int, start: int, end: int, language: Language) -> list[TurningWords]:
    """All such words from `start` to `end` of a sentence that begins at `first`, but those that govern one thing."""
    words = _words(text, first, start, end, language)
    phrases = _before(language, False)
    told: list[TurningWords] = []
    for last in range(1, len(words) + 1):
        if found := _ending(words, last, phrases, language):
            while told and told[-1].start >= found.start:  # "not" of "not only"
                told.pop()
            told.append(found)
    return [found for found in told if found.kind not in (_HARMLESS, _MEASURE)]


def is_attribution(text: str, at: int, end: int, language: Language) -> bool:
    """Whether the words from `at` to `end`, behind a mark, begin with who said what was said before them."""
    if not _MARK_BEFORE.search(text[max(0, at - _NEAR) : at]):
        return False
    forms = _forms(_words(text, at, at, min(end, at + _NEAR), language))[: _LONGEST_NAME + 1]
    for form, following in zip(forms, (*forms[1:], ""), strict=False):
        if form in language.cuts.joints:
            return False
        if form in language.speech.verbs or f"{form} {following}" in language.speech.verbs:
            return True
    return False


def _ending(words: list[_Word], last: int, phrases: _Phrases, language: Language) -> TurningWords | None:
    """The longest of the phrases that ends with the word before `last`, or a word that denies by its ending."""
    word = words[last - 1]
    for phrase, kind in phrases.get(word.form, ()):
        begin = last - len(phrase)
        if begin >= 0 and _forms(words[begin:last]) == phrase:
            return TurningWords(words[begin].start, word.end, kind)
    return TurningWords(word.start, word.end, NEGATION) if _is_negated(word.form, language) else None


def _doubted(words: list[_Word], language: Language) -> TurningWords | None:
    """Who says it and the verb, if that is one of doubt and the first of its clause."""
    for word in words[: _LONGEST_NAME + 1]:
        if word.form in language.cuts.joints:
            return None
        if word.form in language.cuts.before[_DOUBT]:
            return TurningWords(words[0].start, word.end, _DOUBT)
        if word.form in language.speech.verbs:
            return None
    return None


def _words(text: str, first: int, start: int, end: int, language: Language) -> list[_Word]:
    found: list[_Word] = []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        is_name = word[0].isupper() and bool(found or text[first : match.start()].strip("\"'“„‚‘«»([ \n"))
        found.append(_Word(match.start(), match.end(), plain_word(word if is_name else word.lower(), language)))
    return found


def _forms(words: Iterable[_Word]) -> tuple[str, ...]:
    return tuple(word.form for word in words)


def _is_negated(word: str, language: Language) -> bool:
    return word.endswith(language.cuts.negated_endings)


def _begins_with_number(text: str, at: int, language: Language) -> bool:
    word = _WORD.match(text, at)
    return word is not None and (word[0][0].isdigit() or word[0].lower() in _numerals(language))


@cache
def _numerals(language: Language) -> frozenset[str]:
    numbers = language.numbers
    return frozenset({*numbers.ones, *numbers.tens, *numbers.scales} - {*numbers.pronouns})


@cache
def _before(language: Language, is_number: bool) -> _Phrases:
    """The phrases that govern what follows, by their last word; those that limit numbers only before a number."""
    tables = {**language.cuts.before, _HARMLESS: language.cuts.harmless}
    if is_number:
        limits = (words for table in language.hedges.before.values() for words in table)
        tables[_MEASURE] = (*tables[_MEASURE], *limits)
    return _by(-1, tables)


@cache
def _after(language: Language) -> _Phrases:
    return _by(0, language.cuts.after)


def _by(place: int, tables: Meanings) -> _Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, table in tables.items():
        for words in table:
            phrase = tuple(words.split())
            found.setdefault(phrase[place], []).append((phrase, kind))
    return {word: sorted(phrases, key=lambda item: -len(item[0])) for word, phrases in found.items()}
