"""The front page: what the dossier is, what is in dispute, where to start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place, Question
from annotated_dossier.pages.cards import Beside, Words, beside, words_of
from annotated_dossier.pages.links import RecordLink, address_of, link_to
from annotated_dossier.pages.page import Page, make_page
from annotated_dossier.pages.pictured.amounts import figures_of
from annotated_dossier.pages.pictured.drawing import Drawing
from annotated_dossier.pages.pictured.sayings import by_position, line_of_time
from annotated_dossier.pages.rivals import Disputing, against
from annotated_dossier.pages.wording import wording

DISPUTES_SHOWN = 3
ANSWERS_DRAWN = 3
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
class FacingWords:
    """Words that face others: who says them, when, and where they are read."""

    words: tuple[Words, ...]
    statement: RecordLink
    speaker: RecordLink
    party: str | None
    when: str
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class DrawnAnswers:
    """A question whose answers can be drawn, and how many there are in all."""

    question: RecordLink
    drawing: Drawing
    answers: int


@dataclass(frozen=True, slots=True)
class QuestionsOfTopic:
    """Questions that are mostly answered under one topic, each with the number of its answers."""

    topic: str
    questions: tuple[tuple[RecordLink, int], ...]


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source by its outlet and its day (EDTF)."""

    outlet: str
    published: str
    address: str


def pages(dossier: Dossier) -> Iterator[Page]:
    """The front page."""
    record = dossier.record
    disputes = list(_disputes(dossier))
    leading = _leading(disputes, dossier)
    yield make_page(
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
        topics=_by_topic(dossier),
        facing=[_facing(claim, dossier) for claim in leading],
        in_time=line_of_time("Who said what, when", dossier.claims.values(), dossier),
        drawn=list(islice(_drawn(dossier), ANSWERS_DRAWN)),
        disputes=[_shown(dispute, dossier) for dispute in disputes[:DISPUTES_SHOWN] if dispute.sides != leading],
        places=[link_to(place, dossier) for place in _most_claimed(dossier)[:PLACES_SHOWN]],
    )


def _leading(disputes: Sequence[Dispute], dossier: Dossier) -> tuple[Claim, ...]:
    """The two statements that the page begins with: those the editor chose, or else the first dispute."""
    chosen = tuple(dossier.claims[claim] for claim in dossier.record.leads or ())
    if chosen and not any(claim.withdrawn for claim in chosen):
        return chosen
    return disputes[0].sides if disputes else ()


def _facing(claim: Claim, dossier: Dossier) -> FacingWords:
    speaker = dossier.speaker(claim)
    return FacingWords(
        words_of(claim, dossier)[:1],
        link_to(claim, dossier),
        link_to(speaker, dossier),
        wording(dossier).party(speaker),
        wording(dossier).said_when(claim),
        against(claim, dossier),
    )


def _drawn(dossier: Dossier) -> Iterator[DrawnAnswers]:
    """The questions whose answers can be drawn, in their order, each with its first drawing."""
    for question in dossier.questions.values():
        drawing = by_position(question, dossier) or next(figures_of(question, dossier), None)
        if drawing:
            yield DrawnAnswers(link_to(question, dossier), drawing, len(dossier.answers_to.get(question.id, ())))


def _by_topic(dossier: Dossier) -> list[QuestionsOfTopic]:
    """The questions under the topic that most of their answers have, in the order of the topics."""
    groups: dict[str, list[tuple[RecordLink, int]]] = {topic: [] for topic in dossier.record.topics}
    for question in dossier.questions.values():
        answers = dossier.answers_to.get(question.id, ())
        counts = Counter(answered.claim.topic for answered in answers)
        topic = max(counts, key=lambda topic: counts[topic], default=next(iter(groups)))
        groups[topic].append((link_to(question, dossier), len(answers)))
    names = dossier.record.topics
    return [QuestionsOfTopic(names[topic].name, tuple(listed)) for topic, listed in groups.items() if listed]


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
