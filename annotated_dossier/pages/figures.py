"""Figures with all that must stand beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from annotated_dossier.evidence.figures import MOST_BESIDE, Comparison, StatedFigure, comparisons
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.pages.links import RecordLink, address_of, link_to, links_to_speakers
from annotated_dossier.pages.rivals import Disputing, against
from annotated_dossier.pages.whose_words import SaidWords, said_words
from annotated_dossier.pages.wording import reaching, wording
from annotated_dossier.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Dated:
    """A time in words, and what it rests on where it was inferred."""

    words: str
    basis: str | None = None


class Reading(NamedTuple):
    """What an editor reads in the words of a figure, who that is, and why."""

    amount: str
    by: str
    because: str


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure: what it counts, where and when, who says it and who contradicts that; a distance has no area or time.

    `says` are the words that state it, as far as its sources let them out, and `reading` what an editor reads in them
    where they leave it open; `derived` is the formula of a number that no words state; `measured` is what came out
    between published points. `area` is `None` where it has none, and says so where it lacks one. `counted` is what it
    counts, where and when, in a line.
    """

    amount: str
    counted: str
    derived: str | None
    side: str | None
    measured: str | None
    measure: str
    definition: str
    says: SaidWords | None
    reading: Reading | None
    area: RecordLink | str | None
    period: Dated | None
    as_of: Dated | None
    whole: RecordLink | None
    whole_against: tuple[Disputing, ...]
    speakers: tuple[RecordLink, ...]
    when: str
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in plain text: `Soldiers: 300, Toretsk, January 2025.`, and what is to be known about it."""

    figure: str
    about: str


@dataclass(frozen=True, slots=True)
class FigureBeside:
    """Another figure that a reader might set beside one, who contradicts it, and on what ground the two compare."""

    amount: str
    measure: str
    is_derived: bool
    address: str
    against: tuple[Disputing, ...]
    speakers: tuple[RecordLink, ...]
    when: str
    is_day_inferred: bool
    note: str


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure and those beside it; `left_out` says how many there are of which not all are shown."""

    figure: ShownFigure
    beside: tuple[FigureBeside, ...]
    left_out: int | None


def shown_figures(claim: Claim, dossier: Dossier) -> tuple[ShownFigure, ...]:
    """The figures of a claim."""
    return tuple(_shown(claim, figure, dossier) for figure in claim.figures)


def figure_lines(claim: Claim, dossier: Dossier) -> tuple[FigureLine, ...]:
    """The figures of a claim, each in a line, for a claim shown beside another."""
    return tuple(_line(claim, figure, dossier) for figure in claim.figures)


def compared_figures(
    claim: Claim, stated: Mapping[str, list[StatedFigure]], dossier: Dossier
) -> tuple[ComparedFigure, ...]:
    """The figures of a claim, each with those beside it; `stated` are all figures by their measure."""
    return tuple(
        ComparedFigure(
            _shown(claim, figure, dossier),
            tuple(
                _beside(other, dossier)
                for other in comparisons(StatedFigure(claim, figure), stated, dossier, dossier.phrases)
            ),
            _left_out(figure, stated, dossier),
        )
        for figure in claim.figures
    )


def _shown(claim: Claim, figure: Figure, dossier: Dossier) -> ShownFigure:
    words, measure = wording(dossier), dossier.record.measures[figure.measure]
    whole = dossier.claims[figure.part_of] if figure.part_of else None
    return ShownFigure(
        amount=words.amount(figure),
        counted=_counted(figure, dossier),
        derived=figure.derived,
        side=words.side(claim, figure),
        measured=words.measured(claim, figure),
        measure=measure.name,
        definition=measure.definition,
        says=said_words(figure.says, claim, dossier),
        reading=reading(figure, dossier.phrases),
        area=_area(figure, dossier),
        period=_period(figure, dossier),
        as_of=_as_of(figure, dossier),
        whole=link_to(whole, dossier) if whole else None,
        whole_against=against(whole, dossier) if whole else (),
        speakers=links_to_speakers(claim, dossier),
        when=words.said_when(claim),
        against=against(claim, dossier),
    )


def reading(figure: Figure, say: Phrases) -> Reading | None:
    """What an editor reads in the words of a figure, where the record says so."""
    read = figure.read_as
    if read is None:
        return None
    ends = [say.number(end) for end in (read.value, read.min, read.max) if end is not None]
    return Reading(reaching(ends, say), read.by, read.because)


def _area(figure: Figure, dossier: Dossier) -> RecordLink | str | None:
    if figure.area:
        return link_to(dossier.places[figure.area], dossier)
    return None if wording(dossier).is_distance(figure) else dossier.phrases.gettext("not stated")


def _period(figure: Figure, dossier: Dossier) -> Dated | None:
    if figure.period:
        return Dated(dossier.phrases.date(figure.period), figure.dates_basis)
    if figure.as_of or wording(dossier).is_distance(figure):
        return None
    return Dated(dossier.phrases.gettext("not stated"))


def _as_of(figure: Figure, dossier: Dossier) -> Dated | None:
    if not figure.as_of:
        return None
    return Dated(dossier.phrases.date(figure.as_of), None if figure.period else figure.dates_basis)


def _line(claim: Claim, figure: Figure, dossier: Dossier) -> FigureLine:
    words, measure, say = wording(dossier), dossier.record.measures[figure.measure], dossier.phrases
    amount = words.amount(figure)
    if figure.derived:
        amount = say.gettext("%(amount)s (derived: %(formula)s)", amount=amount, formula=figure.derived)
    said = ", ".join((amount, *_where_and_when(figure, dossier)))
    about = (measure.definition, words.side(claim, figure), words.measured(claim, figure))
    return FigureLine(f"{measure.name}: {said}.", " ".join(filter(None, about)))


def _counted(figure: Figure, dossier: Dossier) -> str:
    return ", ".join((dossier.record.measures[figure.measure].name, *_where_and_when(figure, dossier)))


def _where_and_when(figure: Figure, dossier: Dossier) -> Iterator[str]:
    say = dossier.phrases
    if figure.area:
        yield dossier.places[figure.area].name
    if figure.period:
        yield say.date(figure.period)
    elif figure.as_of:
        yield say.gettext("as of %(date)s", date=say.date(figure.as_of))
    elif not wording(dossier).is_distance(figure):
        yield say.gettext("no period stated")


def _beside(comparison: Comparison, dossier: Dossier) -> FigureBeside:
    claim, figure = comparison.other
    return FigureBeside(
        wording(dossier).amount(figure),
        dossier.record.measures[figure.measure].name.lower(),
        bool(figure.derived),
        address_of(claim, dossier),
        against(claim, dossier),
        links_to_speakers(claim, dossier),
        wording(dossier).said_when(claim),
        wording(dossier).is_day_inferred(claim),
        comparison.note,
    )


def _left_out(figure: Figure, stated: Mapping[str, list[StatedFigure]], dossier: Dossier) -> int | None:
    count = len(stated.get(figure.measure, ()))
    return count if count > MOST_BESIDE and not wording(dossier).is_distance(figure) else None
