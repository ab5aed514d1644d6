"""Whose words a quote holds, as pages show it: marks round direct words, the outlet's name beside reported ones."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from annotated_dossier.data.citations.work import notices, place_in_words
from annotated_dossier.evidence.wordings import Wording, is_direct, stretches, wording_of
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_, Phrases

_SHOWN_AS = {"direct": N_("Shown as direct: %(because)s"), "reported": N_("Shown as reported: %(because)s")}


@dataclass(frozen=True, slots=True)
class WhoseWords:
    """What is said of the words of a quote: in a link to them and behind it, or in a sentence beside them.

    `place` is where in its work they stand, if that is recorded. `notices` tell what the publisher said of the source
    later. `reasons` are the editor's, where the words count otherwise than they are marked or begin and end beside a
    word that turns their sense.
    """

    link: str
    behind: str
    sentence: str
    place: str
    notices: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidWords:
    """Words of a quote that state something, given again; `is_direct` if they are the speaker's own."""

    text: str
    language: str
    is_direct: bool


def said_words(words: str, claim: Claim, dossier: Dossier) -> SaidWords | None:
    """Words of a claim's quotes, as far as its sources let them out."""
    if not wording(dossier).may_repeat(claim):
        return None
    return SaidWords(words, dossier.source_of(claim).language, is_direct(words, claim, dossier))


def whose_words(quote: PlacedQuote, dossier: Dossier) -> WhoseWords:
    """Whose the words of a quote are."""
    article = dossier.articles[quote.quote.source]
    outlet, say = dossier.voice_name(article.source), dossier.phrases
    record = quote.quote
    reasons = (
        say.gettext(_SHOWN_AS[record.wording], because=record.wording_because) if record.wording else None,
        say.gettext("On where the quote is cut: %(because)s", because=record.cut_because)
        if record.cut_because
        else None,
    )
    said = wording_of(stretches(article, quote))
    link, behind, sentence = say.gettext("Read in %(outlet)s", outlet=outlet), "", None
    if said is Wording.REPORTED:
        link = sentence = in_words_of(outlet, say)
    elif said is Wording.MIXED and article.source.publish != "metadata":
        behind = say.gettext(", whose words stand outside the quotation marks")
        sentence = _outside_in_words_of(outlet, say)
    return WhoseWords(
        link,
        behind,
        f"{sentence}. " if sentence else "",
        place_in_words(record.locator, say) if record.locator else "",
        tuple(notices(article.source, say)),
        tuple(filter(None, reasons)),
    )


def in_words_of(outlet: str, say: Phrases) -> str:
    """That words are those of an outlet: `In AFP’s words`, `In The Moscow Times’ words`, which is a plural."""
    if _is_plural(outlet):
        return say.gettext("In %(outlet)s’ words", outlet=outlet)
    return say.gettext("In %(outlet)s’s words", outlet=outlet)


def _outside_in_words_of(outlet: str, say: Phrases) -> str:
    if _is_plural(outlet):
        return say.gettext("Outside the quotation marks in %(outlet)s’ words", outlet=outlet)
    return say.gettext("Outside the quotation marks in %(outlet)s’s words", outlet=outlet)


def _is_plural(name: str) -> bool:
    """Whether English takes a name for a plural: `The Moscow Times’` words, `AFP’s`, `Euromaidan Press’s`."""
    return name.endswith("s") and not name.endswith("ss")


def quoted(article: Article, quote: PlacedQuote) -> str:
    """The words of a quote, direct ones in quotation marks; `[…]` stands for what it leaves out.

    The marks that the quote holds stay as they are; added are those that stand just outside it.
    """
    direct = [stretch for stretch in stretches(article, quote) if stretch.wording is Wording.DIRECT]
    opening = {stretch.start for stretch in direct}
    closing = {stretch.end for stretch in direct}
    for (_, end), (start, _) in pairwise(quote.anchor.parts):
        if end in closing and start in opening and _is_one_speech(article, quote, end, start):
            closing.remove(end)
            opening.remove(start)
    pair = article.language.marks.pairs[0]
    return " […] ".join(
        f"{pair[0] * (start in opening)}{article.searchable.display(start, end)}{pair[1] * (end in closing)}"
        for start, end in quote.anchor.parts
    )


def _is_one_speech(article: Article, quote: PlacedQuote, end: int, start: int) -> bool:
    """Whether what is left out between two places of direct words is direct as well."""
    return bool(quote.quote.wording) or any(first <= end and start <= last for first, last in article.direct_speech)
