"""The sentences that words of a source stand in, and those beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from annotated_dossier.anchoring.anchor import Anchor
from annotated_dossier.linking.articles import Article


def sentences_around(article: Article, anchor: Anchor, beside: int = 0) -> tuple[str, ...]:
    """The sentences from the first words of a quote to its last, and as many `beside` them on each side.

    Each is one line: where the text is wrapped counts for nothing.
    """
    first = bisect_right(article.sentences, anchor.start, key=lambda sentence: sentence.end)
    end = bisect_left(article.sentences, anchor.end, key=lambda sentence: sentence.start)
    return tuple(
        " ".join(article.text[sentence.start : sentence.end].split())
        for sentence in article.sentences[max(0, first - beside) : end + beside]
    )
