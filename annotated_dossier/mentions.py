"""Known names in a source's text.

The longest known name over all kinds wins, so a place inside a unit's name is the unit. A name is looked for as it is
written, with either a small or a capital first letter, white space and typography folded; a possessive ending does not
hide it, but a hyphen does ("pro-Russian" is not "Russian").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotated_dossier.fold import HYPHENS, Folded, fold

_WORD_START = re.compile(r"(?<!\w)\w")
_FIRST_WORD = re.compile(r"\w+")


class Mention(NamedTuple):
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
                    first_word = _FIRST_WORD.match(form)
                    if first_word:
                        by_first_word.setdefault(first_word[0], {}).setdefault(form, record)
        self._by_first_word = {
            word: sorted(forms.items(), key=lambda item: -len(item[0])) for word, forms in by_first_word.items()
        }

    def find(self, text: str) -> list[Mention]:
        """The mentions in `text`, in its order, none overlapping another."""
        folded = fold(text)
        found = []
        done = 0
        for start in _WORD_START.finditer(folded.text):
            at = start.start()
            if at < done or _joined_before(folded, at):
                continue
            first_word = _FIRST_WORD.match(folded.text, at)
            for form, record in self._by_first_word.get(first_word[0], ()):
                end = at + len(form)
                if folded.text.startswith(form, at) and not _joined_after(folded, end):
                    found.append(Mention(*folded.span(at, end), record))
                    done = end
                    break
        return found


def overridden(found: Iterable[Mention], overrides: Iterable[Mention]) -> list[Mention]:
    """The mentions with each override in the place of what it overlaps; an override to `none` leaves nothing there."""
    stated = sorted(overrides)
    kept = [m for m in found if not any(o.start < m.end and m.start < o.end for o in stated)]
    return sorted([*kept, *(o for o in stated if o.record != "none")])


def _cases(name: str) -> set[str]:
    return {name, name[:1].upper() + name[1:]}


def _joined_before(folded: Folded, at: int) -> bool:
    """Whether a hyphen or an apostrophe ties the name to a word before it."""
    if at < 2 or not folded.text[at - 2].isalnum():
        return False
    return folded.text[at - 1] == "'" or folded.original[folded.starts[at - 1]] in HYPHENS


def _joined_after(folded: Folded, end: int) -> bool:
    """Whether the name goes on, or a hyphen ties it to a word after it. A possessive ending is no part of it."""
    following = folded.text[end:end + 2]
    if following[:1].isalnum():
        return True
    return len(following) == 2 and following[1].isalnum() and folded.original[folded.starts[end]] in HYPHENS
