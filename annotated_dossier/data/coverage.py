"""`coverage.json`: what became of every sentence of every source."""

from __future__ import annotations

from typing import Any

from annotated_dossier.data.common import present, to_json
from annotated_dossier.linking.articles import Article, Sentence
from annotated_dossier.linking.link import Dossier


def export(dossier: Dossier) -> str:
    """JSON text: an array with one object for each source. Offsets are code points of the stored file.

    A sentence in which a name is withheld has none.
    """
    return to_json([_source(article) for article in dossier.articles.values()])


def _source(article: Article) -> dict[str, Any]:
    return {
        "source": article.source.id,
        "file": article.file.path,
        "sentences": [_sentence(sentence, article) for sentence in article.sentences],
    }


def _sentence(sentence: Sentence, article: Article) -> dict[str, Any]:
    start, end = article.file.stored(sentence.start, sentence.end) or (None, None)
    return present(
        start=start,
        end=end,
        redacted=True if start is None else None,
        state=sentence.state.value,
        claims=list(sentence.claims),
        reason=sentence.reason,
    )
