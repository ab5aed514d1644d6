"""How the words limit a number is kept: "about", "more than", "nearly"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.model.computations import ArithmeticCheck, DistanceCheck, DurationCheck
from annotated_dossier.model.marks import Path
from annotated_dossier.text.languages import Language
from annotated_dossier.text.numbers import amounts
from annotated_dossier.text.patterns import one_of

HEDGE_DIFFERS = Entry(
    "hedge-differs",
    "A hedge is not the one of the words",
    "“About”, “more than” and nothing at all say different things about a number.",
    "Write the hedge the words have, or let `says` take in the words that hedge.",
    Severity.WARNING,
)
HEDGE_MISSING = Entry(
    "hedge-missing",
    "Words that limit a number are left out of its data",
    "Without the hedge the number is stated more firmly than the speaker stated it.",
    "Add the `hedge` the message names.",
    Severity.WARNING,
)
CODES = (HEDGE_DIFFERS, HEDGE_MISSING)

_HedgedCheck = DistanceCheck | DurationCheck | ArithmeticCheck

# As many characters before a number as the words that hedge it may take.
_REACH = 80


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure or check whose hedge and words differ; derived figures have a hedge of their own."""
    for claim in dossier.claims.values():
        language = dossier.language_of(claim.quotes[0])
        for path, item in _hedged(claim) if language.is_known else ():
            said = _hedges(item.says, language)
            if said and item.hedge is None:
                hedge, words = next(iter(said.items()))
                yield HEDGE_MISSING.at(
                    claim.origin.span(*path, "says"),
                    f"The words say “{words}”, but there is no hedge.",
                    f"Add `hedge: {hedge}`. If the words mean something else here, let `says` leave them out.",
                )
            elif item.hedge and item.hedge not in said:
                saying = ", ".join(f"“{words}”" for words in said.values()) or "nothing of the kind"
                yield HEDGE_DIFFERS.at(
                    claim.origin.span(*path, "hedge"),
                    f"The hedge is `{item.hedge}`, but the words say {saying}.",
                    f"Write `hedge: {next(iter(said))}`."
                    if said
                    else "Let `says` take in the words that limit the number, or remove the hedge.",
                )


def _hedged(claim: Claim) -> Iterator[tuple[Path, Figure | _HedgedCheck]]:
    """What the words of a claim may limit, each with its path."""
    yield from ((("figures", index), figure) for index, figure in enumerate(claim.figures) if not figure.derived)
    yield from ((("checks", index), item) for index, item in enumerate(claim.checks) if isinstance(item, _HedgedCheck))


def _hedges(says: str, language: Language) -> dict[str, str]:
    """The hedges beside the numbers of a text, each with its words."""
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
