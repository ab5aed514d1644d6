"""Statements as marks: on a line of time by who speaks, and by position and day."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date
from functools import partial

from annotated_dossier.evidence.standing import party_of_speaker
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import gathered as gathered_once
from annotated_dossier.model import Claim, Question
from annotated_dossier.pages.answers import in_order, positions, said_on
from annotated_dossier.pages.grouping import said_day
from annotated_dossier.pages.links import address_of, address_of_index
from annotated_dossier.pages.pictured.drawing import WIDE, Cell, Drawing, drawing
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_, Phrases
from annotated_dossier.pictures.marks import Mark
from annotated_dossier.pictures.positions import Row, Saying
from annotated_dossier.pictures.positions import positions as positions_drawn
from annotated_dossier.pictures.timeline import Day, Lane, gathered, timeline
from annotated_dossier.text import days

# A line of time reaches over all but this part of the statements at each end, so that one of long ago does not press
# the rest together.
_OUTSIDE = 0.02
_MOST_IN_MATRIX = 40
# Fewer marks show nothing that the page does not say at once.
_FEWEST = 3
KEY = N_("Each mark is a statement; in a ring if it is disputed, open if its day is inferred.")
COLUMNS = (N_("Day"), N_("Who"), N_("Statement"))
GATHERED = (N_("Who and when"), N_("Statements"))


# Lanes of a line of time: what each is called, and the statements in it.
Named = Sequence[tuple[str, Sequence[Claim]]]


def mark(claim: Claim, dossier: Dossier) -> Mark:
    """A statement as a mark."""
    return Mark(
        address_of(claim, dossier), told(claim, dossier), bool(dossier.rivals(claim)), bool(claim.asserted_basis)
    )


def told(claim: Claim, dossier: Dossier) -> str:
    """A statement in a line, with who disputes it."""
    by = disputers(claim, dossier)
    if not by:
        return claim.statement
    return dossier.phrases.gettext("%(statement)s [disputed by %(speakers)s]", statement=claim.statement, speakers=by)


def disputers(claim: Claim, dossier: Dossier) -> str:
    """Who disputes a statement, as a list in words; nothing if nobody does."""
    by = dict.fromkeys(dossier.speaker_name(rival) for rival in dossier.rivals(claim))
    return dossier.phrases.listed(by) if by else ""


def line_of_time(name: str, named: Named, dossier: Dossier) -> Drawing | None:
    """The statements on the line of all days of the dossier, in lanes by their names.

    None where there are too few of them, or where that line has not two days.
    """
    named = [(lane, in_order(claims, dossier)) for lane, claims in named]
    ordered = in_order((claim for _, claims in named for claim in claims), dossier)
    at = {claim.id: day for claim in ordered if isinstance(day := said_day(dossier, claim), date)}
    span = _days_of_dossier(dossier).get("all")
    if not span or len(at) < max(len(ordered), _FEWEST):  # the line has no days before the era
        return None
    first, last = span
    lanes = [_lane(lane, claims, at, dossier) for lane, claims in named if claims]
    say = dossier.phrases
    naming = partial(_named, say)
    groups, is_gathered = gathered(lanes, naming, WIDE)
    rows = _gathered_rows(groups) if is_gathered else [_row(claim, dossier) for claim in ordered]
    columns = [say.gettext(column) for column in (GATHERED if is_gathered else COLUMNS)]
    return drawing(name, say.gettext(KEY), lambda width: timeline(lanes, first, last, naming, width), columns, rows)


def by_position(question: Question, dossier: Dossier) -> Drawing | None:
    """Who takes which position on which day; none where no statement takes one, or where there are too many to read."""
    answers = [answered for answered in dossier.answers_to.get(question.id, ()) if not answered.claim.withdrawn]
    taken = [
        (position.label, [claim for cell in position.cells for claim in cell])
        for position in positions(question, answers, dossier)
    ]
    say = dossier.phrases
    said = in_order((claim for _, claims in taken for claim in claims), dossier)
    if not 0 < len(said) <= _MOST_IN_MATRIX:
        return None
    columns = [(day, say.date(day)) for day in dict.fromkeys(said_on(claim, dossier) for claim in said)]
    rows = [Row(label, tuple(_saying(claim, dossier) for claim in claims)) for label, claims in taken]
    table = [(Cell(label), *_row(claim, dossier)) for label, claims in taken for claim in claims]
    return drawing(
        question.question,
        say.gettext(KEY),
        lambda width: positions_drawn(rows, columns, say.gettext("nobody in these sources"), width),
        (say.gettext("Position"), *map(say.gettext, COLUMNS)),
        table,
    )


def _saying(claim: Claim, dossier: Dossier) -> Saying:
    return Saying(mark(claim, dossier), dossier.speaker_name(claim), said_on(claim, dossier))


def by_party(claims: Iterable[Claim], dossier: Dossier) -> Named:
    """The statements that stand by party: in the order of the dossier record, half of them above those of no party."""
    spoken: dict[str | None, list[Claim]] = {}
    for claim in _standing(claims):
        spoken.setdefault(party_of_speaker(claim, dossier), []).append(claim)
    return [(_name(party, dossier), spoken[party]) for party in in_lanes(spoken, dossier)]


def in_lanes(parties: Container[str | None], dossier: Dossier) -> list[str | None]:
    """The parties in the order of the dossier record, half of them before those who have none (`None`)."""
    found: list[str | None] = [party for party in dossier.record.parties if party in parties]
    if None in parties:
        found.insert((len(found) + 1) // 2, None)
    return found


def said_and_said_of(
    direct: Iterable[Claim], reported: Iterable[Claim], about: Iterable[Claim], dossier: Dossier
) -> Named:
    """What somebody says, in direct words and as reported, apart from what is said of them; each statement once."""
    say = dossier.phrases
    own, told = list(_standing(direct)), list(_standing(reported))
    said = {claim.id for claim in (*own, *told)}
    return [
        (say.gettext("In their own words"), own),
        (say.gettext("Said, as reported"), told),
        (say.gettext("Said of them"), [claim for claim in _standing(about) if claim.id not in said]),
    ]


def _standing(claims: Iterable[Claim]) -> Iterable[Claim]:
    return (claim for claim in claims if not claim.withdrawn)


@gathered_once
def _days_of_dossier(dossier: Dossier) -> dict[str, tuple[date, date]]:
    """The first and the last day of the lines of time, under one key; nothing where there are not two."""
    found = sorted(
        day for claim in _standing(dossier.claims.values()) if isinstance(day := said_day(dossier, claim), date)
    )
    outside = int(len(found) * _OUTSIDE)
    first, last = (found[outside], found[-1 - outside]) if found else (date.max, date.max)
    return {"all": (first, last)} if first < last else {}


def _name(party: str | None, dossier: Dossier) -> str:
    if party:
        return wording(dossier).party_name(party)
    if dossier.record.parties:
        return dossier.phrases.gettext("The outlets, and speakers of no party")
    return dossier.phrases.gettext("All statements")


def _lane(name: str, claims: Iterable[Claim], at: dict[str, date], dossier: Dossier) -> Lane:
    said: dict[date, list[Claim]] = {}
    for claim in claims:
        said.setdefault(at[claim.id], []).append(claim)
    say = dossier.phrases
    return Lane(
        name,
        tuple(
            Day(
                day,
                tuple(mark(claim, dossier) for claim in here),
                address_of_index("claims"),
                f"{name}, {say.date(said_on(here[0], dossier))}: "
                + say.ngettext("%(num)s statement", "%(num)s statements", len(here)),
            )
            for day, here in sorted(said.items())
        ),
    )


def _row(claim: Claim, dossier: Dossier) -> tuple[Cell, ...]:
    return (
        Cell(wording(dossier).said_when(claim)),
        Cell(dossier.speaker_name(claim)),
        Cell(told(claim, dossier), address_of(claim, dossier)),
    )


def _gathered_rows(lanes: Sequence[Lane]) -> list[tuple[Cell, ...]]:
    """A line for each mark that stands for many statements."""
    return [(Cell(day.label, day.address), Cell(str(len(day.marks)))) for lane in lanes for day in lane.days]


def _named(say: Phrases, day: days.Day, step: int) -> str:
    """A month, or a year where months have no room."""
    month = day.isoformat()[: -len("-01")]
    return say.date(month[: -len("-01")] if step >= 12 else month)
