"""Claims made ready for the rules that compare the words of a statement with those of its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.diagnostics import Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Quote
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import Limit, Limiting, Reading, Word, read, stems


class Compared(NamedTuple):
    """A claim, its statement and its quotes as they are compared, the stems of all quotes, and of `own_words`."""

    claim: Claim
    statement: Reading
    quotes: tuple[Reading, ...]
    quoted: frozenset[str]
    own: frozenset[str]

    def stated(self, word: Word) -> str:
        """A word of the statement as it is written there."""
        return self.claim.statement[word.start : word.end]


# Kept, since half a dozen rules ask for the same; of one dossier, so that no other stays in memory.
@lru_cache(maxsize=1)
def compared(dossier: Dossier) -> tuple[Compared, ...]:
    """The claims whose statement and quotes are in one language, be it by a translation, whose words are known."""
    language = dossier.language
    if language.statements is None or not is_read_as(dossier.record.language, language):
        return ()
    sources = {source.id for source in dossier.sources.values() if is_read_as(source.language, language)}
    return tuple(
        [
            _compared(claim, language)
            for claim in dossier.claims.values()
            if all(quote.source in sources or quote.translation for quote in claim.quotes)
        ]
    )


def is_read_as(tag: str, language: Language) -> bool:
    """Whether a text with this tag is in a language, and not only read by its words for want of others."""
    return tag.partition("-")[0].lower() == language.tag


# Of words that differ in their ending alone: the letters that are the same at least, and those of the ending at most.
_SAME, _ENDING = 5, 3


def is_kin(word: str, others: Iterable[str]) -> bool:
    """Whether one of these stems is derived from another, or the other way round: Russia, Russian."""
    start = word[:_SAME]
    return len(start) == _SAME and any(
        other.startswith(start)
        and abs(len(other) - len(word)) <= _ENDING
        and (other.startswith(word) or word.startswith(other))
        for other in others
    )


class Differing(NamedTuple):
    """Words that limit what is said on one side only: the place to mend, the words, and which side has them."""

    span: Span
    words: str
    is_added: bool


def differing(dossier: Dossier, inputs: Inputs, limit: Limit) -> Iterator[Differing]:
    """The first words of a kind, for each claim, that only its statement has, or only a quote of what it takes up."""
    for item in _limiting(dossier):
        span = item.claim.origin.span
        if mark := _added(item, limit):
            words = item.statement.written(mark)
            yield Differing(narrowed(span("statement"), words, inputs), words, True)
        elif found := _dropped(item, limit):
            yield Differing(span("statement"), found, False)


# Kept, since four rules ask, each for words of one kind; most claims have none of any.
@lru_cache(maxsize=1)
def _limiting(dossier: Dossier) -> tuple[Compared, ...]:
    """Those of the claims with words that limit what is said."""
    return tuple(
        [item for item in compared(dossier) if item.statement.limits or any(quote.limits for quote in item.quotes)]
    )


def _added(item: Compared, limit: Limit) -> Limiting | None:
    """The first words of a kind by which the statement limits what no quote limits in this way."""
    marks = [mark for mark in item.statement.limits if mark.limit is limit]
    if not marks:
        return None
    there = {_meaning(mark) for quote in item.quotes for mark in quote.limits}
    return next((mark for mark in marks if _meaning(mark) not in there and not _is_own(item, mark)), None)


def _dropped(item: Compared, limit: Limit) -> str | None:
    """The first words of a kind by which a quote limits what the statement takes from it without such words."""
    marks = [(index, mark) for index, quote in enumerate(item.quotes) for mark in quote.limits if mark.limit is limit]
    if not marks:
        return None
    here = {_meaning(mark) for mark in item.statement.limits}
    for index, mark in marks:
        if mark.governed in item.statement.stems and _meaning(mark) not in here:
            return item.quotes[index].written(mark)
    return None


def _compared(claim: Claim, language: Language) -> Compared:
    quotes = tuple([read(_words(quote), language) for quote in claim.quotes])
    quoted = quotes[0].stems if len(quotes) == 1 else frozenset().union(*(quote.stems for quote in quotes))
    own = frozenset(stems(claim.own_words, language)) if claim.own_words else frozenset()
    return Compared(claim, read(claim.statement, language), quotes, quoted, own)


def _words(quote: Quote) -> str:
    """The words of a quote in the language of the statement."""
    return quote.translation.text if quote.translation else quote.exact


def _meaning(mark: Limiting) -> str:
    """What a denial means is a negation."""
    return Limit.NEGATION if mark.limit is Limit.DENIAL else mark.meaning


def _is_own(item: Compared, mark: Limiting) -> bool:
    """Whether all the words are among those of ours that were accepted."""
    return bool(item.own) and all(form.stem in item.own for form in item.statement.forms[mark.first : mark.last])
