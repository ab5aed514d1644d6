"""Two texts side by side, sentence for sentence, with lines between those that speak of the same matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.svg import Picture, element, link, text

_HEAD = 44
_PER_WORD = 1.3
_LEAST = 3.0
_GAP = 1.5
_PARAGRAPH = 5.0
_BAR = 14.0
_CAPTION = 14
_CUE_LINES = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: its words counted, where it is read, what the pointer is told, and its class.

    `begins` says that a paragraph begins with it; `cue` is the little that is printed beside it, if anything.
    """

    words: int
    address: str
    label: str
    class_: str
    begins: bool = False
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text: who published it, when, and its sentences in order."""

    outlet: str
    day: str
    address: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two sentences on the same matter, by their numbers in each text: in what sense (a class), where to read why."""

    left: int
    right: int
    class_: str
    label: str
    address: str


def parallel(left: Text, right: Text, ties: Sequence[Tie], width: int) -> Picture:
    """The texts from top to bottom, each sentence as high as it is long, and a curve for each tie.

    The longer text sets the height; the other one keeps its own measure, so lengths compare.
    """
    heights = [_places(text_.sentences) for text_ in (left, right)]
    column = width * 0.36
    inner_left, inner_right = column, width - column
    curves = [_curve(tie, heights, inner_left + 3, inner_right - 3) for tie in ties]
    body = (
        _head(left, 0, width / 2 - 8, "start"),
        _head(right, width, width / 2 - 8, "end"),
        *curves,
        *_column(left, heights[0], inner_left - _BAR, inner_left - _BAR - 8, column - _BAR - 8, "end"),
        *_column(right, heights[1], inner_right, inner_right + _BAR + 8, column - _BAR - 8, "start"),
    )
    bottom = max((place[-1][1] if place else _HEAD) for place in heights)
    return Picture(width, round(bottom + 8), Markup("").join(body))


def _places(sentences: Sequence[Sentence]) -> list[tuple[float, float]]:
    """Where each sentence begins and ends, from top to bottom."""
    y, places = float(_HEAD), []
    for number, sentence in enumerate(sentences):
        y += _PARAGRAPH if sentence.begins and number else 0
        height = max(sentence.words * _PER_WORD, _LEAST)
        places.append((y, y + height))
        y += height + _GAP
    return places


def _head(shown: Text, x: float, room: float, anchor: str) -> Markup:
    name = lettering.shortened(shown.outlet, room)
    return link(
        shown.address,
        f"{shown.outlet}, {shown.day}",
        text(x, 14, name, "ds-p-name ds-p-strong", anchor),
        text(x, 31, lettering.shortened(shown.day, room, lettering.SMALL), "ds-p-note", anchor),
    )


def _column(
    shown: Text, places: Sequence[tuple[float, float]], x: float, beside: float, room: float, anchor: str
) -> list[Markup]:
    """The sentences as bars, with their cues as near to them as those above leave room."""
    drawn, free = [], float(_HEAD) - _CAPTION
    for sentence, (top, bottom) in zip(shown.sentences, places, strict=True):
        body = [element("rect", x=x, y=top, width=_BAR, height=bottom - top, class_=sentence.class_)]
        lines = _cue(sentence.cue, room)
        first = max((top + bottom) / 2 - _CAPTION * (len(lines) - 1) / 2, free + _CAPTION)
        for number, words in enumerate(lines):
            body.append(text(beside, first + _CAPTION * number + 4, words, "ds-p-note", anchor))
            free = first + _CAPTION * number + 4
        drawn.append(link(sentence.address, sentence.label, *body))
    return drawn


def _cue(words: str, room: float) -> tuple[str, ...]:
    """The beginning of what a sentence says, in lines."""
    lines = lettering.wrapped(words, room, lettering.SMALL) if words else ()
    if len(lines) <= _CUE_LINES:
        return lines
    rest = " ".join(lines[_CUE_LINES - 1 :])
    return (*lines[: _CUE_LINES - 1], lettering.shortened(rest, room, lettering.SMALL))


def _curve(tie: Tie, heights: Sequence[Sequence[tuple[float, float]]], left: float, right: float) -> Markup:
    start, end = (sum(places[number]) / 2 for places, number in zip(heights, (tie.left, tie.right), strict=True))
    bend = (right - left) * 0.45
    path = f"M{left:.1f} {start:.1f}C{left + bend:.1f} {start:.1f} {right - bend:.1f} {end:.1f} {right:.1f} {end:.1f}"
    return link(
        tie.address, tie.label, element("path", d=path, class_="ds-p-grasp"), element("path", d=path, class_=tie.class_)
    )
