"""The front page: what the dossier is, what is in dispute, where to start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.evidence.balance import loss_figures
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Place, Question
from annotated_dossier.pages.cards import Beside, ClaimLine, Words, beside, claim_line, words_of
from annotated_dossier.pages.links import RecordLink, address_of, link_to, links_to_speakers
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.pictured.answered import drawn_answers, drawn_in
from annotated_dossier.pages.pictured.sayings import by_party, line_of_time
from annotated_dossier.pages.rivals import Disputing, Rival, against, rivals
from annotated_dossier.pages.wording import uncounted, wording

DISPUTES_SHOWN = 2
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
    """A dispute as the page shows it, and what is said on the matter of another day."""

    question: RecordLink
    sides: tuple[Beside, ...]
    because: str
    other_days: tuple[ClaimLine, ...]
    answers: int


@dataclass(frozen=True, slots=True)
class Side:
    """Words that face others: who says them, when, and where they are read."""

    words: tuple[Words, ...]
    statement: RecordLink
    speakers: tuple[RecordLink, ...]
    party: str | None
    when: str
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """The two statements that the page begins with, the question both answer, and what is said of another day."""

    sides: tuple[Side, Side]
    question: RecordLink | None
    because: str | None
    other_days: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionsOfTopic:
    """Questions that are mostly answered under one topic, each with the number of its answers."""

    topic: str
    questions: tuple[tuple[RecordLink, int], ...]


@dataclass(frozen=True, slots=True)
class OneSided:
    """The claims in which a party gives figures of others' losses, with their rivals, and what is missing beside."""

    question: RecordLink | None
    claims: tuple[tuple[Beside, tuple[Rival, ...]], ...]
    missing: str


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source by its outlet and its day (EDTF)."""

    outlet: str
    published: str
    is_day_inferred: bool
    address: str


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The front page."""
    yield Planned(urls.HOME, partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    record = dossier.record
    disputes = list(_disputes(dossier))
    leading = _leading(disputes, dossier)
    question = _shared(*leading, dossier) if leading else None
    drawn = tuple(islice(drawn_answers(question, dossier), ANSWERS_DRAWN))
    seen = {answered.question for answered in drawn}
    above = set[str]().union(*(drawn_in(answered.drawing) for answered in drawn))
    return make_page(
        dossier,
        urls.HOME,
        "home.md.jinja",
        record.title,
        record.summary,
        hide=("toc",),
        subject=record,
        has_picture=True,
        summary=record.summary,
        notice=wording(dossier).notice(),
        edition=record.edition,
        end=wording(dossier).end(),
        sources=[
            ListedSource(
                dossier.voice_name(source),
                source.published,
                source.published_basis is not None,
                address_of(source, dossier),
            )
            for source in dossier.sources.values()
        ],
        claims=len(dossier.claims),
        topics=_by_topic(dossier),
        facing=_facing(*leading, above, dossier) if leading else None,
        in_time=line_of_time(
            dossier.phrases.gettext("Who said what, when"), by_party(dossier.claims.values(), dossier), dossier
        ),
        drawn=drawn,
        disputes=[
            _shown(dispute, dossier)
            for dispute in disputes
            if dispute.sides != leading and not above.issuperset(address_of(claim, dossier) for claim in dispute.sides)
        ][:DISPUTES_SHOWN],
        one_sided=[stated for stated in _one_sided(dossier) if stated.question not in seen],
        places=[link_to(place, dossier) for place in _most_claimed(dossier)[:PLACES_SHOWN]],
    )


def first_dispute(dossier: Dossier) -> tuple[Claim, Claim] | None:
    """Two statements that contradict each other: those that the page begins with if they do, or else the first."""
    disputes = list(_disputes(dossier))
    first = _leading(disputes, dossier)
    if first and first[1] in dossier.rivals(first[0]):
        return first
    return disputes[0].sides if disputes else None


def _leading(disputes: Sequence[Dispute], dossier: Dossier) -> tuple[Claim, Claim] | None:
    """The two statements that the page begins with: those the editor chose, or else the first dispute."""
    if dossier.record.leads:
        first, second = (dossier.claims[claim] for claim in dossier.record.leads)
        if not (first.withdrawn or second.withdrawn):
            return first, second
    return disputes[0].sides if disputes else None


def _facing(first: Claim, second: Claim, drawn: Container[str], dossier: Dossier) -> Facing:
    """The two statements; what is said of another day stands there unless it is `drawn` below."""
    question = _shared(first, second, dossier)
    relations = [link.relation for link in dossier.links.get(first.id, ()) if link.other is second]
    return Facing(
        (_side(first, dossier), _side(second, dossier)),
        link_to(question, dossier) if question else None,
        relations[0].because if relations else None,
        tuple(
            claim_line(claim, dossier)
            for claim in _of_other_days((first, second), dossier)
            if claim not in (first, second) and address_of(claim, dossier) not in drawn
        ),
    )


def _shared(first: Claim, second: Claim, dossier: Dossier) -> Question | None:
    """The first question that both claims answer."""
    answered = {answer.question for answer in second.answers}
    shared = (answer.question for answer in first.answers if answer.question in answered)
    return next((dossier.questions[question] for question in shared), None)


def _side(claim: Claim, dossier: Dossier) -> Side:
    return Side(
        words_of(claim, dossier)[:1],
        link_to(claim, dossier),
        links_to_speakers(claim, dossier),
        wording(dossier).party_of(claim),
        wording(dossier).said_when(claim),
        against(claim, dossier),
    )


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
        tuple(claim_line(claim, dossier) for claim in _of_other_days(dispute.sides, dossier)),
        dispute.answers,
    )


def _of_other_days(sides: Iterable[Claim], dossier: Dossier) -> list[Claim]:
    """What is said of another time on the matter of two rivals, each claim once."""
    links = [link for claim in sides for link in dossier.links.get(claim.id, ())]
    others = (link.other for link in links if link.relation.type == "same_measure_other_time")
    return list({other.id: other for other in others if not other.withdrawn}.values())


def _one_sided(dossier: Dossier) -> Iterator[OneSided]:
    """For each party that gives figures of others' losses while nobody gives one of its own: those figures."""
    for given in loss_figures(dossier):
        if given.of_others and not given.is_counted:
            answered = {answer.question for answer in given.of_others[0].answers}
            question = next((question for question in dossier.questions.values() if question.id in answered), None)
            yield OneSided(
                link_to(question, dossier) if question else None,
                tuple((beside(claim, dossier), rivals(claim, dossier)) for claim in given.of_others),
                uncounted(dossier.record.parties[given.party], dossier.phrases),
            )


def _disputes(dossier: Dossier) -> Iterator[Dispute]:
    """Two rivals on each question that has any, in the order of the questions; no claim twice.

    Pairs whose speakers the articles name come before those whose speakers are inferred.
    """
    seen: set[str] = set()
    for question in dossier.questions.values():
        answers = {answered.claim.id: answered.claim for answered in dossier.answers_to.get(question.id, ())}
        disputes = [
            Dispute(question, (claim, link.other), link.relation.because, len(answers))
            for claim in answers.values()
            if not claim.withdrawn
            for link in dossier.links.get(claim.id, ())
            if link.is_rival and link.other.id in answers and seen.isdisjoint((claim.id, link.other.id))
        ]
        if disputes:
            dispute = min(disputes, key=_inferred_speakers)
            seen.update(claim.id for claim in dispute.sides)
            yield dispute


def _inferred_speakers(dispute: Dispute) -> int:
    return sum(claim.attribution == "inferred" for claim in dispute.sides)


def _most_claimed(dossier: Dossier) -> list[Place]:
    """The places that claims are about, the one with most claims first."""
    counts = Counter({place.id: len(dossier.claims_about.get(place.id, ())) for place in dossier.places.values()})
    return [dossier.places[place] for place, count in counts.most_common() if count]
