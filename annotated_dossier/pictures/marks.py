"""What stands for a statement in every picture: a dot, in a ring if it is disputed, open if its day is inferred."""

from __future__ import annotations

import math
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures.svg import element, link

RADIUS = 4
# From the centre of one mark to that of the next: rings of neighbours do not touch.
PITCH = 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement: where it is read, what the pointer is told, and how it stands."""

    address: str
    label: str
    is_disputed: bool = False
    is_inferred: bool = False


def draw(mark: Mark, x: float, y: float) -> Markup:
    """The mark of a statement at a point."""
    ring = [element("circle", cx=x, cy=y, r=RADIUS + 2.5, class_="ds-p-ring")] if mark.is_disputed else []
    dot = element("circle", cx=x, cy=y, r=RADIUS, class_="ds-p-open" if mark.is_inferred else "ds-p-dot")
    return link(mark.address, mark.label, *ring, dot)


def radius_of_many(count: int) -> float:
    """How far a mark for so many statements reaches from its centre."""
    return min(24.0, 9 + math.sqrt(count))


def draw_many(address: str, label: str, count: int, x: float, y: float) -> Markup:
    """One mark for more statements than can be drawn each: a disc with their number, whose area grows with it."""
    radius = radius_of_many(count)
    disc = element("circle", cx=x, cy=y, r=radius, class_="ds-p-many")
    number = element("text", str(count), x=x, y=y + 4, class_="ds-p-count", text_anchor="middle")
    return link(address, label, disc, number)
