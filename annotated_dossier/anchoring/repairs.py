"""Repairs: stray or missing white space in a source, declared by an editor.

A repair takes white space out or puts it in and touches nothing else, so what is displayed
consists of the source's own characters.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotated_dossier.text.fold import Folded


@dataclass(frozen=True, slots=True)
class PlacedRepair:
    """The stretch `start` to `end` of the stored text, and how it reads once mended."""

    start: int
    end: int
    reads: str


@dataclass(frozen=True, slots=True)
class Edit:
    """White space to take out, from `start` to `end`; a space to put in where both are equal."""

    start: int
    end: int


def white_space_edits(printed: Folded, damaged: slice, reads: str) -> list[Edit] | None:
    """What turns `printed.text[damaged]` into `reads` (folded); None if more than that differs.

    A paragraph break counts as a difference.
    """
    if printed.text[damaged].replace(" ", "") != reads.replace(" ", ""):
        return None
    edits = []
    at = damaged.start
    for char in reads:
        place = printed.starts[at]
        if char == " " and printed.text[at] != " ":
            edits.append(Edit(place, place))
            continue
        if char != " " and printed.text[at] == " ":
            edits.append(Edit(place, printed.ends[at]))
            at += 1
        at += 1
    return edits


def edited(text: Folded, edits: Sequence[Edit]) -> Folded:
    """`text` with the edits made; they are in the order of the text and do not overlap."""
    if not edits:
        return text
    pieces = []
    starts, ends = array("I"), array("I")
    done = 0
    for edit in edits:
        at = bisect_left(text.starts, edit.start)
        pieces.append(text.text[done:at])
        starts.extend(text.starts[done:at])
        ends.extend(text.ends[done:at])
        done = at
        if edit.start < edit.end:
            done += 1
        else:
            pieces.append(" ")
            starts.append(edit.start)
            ends.append(edit.start)
    pieces.append(text.text[done:])
    starts.extend(text.starts[done:])
    ends.extend(text.ends[done:])
    return Folded("".join(pieces), starts, ends, text.original)
