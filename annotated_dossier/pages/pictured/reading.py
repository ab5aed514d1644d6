"""A source as one strip, sentence by sentence: what was read of it."""

from __future__ import annotations

from annotated_dossier.linking.articles import Article, SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.sayings import told
from annotated_dossier.phrases import N_
from annotated_dossier.pictures.ribbon import Part, ribbon

_MOST = 400
CLASSES = {
    SentenceState.CITED: "ds-p-cited",
    SentenceState.SET_ASIDE: "ds-p-aside",
    SentenceState.UNREAD: "ds-p-unread",
}
_WORDS = {
    SentenceState.CITED: N_("cited"),
    SentenceState.SET_ASIDE: N_("left out, with a reason"),
    SentenceState.UNREAD: N_("not read yet"),
}
_KEY = N_(
    "The text from its beginning to its end, each sentence as long as it is. Dark: cited. Pale: left out, or not read."
)


def read_of(article: Article, dossier: Dossier) -> Drawing | None:
    """The sentences of an article as a ribbon; none where they are too many to tell apart."""
    if not 0 < len(article.sentences) <= _MOST:
        return None
    parts, rows, say = [], [], dossier.phrases
    words_for = {state: say.gettext(words) for state, words in _WORDS.items()}
    for number, sentence in enumerate(article.sentences, 1):
        words = len(article.text[sentence.start : sentence.end].split())
        claims = (dossier.claims[claim] for claim in sentence.claims)
        claim = next((claim for claim in claims if not claim.withdrawn), None)
        address = address_of(claim or article.source, dossier)
        label = say.gettext("Sentence %(number)s: %(state)s", number=number, state=words_for[sentence.state])
        parts.append(Part(words, label, address, CLASSES[sentence.state]))
        why = told(claim, dossier) if claim else dossier.phrases.raw(sentence.reason or "")
        rows.append((Cell(f"{number}"), Cell(words_for[sentence.state]), Cell(why, address if claim else None)))
    name = say.ngettext(
        "What was read of %(num)s sentence", "What was read of %(num)s sentences", len(article.sentences)
    )
    columns = say.gettext("Sentence"), say.gettext("State"), say.gettext("Statement or reason")
    return drawing(name, say.gettext(_KEY), lambda width: ribbon(parts, width), columns, rows)
