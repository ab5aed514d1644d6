"""Stated numbers beside what was computed, each to its own scale: the number, how far its words reach, the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.scale import Scale
from annotated_dossier.pictures.svg import Picture, element, line, link, text

_LINE, _ROW, _GAP = 16, 20, 20
_BAND = 12
# A result is never drawn as less than this, or nobody would see it.
_LEAST = 3.0


@dataclass(frozen=True, slots=True)
class Compared:
    """A stated number: its words, what was computed in words, where that is read, and the numbers themselves: the one
    that is stated, from where to where its words reach, and from where to where the result lies."""

    stated: str
    result: str
    address: str
    number: float
    allowed: tuple[float, float]
    computed: tuple[float, float]
    agrees: bool


def ranges(rows: Sequence[Compared], width: int) -> Picture:
    """A row for each number, in the order given: a band as far as its words reach with an upright where it stands, and
    on it the line of the result."""
    drawn, y = list[Markup](), 0.0
    for row in rows:
        stated = lettering.wrapped(row.stated, width, is_strong=True)
        result = lettering.wrapped(row.result, width, lettering.SMALL)
        words = [text(0, y + _LINE * number, part, "ds-p-name ds-p-strong") for number, part in enumerate(stated, 1)]
        y += _LINE * len(stated)
        words += [text(0, y + _LINE * number, part, "ds-p-note") for number, part in enumerate(result, 1)]
        y += _LINE * len(result) + _ROW
        drawn.append(link(row.address, f"{row.stated}: {row.result}", *words, *_bars(row, width, y - _ROW / 2 + 3)))
        y += _GAP
    return Picture(width, round(y), Markup("").join(drawn))


def _bars(row: Compared, width: int, y: float) -> tuple[Markup, ...]:
    ends = (*row.allowed, *row.computed)
    beyond = (max(ends) - min(ends)) / 4 or abs(row.number) / 10
    # Numbers that are counted from nought are shown from there, unless they are far off.
    low = 0.0 if 0 <= min(ends) - beyond < 2 * (max(ends) - min(ends)) else min(ends) - beyond
    scale = Scale(low, max(ends) + beyond, 1, width - 1)
    left, right = (scale.x(end) for end in row.allowed)
    first, last = (scale.x(end) for end in row.computed)
    spread = max(_LEAST - (last - first), 0) / 2
    class_ = "ds-p-found" if row.agrees else "ds-p-found ds-p-off"
    x = scale.x(row.number)
    return (
        line(scale.left, y, scale.right, y, "ds-p-rule"),
        element("rect", x=left, y=y - _BAND / 2, width=max(right - left, 1), height=_BAND, class_="ds-p-reach"),
        line(first - spread, y, last + spread, y, class_),
        line(x, y - _BAND / 2 - 3, x, y + _BAND / 2 + 3, "ds-p-upright"),
    )
