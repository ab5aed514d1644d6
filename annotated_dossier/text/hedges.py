"""How words limit the numbers beside them: "about", "more than", "nearly"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from annotated_dossier.text.languages import Language
from annotated_dossier.text.numbers import amounts
from annotated_dossier.text.patterns import one_of

# As many characters before a number as the words that hedge it may take.
_REACH = 80


def hedges(says: str, language: Language) -> dict[str, str]:
    """The hedges beside the numbers of a text, as records name them, each with its words."""
    words = _words(language)
    spans = [(number.start, number.end) for number in amounts(says, language)]
    found: dict[str, str] = {}
    for start, end in spans or [match.span() for match in words.quantity.finditer(says)]:
        leading = says[max(0, start - _REACH) : start]
        is_upper_end = any(words.up_to.fullmatch(says, other, start) for _, other in spans if other < start)
        beside = [
            (hedge, match)
            for hedge, pattern in words.before.items()
            if (match := pattern.search(leading)) and not is_upper_end
        ]
        beside += [
            (hedge, match) for hedge, pattern in words.within.items() if (match := pattern.search(says, start, end))
        ]
        beside += [(hedge, match) for hedge, pattern in words.after.items() if (match := pattern.match(says, end))]
        for hedge, match in beside[:1]:
            found.setdefault(hedge, match["words"])
    return found


class _Words(NamedTuple):
    """By hedge, what it looks like before and after a number; and parts and wholes that are no numbers."""

    before: Mapping[str, re.Pattern[str]]
    after: Mapping[str, re.Pattern[str]]
    within: Mapping[str, re.Pattern[str]]
    up_to: re.Pattern[str]
    quantity: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    grammar = language.grammar
    articles = (*grammar.definite_articles, *grammar.indefinite_articles)
    between = rf"\s*(?:{one_of(articles)}\s|[$€£₽₴])?"
    return _Words(
        {
            hedge: re.compile(rf"(?<!\w)(?P<words>{one_of(words)}){between}$", re.IGNORECASE)
            for hedge, words in language.hedges.before.items()
        },
        {
            hedge: re.compile(rf"(?:\s[\w-]+)?\s*(?P<words>{one_of(words)})(?!\w)", re.IGNORECASE)
            for hedge, words in language.hedges.after.items()
        },
        {
            hedge: re.compile(rf"\b(?P<words>{one_of(words)})\b", re.IGNORECASE)
            for hedge, words in language.hedges.within.items()
        },
        # "до" between two numbers is no hedge of the second.
        re.compile(rf"\s{one_of(language.numbers.range_joints)}\s", re.IGNORECASE),
        # "Almost half the town."
        re.compile(rf"\b{one_of((*articles, *language.numbers.halves))}\b(?=\s\w)", re.IGNORECASE),
    )
