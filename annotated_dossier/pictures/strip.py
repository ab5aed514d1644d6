"""Figures of one measure to one scale: each in a row of its own, with who says it. Nothing joins or adds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.scale import Scale
from annotated_dossier.pictures.svg import Picture, element, line, link, text

_ROW = 44
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


def strip(amounts: Sequence[Amount], nothing: Sequence[str], width: int) -> Picture:
    """A row for each figure, in the order given, then one for each sentence that says of what there is no figure.

    The scale begins at nought, so that lengths compare; the words for an amount stand over its row.
    """
    greatest = max((end for amount in amounts for end in (amount.low, amount.high) if end is not None), default=1)
    scale = Scale(0, greatest, 8, width - 16)
    height = _ROW * (len(amounts) + len(nothing))
    drawn = [_tick(scale, tick, height) for tick in scale.ticks(_TICKS if width > _NARROW else _TICKS_NARROW)]
    drawn += [_row(amount, scale, _ROW * row, width) for row, amount in enumerate(amounts)]
    drawn += [_empty(words, scale, _ROW * row, width) for row, words in enumerate(nothing, len(amounts))]
    return Picture(width, height + _AXIS, Markup("").join(drawn))


def _row(amount: Amount, scale: Scale, top: float, width: float) -> Markup:
    """A line from nought to the amount with its mark at the end; a span for what is known between two ends only."""
    low = scale.x(amount.low) if amount.low is not None else scale.left
    high = scale.x(amount.high) if amount.high is not None else scale.right
    y = top + 30
    end = high if amount.high is not None else low
    inset = 14 if amount.is_part else 0
    marks = [line(scale.left, y, end, y, "ds-p-part" if inset else "ds-p-bar")]
    if amount.low is None or amount.high is None:
        marks.append(line(min(low, high), y, max(low, high), y, "ds-p-open-end"))
    elif low != high:
        marks.append(line(low, y, high, y, "ds-p-span"))
    if amount.is_disputed:
        marks.append(element("circle", cx=end, cy=y, r=7.5, class_="ds-p-ring"))
    marks.append(element("circle", cx=end, cy=y, r=5, class_="ds-p-dot"))
    strong = lettering.width(amount.words, is_strong=True) + 10
    said = lettering.shortened(amount.said, width - scale.left - inset - strong, lettering.SMALL)
    return link(
        amount.address,
        f"{amount.words}: {amount.said}",
        text(scale.left + inset, top + 17, amount.words, "ds-p-name ds-p-strong"),
        text(scale.left + inset + strong, top + 17, said, "ds-p-note"),
        *marks,
    )


def _empty(words: str, scale: Scale, top: float, width: float) -> Markup:
    """A row that shows that nothing stands in it."""
    y = top + 30
    label = lettering.shortened(words, width - scale.left, lettering.SMALL)
    return Markup("").join(
        (text(scale.left, top + 17, label, "ds-p-note"), line(scale.left, y, scale.right, y, "ds-p-nothing"))
    )


def _tick(scale: Scale, amount: float, height: float) -> Markup:
    x = scale.x(amount)
    anchor = "start" if amount == scale.low else "middle" if x < scale.right - 20 else "end"
    return Markup("").join(
        (line(x, 0, x, height + 4, "ds-p-grid"), text(x, height + 18, f"{amount:,.10g}", "ds-p-note", anchor))
    )
