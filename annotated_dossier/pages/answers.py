"""The answers to a question: who says what, when. None of them is preferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from annotated_dossier.linking.link import Answered, Dossier, Link
from annotated_dossier.model import Claim, Named, Question
from annotated_dossier.pages.grouping import said_day
from annotated_dossier.text import edtf
from annotated_dossier.text.days import FIRST_DAY
from annotated_dossier.text.days import Day as CalendarDay

# Speakers, each with its claims.
Voices = tuple[tuple[tuple[Named, ...], tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class PositionByDay:
    """A position and what is said for it on each of the days, in their order; nothing said is an empty cell."""

    label: str
    cells: tuple[tuple[Claim, ...], ...]


@dataclass(frozen=True, slots=True)
class Day:
    """What is said on one day (EDTF)."""

    date: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """What had been said up to a day: each position, and last no position, with its speakers and their claims."""

    day: CalendarDay
    positions: tuple[tuple[str | None, Voices], ...]


def said_on(claim: Claim, dossier: Dossier) -> str:
    """The day a claim is listed under (EDTF): when it was said, or else when it was published."""
    return claim.asserted or dossier.source_of(claim).published


def in_order(claims: Iterable[Claim], dossier: Dossier) -> list[Claim]:
    """Each claim once, by day, then as the words stand in their source: an announcement before its denial."""
    once = {claim.id: claim for claim in claims}.values()
    return sorted(once, key=lambda claim: _place(claim, dossier))


def days(claims: Iterable[Claim], dossier: Dossier) -> tuple[Day, ...]:
    """The claims under the days they were said on."""
    by_day: dict[str, list[Claim]] = {}
    for claim in in_order(claims, dossier):
        by_day.setdefault(said_on(claim, dossier), []).append(claim)
    return tuple(Day(day, tuple(said)) for day, said in by_day.items())


def positions(question: Question, answers: Iterable[Answered], dossier: Dossier) -> tuple[PositionByDay, ...]:
    """The positions in the order of the question's record, the same wherever they stand."""
    taken = _by_position(question, answers, dossier)
    columns = [day.date for day in days((claim for claims in taken.values() for claim in claims), dossier)]
    return tuple(
        PositionByDay(
            question.positions[position],
            tuple(tuple(claim for claim in claims if said_on(claim, dossier) == column) for column in columns),
        )
        for position, claims in taken.items()
    )


def moments(question: Question, answers: Iterable[Answered], dossier: Dossier) -> tuple[Moment, ...]:
    """The question as of each day on which something was said; withdrawn claims stay, marked as such."""
    answers = sorted(answers, key=lambda answered: _place(answered.claim, dossier))
    order = list(_by_position(question, answers, dossier))
    return tuple(
        Moment(day, tuple(_up_to(day, question, order, answers, dossier)))
        for day in sorted({said_day(dossier, answered.claim) for answered in answers})
    )


def relations(claims: Iterable[Claim], dossier: Dossier) -> list[tuple[Claim, list[Link]]]:
    """How these claims stand to each other: every relation once, under the claim that states it."""
    here = {claim.id: claim for claim in claims}
    stated = (
        (claim, [link for link in dossier.links.get(claim.id, ()) if link.is_forward and link.other.id in here])
        for claim in here.values()
    )
    return [(claim, links) for claim, links in stated if links]


def _place(claim: Claim, dossier: Dossier) -> tuple[CalendarDay, CalendarDay, str, str, int]:
    day = said_on(claim, dossier)
    period = edtf.parse(day)
    quote = next(iter(dossier.quotes.get(claim.id, ())), None)
    place = (quote.quote.source, quote.anchor.start) if quote else ("", 0)
    return period.earliest or FIRST_DAY, period.latest or date.max, day, *place


def _by_position(question: Question, answers: Iterable[Answered], dossier: Dossier) -> dict[str, list[Claim]]:
    """The claims that take each position, in the order of the record, and theirs by day."""
    taken: dict[str, list[Claim]] = {position: [] for position in question.positions}
    for claim, answer in answers:
        if answer.position:
            taken[answer.position].append(claim)
    return {position: in_order(claims, dossier) for position, claims in taken.items()}


def _up_to(
    day: CalendarDay, question: Question, order: Iterable[str], answers: Iterable[Answered], dossier: Dossier
) -> Iterator[tuple[str | None, Voices]]:
    """The positions in a given order, then no position, with what had been said for each by a day."""
    voices: dict[str | None, dict[tuple[str, ...], list[Claim]]] = {position: {} for position in (*order, None)}
    for claim, answer in answers:
        if said_day(dossier, claim) <= day:
            together = tuple(speaker.id for speaker in dossier.speakers(claim))
            voices[answer.position].setdefault(together, []).append(claim)
    for position, speakers in voices.items():
        said = tuple((dossier.speakers(claims[0]), tuple(claims)) for claims in speakers.values())
        if position is not None:
            yield question.positions[position], said
        elif said:
            yield None, said
