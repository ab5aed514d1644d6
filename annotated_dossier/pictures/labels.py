"""Labels beside points, none over another: each takes the first free place around its point, or is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotated_dossier.pictures import lettering

_LINE = 15.0
_OFF = 7.0


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
    """Where a label stands, and the lines of it that do: its first baseline, and how it is anchored there."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    box: Box


def around(x: float, y: float, reach: float = 4) -> Box:
    """What a mark takes at a point."""
    return Box(x - reach, y - reach, x + reach, y + reach)


def place(
    points: Sequence[tuple[float, float]], labels: Sequence[Sequence[str]], taken: Sequence[Box], bounds: Box
) -> list[Placed | None]:
    """A place for the label, in lines, of each point; those before go first. Where there is no room within `bounds`
    for all of it, its first line stands alone; `None` where there is none for that. `taken` is never covered."""
    boxes, placed = list(taken), list[Placed | None]()
    for (x, y), lines in zip(points, labels, strict=True):
        free = next(
            (
                chosen
                for kept in (tuple(lines), tuple(lines[:1]))
                for chosen in _choices(x, y, kept)
                if chosen.box.is_within(bounds) and not any(chosen.box.meets(box) for box in boxes)
            ),
            None,
        )
        if free:
            boxes.append(free.box)
        placed.append(free)
    return placed


def _choices(x: float, y: float, lines: tuple[str, ...]) -> Iterator[Placed]:
    """Right, left, above, below, then the corners: where readers look for a name first. Then the same further out."""
    width = max(lettering.width(line, is_strong=True) for line in lines)
    height = _LINE * len(lines)
    for off in (_OFF, 2.5 * _OFF):
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
