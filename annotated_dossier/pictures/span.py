"""A stated value against a measured range, on one scale: the range a bar, the stated value a line across it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.scale import Scale
from annotated_dossier.pictures.svg import Picture, element, line, text

_HEIGHT = 58


@dataclass(frozen=True, slots=True)
class Compared:
    """What is stated and what was measured, both in one unit, and the range that its tolerance lets agree."""

    stated: float
    stated_words: str
    measured: tuple[float, float]
    measured_words: str
    tolerated: tuple[float, float] | None = None


def span(compared: Compared, width: int) -> Picture:
    """The comparison, from a little below the least value to a little above the greatest."""
    ends = (compared.stated, *compared.measured, *(compared.tolerated or ()))
    low, high = min(ends), max(ends)
    room = (high - low or abs(high) or 1) * 0.15
    scale = Scale(low - room, high + room, 0, width)
    left, right = map(scale.x, compared.measured)
    stated = scale.x(compared.stated)
    drawn = [line(0, 30, width, 30, "ds-p-rule")]
    if compared.tolerated:
        first, last = map(scale.x, compared.tolerated)
        drawn.append(element("rect", x=first, y=22, width=max(last - first, 1), height=16, class_="ds-p-tolerated"))
    drawn += [
        element("rect", x=left, y=26, width=max(right - left, 3), height=8, class_="ds-p-measured"),
        line(stated, 18, stated, 42, "ds-p-said"),
        _label(compared.stated_words, stated, 13, width, "ds-p-name"),
        _label(compared.measured_words, (left + right) / 2, 55, width, "ds-p-note"),
    ]
    return Picture(width, _HEIGHT, Markup("").join(drawn))


def _label(words: str, x: float, y: float, width: float, class_: str) -> Markup:
    """A label centred at a place, moved as far as the edges need."""
    half = lettering.width(words) / 2
    return text(min(max(x, half), width - half), y, words, class_, "middle")
