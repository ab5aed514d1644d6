"""The directions and weekdays of a statement are those of its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._dates import period
from annotated_dossier.rules._names import names_concerned
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.dates import weekdays
from annotated_dossier.text.days import FIRST_GREGORIAN
from annotated_dossier.text.directions import direction_words, directions

WORD_NOT_IN_QUOTES = Entry(
    "word-not-in-quotes",
    "A direction or weekday of a statement stands in none of its quotes",
    "“Southwest” for “northeast” is another statement, as much as another number would be.",
    "Write the word the quotes have, or quote the words that say it.",
)
CODES = (WORD_NOT_IN_QUOTES,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each direction of a statement that no quote or name has, and each weekday that no quote or date has."""
    language = dossier.language
    for claim in dossier.claims.values():
        # Of a language that is not read, nobody knows what its words say.
        if not all(dossier.language_of(quote).is_known for quote in claim.quotes):
            continue
        if stated := direction_words(claim.statement, language):
            said = set().union(*(directions(quote.exact, dossier.language_of(quote)) for quote in claim.quotes))
            for name in chain.from_iterable(names_concerned(claim, dossier).values()):  # "the southern command"
                said |= directions(name, language)
            yield from _unsaid(claim, (word for word in stated if not directions(word, language) <= said), inputs)
        if days := list(weekdays(claim.statement, language)):
            quoted = (weekdays(quote.exact, dossier.language_of(quote)) for quote in claim.quotes)
            known = _weekdays(claim).union(day for _, day in chain.from_iterable(quoted))
            yield from _unsaid(claim, (word for word, day in days if day not in known), inputs)


def _weekdays(claim: Claim) -> set[int]:
    """The weekdays of the days on which it was said, and of which it speaks, 0 for Monday."""
    spans = [period(date) for date in (claim.asserted, claim.concerns) if date]
    days = {span.earliest for span in spans if span.earliest and span.earliest == span.latest}
    return {day.weekday() for day in days if day >= FIRST_GREGORIAN}


def _unsaid(claim: Claim, words: Iterable[str], inputs: Inputs) -> Iterator[Diagnostic]:
    for word in words:
        yield WORD_NOT_IN_QUOTES.at(
            narrowed(claim.origin.span("statement"), word, inputs),
            f"The word “{word}” of the statement stands in no quote of this claim.",
            "Write the word the quotes have, or quote the words that say it.",
        )
