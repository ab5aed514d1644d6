"""A source made ready once, to be searched and displayed many times."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotated_dossier.anchoring.passing import merged, with_space, without
from annotated_dossier.anchoring.repairs import Edit, PlacedRepair, edited
from annotated_dossier.anchoring.search import Reading
from annotated_dossier.text.fold import LINE_END, PARAGRAPH_BREAK, Folded, unwrap
from annotated_dossier.text.word_index import WordIndex

_PARAGRAPH = re.compile(f"[^{PARAGRAPH_BREAK}]+")


@dataclass(frozen=True)
class Searchable:
    """A source, whose offsets are everywhere code points of the stored `text`.

    `printed` and `repaired` are folded for search; where nothing is changed they are one. `edits` are what the repairs,
    and words broken by soft hyphens, change of the white space, and the note marks that are left out. `furniture` are
    the places of what stands between two halves of a sentence; `passed` are these with the white space around them,
    which the words of a quote may pass.
    """

    text: str
    repairs: tuple[PlacedRepair, ...]
    edits: tuple[Edit, ...]
    printed: Folded
    repaired: Folded
    furniture: tuple[tuple[int, int], ...] = ()
    passed: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(
        cls,
        printed: Folded,
        repairs: Sequence[PlacedRepair] = (),
        edits: Sequence[Edit] = (),
        furniture: Sequence[tuple[int, int]] = (),
    ) -> "Searchable":
        """From a folded source and what is changed of it, each in the order of the text."""
        passed = merged([with_space(printed.original, *place) for place in furniture])
        repaired = without(edited(printed, edits), passed)
        return cls(printed.original, tuple(repairs), tuple(edits), printed, repaired, tuple(furniture), passed)

    @cached_property
    def shown(self) -> Folded:
        """The text for readers: repairs made, each paragraph on one line."""
        return edited(unwrap(self.text), self.edits)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """The places of the paragraphs, without the white space around them."""
        return tuple(self.shown.span(*match.span()) for match in _PARAGRAPH.finditer(self.shown.text))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What a quote is tried on, in this order."""
        texts = (self.repaired,) if self.repaired is self.printed else (self.repaired, self.printed)
        return tuple(Reading(folded, self.repairs, WordIndex(folded.text)) for folded in texts)

    def line(self, at: int) -> int:
        """The number of the line of the folded, repaired text at `at`, counted from 1 in the stored text."""
        return 1 + len(LINE_END.findall(self.text, 0, self.repaired.starts[at]))

    def display(self, start: int, end: int) -> str:
        """The words from `start` to `end` as readers see them, a line feed between paragraphs."""
        return self.shown.text[self.shown.slice(start, end)]
