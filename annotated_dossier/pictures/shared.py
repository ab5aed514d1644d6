"""The picture of a page where its address is shared: what the page says, who says so, and who says otherwise.

It is seen far from the site, as a bitmap of its own: colours and type stand here, those of the style sheets in light.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from annotated_dossier.pictures.lettering import shortened, wrapped
from annotated_dossier.pictures.svg import element

WIDTH, HEIGHT = 1200, 630
FONT = "Noto Sans"
_INK, _MUTED, _RULE, _DISPUTE, _PAPER, _TINT = "#1c1d1f", "#55585e", "#dcdcd6", "#a8480b", "#ffffff", "#f4f4ef"
_EDGE, _TOP, _BOTTOM, _BAR = 64, 112, 592, 24
# From the largest on, until all words have room.
_SIZES = (54, 48, 42, 37, 32, 28, 24)
_LEADING, _SMALLER, _LEAST = 1.3, 0.6, 22


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the words: who says it, and what."""

    who: str
    words: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What a picture says: whose page it is, the words, what is said of them, and what stands beside them, below a line
    of the colour of a dispute where that `is_disputed`."""

    above: str
    words: str
    below: str
    beside: tuple[Beside, ...] = ()
    is_disputed: bool = False

    @property
    def text(self) -> str:
        """All that can be read in it."""
        return "\n".join((self.above, self.words, self.below, *(f"{one.who}\n{one.words}" for one in self.beside)))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text, the room it takes from the top of the line before, and whether it is `beside` the words."""

    text: str
    size: float
    height: float
    fill: str
    is_strong: bool = False
    is_beside: bool = False


def shared(said: Shared) -> Markup | None:
    """The picture; none where the words have no room in it, since a statement that is cut says something else."""
    by_size = (_lines(said, size) for size in _SIZES)
    lines = next((lines for lines in by_size if sum(line.height for line in lines) <= _BOTTOM - _TOP), None)
    return _drawn(_set(said, lines)) if lines else None


def neutral() -> Markup:
    """The picture of all pages that have none of their own: two statements beside each other, without any word."""
    return _drawn(shape for at in (_EDGE, WIDTH / 2 + _BAR) for shape in _card(at, WIDTH / 2 - _EDGE - _BAR))


def _lines(said: Shared, size: float) -> list[_Line]:
    room, small = WIDTH - 2 * _EDGE, max(size * _SMALLER, _LEAST)
    lines = _set_in(said.words, room, size, _INK, is_strong=True)
    lines += _apart(_set_in(said.below, room, small, _MUTED), size / 3)
    for one in said.beside:
        who, words = (
            _set_in(text, room - _BAR, small, fill, is_beside=True)
            for text, fill in ((one.who, _MUTED), (one.words, _INK))
        )
        lines += _apart(who + words, size / 2)
    return lines


def _set_in(
    text: str, room: float, size: float, fill: str, *, is_strong: bool = False, is_beside: bool = False
) -> list[_Line]:
    return [
        _Line(line, size, size * _LEADING, fill, is_strong, is_beside) for line in wrapped(text, room, size, is_strong)
    ]


def _apart(lines: list[_Line], gap: float) -> list[_Line]:
    """The lines, with a gap before the first."""
    return [replace(line, height=line.height + gap) for line in lines[:1]] + lines[1:]


def _set(said: Shared, lines: Sequence[_Line]) -> Iterator[Markup]:
    """The lines in their places, and the bar before what stands beside the words."""
    yield _text(shortened(said.above, WIDTH - 2 * _EDGE, _LEAST), _EDGE, 72, _LEAST, _MUTED)
    y, begun = float(_TOP), None
    for line in lines:
        if line.is_beside and begun is None:
            begun = y + line.height - line.size * _LEADING
        y += line.height
        yield _text(line.text, _EDGE + _BAR * line.is_beside, y - line.size * 0.3, line.size, line.fill, line.is_strong)
    if begun is not None:
        yield _box(_EDGE, begun, 6, y - begun, _DISPUTE if said.is_disputed else _RULE)


def _card(x: float, width: float) -> Iterator[Markup]:
    yield _box(x, 150, width, 330, _TINT)
    yield _box(x, 150, 8, 330, _DISPUTE)
    for y, share in ((200, 0.78), (248, 0.7), (296, 0.45)):
        yield _box(x + 48, y, width * share, 22, _INK)
    yield _box(x + 48, 400, width * 0.35, 14, _MUTED)


def _drawn(shapes: Iterator[Markup]) -> Markup:
    return element(
        "svg",
        _box(0, 0, WIDTH, HEIGHT, _PAPER),
        _box(0, 0, WIDTH, 16, _INK),
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
    )


def _text(label: str, x: float, y: float, size: float, fill: str, is_strong: bool = False) -> Markup:
    weight = "600" if is_strong else None
    return element("text", label, x=x, y=y, font_family=FONT, font_size=size, font_weight=weight, fill=fill)


def _box(x: float, y: float, width: float, height: float, fill: str) -> Markup:
    return element("rect", x=x, y=y, width=width, height=height, fill=fill)
