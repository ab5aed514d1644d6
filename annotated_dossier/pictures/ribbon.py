"""A text as one line of parts: what became of each of its sentences, each a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures.svg import Picture, element, line, link


@dataclass(frozen=True, slots=True)
class Part:
    """A part: how much of the whole it is, what the pointer is told, where it leads, and the class it is drawn in."""

    amount: float
    label: str
    address: str
    class_: str


def ribbon(parts: Sequence[Part], width: int) -> Picture:
    """A text as one line from its beginning to its end: each sentence as long as it is, in the class of its state."""
    whole = sum(part.amount for part in parts) or 1
    drawn, x = [line(0, 13, width, 13, "ds-p-rule")], 0.0
    for part in parts:
        wide = width * part.amount / whole
        drawn.append(
            link(
                part.address,
                part.label,
                element("rect", x=x, y=4, width=max(wide - 0.7, 0.4), height=18, class_=part.class_),
            )
        )
        x += wide
    return Picture(width, 26, Markup("").join(drawn))
