"""A source as one strip, sentence by sentence: what was read of it."""

from __future__ import annotations

from annotated_dossier.linking.articles import Article, SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.phrases import counted
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.sayings import told
from annotated_dossier.pictures.ribbon import Part, ribbon

_MOST = 400
CLASSES = {
    SentenceState.CITED: "ds-p-cited",
    SentenceState.SET_ASIDE: "ds-p-aside",
    SentenceState.UNREAD: "ds-p-unread",
}
_WORDS = {
    SentenceState.CITED: "cited",
    SentenceState.SET_ASIDE: "left out, with a reason",
    SentenceState.UNREAD: "not read yet",
}
_KEY = (
    "The text from its beginning to its end, each sentence as long as it is. Dark: cited. Pale: left out, or not read."
)


def read_of(article: Article, dossier: Dossier) -> Drawing | None:
    """The sentences of an article as a ribbon; none where they are too many to tell apart."""
    if not 0 < len(article.sentences) <= _MOST:
        return None
    parts, rows = [], []
    for number, sentence in enumerate(article.sentences, 1):
        words = len(article.text[sentence.start : sentence.end].split())
        claims = (dossier.claims[claim] for claim in sentence.claims)
        claim = next((claim for claim in claims if not claim.withdrawn), None)
        address = address_of(claim or article.source, dossier)
        label = f"Sentence {number}: {_WORDS[sentence.state]}"
        parts.append(Part(words, label, address, CLASSES[sentence.state]))
        why = told(claim, dossier) if claim else sentence.reason or ""
        rows.append((Cell(f"{number}"), Cell(_WORDS[sentence.state]), Cell(why, address if claim else None)))
    name = f"What was read of {counted(len(article.sentences), 'sentence')}"
    return drawing(name, _KEY, lambda width: ribbon(parts, width), ("Sentence", "State", "Statement or reason"), rows)
