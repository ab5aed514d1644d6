"""Labels beside points, none over another: each takes the first free place around its point, or is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotated_dossier.pictures import lettering

_LINE = 15.0
_NEAR = (7.0, 17.5)
# From further off a line leads back to the point.
_FAR = (30.0, 48.0, 70.0)


@dataclass(frozen=True, slots=True)
class Box:
    """What is taken: from the upper left to the lower right corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any place."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def is_within(self, other: Box) -> bool:
        """Whether it lies in the other wholly."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a label stands, and the lines of it that do: its first baseline, how it is anchored there, and where a line
    from its point ends if it is far from it."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    box: Box
    lead: tuple[float, float] | None = None


def around(x: float, y: float, reach: float = 4) -> Box:
    """What a mark takes at a point."""
    return Box(x - reach, y - reach, x + reach, y + reach)


def place(
    points: Sequence[tuple[float, float]],
    labels: Sequence[Sequence[str]],
    taken: Sequence[Box],
    bounds: Box,
    *,
    leads: bool = False,
) -> list[Placed | None]:
    """A place for the label, in lines, of each point; those before go first. Where there is no room within `bounds`
    for all of it, its first line stands alone, with `leads` further off too; `None` where there is none for that.
    `taken` is never covered."""
    boxes, placed = list(taken), list[Placed | None]()
    for (x, y), lines in zip(points, labels, strict=True):
        free = next(
            (
                chosen
                for chosen in _choices(x, y, tuple(lines), leads)
                if chosen.box.is_within(bounds) and not any(chosen.box.meets(box) for box in boxes)
            ),
            None,
        )
        if free:
            boxes.append(free.box)
        placed.append(free)
    return placed


def _choices(x: float, y: float, lines: tuple[str, ...], leads: bool) -> Iterator[Placed]:
    """The whole label near its point, else its first line there, else that line further off."""
    for kept in (lines, lines[:1]):
        for off in _NEAR:
            yield from _beside(x, y, kept, off)
    if leads:
        for off in _FAR:
            for found in _beside(x, y, lines[:1], off):
                box = found.box
                yield replace(found, lead=(min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)))


def _beside(x: float, y: float, lines: tuple[str, ...], off: float) -> Iterator[Placed]:
    """Right, left, above, below, then the corners: where readers look for a name first."""
    width = max(lettering.width(line, is_strong=True) for line in lines)
    height = _LINE * len(lines)
    middle, above, below = y - height / 2, y - off - height, y + off
    for left, top, anchor in (
        (x + off, middle, "start"),
        (x - off - width, middle, "end"),
        (x - width / 2, above, "middle"),
        (x - width / 2, below, "middle"),
        (x + off - 2, above + 3, "start"),
        (x - off + 2 - width, above + 3, "end"),
        (x + off - 2, below - 3, "start"),
        (x - off + 2 - width, below - 3, "end"),
    ):
        box = Box(left, top, left + width, top + height)
        at = {"start": left, "middle": left + width / 2, "end": left + width}[anchor]
        yield Placed(at, top + _LINE - 3.5, anchor, lines, box)
