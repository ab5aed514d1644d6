"""The blocks of a page packed into parts: in their order, sections kept whole where they can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotated_dossier.pages import markdown
from annotated_dossier.pages.elements import is_balanced, split
from annotated_dossier.pages.page import Heading
from annotated_dossier.phrases import Phrases

Block = Heading | str

# What the theme makes of a heading, here and in its lists of sections, for each, and for each byte of the text.
_FRAME_OF_HEADING, _TIMES_SHOWN = 600, 6
# A link to words of a source, which grows by so much where they stand in a part.
_TO_WORDS, _GROWTH = re.compile(r"sources/[a-z0-9-]+/#"), 20
# A section that has no room left in a part begins the next one, unless most of the part is still free.
_MOSTLY_FREE = 3 / 4


@dataclass(frozen=True, slots=True)
class Packed:
    """What a part holds; the first `repeated` of its blocks are headings of sections that began in a part before."""

    blocks: tuple[Block, ...]
    repeated: int


def size(block: Block) -> int:
    """The bytes a block takes on a page, about."""
    if isinstance(block, str):
        return len(block.encode()) + 2 + _GROWTH * len(_TO_WORDS.findall(block))
    text = markdown.heading(block.level, block.text, block.anchor)
    return _FRAME_OF_HEADING + _TIMES_SHOWN * len(text.encode())


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each by itself: between two headings several may stand in one text."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
            continue
        held: list[str] = []
        for text in re.split(r"\n{2,}", block.strip()):
            held.append(text)
            if is_balanced("".join(held)):
                yield "\n".join(held)
                held = []
        yield from filter(None, ["\n".join(held)])


def pack(blocks: Iterable[Block], room: int, measure: Callable[[Block], int], say: Phrases) -> list[Packed]:
    """The blocks in as many parts as it takes so that each measures at most `room`, as far as they can be split."""
    packer = _Packer(room, measure, say)
    for section in _sections(blocks):
        packer.begin(sum(map(measure, section)))
        for block in section:
            packer.add(block)
    return packer.packed()


def _sections(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    section: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2 and section:
            yield section
            section = []
        section.append(block)
    if section:
        yield section


class _Packer:
    """Parts while they are filled. Headings wait for what stands below them, so that none ends a part."""

    def __init__(self, room: int, measure: Callable[[Block], int], say: Phrases):
        self._say = say
        self._room = room
        self._measure = measure
        self._parts: list[Packed] = []
        self._blocks: list[Block] = []
        self._repeated = 0
        self._left = room
        self._open: list[Heading] = []
        self._waiting: list[Heading] = []

    def begin(self, section: int) -> None:
        """Begin a section of this size."""
        self._flush()
        self._open = []
        if section > self._left and self._left < _MOSTLY_FREE * self._room:
            self._close()

    def add(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._waiting = [*(heading for heading in self._waiting if heading.level < block.level), block]
            return
        above = sum(map(self._measure, (*self._open, *self._waiting)))
        for piece in split(block, max(self._room - above, 1), self._measure):
            needed = self._measure(piece) + sum(map(self._measure, self._waiting))
            if self._left < needed and len(self._blocks) > self._repeated:
                self._close()
                self._repeat()
            self._flush()
            self._put(piece)

    def packed(self) -> list[Packed]:
        self._flush()
        self._close()
        return self._parts

    def _flush(self) -> None:
        for heading in self._waiting:
            self._open = [*(above for above in self._open if above.level < heading.level), heading]
            self._put(heading)
        self._waiting = []

    def _repeat(self) -> None:
        """The headings that what comes next stands below, above it once more."""
        level = self._waiting[0].level if self._waiting else 7
        for heading in self._open:
            if heading.level < level:
                text = self._say.gettext("%(heading)s (continued)", heading=heading.text)
                self._put(Heading(heading.level, text, heading.anchor))
        self._repeated = len(self._blocks)

    def _put(self, block: Block) -> None:
        self._blocks.append(block)
        self._left -= self._measure(block)

    def _close(self) -> None:
        if self._blocks:
            self._parts.append(Packed(tuple(self._blocks), self._repeated))
        self._blocks, self._repeated, self._left = [], 0, self._room
