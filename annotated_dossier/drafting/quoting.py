"""A stretch of a source as a quote that stands there alone, with as much before or behind it as that takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotated_dossier.anchoring.anchor import Anchor, anchor
from annotated_dossier.linking.articles import Article
from annotated_dossier.yamlio.errors import forbidden_character

_WORD = re.compile(r"\S+")
# As many words beside a quote as are tried before it is given up.
_MOST_BESIDE = 12
_REACH = 400


class DraftQuote(NamedTuple):
    """Words of a source, and what tells them from the same words elsewhere."""

    exact: str
    prefix: str | None = None
    suffix: str | None = None


def quote_of(article: Article, start: int, end: int) -> DraftQuote | None:
    """A quote that anchors to this stretch and nowhere else, or `None` if there is none.

    Its words are those that readers see, or else as they are compared: a source may hold what no record can.
    """
    for exact in dict.fromkeys((_line(article.searchable.display(start, end)), _folded(article, start, end))):
        if exact and forbidden_character(exact) is None:
            for quote in _in_context(article, exact, start, end):
                found = anchor(quote, article.searchable)
                if isinstance(found, Anchor) and start <= found.start < found.end <= end:
                    return quote
    return None


def _in_context(article: Article, exact: str, start: int, end: int) -> Iterator[DraftQuote]:
    """The quote alone, then with ever more words before it, then behind it, then on both sides."""
    yield DraftQuote(exact)
    before = _folded(article, max(0, start - _REACH), start)
    behind = _folded(article, end, min(len(article.text), end + _REACH))
    words_before, words_behind = list(_WORD.finditer(before)), list(_WORD.finditer(behind))
    prefixes = [before[word.start() :] + " " for word in words_before[: -_MOST_BESIDE - 1 : -1]]
    suffixes = [" " + behind[: word.end()] for word in words_behind[:_MOST_BESIDE]]
    yield from (DraftQuote(exact, prefix) for prefix in prefixes)
    yield from (DraftQuote(exact, None, suffix) for suffix in suffixes)
    yield from (DraftQuote(exact, prefix, suffix) for prefix, suffix in zip(prefixes, suffixes, strict=False))


def _folded(article: Article, start: int, end: int) -> str:
    repaired = article.searchable.repaired
    return _line(repaired.text[repaired.slice(start, end)])


def _line(text: str) -> str:
    return " ".join(text.split())
