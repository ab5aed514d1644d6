"""Words of an article shown in their place: the text around them, and the words themselves marked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from annotated_dossier.linking.articles import Article, PlacedQuote, Sentence, SetAsidePassage
from annotated_dossier.model.base import Locator
from annotated_dossier.pages import text_fragments
from annotated_dossier.text.names import NameFound

_PAGE = re.compile(r"[0-9]+")
_PDF = re.compile(r"\.pdf(?:$|\?)", re.IGNORECASE)


class Piece(NamedTuple):
    """A stretch of an article as readers see it; `is_marked` if it is what the excerpt is about."""

    text: str
    is_marked: bool


class Excerpt(NamedTuple):
    """Part of an article, at `paragraph` of its source's page; `claims` are the ids of those it has words of."""

    article: Article
    paragraph: str
    pieces: tuple[Piece, ...]
    claims: tuple[str, ...]


def around(article: Article, quote: PlacedQuote) -> Excerpt:
    """The paragraph a quote stands in, the quoted words marked."""
    number = paragraph_at(article, quote.anchor.start)
    last = article.searchable.paragraphs[paragraph_at(article, quote.anchor.parts[-1][0])]
    span = article.searchable.paragraphs[number][0], last[1]
    return Excerpt(article, f"p-{number + 1}", _pieces(article, span, quote.anchor.parts), _claims(article, span))


def words(article: Article, passage: SetAsidePassage) -> str:
    """The words of a passage alone; `[…]` stands for what is left out."""
    return " […] ".join(article.searchable.display(*part) for part in passage.anchor.parts)


def at_publisher(article: Article, quote: PlacedQuote) -> str | None:
    """The address of the publisher's page, such that it lands on the words, as far as their source lets them out.

    Where names are withheld, the publisher's page has other words.
    """
    url, shown = article.source.url, article.searchable.shown
    if url is None:
        return None
    url, lands = _at_place(url, quote.quote.locator)
    if lands or article.source.publish == "metadata" or article.file.withheld:
        return url
    whole = _shown(shown.text) if article.source.publish == "full" else None
    directives = []
    for part in quote.anchor.parts:
        place = shown.slice(*part)
        if whole:
            directives.append(whole.directive(place.start, place.stop))
        else:
            words = shown.text[place]
            directives.append(text_fragments.Shown(words).directive(0, len(words)))
    return text_fragments.link(url, directives)


def _at_place(url: str, locator: Locator | None) -> tuple[str, bool]:
    """The address of a time in a recording or a page in a document, and whether no words are to be looked for there."""
    if locator is None or "#" in url:
        return url, False
    if locator.time:
        seconds = 0
        for part in locator.time.split(":"):
            seconds = 60 * seconds + int(part)
        return f"{url}#t={seconds}", True
    page = _PAGE.match(locator.page or "")
    return (f"{url}#page={page[0]}", _PDF.search(url) is not None) if page else (url, False)


# Kept, since the quotes of an article follow each other.
_shown = lru_cache(maxsize=4)(text_fragments.Shown)


def mentions(article: Article, found: Iterable[NameFound]) -> list[Excerpt]:
    """Each sentence in which a record was found by its names, these marked."""
    named: dict[int, list[tuple[int, int]]] = {}
    for mention in found:
        sentence = bisect_right(article.sentences, mention.start, key=lambda sentence: sentence.start) - 1
        named.setdefault(sentence, []).append((mention.start, mention.end))
    return [of_sentence(article, article.sentences[number], places) for number, places in named.items()]


def of_sentence(article: Article, sentence: Sentence, marked: Iterable[tuple[int, int]]) -> Excerpt:
    """A sentence with some of its words (code points of the stored text) marked."""
    number = paragraph_at(article, sentence.start)
    return Excerpt(
        article, f"p-{number + 1}", _pieces(article, (sentence.start, sentence.end), marked), sentence.claims
    )


def paragraph_at(article: Article, position: int) -> int:
    """The paragraph that a position of an article stands in, the first numbered 0."""
    return bisect_right(article.searchable.paragraphs, position, key=lambda span: span[0]) - 1


def _claims(article: Article, span: tuple[int, int]) -> tuple[str, ...]:
    """The ids of the claims that have words in the sentences of a paragraph."""
    first, last = (bisect_left(article.sentences, edge, key=lambda sentence: sentence.start) for edge in span)
    return tuple(dict.fromkeys(claim for sentence in article.sentences[first:last] for claim in sentence.claims))


def _pieces(article: Article, span: tuple[int, int], marked: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    at, end = span
    pieces = []
    for start, stop in marked:
        pieces += [
            Piece(article.searchable.display(at, start), False),
            Piece(article.searchable.display(start, stop), True),
        ]
        at = stop
    pieces.append(Piece(article.searchable.display(at, end), False))
    return tuple(piece for piece in pieces if piece.text)
