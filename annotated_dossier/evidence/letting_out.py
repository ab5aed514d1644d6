"""Which words of earlier editions may be shown: those that the sources let out today, whatever they did then."""

from __future__ import annotations

from functools import lru_cache

from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.text.fold import fold
from annotated_dossier.text.quotations import quotations
from annotated_dossier.text.tokens import places
from annotated_dossier.text.unspaced import words_joined_by

# So many words in a row of a source are no coincidence: they are quoted, with quotation marks or without.
IN_A_ROW = 8
_WORD = words_joined_by("'")


def lets_out_quote(words: str, source: str, dossier: Dossier) -> bool:
    """Whether a quote that rested on a source, named by whatever id, may be shown. Of one that is gone nothing is."""
    article = dossier.articles.get(dossier.id_now(source) or "")
    if article is None or article.source.publish == "metadata":
        return False
    return article.source.publish == "full" or len(_words(words)) <= dossier.record.limits.quote_words


def lets_out_statement(text: str, claim: Claim, dossier: Dossier) -> bool:
    """Whether a former statement of a claim holds no more words of its sources than may be shown."""
    sources = dict.fromkeys(quote.source for quote in claim.quotes)
    return all(_lets_out(text, dossier.articles[source], dossier) for source in sources)


def _lets_out(text: str, article: Article, dossier: Dossier) -> bool:
    mode = article.source.publish
    if mode == "full":
        return True
    if mode == "quotes":
        return not _has_row(text, article, dossier.record.limits.quote_words + 1)
    quoted = (fold(text[start + 1 : end - 1]).text for start, end in quotations(text, dossier.language))
    return not _has_row(text, article, IN_A_ROW) and not any(
        words and any(places(words, article.searchable.repaired)) for words in quoted
    )


def _has_row(text: str, article: Article, length: int) -> bool:
    """Whether so many words in a row of a text stand in an article."""
    words, there = _words(text), _in_a_row(article.text)
    rows = (words[first : first + length] for first in range(len(words) - length + 1))
    return any(f" {' '.join(row)} " in there for row in rows)


@lru_cache(maxsize=4)
def _in_a_row(text: str) -> str:
    return f" {' '.join(_words(text))} "


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).text.lower())
