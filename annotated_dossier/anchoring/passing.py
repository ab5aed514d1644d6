"""What the words of a quote may pass: soft hyphens at the ends of lines, note marks, and the furniture of a page."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotated_dossier.anchoring.repairs import Edit
from annotated_dossier.text.fold import SOFT_HYPHEN, Folded

Span = tuple[int, int]

# A soft hyphen at the end of a line, or on a line of its own, where an extraction has kept it.
_BROKEN = re.compile(rf"(?<=\w)(?=[^\w]*[\r\n])\s*{SOFT_HYPHEN}\s*(?=\w)")
_MARKS = frozenset("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶")
# What an editor does about one.
NOTE_MARK = "Where that is the mark of a note, list it as `note_marks` of the source: `{exact: word12, reads: word}`."
_WHITE = re.compile(r"\s*")


def joined_words(printed: Folded) -> Iterator[Edit]:
    """The white space that a soft hyphen shows to stand inside a word."""
    if SOFT_HYPHEN not in printed.original:
        return
    for broken in _BROKEN.finditer(printed.original):
        there = printed.slice(*broken.span())
        if printed.text[there] == " ":
            yield Edit(*printed.span(there.start, there.stop))


def dropped_marks(printed: Folded, marked: slice, reads: str) -> list[Edit] | None:
    """What takes note marks out of `printed.text[marked]` so that it reads `reads` (folded); None if that differs.

    A mark stands directly behind a letter or a punctuation mark.
    """
    edits: list[Edit] = []
    at = marked.start
    for char in (*reads, None):
        while at < marked.stop and printed.text[at] != char:
            before = printed.text[at - 1 : at]
            is_next = edits and edits[-1].end == printed.starts[at]
            if printed.text[at] not in _MARKS or not (is_next or (before.strip() and not before.isdigit())):
                return None
            edits.append(Edit(*printed.span(at, at + 1)))
            at += 1
        if char is not None:
            if at == marked.stop:
                return None
            at += 1
    return edits or None


def is_marked(printed: str, words: str) -> bool:
    """Whether words as printed are these with the mark of a note behind them."""
    mark = printed[len(words) :]
    is_word = printed.startswith(words) and words[-1:].isalpha()
    return is_word and mark != "" and mark[-1] in _MARKS and set(mark[1:]) <= _MARKS


def with_space(text: str, start: int, end: int) -> Span:
    """A stretch of a text with the white space on its two sides."""
    after = _WHITE.match(text, end)
    assert after is not None  # it may be empty
    return len(text[:start].rstrip()), after.end()


def merged(stretches: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches in their order, those that touch made one."""
    found: list[Span] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def without(folded: Folded, stretches: Sequence[Span]) -> Folded:
    """A folded text with a space, which has no place of its own, for each of the stretches."""
    if not stretches:
        return folded
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    done = 0
    for start, end in stretches:
        at, behind = bisect_left(folded.starts, start), bisect_left(folded.starts, end)
        pieces += folded.text[done:at], " "
        starts.extend((*folded.starts[done:at], start))
        ends.extend((*folded.ends[done:at], start))
        done = behind
    pieces.append(folded.text[done:])
    starts.extend(folded.starts[done:])
    ends.extend(folded.ends[done:])
    return Folded("".join(pieces), starts, ends, folded.original)


def around(start: int, end: int, stretches: Sequence[Span]) -> Iterator[Span]:
    """What is left of `start` to `end` without the stretches inside it."""
    for first, last in stretches:
        if start < first and last < end:
            yield start, first
            start = last
    yield start, end
