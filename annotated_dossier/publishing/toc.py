"""The table of contents beside a page: how the theme sets one, learnt from one that it has set.

An entry is known by its anchor, its name and, if entries stand below it, by a label. What the theme writes between
those of one entry and of the next depends on how deep the two stand, and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from markupsafe import escape

from annotated_dossier.pages import markdown
from annotated_dossier.pages.page import Heading, Page

TOP, BELOW = 2, 3
# The entries of a table to learn from: one with two below it, between two with none.
LEVELS = (TOP, TOP, BELOW, BELOW, TOP)


class Toc(NamedTuple):
    """What stands within an entry, between it and the next (on its level, below it, above it), and after the last one,
    which may be on either level."""

    within: str
    beside: str
    beside_below: str
    to_label: str
    from_label: str
    above: str
    end: str
    end_below: str

    def of(self, entries: Sequence[Heading]) -> str:
        """The table of these entries, from the anchor of the first on."""
        parts: list[str] = []
        for entry, following in pairwise((*entries, None)):
            assert entry is not None
            parts += (entry.anchor, self.within, name(entry))
            if following is None:
                parts.append(self.end if entry.level == TOP else self.end_below)
            elif following.level == entry.level:
                parts.append(self.beside if entry.level == TOP else self.beside_below)
            elif following.level > entry.level:
                parts += (self.to_label, label(entry), self.from_label)
            else:
                parts.append(self.above)
        return "".join(parts)


def entries_of(page: Page) -> tuple[Heading, ...]:
    """What the table of a page lists: its headings but for the first, the page's own."""
    return tuple(block for block in page.body if isinstance(block, Heading))[1:]


def is_listable(entries: Sequence[Heading]) -> bool:
    """Whether a table that was learnt says how these stand: on two levels, none below nothing."""
    levels = [TOP, *(entry.level for entry in entries)]
    return all(level in (TOP, BELOW) for level in levels) and (len(levels) == 1 or levels[1] == TOP)


def name(entry: Heading) -> str:
    """An entry's text as Markdown sets it."""
    return markdown.escape(entry.text)


def label(entry: Heading) -> str:
    """An entry's text as an attribute."""
    return str(escape(entry.text))


def tokens_of(entries: Sequence[Heading]) -> list[str]:
    """What is known of the entries of `LEVELS`, in the order in which a theme sets it."""
    return list(_tokens(entries))


def _tokens(entries: Sequence[Heading]) -> Iterator[str]:
    for number, entry in enumerate(entries):
        yield from (entry.anchor, name(entry))
        if entry.level == TOP and entries[number + 1 : number + 2] and entries[number + 1].level == BELOW:
            yield label(entry)


def learn(between: Sequence[str], rest: str) -> tuple[Toc, str] | None:
    """The way of a theme, from what stands between the tokens of such a table, and what of `rest` is no part of it.

    `rest` is what follows the last token.
    """
    within, beside, _, to_label, from_label, _, beside_below, _, above, _ = between
    shared = _shared_beginning(beside, rest)
    next_begins = beside[len(shared) :]
    if {between[at] for at in (0, 2, 5, 7, 9)} != {within} or not above.endswith(next_begins):
        return None
    end_below = above.removesuffix(next_begins) if next_begins else above
    return Toc(within, beside, beside_below, to_label, from_label, above, shared, end_below), rest[len(shared) :]


def _shared_beginning(one: str, other: str) -> str:
    return one[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))]
