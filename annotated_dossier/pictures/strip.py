"""Figures of one measure to one scale: each in a row of its own, with who says it. Nothing joins or adds them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.scale import Scale
from annotated_dossier.pictures.svg import Picture, element, line, link, text

Naming = Callable[[float], str]

_TEXT, _BELOW, _LINE = 30, 15, 14
_INSET = 14
_AXIS = 26
_TICKS = 5
_TICKS_NARROW = 3
_NARROW = 480


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: its least and greatest value (one of them none where it is open), the words for it, who says it of
    what and when, and where that is read. A part belongs to a whole in a row above it.
    """

    low: float | None
    high: float | None
    words: str
    said: str
    address: str
    is_disputed: bool = False
    is_part: bool = False


def strip(amounts: Sequence[Amount], nothing: Sequence[str], naming: Naming, width: int) -> Picture:
    """A row for each figure, in the order given, then one for each sentence that says of what there is no figure.

    The scale begins at nought, so that lengths compare; the words for an amount stand over its row, what else is said
    beside them or, where there is no room, below. `naming` writes the numbers of the scale.
    """
    greatest = max((end for amount in amounts for end in (amount.low, amount.high) if end is not None), default=1)
    least = min((end for amount in amounts for end in (amount.low, amount.high) if end is not None), default=0)
    scale = Scale(min(least, 0), max(greatest, 0), 1, width - 10)
    rows, y = list[Markup](), 0.0
    for amount in amounts:
        said = _said(amount, width - scale.left)
        y += _TEXT + _BELOW * said.below
        rows.append(_row(amount, said, scale, y))
        y += _LINE
    for words in nothing:
        lines = lettering.wrapped(words, width - scale.left, lettering.SMALL)
        y += _TEXT + _BELOW * (len(lines) - 1)
        rows.append(_empty(lines, scale, y))
        y += _LINE
    ticks = [_tick(scale, tick, naming(tick), y) for tick in scale.ticks(_TICKS if width > _NARROW else _TICKS_NARROW)]
    return Picture(width, round(y + _AXIS), Markup("").join((*ticks, *rows)))


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands beside the words for an amount, in lines; `below` of them stand under the words."""

    lines: tuple[str, ...]
    inset: float
    below: int


def _said(amount: Amount, room: float) -> _Said:
    inset = _INSET if amount.is_part else 0.0
    beside = inset + lettering.width(amount.words, is_strong=True) + 10
    if beside + lettering.width(amount.said, lettering.SMALL) <= room:
        return _Said((amount.said,), beside, 0)
    lines = lettering.wrapped(amount.said, room - inset, lettering.SMALL)
    return _Said(lines, inset, len(lines))


def _row(amount: Amount, said: _Said, scale: Scale, y: float) -> Markup:
    """A line from nought to the amount with its mark at the end; a span for what is known between two ends only."""
    low = scale.x(amount.low) if amount.low is not None else scale.left
    high = scale.x(amount.high) if amount.high is not None else scale.right
    end = high if amount.high is not None else low
    marks = [line(scale.left, y, end, y, "ds-p-part" if amount.is_part else "ds-p-bar")]
    if amount.low is None or amount.high is None:
        marks.append(line(min(low, high), y, max(low, high), y, "ds-p-open-end"))
    elif low != high:
        marks.append(line(low, y, high, y, "ds-p-span"))
    if amount.is_disputed:
        marks.append(element("circle", cx=end, cy=y, r=7.5, class_="ds-p-ring"))
    marks.append(element("circle", cx=end, cy=y, r=5, class_="ds-p-dot"))
    inset = _INSET if amount.is_part else 0
    top = y - 13 - _BELOW * said.below
    first = top + _BELOW if said.below else top
    words = [
        text(scale.left + said.inset, first + _BELOW * number, part, "ds-p-note")
        for number, part in enumerate(said.lines)
    ]
    return link(
        amount.address,
        f"{amount.words}: {amount.said}",
        text(scale.left + inset, top, amount.words, "ds-p-name ds-p-strong"),
        *words,
        *marks,
    )


def _empty(lines: Sequence[str], scale: Scale, y: float) -> Markup:
    """A row that shows that nothing stands in it."""
    top = y - 13 - _BELOW * (len(lines) - 1)
    said = (text(scale.left, top + _BELOW * number, words, "ds-p-note") for number, words in enumerate(lines))
    return Markup("").join((*said, line(scale.left, y, scale.right, y, "ds-p-nothing")))


def _tick(scale: Scale, amount: float, words: str, height: float) -> Markup:
    x = scale.x(amount)
    anchor = "start" if amount == scale.low else "middle" if x < scale.right - 20 else "end"
    return Markup("").join((line(x, 0, x, height + 4, "ds-p-grid"), text(x, height + 18, words, "ds-p-note", anchor)))
