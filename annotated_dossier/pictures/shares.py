"""Bars of one scale, a bar a row: whose words it is made of, and of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.scale import Scale
from annotated_dossier.pictures.svg import Picture, element, line, link, text

_NAME, _NOTE, _LINE = 18, 16, 14
_BAR, _GAP = 16, 26
_NAMED = "ds-p-name ds-p-strong"
# Between those who share a bar, so that nobody's words run into another's.
_BETWEEN = 3.0


@dataclass(frozen=True, slots=True)
class Part:
    """An amount of one kind: how much, and the class it is drawn in."""

    amount: float
    class_: str


@dataclass(frozen=True, slots=True)
class Share:
    """What one of those who share a bar has of it: the name under it, what the pointer is told, and the parts."""

    name: str
    label: str
    parts: tuple[Part, ...]

    @property
    def amount(self) -> float:
        """All of it."""
        return sum(part.amount for part in self.parts)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it is of, what is said of it, where that is read, and the shares in their order."""

    name: str
    note: str
    address: str
    shares: tuple[Share, ...]


def shares(bars: Sequence[Bar], width: int) -> Picture:
    """The bars below each other, all to the scale of the longest. A share is named under it where there is room, in
    lines that go down step by step where there is not."""
    gaps = max((len(bar.shares) - 1 for bar in bars), default=0) * _BETWEEN
    longest = max((sum(share.amount for share in bar.shares) for bar in bars), default=0)
    scale = Scale(0, longest or 1, 0, width - gaps)
    drawn, y = list[Markup](), 0.0
    for bar in bars:
        name = lettering.wrapped(bar.name, width, is_strong=True)
        lines = (text(0, y + _NAME * place - 4, words, _NAMED) for place, words in enumerate(name, 1))
        drawn.append(link(bar.address, f"{bar.name}: {bar.note}", *lines))
        y += _NAME * len(name)
        for words in lettering.wrapped(bar.note, width, lettering.SMALL):
            y += _NOTE
            drawn.append(text(0, y - 4, words, "ds-p-note"))
        body, below = _drawn(bar, scale, width, y)
        drawn.append(body)
        y += _BAR + below + _GAP
    return Picture(width, round(y), Markup("").join(drawn))


def _drawn(bar: Bar, scale: Scale, width: int, top: float) -> tuple[Markup, float]:
    """The shares of a bar with their names, and how far the names reach below it."""
    x, taken, lines = 0.0, 0.0, 0
    drawn = []
    for share in bar.shares:
        start = x
        marks = []
        for part in share.parts:
            wide = scale.x(part.amount)
            marks.append(element("rect", x=x, y=top, width=max(wide, 0.6), height=_BAR, class_=part.class_))
            x += wide
        room = lettering.width(share.name, lettering.SMALL)
        at = min(start, width - room)
        lines = lines + 1 if lines == 0 or at < taken else lines
        taken = at + room + 8
        y = top + _BAR + 3 + _LINE * lines
        marks += [line(start, top + _BAR, start, y - 9, "ds-p-tick"), text(at, y, share.name, "ds-p-note")]
        drawn.append(link(bar.address, share.label, *marks))
        x += _BETWEEN
    return Markup("").join(drawn), 3 + _LINE * lines
