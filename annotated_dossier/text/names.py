"""Known names in a source's text.

The longest known name over all kinds wins, so a place inside a unit's name is the unit. A name is looked for as it is
written, at the beginning of a sentence too (a small first letter may be a capital), white space and typography folded.
It stands as whole tokens: a possessive ending does not hide it, but a hyphen does ("pro-Russian" is not "Russian").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, partial
from itertools import accumulate
from typing import NamedTuple

from annotated_dossier.text.fold import Folded, fold
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.tokens import cuts, places

_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"\W")


class NameFound(NamedTuple):
    """A name in a stored text (code points) and the id of what it stands for."""

    start: int
    end: int
    record: str


class Names:
    """Names made ready for looking up, by their first word, the longest first."""

    def __init__(self, names: Mapping[str, Iterable[str]]):
        """`names` maps ids to the names that are looked for."""
        by_first_word: dict[str, dict[str, str]] = {}
        for record, spellings in names.items():
            for spelling in spellings:
                for form in _cases(fold(spelling).text):
                    by_first_word.setdefault(_NO_WORD.split(form, 1)[0], {}).setdefault(form, record)
        self._by_first_word = {
            word: sorted(forms.items(), key=lambda item: -len(item[0])) for word, forms in by_first_word.items()
        }

    def find(self, text: str, language: Language) -> list[NameFound]:
        """The mentions in `text`, in its order, none overlapping another."""
        folded = fold(text)
        found = []
        done = 0
        for word in _WORD.finditer(folded.text):
            forms = self._by_first_word.get(word[0])
            if not forms:
                continue
            at = word.start()
            if at < done or cuts(folded, at):
                continue
            for form, record in forms:
                end = at + len(form)
                if folded.text.startswith(form, at) and not _is_tied(language, folded, end):
                    found.append(NameFound(*folded.span(at, end), record))
                    done = end
                    break
        return found


def forms(names: Iterable[str]) -> set[str]:
    """How each of the names may stand in a folded text."""
    return {form for name in names for form in _cases(fold(name).text)}


def is_named(forms: Iterable[str], text: str, language: Language) -> bool:
    """Whether one of these forms of a name stands in `text`, just as `Names` would find it."""
    folded = fold(text)
    is_tied = partial(_is_tied, language)
    return any(any(places(form, folded, is_cut=is_tied)) for form in forms)


def overridden(found: Iterable[NameFound], overrides: Iterable[NameFound]) -> list[NameFound]:
    """The mentions with each override in the place of what it overlaps; an override to `none` leaves nothing there."""
    stated = sorted(overrides)
    starts, ends = [o.start for o in stated], list(accumulate((o.end for o in stated), max))
    # One of those that begin before a mention ends reaches into it if the furthest of them does.
    kept = [m for m in found if not (before := bisect_left(starts, m.end)) or ends[before - 1] <= m.start]
    return sorted([*kept, *(o for o in stated if o.record != "none")])


def _cases(name: str) -> set[str]:
    """The name as it is written and, where it begins a sentence, with a capital; none if it begins with a sign."""
    return {name, name[:1].upper() + name[1:]} if _WORD.match(name) else set()


def _is_tied(language: Language, folded: Folded, at: int) -> bool:
    """Whether one token goes on at `at`. To a name a possessive ending is no part of it."""
    return cuts(folded, at) and not _possessive(language).match(folded.text, at)


@cache
def _possessive(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{one_of(language.grammar.possessives)}(?!\w)")
