"""A page for each claim: its words in their place, who says it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from annotated_dossier import urls
from annotated_dossier.evidence.figures import StatedFigure, by_measure
from annotated_dossier.evidence.standing import stand
from annotated_dossier.linking.link import Dossier, Link
from annotated_dossier.model import Answer, Claim, Source
from annotated_dossier.pages.cards import Beside, beside
from annotated_dossier.pages.citing import citing
from annotated_dossier.pages.figures import compared_figures
from annotated_dossier.pages.found import claim_found
from annotated_dossier.pages.links import RecordLink, address_of_index, link_to, links_to_voices
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.passages import QuotedPassage, quoted_passage
from annotated_dossier.pages.pictured.arguments import neighbours
from annotated_dossier.pages.rivals import Rival, rivals
from annotated_dossier.pages.speakers import attribution
from annotated_dossier.pages.wording import wording
from annotated_dossier.pages.workings import workings


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim with what it is to this one and why; of rivals, in what they differ and whether in time."""

    relation: str
    other: Beside
    because: str
    difference: str | None
    times: str
    rivals: tuple[Rival, ...]
    quoted: tuple[QuotedPassage, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """A source of a claim: when and by whom it was published."""

    day: str
    basis: str | None
    outlets: tuple[RecordLink, ...]
    source: RecordLink
    agency: RecordLink | None
    agency_basis: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question that a claim answers, and the position it takes there."""

    question: RecordLink
    position: str | None


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The page of every claim."""
    figures = by_measure(dossier)
    for claim in dossier.claims.values():
        yield Planned(urls.record_address("claims", claim.id), partial(_page, claim, figures, dossier))


def _page(claim: Claim, figures: Mapping[str, list[StatedFigure]], dossier: Dossier) -> Page:
    links, stood = dossier.links.get(claim.id, ()), stand(claim, dossier, dossier.phrases)
    return make_page(
        dossier,
        urls.record_address("claims", claim.id),
        "claim.md.jinja",
        claim.statement,
        _description(dossier, claim),
        found=claim_found(dossier, claim),
        hide=("toc",),
        subject=claim,
        has_picture=bool(dossier.rivals(claim)),
        claim=claim,
        topic=dossier.record.topics[claim.topic].name,
        topic_address=address_of_index("claims", claim.topic),
        said=attribution(claim, dossier),
        against=rivals(claim, dossier),
        standing=wording(dossier).standing(stood),
        reasons=stood.reasons,
        quoted=[quoted_passage(quote, dossier) for quote in dossier.quotes.get(claim.id, ())],
        figures=compared_figures(claim, figures, dossier),
        itself=beside(claim, dossier) if dossier.rivals(claim) else None,
        disputes=[_related(claim, link, dossier) for link in links if link.is_rival],
        related=[_related(claim, link, dossier) for link in links if not link.is_rival],
        among=neighbours(claim, dossier),
        published=[_published(source, dossier) for source in wording(dossier).sources(claim)],
        about=_by_kind(dossier, claim),
        answers=[_answered(answer, dossier) for answer in claim.answers],
        workings=workings(claim, dossier),
        citing=citing(claim, dossier),
    )


def _description(dossier: Dossier, claim: Claim) -> str:
    """The claim as search engines show it: attributed, and never without its rival, or the day of its withdrawal."""
    words, say = wording(dossier), dossier.phrases
    rivals = dossier.rivals(claim)
    told = [f"{words.attribution(claim)}."]
    if claim.withdrawn:
        told.insert(0, say.gettext("Withdrawn %(day)s.", day=say.date(claim.withdrawn.on)))
    if rivals:
        speaker, statement = dossier.speaker_name(rivals[0]), rivals[0].statement
        told.append(say.gettext("Disputed by %(speaker)s: %(statement)s", speaker=speaker, statement=statement))
    return " ".join(told)


def _related(claim: Claim, link: Link, dossier: Dossier) -> Related:
    words = wording(dossier)
    return Related(
        words.relation(link),
        beside(link.other, dossier),
        link.relation.because,
        words.differing(link),
        words.times(claim, link),
        rivals(link.other, dossier),
        tuple(quoted_passage(quote, dossier) for quote in dossier.quotes.get(link.other.id, ())),
    )


def _published(source: Source, dossier: Dossier) -> Published:
    return Published(
        dossier.phrases.date(source.published),
        source.published_basis,
        links_to_voices(source, dossier),
        link_to(source, dossier),
        link_to(dossier.organisations[source.wire], dossier) if source.wire else None,
        source.wire_basis,
        source.url,
    )


def _by_kind(dossier: Dossier, claim: Claim) -> list[tuple[str, list[RecordLink]]]:
    """What the claim concerns, as (kind, records)."""
    targets = sorted(claim.about, key=lambda target: dossier.kind_of[target])
    return [
        (dossier.phrases.raw(dossier.kinds[kind].title), [link_to(dossier.find(target), dossier) for target in group])
        for kind, group in groupby(targets, key=lambda target: dossier.kind_of[target])
    ]


def _answered(answer: Answer, dossier: Dossier) -> AnsweredQuestion:
    question = dossier.questions[answer.question]
    return AnsweredQuestion(
        link_to(question, dossier), question.positions[answer.position] if answer.position else None
    )
