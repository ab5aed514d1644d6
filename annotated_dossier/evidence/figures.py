"""Figures beside each other: like with like, or the reason why not. Nothing here ever adds two figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from annotated_dossier import edtf
from annotated_dossier.link import Dossier
from annotated_dossier.model import Claim, Figure


class StatedFigure(NamedTuple):
    """A figure and the claim that states it."""

    claim: Claim
    figure: Figure


class Comparison(NamedTuple):
    """Another figure that a reader might set beside one, and how they compare.

    `note` says on what ground the two compare, or why they do not.
    """

    other: StatedFigure
    is_comparable: bool
    note: str


def by_measure(dossier: Dossier) -> dict[str, list[StatedFigure]]:
    """Every figure of the dossier, by its measure, in the order of the claims."""
    figures: dict[str, list[StatedFigure]] = {}
    for claim in dossier.claims.values():
        for figure in claim.figures:
            figures.setdefault(figure.measure, []).append(StatedFigure(claim, figure))
    return figures


def comparisons(stated: StatedFigure, figures: dict[str, list[StatedFigure]], dossier: Dossier) -> list[Comparison]:
    """The figures of the same measure, and those that the claim's relations or parts lead to."""
    found = {}
    for other in chain(figures.get(stated.figure.measure, ()), _related(stated, dossier)):
        if other.claim.id != stated.claim.id:
            found[other.claim.id, other.figure.measure] = _compare(stated, other, dossier)
    return list(found.values())


def _related(stated: StatedFigure, dossier: Dossier) -> Iterator[StatedFigure]:
    for link in dossier.links.get(stated.claim.id, ()):
        yield from (StatedFigure(link.other, figure) for figure in link.other.figures)


def _compare(stated: StatedFigure, other: StatedFigure, dossier: Dossier) -> Comparison:
    ours, theirs = stated.figure, other.figure
    if ours.part_of == other.claim.id:
        return Comparison(other, False, "This figure is a part of it; the two are never added.")
    if theirs.part_of == stated.claim.id:
        return Comparison(other, False, "It is a part of this figure; the two are never added.")
    measures = dossier.record.measures
    if ours.measure != theirs.measure:
        return Comparison(other, False, f"Not the same measure: {measures[ours.measure].name.lower()} here, "
                                        f"{measures[theirs.measure].name.lower()} there.")
    if _unit(ours, dossier) != _unit(theirs, dossier):
        return Comparison(other, False, f"Not the same unit: {_unit(ours, dossier)} here, {_unit(theirs, dossier)} there.")
    if ours.area != theirs.area:
        return Comparison(other, False, f"Not the same area: {_area(ours, dossier)} here, {_area(theirs, dossier)} there.")
    return Comparison(other, *_same_time(ours, theirs))


def _same_time(ours: Figure, theirs: Figure) -> tuple[bool, str]:
    here, there = _time(ours), _time(theirs)
    if here is None or there is None:
        return False, "The time of one of the two is not known."
    if here == there:
        return True, "Same measure, area and time."
    if not _overlap(here, there):
        return False, f"Another time: {_when(ours)} here, {_when(theirs)} there. Different times are a sequence."
    rates = _rate(ours, here), _rate(theirs, there)
    if ours.period and theirs.period and None not in rates:
        return True, f"Over overlapping times of different length: {rates[0]:.1f} a day here, {rates[1]:.1f} a day there."
    return False, f"The times overlap but are not the same: {_when(ours)} here, {_when(theirs)} there."


def _time(figure: Figure) -> edtf.Period | None:
    text = figure.period or figure.as_of
    return edtf.parse(text) if text else None


def _when(figure: Figure) -> str:
    return edtf.in_words(figure.period or figure.as_of)


def _overlap(first: edtf.Period, second: edtf.Period) -> bool:
    return (first.earliest or date.min) <= (second.latest or date.max) and (
        second.earliest or date.min) <= (first.latest or date.max)


def _rate(figure: Figure, period: edtf.Period) -> Decimal | None:
    """Units a day, for a single value counted over a closed period of known days."""
    if figure.value is None or period.earliest is None or period.latest is None:
        return None
    return figure.value / ((period.latest - period.earliest).days + 1)


def _unit(figure: Figure, dossier: Dossier) -> str:
    return figure.unit or dossier.record.measures[figure.measure].unit


def _area(figure: Figure, dossier: Dossier) -> str:
    return dossier.places[figure.area].name if figure.area else "no area stated"
