"""Known names in a source's text.

The longest known name over all kinds wins, so a place inside a unit's name is the unit. A name is looked for as it is
written, at the beginning of a sentence too (a small first letter may be a capital), white space and typography folded.
It stands as whole tokens: neither a possessive ending nor another name after a hyphen hides it, but other words before
one do ("pro-Russian" is not "Russian"). In a language that declines names it is found in every case.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from annotated_dossier.text.fold import Folded, fold
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.tokens import cuts, places
from annotated_dossier.text.unspaced import UNSPACED
from annotated_dossier.text.word_forms import declined

# In scripts that part no words, each letter begins one.
_WORD = re.compile(rf"[^\W{UNSPACED}]+|[{UNSPACED}]")
_WORD_BEFORE = re.compile(r"\w+$")
_LONGEST_WORD = 40
# Letters that many write as others.
_LIGATURES = {"ae": "æ", "Ae": "Æ", "oe": "œ", "Oe": "Œ"}
_LIGATURE = re.compile("|".join(_LIGATURES))
_PLAIN = str.maketrans({"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O"})

# By its first word: the forms of names, the longest first, each with the id of what it stands for.
_Index = Mapping[str, list[tuple[str, str]]]


class NameFound(NamedTuple):
    """A name in a stored text (code points) and the id of what it stands for."""

    start: int
    end: int
    record: str


class Names:
    """Names made ready for looking up, by their first word, the longest first, in each language that is asked for."""

    def __init__(self, names: Mapping[str, Iterable[str]]):
        """`names` maps ids to the names that are looked for."""
        self._names = {record: tuple(spellings) for record, spellings in names.items()}
        self._indexes: dict[Language, _Index] = {}

    def find(self, text: str, language: Language) -> list[NameFound]:
        """The mentions in `text`, in its order, none overlapping another."""
        if language not in self._indexes:
            self._indexes[language] = _index(self._names, language)
        index = self._indexes[language]
        folded = fold(text)
        found: list[NameFound] = []
        done = 0
        for word in _WORD.finditer(folded.text):
            forms = index.get(word[0])
            if not forms:
                continue
            at = word.start()
            # Behind a hyphen a name may follow another one alone.
            is_second = found and at == done + 1 and folded.text[done] == "-"
            if at < done or (cuts(folded, at) and not is_second and not _is_elided(language, folded, at)):
                continue
            for form, record in forms:
                end = at + len(form)
                if folded.text.startswith(form, at) and not _is_tied(language, folded, end):
                    found.append(NameFound(*folded.span(at, end), record))
                    done = end
                    break
        return found


def _index(names: Mapping[str, Iterable[str]], language: Language) -> _Index:
    """The forms of all names by their first word, a form that several records have as the first of them has it.

    A form as it is recorded stands before one that a name takes in some case.
    """
    by_first_word: dict[str, dict[str, str]] = {}
    for take in (_written, partial(_declined, language=language)):
        for record, spellings in names.items():
            for form in (form for spelling in spellings for form in take(spelling)):
                first = _WORD.match(form)
                assert first is not None  # a name that begins with a sign has no form
                by_first_word.setdefault(first[0], {}).setdefault(form, record)
    return {word: sorted(forms.items(), key=lambda item: -len(item[0])) for word, forms in by_first_word.items()}


def is_named(names: tuple[str, ...], text: str, language: Language) -> bool:
    """Whether one of these names stands in `text`, as `Names` would find it beside any other."""
    folded = fold(text)
    is_tied = partial(_is_tied, language)
    return any(any(places(form, folded, is_cut=is_tied)) for form in _forms(names, language))


@lru_cache(maxsize=100_000)
def _forms(names: tuple[str, ...], language: Language) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for name in names for form in (*_written(name), *_declined(name, language))))


def overridden(found: Iterable[NameFound], overrides: Iterable[NameFound]) -> list[NameFound]:
    """The mentions with each override in the place of what it overlaps; an override to `none` leaves nothing there."""
    stated = sorted(overrides)
    starts, ends = [o.start for o in stated], list(accumulate((o.end for o in stated), max))
    # One of those that begin before a mention ends reaches into it if the furthest of them does.
    kept = [m for m in found if not (before := bisect_left(starts, m.end)) or ends[before - 1] <= m.start]
    return sorted([*kept, *(o for o in stated if o.record != "none")])


@lru_cache(maxsize=100_000)
def _written(name: str) -> tuple[str, ...]:
    """How a name may stand in a folded text: with a capital where it begins a sentence, and with letters for others.

    A name that begins with a sign stands nowhere.
    """
    folded = fold(name).text
    if not _WORD.match(folded):
        return ()
    spellings = {folded, folded.translate(_PLAIN), _LIGATURE.sub(lambda pair: _LIGATURES[pair[0]], folded)}
    return tuple(sorted({form for spelling in spellings for form in (spelling, spelling[:1].upper() + spelling[1:])}))


@lru_cache(maxsize=100_000)
def _declined(name: str, language: Language) -> tuple[str, ...]:
    """How a name may end in the cases of a language."""
    return tuple(form for plain in declined(fold(name).text, language) for form in _written(plain))


def _is_tied(language: Language, folded: Folded, at: int) -> bool:
    """Whether one token goes on at `at`. To a name neither a possessive ending nor another name beside it is part."""
    return (
        cuts(folded, at)
        and not _possessive(language).match(folded.text, at)
        and not _joins_names(folded.text, at)
        and not _is_elided(language, folded, at)
    )


def _joins_names(text: str, at: int) -> bool:
    """Whether a hyphen beside `at` parts two words with capitals: "the Oldbridge-Newport highway"."""
    hyphen = at if text[at] == "-" else at - 1
    before = _WORD_BEFORE.search(text, max(0, hyphen - _LONGEST_WORD), hyphen)
    return text[hyphen] == "-" and text[hyphen + 1].isupper() and before is not None and before[0][0].isupper()


def _is_elided(language: Language, folded: Folded, at: int) -> bool:
    """Whether an article or the like that is written as one with its word ends at `at`: "l'"."""
    return bool(language.grammar.elisions) and _elided(language).search(folded.text, max(0, at - 10), at) is not None


@cache
def _elided(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(language.grammar.elisions)}$", re.IGNORECASE)


@cache
def _possessive(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{one_of(language.grammar.possessives)}(?!\w)")
