"""The words of a sentence that say who speaks: "said", "according to", and the name beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from annotated_dossier.text.fold import fold
from annotated_dossier.text.languages import Language
from annotated_dossier.text.languages.naming import NAMING, NO_NAMING
from annotated_dossier.text.names import NameFound
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.readings import read, stems

# As far as a name may stand behind its verb, and behind what has its speaker behind it.
_BEHIND, _AFTER = 30, 60
# As far as a pronoun may stand from its verb.
_BESIDE = 12

Span = tuple[int, int]


class Cue(NamedTuple):
    """Words that say who speaks, and the id of who that is; `None` where no record has the name.

    A `pronoun` stands for somebody who was named before.
    """

    words: str
    speaker: str | None
    pronoun: str | None = None


class Said(NamedTuple):
    """A sentence of a text, its direct speech, and the names in it of those who may speak."""

    text: str
    start: int
    end: int
    speech: Sequence[Span]
    names: Sequence[NameFound]
    language: Language

    def is_reported(self, at: int) -> bool:
        """Whether a place lies outside the direct speech."""
        return not any(start <= at < end for start, end in self.speech)


def cue_in(said: Said, is_person: Callable[[str], bool]) -> Cue | None:
    """The first cue of a sentence with a speaker that has a record; else the first there is.

    `is_person` tells of the id of a record whether it is a person's.
    """
    first = None
    for cue in (*_attributions(said, is_person), *_verbs(said)):
        if cue.speaker:
            return cue
        first = first or cue
    return first


def is_beside_verb(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a verb by which somebody speaks stands right behind a name in a text, or right before it."""
    words = _words(language)
    behind = words.attribution.search(text, end, end + _BESIDE)
    before = max(0, start - _AFTER)
    last = list(words.attribution.finditer(text, before, start))[-1:]
    return (behind is not None and not text[end : behind.start()].strip()) or any(
        not text[match.end() : start].strip() for match in last
    )


def _attributions(said: Said, is_person: Callable[[str], bool]) -> Iterator[Cue]:
    """The words after which a text names who says it, or before which it does."""
    words = _words(said.language)
    for match in words.attribution.finditer(said.text, said.start, said.end):
        if said.is_reported(match.start()):
            speaker = _speaker(match, said, is_person)
            pronoun = None if speaker else _pronoun(match, said)
            yield Cue(" ".join(match[0].split()), speaker, pronoun)


def _speaker(cue: re.Match[str], said: Said, is_person: Callable[[str], bool]) -> str | None:
    """Who speaks by the names beside a cue: a person before the body that the text names with the person."""
    names = [name for name in said.names if said.is_reported(name.start)]
    before = [name for name in names if name.end <= cue.start()]
    behind = [name for name in names if name.start >= cue.end()]
    if _words(said.language).before_speakers.fullmatch(cue[0]):
        near = [name for name in behind if name.start - cue.end() <= _AFTER][:2]
        return next((name.record for name in near if is_person(name.record)), near[0].record if near else None)
    if _pronoun(cue, said):  # "He said the union would meet"
        return None
    near = [name for name in behind if name.start - cue.end() <= _BEHIND]
    if near and (not before or _follows_speech(cue.start(), said)):
        return near[0].record
    last = before[-1].record if before else None
    return next((name.record for name in reversed(before) if is_person(name.record)), last)


def _follows_speech(at: int, said: Said) -> bool:
    """Whether nothing but marks stands between direct speech and a place."""
    return any(end <= at and not any(map(str.isalnum, said.text[end:at])) for _, end in said.speech)


def _pronoun(cue: re.Match[str], said: Said) -> str | None:
    """The pronoun right before a verb, or right behind one that follows direct speech."""
    words = _words(said.language)
    found = words.pronoun_before.search(said.text, max(said.start, cue.start() - _BESIDE), cue.start())
    if found is None and _follows_speech(cue.start(), said):
        found = words.pronoun_behind.match(said.text, cue.end(), said.end)
    return found["pronoun"] if found else None


def _verbs(said: Said) -> Iterator[Cue]:
    """Other verbs by which somebody may speak, right behind the name of who does."""
    words = _words(said.language)
    possessives = said.language.grammar.possessives
    reading = read(said.text[said.start : said.end], said.language)
    ends = {
        name.end: name.record
        for name in said.names
        if said.is_reported(name.start) and not fold(said.text[name.start : name.end]).text.endswith(possessives)
    }
    for word in reading.words if ends else ():
        at = said.start + word.start
        before = len(said.text[:at].rstrip())
        if word.stem in words.verbs and before in ends:
            yield Cue(reading.text[word.start : word.end], ends[before])


class _Words(NamedTuple):
    attribution: re.Pattern[str]
    before_speakers: re.Pattern[str]
    pronoun_before: re.Pattern[str]
    pronoun_behind: re.Pattern[str]
    # The stems of the verbs.
    verbs: frozenset[str]


@cache
def _words(language: Language) -> _Words:
    naming = NAMING.get(language.tag.partition("-")[0], NO_NAMING)
    attributions = language.statements.attributions if language.statements else ()
    verbs = (*language.speech.verbs_after_quotes, *attributions)
    pronouns = rf"(?P<pronoun>{one_of(naming.pronouns)})"
    return _Words(
        re.compile(rf"(?<!\w){one_of((*verbs, *naming.before_speakers))}(?!\w)", re.IGNORECASE),
        re.compile(one_of(naming.before_speakers), re.IGNORECASE),
        re.compile(rf"(?<!\w){pronouns}\s+$", re.IGNORECASE),
        re.compile(rf"\s+{pronouns}(?!\w)", re.IGNORECASE),
        frozenset(stems((verb for verb in language.speech.verbs if " " not in verb), language)),
    )
