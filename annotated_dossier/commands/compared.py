"""Old and new, set beside each other for whoever reads at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from annotated_dossier.report.visible import visible

BEFORE, NOW, AS_BEFORE = "before", "now", ""


def compared(before: Sequence[str], now: Sequence[str], read: Callable[[str], str] = str) -> Iterator[str]:
    """The texts of two lists, each in a line that says whether it stood there before, stands there now, or both.

    Two texts are the same if `read` makes the same of them.
    """
    old, new = ([read(text) for text in texts] for texts in (before, now))
    for _, first, end, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[first:end] == new[start:stop]:
            yield from (line(AS_BEFORE, text) for text in now[start:stop])
        else:
            yield from (line(BEFORE, text) for text in before[first:end])
            yield from (line(NOW, text) for text in now[start:stop])


def line(label: str, text: str) -> str:
    """A line with what it is before it."""
    return f"  {label:>6}  {visible(text)}"
