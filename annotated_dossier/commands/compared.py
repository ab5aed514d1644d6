"""Old and new, set beside each other for whoever reads at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from annotated_dossier.report.visible import visible
from annotated_dossier.text.fold import fold

BEFORE, NOW, AS_BEFORE = "before", "now", ""


def compared(before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """The sentences of two passages, each in a line that says whether it stood there before, stands now, or both."""
    old, new = ([fold(sentence).text for sentence in passage] for passage in (before, now))
    for _, first, end, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[first:end] == new[start:stop]:
            yield from (line(AS_BEFORE, sentence) for sentence in now[start:stop])
        else:
            yield from (line(BEFORE, sentence) for sentence in before[first:end])
            yield from (line(NOW, sentence) for sentence in now[start:stop])


def line(label: str, text: str) -> str:
    """A line with what it is before it."""
    return f"  {label:>6}  {visible(text)}"
