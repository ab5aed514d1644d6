"""A source made ready once, to be searched and displayed many times."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotated_dossier.anchoring.repairs import Edit, PlacedRepair, edited
from annotated_dossier.anchoring.search import Reading
from annotated_dossier.text.fold import PARAGRAPH_BREAK, Folded, unwrap
from annotated_dossier.text.word_index import WordIndex

_PARAGRAPH = re.compile(f"[^{PARAGRAPH_BREAK}]+")


@dataclass(frozen=True)
class Searchable:
    """A source, whose offsets are everywhere code points of the stored `text`.

    `printed` and `repaired` are folded for search; without repairs they are one. `edits` are the
    changes of white space that the repairs make.
    """

    text: str
    repairs: tuple[PlacedRepair, ...]
    edits: tuple[Edit, ...]
    printed: Folded
    repaired: Folded

    @classmethod
    def of(cls, printed: Folded, repairs: Sequence[PlacedRepair] = (), edits: Sequence[Edit] = ()) -> "Searchable":
        """From a folded source and its repairs, in the order of the text."""
        return cls(printed.original, tuple(repairs), tuple(edits), printed, edited(printed, edits))

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
        texts = (self.repaired, self.printed) if self.repairs else (self.repaired,)
        return tuple(Reading(folded, self.repairs, WordIndex(folded.text)) for folded in texts)

    def display(self, start: int, end: int) -> str:
        """The words from `start` to `end` as readers see them, a line feed between paragraphs."""
        return self.shown.text[self.shown.slice(start, end)]
