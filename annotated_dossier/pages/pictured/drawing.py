"""A drawing on a page: the picture for wide and for narrow screens, what it is called, and the same as a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures.svg import Picture

# Pixels that a picture is drawn for: of a page beside its navigation, and of a phone.
WIDE, NARROW = 720, 340
_LABEL = re.compile("<title>[^<]*</title>")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, and the address it leads to, if any."""

    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture by its name, with how to read it, and the data it was drawn from."""

    name: str
    key: str
    wide: Markup
    narrow: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def drawing(
    name: str, key: str, draw: Callable[[int], Picture], columns: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> Drawing:
    """The drawing that `draw` makes for a width."""
    # Screens that narrow have no pointer that would be told a mark's label.
    narrow = Markup(_LABEL.sub("", draw(NARROW).to_svg()))
    return Drawing(name, key, draw(WIDE).to_svg(), narrow, tuple(columns), tuple(tuple(row) for row in rows))
