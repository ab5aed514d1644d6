"""Notes on the words of an article: what is claimed with them, and who contradicts it."""

from __future__ import annotations

from dataclasses import dataclass

from annotated_dossier.linking.articles import PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.rivals import Rival, rivals
from annotated_dossier.pages.speakers import Heard, heard
from annotated_dossier.pages.whose_words import WhoseWords, quoted, whose_words


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim with its topic, and its rivals if it has any."""

    claim: Claim
    address: str
    topic: str
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class CitedQuote:
    """A quote of a source that is not published in full: its words where the mode lets them out, whose they are."""

    fragment: str
    formerly: tuple[str, ...]
    words: str | None
    whose: WhoseWords
    heard: Heard
    note: ClaimNote


def claim_note(claim: Claim, dossier: Dossier) -> ClaimNote:
    """What a note says of a claim."""
    return ClaimNote(claim, address_of(claim, dossier), dossier.record.topics[claim.topic].name, rivals(claim, dossier))


def cited_quote(placed: PlacedQuote, dossier: Dossier) -> CitedQuote:
    """A quote with its claim."""
    article = dossier.articles[placed.quote.source]
    return CitedQuote(
        placed.fragment,
        placed.formerly,
        quoted(article, placed) if article.source.publish == "quotes" else None,
        whose_words(placed, dossier),
        heard(placed.claim, dossier),
        claim_note(placed.claim, dossier),
    )
