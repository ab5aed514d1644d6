"""Who takes which position on which day: a row for each position, its speakers on a line of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering, marks
from annotated_dossier.pictures.marks import Mark
from annotated_dossier.pictures.svg import Picture, line, link, text

_HEAD = 24
_LINE = 19
_WRAPPED = 15
_POSITION = 20
_GAP = 10
_LEAST_COLUMN = 200


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement for a position: its mark, its speaker's name, and by what its day is known."""

    mark: Mark
    speaker: str
    day: str


@dataclass(frozen=True, slots=True)
class _Named:
    """A statement in a cell: its name there in lines, and how far below the top of the cell it stands."""

    saying: Saying
    lines: tuple[str, ...]
    top: float

    @property
    def bottom(self) -> float:
        return self.top + _LINE + _WRAPPED * (len(self.lines) - 1)


@dataclass(frozen=True, slots=True)
class Row:
    """A position in its words, and the statements for it."""

    position: str
    sayings: tuple[Saying, ...]


def positions(rows: Sequence[Row], days: Sequence[tuple[str, str]], nothing: str, width: int) -> Picture:
    """The rows over columns for the days, each known by the first and named by the second of two texts; a row without a
    statement says `nothing`.

    Where columns would be too narrow for names, there is one, and each name is followed by its day.
    """
    column = width / max(len(days), 1)
    columns: list[tuple[tuple[str, str], ...]] = [(day,) for day in days]
    if column < _LEAST_COLUMN:
        column, columns = width, [tuple(days)]
    drawn, y = list[Markup](), 0.0
    if len(columns) > 1:
        drawn = [text(column * place, 14, name, "ds-p-note") for place, ((_, name),) in enumerate(columns)]
        y = _HEAD
    for row in rows:
        drawn.append(line(0, y, width, y, "ds-p-rule"))
        for words in lettering.wrapped(row.position, width - 8, is_strong=True):
            drawn.append(text(0, y + 16, words, "ds-p-name ds-p-strong"))
            y += _POSITION
        cells = [_cell(row, days_, column - 28) for days_ in columns]
        for place, cell in enumerate(cells):
            drawn.extend(_said(named, column * place, y + 4) for named in cell)
        if not row.sayings:
            drawn.append(text(0, y + 15, nothing, "ds-p-note"))
        y += max((named.bottom for cell in cells for named in cell), default=_LINE) + _GAP
    return Picture(width, round(y), Markup("").join(drawn))


def _cell(row: Row, days: Sequence[tuple[str, str]], room: float) -> list[_Named]:
    """The statements of a row on some days, one below the other, each with the name it bears there."""
    cell: list[_Named] = []
    for day, name in days:
        for saying in row.sayings:
            if saying.day == day:
                label = f"{saying.speaker}, {name}" if len(days) > 1 else saying.speaker
                cell.append(_Named(saying, lettering.wrapped(label, room), cell[-1].bottom if cell else 0))
    return cell


def _said(named: _Named, x: float, y: float) -> Markup:
    """A mark with its speaker beside it; both lead to the statement."""
    mark, top = named.saying.mark, y + named.top
    name = (
        text(x + 19, top + 11.5 + _WRAPPED * number, words, "ds-p-name") for number, words in enumerate(named.lines)
    )
    return Markup("").join((marks.draw(mark, x + 7, top + 7), link(mark.address, mark.label, *name)))
