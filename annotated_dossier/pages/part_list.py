"""The parts of a page as the page lists them: what each holds, and how much of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from annotated_dossier import urls
from annotated_dossier.pages.elements import ids
from annotated_dossier.pages.packing import Block, Packed
from annotated_dossier.pages.page import Heading
from annotated_dossier.phrases import N_, NN_, Phrases

# The kinds of places.
PARAGRAPHS, QUOTES = N_("paragraphs"), N_("quotes")
# What is counted in a section: the first of these that is there.
_COUNTED = (
    (re.compile(r'\sid="p-\d+"'), *NN_("%(num)s paragraph", "%(num)s paragraphs")),
    (re.compile(r'<article class="ds-card"'), *NN_("%(num)s statement", "%(num)s statements")),
    (re.compile(r"<tr data-filter-item="), *NN_("%(num)s statement", "%(num)s statements")),
    (re.compile(r'<div class="ds-saying"'), *NN_("%(num)s statement", "%(num)s statements")),
    (re.compile(r"<tr>\s*<t[dh]\b(?! scope=\"col\")"), *NN_("%(num)s row", "%(num)s rows")),
    (re.compile(r"<li\b"), *NN_("%(num)s entry", "%(num)s entries")),
    (re.compile(r"<section\b"), *NN_("%(num)s entry", "%(num)s entries")),
)
_PARAGRAPH = re.compile(r"p-(\d+)")
# Ids that no address leads to from outside: those of notes and of switches.
_OWN_ID = re.compile(r"(note|show)_")

# Places by number: their kind, and each with its id.
Places = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A section of a page, or what of it stands in a part, and how much that is."""

    anchor: str
    text: str
    count: str
    is_continued: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its blocks, the sections in it, or else how much it holds, and its places by number."""

    number: int
    address: str
    blocks: tuple[Block, ...]
    held: tuple[Held, ...]
    count: str
    places: Places

    @property
    def html(self) -> str:
        """What stands below its headings."""
        return "".join(block for block in self.blocks if isinstance(block, str))


def listed(packed: Iterable[Packed], page: str, say: Phrases) -> Iterator[Part]:
    """What was packed as parts of the page at an address; each bears the name of the section that it begins in."""
    seen: Counter[str] = Counter()
    numbers = count(1)
    for number, part in enumerate(packed, 1):
        first, html = part.blocks[0], [block for block in part.blocks if isinstance(block, str)]
        seen.update(block.anchor for block in part.blocks if isinstance(block, Heading))
        name = f"part_{number}" if isinstance(first, str) else first.anchor
        name = f"{name}_{seen[name]}" if part.repeated else name
        yield Part(
            number,
            urls.part_address(page, name),
            part.blocks,
            tuple(_held(part, say)),
            _count("".join(html), say),
            _places("".join(html), numbers),
        )


def _held(part: Packed, say: Phrases) -> Iterator[Held]:
    for place, block in enumerate(part.blocks):
        if isinstance(block, Heading):
            below: list[str] = []
            for following in part.blocks[place + 1 :]:
                if isinstance(following, Heading):
                    break
                below.append(following)
            yield Held(block.anchor, block.text, _count("".join(below), say), place < part.repeated)


def _count(html: str, say: Phrases) -> str:
    counts = ((len(pattern.findall(html)), one, many) for pattern, one, many in _COUNTED)
    return next((say.ngettext(one, many, number) for number, one, many in counts if number), "")


def _places(html: str, numbers: Iterator[int]) -> Places:
    """The paragraphs by their own numbers, all other places by the next ones."""
    places = [place for place in ids(html) if not _OWN_ID.match(place)]
    paragraphs = tuple((place, int(found[1])) for place in places if (found := _PARAGRAPH.fullmatch(place)))
    others = tuple((place, next(numbers)) for place in places if not _PARAGRAPH.fullmatch(place))
    return tuple((kind, listed) for kind, listed in ((PARAGRAPHS, paragraphs), (QUOTES, others)) if listed)
