"""Statements one below the other, and the relations between them as arcs beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering, marks
from annotated_dossier.pictures.marks import Mark
from annotated_dossier.pictures.svg import Picture, element, link, text

_LINE, _NOTE = 16, 14
_HEADING = 30
_ROW_GAP = 9
_LINES = 2
# The margin that arcs take: a base, and a step for each that must pass outside another, up to a share of the width.
_BASE, _STEP, _SHARE = 14.0, 7.0, 0.28


@dataclass(frozen=True, slots=True)
class Node:
    """A statement: its mark, what is printed of it, and under which heading it stands."""

    mark: Mark
    speaker: str
    words: str
    heading: str
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation between two nodes by their numbers, in a class; one with a direction has an arrow at its end."""

    first: int
    second: int
    class_: str
    label: str
    address: str
    is_directed: bool = False


def arcs(nodes: Sequence[Node], relations: Sequence[Arc], width: int) -> Picture:
    """The nodes in their order under their headings, and an arc for each relation; the shortest lie innermost."""
    lanes = _lanes(relations)
    deepest = max(lanes, default=0)
    step = min(_STEP, (width * _SHARE - _BASE) / max(deepest, 1))
    left = _BASE + step * (deepest + 1) + 10
    drawn, places, y, heading = list[Markup](), list[float](), 0.0, ""
    for node in nodes:
        if node.heading != heading:
            heading = node.heading
            drawn.append(text(left + 14, y + 18, heading, "ds-p-lane"))
            y += _HEADING
        places.append(y + 8)
        body, height = _node(node, left, y, width)
        drawn.append(body)
        y += height + _ROW_GAP
    curves = (
        _arc(arc, places[arc.first], places[arc.second], left, _BASE + step * (lane + 1))
        for arc, lane in zip(relations, lanes, strict=True)
    )
    return Picture(width, round(y), Markup("").join((*curves, *drawn)))


def _lanes(relations: Sequence[Arc]) -> list[int]:
    """How far out each arc lies: further than every shorter one that it shares a row with."""
    lanes: dict[int, int] = {}
    taken: list[tuple[int, int, int]] = []
    order = sorted(range(len(relations)), key=lambda n: (abs(relations[n].first - relations[n].second), n))
    for number in order:
        top, bottom = sorted((relations[number].first, relations[number].second))
        lane = 1 + max((at for start, end, at in taken if start < bottom and top < end), default=-1)
        lanes[number] = lane
        taken.append((top, bottom, lane))
    return [lanes[number] for number in range(len(relations))]


def _node(node: Node, left: float, top: float, width: float) -> tuple[Markup, float]:
    """A statement with its mark, and how high it is."""
    room = width - left - 14
    lines = lettering.wrapped(node.words, room)
    if len(lines) > _LINES:
        rest = " ".join(lines[_LINES - 1 :])
        lines = (*lines[: _LINES - 1], lettering.shortened(rest, room))
    name = "ds-p-name ds-p-strong" if node.is_main else "ds-p-name"
    words = [text(left + 14, top + 12 + _LINE * number, line, name) for number, line in enumerate(lines)]
    below = top + 12 + _LINE * len(lines)
    notes = lettering.wrapped(node.speaker, room, lettering.SMALL)
    said = [text(left + 14, below - 1 + _NOTE * number, note, "ds-p-note") for number, note in enumerate(notes)]
    body = (marks.draw(node.mark, left, top + 8), link(node.mark.address, node.mark.label, *words, *said))
    return Markup("").join(body), _LINE * len(lines) + _NOTE * len(notes)


def _arc(arc: Arc, start: float, end: float, left: float, depth: float) -> Markup:
    x, bend = left - 9, 12 if end > start else -12
    turn = x - depth
    path = (
        f"M{x:.1f} {start:.1f}C{turn:.1f} {start:.1f} {turn:.1f} {start:.1f} {turn:.1f} {start + bend:.1f}"
        f"L{turn:.1f} {end - bend:.1f}C{turn:.1f} {end:.1f} {turn:.1f} {end:.1f} {x:.1f} {end:.1f}"
    )
    drawn = [element("path", d=path, class_="ds-p-grasp"), element("path", d=path, class_=arc.class_)]
    if arc.is_directed:
        points = f"{x + 3:.1f},{end:.1f} {x - 4:.1f},{end - 4:.1f} {x - 4:.1f},{end + 4:.1f}"
        drawn.append(element("polygon", points=points, class_="ds-p-head"))
    return link(arc.address, arc.label, *drawn)
