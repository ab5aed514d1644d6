"""The front page: what the dossier is, what is in dispute, where to start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place, Question
from annotated_dossier.pages.cards import Beside, beside
from annotated_dossier.pages.links import RecordLink, address_of, link_to
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.wording import wording

DISPUTES_SHOWN = 3
PLACES_SHOWN = 1


class Dispute(NamedTuple):
    """Two claims that contradict each other on a question, why, and how many claims answer it in all."""

    question: Question
    sides: tuple[Claim, Claim]
    because: str
    answers: int


@dataclass(frozen=True, slots=True)
class ShownDispute:
    """A dispute as the page shows it."""

    question: RecordLink
    sides: tuple[Beside, ...]
    because: str
    answers: int


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source by its outlet and its day (EDTF)."""

    outlet: str
    published: str
    address: str


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The front page."""
    yield Planned(urls.HOME, partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    record = dossier.record
    disputes = list(_disputes(dossier))
    return make_page(
        dossier,
        urls.HOME,
        "home.md.jinja",
        record.title,
        record.summary,
        hide=("toc",),
        subject=record,
        summary=record.summary,
        edition=record.edition,
        end=wording(dossier).end(),
        sources=[
            ListedSource(dossier.organisations[source.publisher].name, source.published, address_of(source, dossier))
            for source in dossier.sources.values()
        ],
        claims=len(dossier.claims),
        questions=[
            (link_to(question, dossier), len(dossier.answers_to.get(question.id, ())))
            for question in dossier.questions.values()
        ],
        disputes=[_shown(dispute, dossier) for dispute in disputes[:DISPUTES_SHOWN]],
        places=[link_to(place, dossier) for place in _most_claimed(dossier)[:PLACES_SHOWN]],
    )


def _shown(dispute: Dispute, dossier: Dossier) -> ShownDispute:
    return ShownDispute(
        link_to(dispute.question, dossier),
        tuple(beside(claim, dossier) for claim in dispute.sides),
        dispute.because,
        dispute.answers,
    )


def _disputes(dossier: Dossier) -> Iterator[Dispute]:
    """Two rivals on each question that has any, in the order of the questions; no pair twice.

    Pairs whose speakers the articles name come before those whose speakers are inferred.
    """
    seen = set()
    for question in dossier.questions.values():
        answers = {answered.claim.id: answered.claim for answered in dossier.answers_to.get(question.id, ())}
        disputes = [
            Dispute(question, (claim, link.other), link.relation.because, len(answers))
            for claim in answers.values()
            if not claim.withdrawn
            for link in dossier.links.get(claim.id, ())
            if link.is_rival and link.other.id in answers and _pair(claim, link.other) not in seen
        ]
        if disputes:
            dispute = min(disputes, key=_inferred_speakers)
            seen.add(_pair(*dispute.sides))
            yield dispute


def _pair(first: Claim, second: Claim) -> frozenset[str]:
    return frozenset((first.id, second.id))


def _inferred_speakers(dispute: Dispute) -> int:
    return sum(claim.attribution == "inferred" for claim in dispute.sides)


def _most_claimed(dossier: Dossier) -> list[Place]:
    """The places that claims are about, the one with most claims first."""
    counts = Counter({place.id: len(dossier.claims_about.get(place.id, ())) for place in dossier.places.values()})
    return [dossier.places[place] for place, count in counts.most_common() if count]
