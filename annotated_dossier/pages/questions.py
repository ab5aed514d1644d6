"""Question pages: who says what, when, in which words, side by side. None of them answers its question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier, Link
from annotated_dossier.model import Claim, Question
from annotated_dossier.pages.answers import Moment, Voices, days, in_order, moments, positions, relations, said_on
from annotated_dossier.pages.cards import Words, words_of
from annotated_dossier.pages.citing import citing
from annotated_dossier.pages.figures import ShownFigure, shown_figures
from annotated_dossier.pages.found import question_found
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.pictured.amounts import figures_of
from annotated_dossier.pages.pictured.answered import stands_for
from annotated_dossier.pages.pictured.arguments import argument
from annotated_dossier.pages.rivals import Disputing, Rival, against, rivals
from annotated_dossier.pages.speakers import Heard, heard
from annotated_dossier.pages.wording import wording
from annotated_dossier.text import edtf

# Fewer figures are read faster among the positions they belong to.
FEWEST_FIRST = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim in its cell: who says it, in which words, when, and the day (EDTF) it is listed under.

    Rivals that stand on the page are not among `rivals`.
    """

    claim: Claim
    link: RecordLink
    heard: Heard
    words: tuple[Words, ...]
    figures: tuple[ShownFigure, ...]
    rivals: tuple[Rival, ...]
    day: str
    when: str
    is_day_inferred: bool
    is_disputed: bool


@dataclass(frozen=True, slots=True)
class SaidBy:
    """A speaker with the claims in which it takes a position, and when it said the last of them."""

    speaker: str
    claims: tuple[RecordLink, ...]
    when: str
    is_day_inferred: bool


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """What had been said up to a day (EDTF): the speakers by the label of their position."""

    day: str
    positions: tuple[tuple[str, tuple[SaidBy, ...]], ...]


@dataclass(frozen=True, slots=True)
class Contested:
    """A claim and who contradicts it."""

    link: RecordLink
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class Relating:
    """What a claim is to another and why; of rivals, in what they differ and whether in time."""

    relation: str
    difference: str | None
    other: Contested
    because: str
    times: str | None


def count_of(question: Question, dossier: Dossier) -> str:
    """How many statements answer a question, and how many speakers make them."""
    say = dossier.phrases
    claims = {answer.claim.id: answer.claim for answer in dossier.answers_to.get(question.id, ())}
    speakers = {speaker.id for claim in claims.values() for speaker in dossier.speakers(claim)}
    return say.gettext(
        "%(statements)s by %(speakers)s",
        statements=say.ngettext("%(num)s statement", "%(num)s statements", len(claims)),
        speakers=say.ngettext("%(num)s speaker", "%(num)s speakers", len(speakers)),
    )


def pages(dossier: Dossier) -> Iterator[Planned]:
    """One page for each question."""
    for question in dossier.questions.values():
        yield Planned(urls.record_address("questions", question.id), partial(_page, question, dossier))


def _page(question: Question, dossier: Dossier) -> Page:
    answers = dossier.answers_to.get(question.id, ())
    claims = in_order((answer.claim for answer in answers), dossier)
    taken = {answer.claim.id: answer.claim for answer in answers if answer.answer.position}
    count = count_of(question, dossier)
    say = dossier.phrases
    here = {claim.id for claim in claims}
    figures = list(figures_of(question, dossier))
    first = [
        drawing
        for drawing in figures
        if not taken or (len(drawing.rows) >= FEWEST_FIRST and stands_for(drawing, question, dossier))
    ]
    columns = days(taken.values(), dossier)
    return make_page(
        dossier,
        urls.record_address("questions", question.id),
        "question.md.jinja",
        title=question.question,
        description=say.gettext("%(statements)s, each with its words, its speaker and its day.", statements=count),
        hide=("toc",),
        found=question_found(dossier, question, count),
        subject=question,
        has_picture=True,
        question=question,
        citing=citing(question, dossier),
        count=count,
        about=[link_to(dossier.find(target), dossier) for target in question.about],
        drawn_first=first,
        drawn=[drawing for drawing in figures if drawing not in first],
        is_any_disputed=any(dossier.rivals(claim) for claim in taken.values()),
        is_by_day=all(edtf.is_day(said_on(claim, dossier)) for claim in claims),
        days=[(day.date, any(map(wording(dossier).is_day_inferred, day.claims))) for day in columns],
        positions=[
            (
                position.label,
                [
                    (column.date, [_saying(claim, here, dossier) for claim in cell])
                    for column, cell in zip(columns, position.cells, strict=True)
                ],
            )
            for position in positions(question, answers, dossier)
        ],
        sequence=[
            (day.date, [_saying(claim, here, dossier) for claim in day.claims])
            for day in days((claim for claim in claims if claim.id not in taken), dossier)
        ],
        moments=[_moment(moment, dossier) for moment in moments(question, answers, dossier)],
        argument=argument(question, dossier),
        relations=[
            (_contested(claim, dossier), [_relating(claim, link, dossier) for link in links])
            for claim, links in relations(claims, dossier)
        ],
    )


def _saying(claim: Claim, here: Iterable[str], dossier: Dossier) -> Saying:
    """A claim in its cell; `here` are the ids of the claims on the page."""
    is_contested_elsewhere = any(rival.id not in here for rival in dossier.rivals(claim))
    return Saying(
        claim,
        link_to(claim, dossier),
        heard(claim, dossier),
        words_of(claim, dossier),
        shown_figures(claim, dossier),
        rivals(claim, dossier) if is_contested_elsewhere else (),
        said_on(claim, dossier),
        wording(dossier).said_when(claim),
        wording(dossier).is_day_inferred(claim),
        bool(dossier.rivals(claim)),
    )


def _moment(moment: Moment, dossier: Dossier) -> ShownMoment:
    return ShownMoment(
        moment.day.isoformat(),
        tuple(
            (label or dossier.phrases.gettext("No position"), _said_by(voices, dossier))
            for label, voices in moment.positions
        ),
    )


def _said_by(voices: Voices, dossier: Dossier) -> tuple[SaidBy, ...]:
    return tuple(
        SaidBy(
            dossier.speaker_name(claims[-1]),
            tuple(link_to(claim, dossier) for claim in claims),
            wording(dossier).said_when(claims[-1]),
            wording(dossier).is_day_inferred(claims[-1]),
        )
        for _, claims in voices
    )


def _relating(claim: Claim, link: Link, dossier: Dossier) -> Relating:
    words = wording(dossier)
    return Relating(
        words.relation(link),
        words.difference(link),
        _contested(link.other, dossier),
        link.relation.because,
        words.times(claim, link) if link.is_rival else None,
    )


def _contested(claim: Claim, dossier: Dossier) -> Contested:
    return Contested(link_to(claim, dossier), against(claim, dossier))
