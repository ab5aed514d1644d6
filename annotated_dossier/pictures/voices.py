"""A text as lanes, one for each side that speaks in it: where in the text each is heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.svg import Picture, element, line, link, text

# Pixels that the lanes reach from the beginning of the text to its end, where they stand beside it.
_DEEP = 480
_BAR = 16.0
_LINE = 15
_LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Voice:
    """Words of one side: its lane, where they begin and end (the whole text is 1), where they are read, what the
    pointer is told, and the class they are drawn in."""

    lane: int
    begins: float
    ends: float
    address: str
    label: str
    class_: str


def beside(lanes: Sequence[str], voices: Sequence[Voice], width: int) -> Picture:
    """The lanes from top to bottom, as the text runs, each named above it in a line of its own."""
    pitch = width / max(len(lanes), 1)
    top = _LINE * len(lanes) + 6
    drawn = []
    for number, name in enumerate(lanes):
        x, y = pitch * (number + 0.5), _LINE * (number + 1) - 4
        is_left = number < len(lanes) / 2
        room = (width - x if is_left else x) + _BAR / 2
        at = x - _BAR / 2 if is_left else x + _BAR / 2
        drawn += [
            line(x, y + 4, x, top + _DEEP, "ds-p-rule"),
            text(at, y, lettering.shortened(name, room, lettering.SMALL), "ds-p-note", "start" if is_left else "end"),
        ]
    for voice in voices:
        high = max(_DEEP * (voice.ends - voice.begins), _LEAST)
        drawn.append(_mark(voice, pitch * (voice.lane + 0.5) - _BAR / 2, top + _DEEP * voice.begins, _BAR, high))
    return Picture(width, top + _DEEP + 2, Markup("").join(drawn))


def above(lanes: Sequence[str], voices: Sequence[Voice], width: int) -> Picture:
    """The lanes from left to right, below each other, each under its name."""
    high = _LINE + _BAR + 4
    drawn = []
    for number, name in enumerate(lanes):
        y = high * number
        middle = y + _LINE + _BAR / 2
        drawn += [
            text(0, y + 11, lettering.shortened(name, width, lettering.SMALL), "ds-p-note"),
            line(0, middle, width, middle, "ds-p-rule"),
        ]
    for voice in voices:
        wide = max(width * (voice.ends - voice.begins), _LEAST)
        drawn.append(_mark(voice, width * voice.begins, high * voice.lane + _LINE, wide, _BAR))
    return Picture(width, round(high * len(lanes)), Markup("").join(drawn))


def _mark(voice: Voice, x: float, y: float, width: float, height: float) -> Markup:
    return link(voice.address, voice.label, element("rect", x=x, y=y, width=width, height=height, class_=voice.class_))
