"""Sentences and paragraphs of the articles, shown with who contradicts what their words say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from annotated_dossier.linking.articles import PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.excerpts import Excerpt, Piece
from annotated_dossier.pages.links import address_of, address_of_words
from annotated_dossier.pages.rivals import Disputing, against_words
from annotated_dossier.pages.whose_words import WhoseWords, quoted, whose_words
from annotated_dossier.pages.wording import wording

# Words left out by the source, not by us.
_ELISION = re.compile(r"\[(?:…|\.\.\.)\]")


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A sentence, the paragraph it stands in and that one's address. `language` is that of the dossier's own words."""

    pieces: tuple[Piece, ...]
    paragraph: str
    address: str
    against: tuple[Disputing, ...]
    language: str


class Translated(NamedTuple):
    """The words of a quote in the language of the dossier, and who translated them from what, as a sentence."""

    text: str
    told: str


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """The words of a quote: in their paragraph, alone or withheld, as the mode of their source has it (`publish`).

    `own_language` is that of the dossier's own words. `published` is the address of the words at their publisher's.
    `whose` says whether the words are the speaker's or the source's; `begins_with_translation` tells whether their
    translation stands above them, `has_elision_of_its_own` whether the source itself prints “[…]” in them.
    """

    publish: str
    language: str
    pieces: tuple[Piece, ...]
    address: str
    source: str
    published: str | None
    against: tuple[Disputing, ...]
    own_language: str
    whose: WhoseWords
    translated: Translated | None
    begins_with_translation: bool
    has_elision_of_its_own: bool


def passage(excerpt: Excerpt, dossier: Dossier) -> ShownPassage:
    """A sentence of an article."""
    return ShownPassage(
        excerpt.pieces,
        excerpt.paragraph.removeprefix("p-"),
        address_of(excerpt.article.source, dossier, excerpt.paragraph),
        against_words(excerpt, dossier),
        dossier.phrases.language,
    )


def quoted_passage(quote: PlacedQuote, dossier: Dossier) -> QuotedPassage:
    """The words of a quote, as far as their source lets them out."""
    article = dossier.articles[quote.quote.source]
    source = article.source
    around = excerpts.around(article, quote) if source.publish == "full" else None
    alone = (Piece(quoted(article, quote), True),) if source.publish == "quotes" else ()
    return QuotedPassage(
        source.publish,
        source.language,
        around.pieces if around else alone,
        address_of_words(quote),
        dossier.voice_name(source) if source.type == "article" else wording(dossier).label(source),
        excerpts.at_publisher(article, quote),
        against_words(around, dossier) if around else (),
        dossier.record.language,
        whose_words(quote, dossier),
        _translated(quote, dossier) if source.publish != "metadata" else None,
        dossier.record.quotes_begin_with == "translation",
        bool(around or alone) and any(_ELISION.search(article.text, *part) for part in quote.anchor.parts),
    )


def _translated(quote: PlacedQuote, dossier: Dossier) -> Translated | None:
    translation = quote.quote.translation
    if translation is None:
        return None
    name = wording(dossier).language
    source = name(dossier.sources[quote.quote.source].language)
    say, by = dossier.phrases, translation.by
    when = f", {say.date(translation.on)}" if translation.on else ""
    if translation.of:
        told = say.gettext(
            "Translated from %(source)s, a translation itself, first in %(first)s, by %(by)s%(when)s.",
            source=source,
            first=name(translation.of),
            by=by,
            when=when,
        )
    else:
        told = say.gettext("Translated from %(source)s, by %(by)s%(when)s.", source=source, by=by, when=when)
    return Translated(translation.text, told)
