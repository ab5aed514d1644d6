"""The directions and weekdays of a statement are those of its quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._dates import period
from annotated_dossier.rules._names import names_concerned
from annotated_dossier.rules._texts import directions, narrowed
from annotated_dossier.text.days import WEEKDAYS

WORD_NOT_IN_QUOTES = Entry(
    "word-not-in-quotes",
    "A direction or weekday of a statement stands in none of its quotes",
    "“Southwest” for “northeast” is another statement, as much as another number would be.",
    "Write the word the quotes have, or quote the words that say it.",
)
CODES = (WORD_NOT_IN_QUOTES,)

# In small letters: a capital makes a name of it (North Korea, the Northern Fleet).
_DIRECTION = re.compile(r"\b(?:north|south|east|west)[a-z-]*\b")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each direction of a statement that no quote and no name has, and each weekday that no quote and no date has."""
    for claim in dossier.claims.values():
        quotes = [quote.exact for quote in claim.quotes]
        if stated := _DIRECTION.findall(claim.statement):
            names = chain.from_iterable(names_concerned(claim, dossier).values())  # "the southern command"
            said = set().union(*map(directions, (*quotes, *names)))
            yield from _unsaid(claim, (word for word in stated if not directions(word) <= said), inputs)
        if stated := _WEEKDAY.findall(claim.statement):
            said = _weekdays(claim).union(*map(_WEEKDAY.findall, quotes))
            yield from _unsaid(claim, (word for word in stated if word not in said), inputs)


def _weekdays(claim: Claim) -> set[str]:
    """The weekdays of the days on which it was said, and of which it speaks."""
    spans = [period(date) for date in (claim.asserted, claim.concerns) if date]
    return {WEEKDAYS[span.earliest.weekday()] for span in spans if span.earliest and span.earliest == span.latest}


def _unsaid(claim: Claim, words: Iterable[str], inputs: Inputs) -> Iterator[Diagnostic]:
    for word in words:
        yield WORD_NOT_IN_QUOTES.at(
            narrowed(claim.origin.span("statement"), word, inputs),
            f"The word “{word}” of the statement stands in no quote of this claim.",
            "Write the word the quotes have, or quote the words that say it.",
        )
