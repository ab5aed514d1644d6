"""A line of time: each statement a mark on the day it was said, in the lane of who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from annotated_dossier.pictures import lettering, marks
from annotated_dossier.pictures.marks import PITCH, Mark
from annotated_dossier.pictures.svg import Picture, group, line, text
from annotated_dossier.pictures.timescale import STEPS, Naming, TimeScale

# More marks than these are gathered into discs.
MOST_MARKS = 150
_ROWS, _MOST_ROWS, _COLUMNS = 4, 12, 5
_GAP = 8.0
_AXIS = 24
_LANE_NAME, _LANE_GAP = 18, 7


@dataclass(frozen=True, slots=True)
class Day:
    """What was said on one day in one lane, and where the list of it stands."""

    day: date
    marks: tuple[Mark, ...]
    address: str
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Those who speak for one side, or for none, with their days in order."""

    name: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """Marks of one day beside each other: where they begin and how many rows they stand in."""

    day: Day
    left: float
    columns: int
    is_gathered: bool


def timeline(lanes: Sequence[Lane], first: date, last: date, naming: Naming, width: int) -> Picture:
    """The lanes one below the other over the days from `first` to `last`, at a width.

    A day with more marks than rows has them in columns, which yield to those of the day before. Too many
    marks are gathered.
    """
    scale = TimeScale(first, last, PITCH, width - PITCH)
    lanes, is_gathered = gathered(lanes, naming, width)
    drawn: list[Markup] = []
    y = 0.0
    for lane in lanes:
        y += _LANE_GAP
        blocks = list(_blocks(lane.days, scale, is_gathered))
        height = _height(blocks)
        drawn.append(text(0, y + 11, lane.name, "ds-p-lane"))
        y += _LANE_NAME
        drawn.extend(_drawn(block, y + height) for block in blocks)
        drawn.extend(_foot(block, scale.x(block.day.day), y + height, y + height + _GAP) for block in blocks)
        y += height + _GAP
        drawn.append(line(0, y, width, y, "ds-p-rule"))
    named = [
        group((line(x, y, x, y + 5, "ds-p-tick"), text(x, y + 18, name, "ds-p-note", _anchor(x, name, width))))
        for x, name in scale.ticks(naming)
    ]
    return Picture(width, round(y + _AXIS), Markup("").join((*drawn, *named)))


def gathered(lanes: Sequence[Lane], naming: Naming, width: float) -> tuple[Sequence[Lane], bool]:
    """The lanes as they are, or else gathered by the shortest time that leaves room for all, and which of the two."""
    count = sum(len(day.marks) for lane in lanes for day in lane.days)
    if count <= MOST_MARKS and _is_room(lanes, width, False):
        return lanes, False
    found: Sequence[Lane] = lanes
    for months in STEPS:
        found = [Lane(lane.name, tuple(_periods(lane, months, naming))) for lane in lanes]
        if _is_room(found, width, True):
            break
    return found, True


def _is_room(lanes: Sequence[Lane], width: float, is_gathered: bool) -> bool:
    return all(sum(_width(day, is_gathered) for day in lane.days) <= width for lane in lanes)


def _periods(lane: Lane, months: int, naming: Naming) -> Iterator[Day]:
    """The days of every so many months as one, in the middle of its days."""
    for period, days in groupby(lane.days, lambda day: (day.day.year * 12 + day.day.month - 1) // months):
        within = tuple(days)
        said = tuple(mark for day in within for mark in day.marks)
        start = date(period * months // 12, period * months % 12 + 1, 1)
        label = f"{lane.name}, {naming(start, months)}: {len(said)}"
        yield Day(within[len(within) // 2].day, said, within[0].address, label)


def _blocks(days: Sequence[Day], scale: TimeScale, is_gathered: bool) -> Iterator[_Block]:
    """The marks of each day, centred over it as far as those before and the picture's edges leave room."""
    free, needed = 0.0, sum(_width(day, is_gathered) for day in days)
    for day in days:
        wide = _width(day, is_gathered)
        # What is still to come must find room before the right edge.
        left = max(free, min(scale.x(day.day) - wide / 2, scale.right + PITCH - needed))
        yield _Block(day, left, round(wide / PITCH), is_gathered)
        free, needed = left + wide, needed - wide


def _width(day: Day, is_gathered: bool) -> float:
    if is_gathered:
        return 2.0 * marks.radius_of_many(len(day.marks)) + 2
    return PITCH * -(-len(day.marks) // _rows(day))


def _rows(day: Day) -> int:
    """How many marks of a day stand over each other: as many as leave few columns, and no tower."""
    return min(max(_ROWS, -(-len(day.marks) // _COLUMNS)), _MOST_ROWS)


def _height(blocks: Sequence[_Block]) -> float:
    if any(block.is_gathered for block in blocks):
        return max(_width(block.day, True) for block in blocks)
    return PITCH * max((min(len(block.day.marks), _rows(block.day)) for block in blocks), default=1)


def _drawn(block: _Block, bottom: float) -> Markup:
    day = block.day
    if block.is_gathered:
        half = _width(day, True) / 2
        return marks.draw_many(day.address, day.label, len(day.marks), block.left + half, bottom - half)
    return Markup("").join(
        marks.draw(
            mark, block.left + PITCH * (place % block.columns + 0.5), bottom - PITCH * (place // block.columns + 0.5)
        )
        for place, mark in enumerate(day.marks)
    )


def _foot(block: _Block, x: float, top: float, bottom: float) -> Markup:
    """What joins the marks of a day to the day itself, beside which they may stand."""
    right = block.left + _width(block.day, block.is_gathered)
    return Markup("").join(
        (line(block.left + 2, top + 2, right - 2, top + 2, "ds-p-tick"), line(x, top + 2, x, bottom, "ds-p-tick"))
    )


def _anchor(x: float, name: str, width: float) -> str:
    """How a name stands at its place without leaving the picture."""
    half = lettering.width(name, lettering.SMALL) / 2
    return "start" if x < half else "end" if x + half > width else "middle"
