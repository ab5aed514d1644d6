"""Colours for a terminal, and whether to use them (no-color.org, force-color.org)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

Paint = Callable[[str, str], str]

_CODES = {"error": "1;31", "warning": "1;33", "place": "1", "gutter": "2", "hint": "36"}


def plain(role: str, text: str) -> str:
    """`text` as it is."""
    return text


def ansi(role: str, text: str) -> str:
    """`text` in the colour of its role, for a terminal."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m"


def paint_for(stream: TextIO, environment: Mapping[str, str]) -> Paint:
    """Colours if `stream` is a terminal; `NO_COLOR` forbids them, `FORCE_COLOR` asks for them elsewhere."""
    if environment.get("NO_COLOR"):
        return plain
    if environment.get("FORCE_COLOR"):
        return ansi
    return ansi if stream.isatty() and environment.get("TERM") != "dumb" else plain
