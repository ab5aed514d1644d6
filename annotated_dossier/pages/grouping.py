"""Claims in the order in which a reader meets them: by topic, then by time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.model.dossier import Topic
from annotated_dossier.text import edtf
from annotated_dossier.text.days import Day


class TopicGroup(NamedTuple):
    """The claims of one topic, the earliest first."""

    id: str
    topic: Topic
    claims: tuple[Claim, ...]


class QuestionGroup(NamedTuple):
    """The claims that answer one question, or none, the earliest first."""

    question: Question | None
    claims: tuple[Claim, ...]


def by_question(dossier: Dossier, claims: Iterable[Claim]) -> list[QuestionGroup]:
    """The claims, each once, under the first question that its record names; last those that answer none."""
    groups: dict[str | None, list[Claim]] = {}
    for claim in in_time(dossier, claims):
        groups.setdefault(claim.answers[0].question if claim.answers else None, []).append(claim)
    asked = [QuestionGroup(dossier.questions[key], tuple(groups[key])) for key in dossier.questions if key in groups]
    return [*asked, QuestionGroup(None, tuple(groups[None]))] if None in groups else asked


def by_topic(dossier: Dossier, claims: Iterable[Claim]) -> list[TopicGroup]:
    """The claims under their topics, in the order of the dossier record; topics without a claim are left out."""
    ordered = in_time(dossier, claims)
    groups = (
        TopicGroup(topic_id, topic, tuple(claim for claim in ordered if claim.topic == topic_id))
        for topic_id, topic in dossier.record.topics.items()
    )
    return [group for group in groups if group.claims]


def in_time(dossier: Dossier, claims: Iterable[Claim]) -> list[Claim]:
    """The claims by the day they were said or, where that is not known, published."""
    return sorted(claims, key=lambda claim: said_day(dossier, claim))


def said_day(dossier: Dossier, claim: Claim) -> Day:
    """The last day on which a claim can have been said or, where that is not known, was published."""
    period = edtf.parse(claim.asserted or dossier.source_of(claim).published)
    return period.latest or period.earliest or date.max  # a date has one end at least
