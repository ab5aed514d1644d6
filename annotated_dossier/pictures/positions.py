"""Who takes which position on which day: a row for each position, its speakers on a line of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering, marks
from annotated_dossier.pictures.marks import Mark
from annotated_dossier.pictures.svg import Picture, line, link, text
from annotated_dossier.text.days import Day

_HEAD = 24
_LINE = 19
_POSITION = 20
_GAP = 10
_LEAST_COLUMN = 200


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement for a position: its mark, its speaker's name, and its day."""

    mark: Mark
    speaker: str
    day: Day


@dataclass(frozen=True, slots=True)
class Row:
    """A position in its words, and the statements for it."""

    position: str
    sayings: tuple[Saying, ...]


def positions(rows: Sequence[Row], days: Sequence[tuple[Day, str]], nothing: str, width: int) -> Picture:
    """The rows over columns for the days, each with its name; a row without a statement says `nothing`.

    Where columns would be too narrow for names, there is one, and each name is followed by its day.
    """
    column = width / max(len(days), 1)
    columns: list[tuple[tuple[Day, str], ...]] = [(day,) for day in days]
    if column < _LEAST_COLUMN:
        column, columns = width, [tuple(days)]
    drawn, y = [], 0.0
    if len(columns) > 1:
        drawn = [text(column * place, 14, name, "ds-p-note") for place, ((_, name),) in enumerate(columns)]
        y = _HEAD
    for row in rows:
        drawn.append(line(0, y, width, y, "ds-p-rule"))
        for words in lettering.wrapped(row.position, width - 8):
            drawn.append(text(0, y + 16, words, "ds-p-name ds-p-strong"))
            y += _POSITION
        cells = [_cell(row, days_) for days_ in columns]
        for place, cell in enumerate(cells):
            drawn.extend(
                _said(saying, name, column * place, y + 4 + _LINE * number, column)
                for number, (saying, name) in enumerate(cell)
            )
        if not row.sayings:
            drawn.append(text(0, y + 15, nothing, "ds-p-note"))
        y += _LINE * max(1, *map(len, cells), 1) + _GAP
    lines = [line(column * place - 6, _HEAD, column * place - 6, y, "ds-p-grid") for place in range(1, len(columns))]
    return Picture(width, round(y), Markup("").join((*lines, *drawn)))


def _cell(row: Row, days: Sequence[tuple[Day, str]]) -> list[tuple[Saying, str]]:
    """The statements of a row on some days, each with the name it bears there."""
    said = [(saying, name) for day, name in days for saying in row.sayings if saying.day == day]
    return [(saying, f"{saying.speaker}, {name}" if len(days) > 1 else saying.speaker) for saying, name in said]


def _said(saying: Saying, name: str, x: float, y: float, room: float) -> Markup:
    """A mark with its speaker beside it; both lead to the statement."""
    label = lettering.shortened(name, room - 28)
    return Markup("").join(
        (
            marks.draw(saying.mark, x + 7, y + 7),
            link(saying.mark.address, saying.mark.label, text(x + 19, y + 11.5, label, "ds-p-name")),
        )
    )
