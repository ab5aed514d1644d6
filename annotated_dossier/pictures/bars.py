"""Bars of parts: what shares a whole has, each part a link with its name and its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.svg import Picture, element, line, link, text

_HEIGHT = 22
_LABEL = 18


@dataclass(frozen=True, slots=True)
class Part:
    """A part: how much of the whole it is, what the pointer is told, where it leads, and the class it is drawn in."""

    amount: float
    name: str
    label: str
    address: str
    class_: str


def bar(parts: Sequence[Part], width: int) -> Picture:
    """The parts beside each other, as long as they are large; a name stands over its part where it has the room."""
    whole = sum(part.amount for part in parts) or 1
    drawn, x = [], 0.0
    for part in parts:
        wide = width * part.amount / whole
        if not part.amount:
            continue
        body = [element("rect", x=x, y=_LABEL, width=max(wide - 1.5, 0.5), height=_HEIGHT, class_=part.class_)]
        if part.name and lettering.width(part.name, lettering.SMALL) + 4 <= wide:
            body.append(text(x, _LABEL - 5, part.name, "ds-p-note"))
        drawn.append(link(part.address, part.label, *body))
        x += wide
    return Picture(width, _LABEL + _HEIGHT + 2, Markup("").join(drawn))


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
