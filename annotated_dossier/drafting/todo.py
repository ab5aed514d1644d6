"""All that is still to be done in a dossier, as one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from annotated_dossier.drafting.comparing import Pair, unrelated_pairs
from annotated_dossier.drafting.drafts import Drafts
from annotated_dossier.drafting.names import UnknownName, unknown_names
from annotated_dossier.drafting.sentences import Reached, reached
from annotated_dossier.drafting.skeletons import Skeleton, skeletons
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named

# More pairs than anybody compares at one sitting are not looked for.
MOST_PAIRS = 40


@dataclass(frozen=True)
class OfSource:
    """A source, how far each of its sentences is, and for each its skeleton, where it is due and can be quoted."""

    article: Article
    sentences: Sequence[Reached]
    skeletons: Sequence[Skeleton | None]

    @property
    def made(self) -> list[Skeleton]:
        """The skeletons there are."""
        return [skeleton for skeleton in self.skeletons if skeleton]


@dataclass(frozen=True)
class Todo:
    """What is to be done for some sources, the names there that no record has, and claims that may belong together."""

    sources: Sequence[OfSource]
    names: Sequence[UnknownName]
    pairs: Sequence[Pair]


def todo(dossier: Dossier, drafts: Drafts, source: str | None = None) -> Todo:
    """What is to be done in a dossier, or for one of its sources. What is drafted is not asked for again."""
    articles = [article for article in dossier.articles.values() if source in (None, article.source.id)]
    drafted = [record for records in drafts.by_kind.values() for record in records.values()]
    taken = {*dossier.kind_of, *dossier.formerly, *(record.id for record in drafted)}
    sources = tuple(_of_sources(articles, drafts, dossier, taken))
    named = [record for record in drafted if isinstance(record, Named)]
    names = tuple(unknown_names(dossier, articles, named, taken))
    pairs = (pair for pair in unrelated_pairs(dossier) if source is None or _is_of(pair, source, dossier))
    return Todo(sources, names, tuple(islice(pairs, MOST_PAIRS)))


def _of_sources(articles: Sequence[Article], drafts: Drafts, dossier: Dossier, taken: set[str]) -> Iterator[OfSource]:
    for article in articles:
        sentences = tuple(reached(article, drafts.quotes.get(article.source.id, ())))
        yield OfSource(article, sentences, tuple(skeletons(article, sentences, dossier, taken)))


def _is_of(pair: Pair, source: str, dossier: Dossier) -> bool:
    """Whether one of two claims rests on words of a source."""
    claims = (dossier.claims[claim] for claim in (pair.first, pair.second))
    return any(quote.source == source for claim in claims for quote in claim.quotes)
