"""Words as they are compared: the stems of a text, and the words in it that limit what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache, partial
from itertools import chain
from typing import NamedTuple

from Stemmer import Stemmer

from annotated_dossier.text.languages import Language
from annotated_dossier.text.languages.statements import StatementWords
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.word_forms import plain_word, without_ending

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W\d_]+)*(?:[.,][0-9]+)*|[<>]=?|[≈~≤≥]")
_GROUPS = re.compile(r"[.,](?=[0-9]{3}(?![0-9]))")


def statement_words(language: Language) -> StatementWords:
    """The words by which statements in a language are compared. Raises `ValueError` where none are recorded."""
    if language.statements is None:
        raise ValueError(f"no words of statements are recorded for {language}")
    return language.statements


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
    """Words of a reading from `first` to before `last` that limit what is said, and the next word that says it."""

    first: int
    last: int
    limit: Limit
    meaning: str
    governed: str | None


class Form(NamedTuple):
    """A word apart from its place: its plain form, what it is compared as, what it does, whether it begins a limit."""

    plain: str
    stem: str
    role: Role
    may_limit: bool


@dataclass(frozen=True, eq=False)
class Reading:
    """A text as it is compared. What only some texts are asked for is found out when it is."""

    text: str
    language: Language
    forms: tuple[Form, ...]
    stems: frozenset[str]

    def stems_of(self, role: Role) -> frozenset[str]:
        """What the words that do this are compared as."""
        return frozenset([form.stem for form in self.forms if form.role is role])

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order, each with its place."""
        found = zip(_WORD.finditer(self.text), self.forms, strict=True)
        return tuple([Word(*match.span(), form.stem, form.role) for match, form in found])

    @cached_property
    def limits(self) -> tuple[Limiting, ...]:
        """The words that limit what the text says, in order."""
        return tuple(_limits(self.forms, _phrases(self.language))) if self.forms else ()

    def written(self, mark: Limiting) -> str:
        """Words that limit, as they stand in the text."""
        return self.text[self.words[mark.first].start : self.words[mark.last - 1].end]


# Kept, since each of several rules compares the same texts.
@lru_cache(maxsize=100_000)
def read(text: str, language: Language) -> Reading:
    """The words of `text`, made ready to be compared; none in a language whose words of statements are not recorded."""
    if language.statements is None:
        return Reading("", language, (), frozenset())
    known = _known(language)
    forms = tuple([known[word] for word in _WORD.findall(text)])
    return Reading(text, language, forms, frozenset([form.stem for form in forms]))


def stems(texts: Iterable[str], language: Language) -> set[str]:
    """What the words of some texts are compared as."""
    return set().union(*(read(text, language).stems for text in texts))


class _Phrase(NamedTuple):
    """Words that limit what is said. `of_numbers` is true where they do so before numbers alone."""

    words: tuple[str, ...]
    limit: Limit
    meaning: str
    of_numbers: bool = False


class _Known(dict[str, Form]):
    """The words of a language by how they are written; a new one is looked up."""

    def __init__(self, language: Language):
        super().__init__()
        self._language = language
        self._stem = _stemmer(statement_words(language))
        self._roles = _roles(language)
        self._counts = {word: str(value) for word, value in _counts(language)}
        self._dates = frozenset(chain.from_iterable((*language.dates.months, *language.dates.weekdays)))
        self._plain = {form: plain for plain, forms in statement_words(language).irregular.items() for form in forms}
        self._respelled = dict(statement_words(language).spellings)
        self._spelling = re.compile(one_of(self._respelled))

    def __missing__(self, written: str) -> Form:
        self[written] = found = self._look_up(written)
        return found

    def _look_up(self, written: str) -> Form:
        if written in self._dates:
            return Form("", written, Role.MEASURE, False)
        form = plain_word(written.lower(), self._language)
        for ending in self._language.grammar.possessives:
            form = form.removesuffix(ending)
        if form[0].isdigit():
            return Form("", _GROUPS.sub("", form), Role.NUMBER, False)
        if not form[0].isalnum():
            return Form(form, form, Role.OTHER, form in _phrases(self._language))
        if form in self._counts:
            return Form(form, self._counts[form], Role.NUMBER, False)
        phrases = _phrases(self._language)
        if form.endswith(statement_words(self._language).negative_endings):
            form = statement_words(self._language).negations[0]
        stem = self._plain.get(form, form)
        stem = self._spelling.sub(lambda match: self._respelled[match[0]], stem)
        stem = self._plain.get(stem, stem)
        return Form(form, self._stem(stem), self._roles.get(form, Role.CONTENT), form in phrases)


def _stemmer(words: StatementWords) -> Callable[[str], str]:
    """What finds the stem of a word."""
    if words.stemmer:
        stem: Callable[[str], str] = Stemmer(words.stemmer).stemWord
        return stem
    return partial(without_ending, endings=words.endings)


@cache
def _known(language: Language) -> _Known:
    return _Known(language)


def _roles(language: Language) -> dict[str, Role]:
    """The words that state nothing themselves, or are compared in another way, with what they do."""
    statements, units = statement_words(language), language.units
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
        *statements.modality.values(),
        *statements.quantities.values(),
    )
    return {
        **{word: Role.SAYING for word in language.speech.verbs if " " not in word},
        **{word: Role.OTHER for word in others if " " not in word},
        **{word.lower(): Role.MEASURE for word in chain(measures, units.lengths, seasons, directions)},
    }


def _counts(language: Language) -> Iterator[tuple[str, int]]:
    numbers = language.numbers
    yield from chain(numbers.ones.items(), numbers.tens.items(), numbers.ordinals.items(), numbers.scales.items())


@cache
def _phrases(language: Language) -> Mapping[str, tuple[_Phrase, ...]]:
    """The words that limit what is said, by the first of them, the longest before the others."""
    statements, hedges = statement_words(language), language.hedges
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
                forms = tuple([word.rstrip(".") for word in phrase.split()])
                found.setdefault(forms, _Phrase(forms, limit, meaning, of_numbers))
    by_first: dict[str, list[_Phrase]] = {}
    for forms in sorted(found, key=len, reverse=True):
        by_first.setdefault(forms[0], []).append(found[forms])
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _limits(forms: Sequence[Form], phrases: Mapping[str, tuple[_Phrase, ...]]) -> Iterator[Limiting]:
    done = 0
    for at, form in enumerate(forms):
        if at < done or not form.may_limit:
            continue
        for phrase in phrases[form.plain]:
            end = at + len(phrase.words)
            if len(phrase.words) > 1 and tuple([form.plain for form in forms[at:end]]) != phrase.words:
                continue
            if not phrase.of_numbers or _counts_next(forms[end : end + 2]):
                governed = next((form.stem for form in forms[end:] if form.role is not Role.OTHER), None)
                yield Limiting(at, end, phrase.limit, phrase.meaning, governed)
                done = end
                break


def _counts_next(forms: Sequence[Form]) -> bool:
    """Whether the words begin with a number, or with a unit after one word at most ("over a year")."""
    roles = [form.role for form in forms]
    return roles[:1] == [Role.NUMBER] or Role.MEASURE in roles
