"""Where the articles name records, and what an article names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import gathered
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.excerpts import Excerpt
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.passages import ShownPassage, passage
from annotated_dossier.text.names import NameFound


@dataclass(frozen=True, slots=True)
class MentionedIn:
    """How many sentences of a source name a record, and which, where it is published in full."""

    source: RecordLink
    language: str
    count: int
    sentences: tuple[ShownPassage, ...]


def mentioned(dossier: Dossier, record_id: str) -> list[tuple[Article, list[Excerpt]]]:
    """The articles that name a record, each with the sentences that do."""
    return [(article, excerpts.mentions(article, found)) for article, found in named_in(dossier).get(record_id, ())]


@gathered
def named_in(dossier: Dossier) -> dict[str, list[tuple[Article, tuple[NameFound, ...]]]]:
    """By the id of a record, the articles that name it, and where."""
    found: dict[str, list[tuple[Article, tuple[NameFound, ...]]]] = {}
    for article in dossier.articles.values():
        for record, mentions in article.mentions_of.items():
            found.setdefault(record, []).append((article, mentions))
    return found


def shown_mentions(article: Article, sentences: list[Excerpt], dossier: Dossier) -> MentionedIn:
    """The sentences of an article that name a record, as far as they are shown."""
    source = article.source
    shown = sentences if source.publish == "full" else ()
    return MentionedIn(
        link_to(source, dossier),
        source.language,
        len(sentences),
        tuple(passage(sentence, dossier) for sentence in shown),
    )


def named(article: Article, dossier: Dossier) -> dict[str, list[tuple[RecordLink, int]]]:
    """What the text names: by kind, each record with the number of its mentions, by name."""
    counts = Counter(mention.record for mention in article.mentions)
    by_kind: dict[str, list[tuple[RecordLink, int]]] = {}
    for kind in dossier.kinds.values():
        found = [(record, counts[record.id]) for record in dossier.named(kind) if record.id in counts]
        if found:
            links = [(link_to(record, dossier), count) for record, count in found]
            by_kind[dossier.phrases.raw(kind.title)] = sorted(links, key=lambda item: item[0].label)
    return by_kind
