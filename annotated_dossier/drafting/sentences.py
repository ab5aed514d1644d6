"""What became of each sentence of a source: cited, set aside, drafted, half-read or unread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from annotated_dossier.linking.articles import Article, Sentence, SentenceState
from annotated_dossier.linking.placing import PlacedQuote
from annotated_dossier.text.stretches import overlapping


class State(StrEnum):
    """How far a sentence is; of half-read ones claims cite less than half the words."""

    CITED = "cited"
    SET_ASIDE = "set aside"
    DRAFTED = "drafted"
    HALF_READ = "half-read"
    UNREAD = "unread"


class Reached(NamedTuple):
    """A sentence, how far it is, and the ids of the claims or drafts that cite words of it."""

    sentence: Sentence
    state: State
    by: tuple[str, ...]

    @property
    def missing(self) -> int:
        """How many of its words no claim cites."""
        return len(self.sentence.uncited)

    @property
    def is_due(self) -> bool:
        """Whether a claim for it is still to be written."""
        return self.state in (State.HALF_READ, State.UNREAD)


def reached(article: Article, drafted: Iterable[PlacedQuote]) -> Iterator[Reached]:
    """Each sentence of an article in order; `drafted` are the quotes of drafts that stand in it."""
    spans = [(sentence.start, sentence.end) for sentence in article.sentences]
    parts = ((part, quote.claim.id) for quote in drafted for part in quote.anchor.parts)
    for sentence, within in zip(article.sentences, overlapping(spans, parts), strict=True):
        drafts = tuple(dict.fromkeys(draft for _, draft in within))
        if sentence.state is not SentenceState.UNREAD:
            yield Reached(sentence, _SETTLED[sentence.state], sentence.claims)
        elif drafts:
            yield Reached(sentence, State.DRAFTED, drafts)
        else:
            yield Reached(sentence, State.HALF_READ if sentence.claims else State.UNREAD, sentence.claims)


_SETTLED = {SentenceState.CITED: State.CITED, SentenceState.SET_ASIDE: State.SET_ASIDE}
