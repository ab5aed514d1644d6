"""Words as they are compared: the stems of a text, and the words in it that limit what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from Stemmer import Stemmer

from annotated_dossier.text.languages import Language

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*(?:[.,][0-9]+)*")
_GROUPS = re.compile(r"[.,](?=[0-9]{3}(?![0-9]))")


class Role(StrEnum):
    """What a word does in a sentence: it states, counts, measures, brings in what is said, or joins the others."""

    CONTENT = "content"
    NUMBER = "number"
    MEASURE = "measure"
    SAYING = "saying"
    OTHER = "other"


class Limit(StrEnum):
    """What words limit: whether something is so, who denies it, how sure it is, how much there is, who says so."""

    NEGATION = "negation"
    DENIAL = "denial"
    MODALITY = "modality"
    QUANTITY = "quantity"
    ATTRIBUTION = "attribution"


class Word(NamedTuple):
    """A word at `text[start:end]` (code points), what it is compared as, and what it does."""

    start: int
    end: int
    stem: str
    role: Role


class Limiting(NamedTuple):
    """Words at `text[start:end]` that limit what is said: how, and the first word after them that states it."""

    start: int
    end: int
    limit: Limit
    meaning: str
    governed: str | None


class Reading(NamedTuple):
    """A text as it is compared: its words in order, what they are compared as, and the words that limit it."""

    words: tuple[Word, ...]
    stems: frozenset[str]
    limits: tuple[Limiting, ...]


# Kept, since each of several rules compares the same texts.
@lru_cache(maxsize=100_000)
def read(text: str, language: Language) -> Reading:
    """The words of `text`, and those that limit what it says."""
    known = _known(language)
    words = []
    forms = []
    may_limit = False
    for match in _WORD.finditer(text):
        form, stem, role, begins = known[match[0]]
        words.append(Word(match.start(), match.end(), stem, role))
        forms.append(form)
        may_limit = may_limit or begins
    return Reading(
        tuple(words),
        frozenset([word.stem for word in words]),
        tuple(_limits(words, forms, _phrases(language))) if may_limit else (),
    )


def stems(texts: Iterable[str], language: Language) -> set[str]:
    """What the words of some texts are compared as."""
    return set().union(*(read(text, language).stems for text in texts))


class _Phrase(NamedTuple):
    """Words that limit what is said. `of_numbers` is true where they do so before numbers alone."""

    forms: tuple[str, ...]
    limit: Limit
    meaning: str
    of_numbers: bool = False


class _Known(dict[str, tuple[str, str, Role, bool]]):
    """By word as it is written: its plain form, what it is compared as, its role, and whether it may begin a phrase."""

    def __init__(self, language: Language):
        super().__init__()
        self._language = language
        self._stemmer = Stemmer(language.statements.stemmer)
        self._roles = _roles(language)
        self._counts = {word: str(value) for word, value in _counts(language)}
        self._dates = frozenset(chain.from_iterable((*language.dates.months, *language.dates.weekdays)))
        self._plain = {form: plain for plain, forms in language.statements.irregular.items() for form in forms}
        endings = language.statements.negative_endings
        self._negative = re.compile(rf"({'|'.join(map(re.escape, endings)) or '(?!)'})$")
        possessives = language.grammar.possessives
        self._possessive = re.compile(rf"(?:{'|'.join(map(re.escape, possessives)) or '(?!)'})$")

    def __missing__(self, written: str) -> tuple[str, str, Role, bool]:
        self[written] = found = self._look_up(written)
        return found

    def _look_up(self, written: str) -> tuple[str, str, Role, bool]:
        if written in self._dates:
            return "", written, Role.MEASURE, False
        form = self._possessive.sub("", written.replace("’", "'").lower())
        if form[0].isdigit():
            return "", _GROUPS.sub("", form), Role.NUMBER, False
        if form in self._counts:
            return form, self._counts[form], Role.NUMBER, False
        phrases = _phrases(self._language)
        if self._negative.search(form):
            form = self._language.statements.negations[0]
        stem = self._plain.get(form, form)
        for here, there in self._language.statements.spellings:
            stem = stem.replace(here, there)
        stem = self._plain.get(stem, stem)
        return form, self._stemmer.stemWord(stem), self._roles.get(form, Role.CONTENT), form in phrases


@cache
def _known(language: Language) -> _Known:
    return _Known(language)


def _roles(language: Language) -> dict[str, Role]:
    """The words that state nothing themselves, or are compared in another way, with what they do."""
    statements, units = language.statements, language.units
    measures = chain(units.other_times, *units.lengths.values(), *units.times.values(), *units.shares.values())
    seasons = chain.from_iterable(language.dates.seasons.values())
    directions = (
        f"{first}{second}{ending}"
        for first in chain.from_iterable(language.directions.stems.values())
        for second in ("", *chain.from_iterable(language.directions.stems.values()))
        for ending in ("", *language.directions.endings)
    )
    others = chain(
        statements.stop_words,
        statements.of_reports,
        statements.denials,
        statements.negations,
        statements.neutral_verbs,
        language.speech.own_voice,
        directions,
        *statements.modality.values(),
        *statements.quantities.values(),
    )
    return {
        **{word: Role.SAYING for word in language.speech.verbs if " " not in word},
        **{word: Role.OTHER for word in others if " " not in word},
        **{word.lower(): Role.MEASURE for word in chain(measures, units.lengths, seasons)},
    }


def _counts(language: Language) -> Iterator[tuple[str, int]]:
    numbers = language.numbers
    yield from chain(numbers.ones.items(), numbers.tens.items(), numbers.ordinals.items(), numbers.scales.items())


@cache
def _phrases(language: Language) -> Mapping[str, tuple[_Phrase, ...]]:
    """The words that limit what is said, by the first of them, the longest before the others."""
    statements, hedges = language.statements, language.hedges
    tables = (
        (Limit.NEGATION, {Limit.NEGATION.value: statements.negations}, False),
        (Limit.DENIAL, {Limit.DENIAL.value: statements.denials}, False),
        (Limit.ATTRIBUTION, {Limit.ATTRIBUTION.value: statements.attributions}, False),
        (Limit.MODALITY, statements.modality, False),
        (Limit.QUANTITY, statements.quantities, False),
        (Limit.QUANTITY, hedges.before, True),
    )
    found: dict[tuple[str, ...], _Phrase] = {}
    for limit, meanings, of_numbers in tables:
        for meaning, words in meanings.items():
            for phrase in words:
                forms = tuple(phrase.split())
                found.setdefault(forms, _Phrase(forms, limit, meaning, of_numbers))
    by_first: dict[str, list[_Phrase]] = {}
    for forms in sorted(found, key=len, reverse=True):
        by_first.setdefault(forms[0], []).append(found[forms])
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _limits(words: list[Word], forms: list[str], phrases: Mapping[str, tuple[_Phrase, ...]]) -> Iterator[Limiting]:
    at = 0
    while at < len(words):
        for phrase in phrases.get(forms[at], ()):
            end = at + len(phrase.forms)
            if tuple(forms[at:end]) == phrase.forms and (not phrase.of_numbers or _counts_next(words[end : end + 2])):
                governed = next((word.stem for word in words[end:] if word.role is not Role.OTHER), None)
                yield Limiting(words[at].start, words[end - 1].end, phrase.limit, phrase.meaning, governed)
                at = end - 1
                break
        at += 1


def _counts_next(words: list[Word]) -> bool:
    """Whether the words begin with a number, or with a unit after one word at most ("over a year")."""
    roles = [word.role for word in words]
    return roles[:1] == [Role.NUMBER] or Role.MEASURE in roles
