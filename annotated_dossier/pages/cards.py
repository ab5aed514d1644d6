"""A claim where it is shown: in a line, beside another claim, or on a card with its words, figures and rivals."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.evidence.standing import stand
from annotated_dossier.linking import reading
from annotated_dossier.linking.articles import PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.excerpts import paragraph_at
from annotated_dossier.pages.figures import FigureLine, ShownFigure, figure_lines, shown_figures
from annotated_dossier.pages.links import RecordLink, address_of, address_of_words, link_to
from annotated_dossier.pages.rivals import Disputing, Rival, against, rivals
from annotated_dossier.pages.speakers import Attribution, attribution
from annotated_dossier.pages.templates import block
from annotated_dossier.pages.whose_words import WhoseWords, quoted, whose_words
from annotated_dossier.pages.wording import wording


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a quote, or none where their source keeps them, where they are read, and whose they are.

    `paragraph` is the number of theirs in a source that is published in full.
    """

    text: str | None
    language: str
    address: str
    whose: WhoseWords
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with its words and its speaker. The claim itself says what became of it since."""

    claim: Claim
    address: str
    words: tuple[Words, ...]
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim shown beside another, where the other is its rival."""

    statement: Statement
    figures: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim with its words, its figures, its speaker, and its rivals, or else its standing if that tells anything."""

    statement: Statement
    figures: tuple[ShownFigure, ...]
    rivals: tuple[Rival, ...]
    standing: str | None


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim in a list: who says it, left out where that is clear, and when; what it states, who contradicts it.

    `sides` say of figures of one side's losses whose they are.
    """

    speaker: str | None
    when: str
    is_day_inferred: bool
    is_speaker_inferred: bool
    is_agency_inferred: bool
    link: RecordLink
    sides: tuple[str, ...]
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim by its speaker and its statement, with who contradicts it."""

    speaker: str
    link: RecordLink
    against: tuple[Disputing, ...]


def card(claim: Claim, dossier: Dossier) -> Markup:
    """The card of a claim, to stand on any page."""
    return Markup(laid_out_card(claim, dossier))


@reading.block
def laid_out_card(claim: Claim, dossier: Dossier) -> str:
    """The same, laid out once."""
    return block(dossier.phrases, "claim_card", claim_card(claim, dossier))


def listed(claim: Claim, dossier: Dossier) -> Markup:
    """A claim in a list of what several say."""
    return Markup(laid_out_line(claim, dossier))


def listed_own(claim: Claim, dossier: Dossier) -> Markup:
    """A claim in a list of what its speaker says."""
    return Markup(laid_out_own_line(claim, dossier))


@reading.block
def laid_out_line(claim: Claim, dossier: Dossier) -> str:
    """The line of a claim under its speaker, laid out once."""
    return block(dossier.phrases, "listed_claim", _listed(claim, dossier.speaker_name(claim), dossier))


@reading.block
def laid_out_own_line(claim: Claim, dossier: Dossier) -> str:
    """The line of a claim without its speaker, laid out once."""
    return block(dossier.phrases, "listed_claim", _listed(claim, None, dossier))


def _listed(claim: Claim, speaker: str | None, dossier: Dossier) -> ListedClaim:
    words = wording(dossier)
    return ListedClaim(
        speaker,
        words.said_when(claim),
        words.is_day_inferred(claim),
        claim.attribution == "inferred",
        dossier.is_agency_inferred(claim),
        link_to(claim, dossier),
        tuple(dict.fromkeys(filter(None, (words.side(claim, figure) for figure in claim.figures)))),
        against(claim, dossier),
    )


def claim_card(claim: Claim, dossier: Dossier) -> ClaimCard:
    """What the card of a claim says."""
    return ClaimCard(
        statement(claim, dossier),
        shown_figures(claim, dossier),
        rivals(claim, dossier),
        wording(dossier).standing(stand(claim, dossier)),
    )


def beside(claim: Claim, dossier: Dossier) -> Beside:
    """What is said of a claim beside another."""
    return Beside(statement(claim, dossier), figure_lines(claim, dossier))


def claim_line(claim: Claim, dossier: Dossier) -> ClaimLine:
    """A claim in a line."""
    return ClaimLine(dossier.speaker_name(claim), link_to(claim, dossier), against(claim, dossier))


def statement(claim: Claim, dossier: Dossier) -> Statement:
    """What a card and a side of a dispute share."""
    return Statement(claim, address_of(claim, dossier), words_of(claim, dossier), attribution(claim, dossier))


def words_of(claim: Claim, dossier: Dossier) -> tuple[Words, ...]:
    """The words of each quote of a claim, as far as their sources let them out."""
    return tuple(_words(quote, dossier) for quote in dossier.quotes.get(claim.id, ()))


def _words(quote: PlacedQuote, dossier: Dossier) -> Words:
    article = dossier.articles[quote.quote.source]
    source = article.source
    return Words(
        quoted(article, quote) if source.publish != "metadata" else None,
        source.language,
        address_of_words(quote),
        whose_words(quote, dossier),
        paragraph_at(article, quote.anchor.start) + 1 if source.publish == "full" else None,
    )
