"""Anchoring: finding the exact words of a record in a source, or saying why they are not there.

A quote is found by exact search of its folded form in the folded source (fold.py), on whole
tokens (tokens.py), first in the text with its repairs made, then in the printed one (reading.py).
Nothing near is ever accepted: nearness only helps to explain a failure (misfits/).

The terms are those of the W3C Web Annotation model: a TextQuoteSelector (exact, prefix, suffix)
becomes TextPositionSelectors (start, end in code points of the stored text, end exclusive).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from annotated_dossier.anchoring.misfits import Misfit, Passage
from annotated_dossier.anchoring.misfits.absent import absent
from annotated_dossier.anchoring.misfits.ambiguous import ambiguous
from annotated_dossier.anchoring.misfits.mending import changed_text, no_note_mark, overlapping
from annotated_dossier.anchoring.misfits.record import fault, hidden_character
from annotated_dossier.anchoring.passing import around, dropped_marks, joined_words
from annotated_dossier.anchoring.repairs import Edit, PlacedRepair, edited, white_space_edits
from annotated_dossier.anchoring.search import Hit, Reading, Wanted, placements
from annotated_dossier.anchoring.searchable import Searchable
from annotated_dossier.text.fold import Folded, fold, unwrap

__all__ = [
    "Anchor",
    "DamagedWords",
    "Misfit",
    "Passage",
    "PlacedRepair",
    "QuotedWords",
    "Searchable",
    "anchor",
    "first_place",
    "searchable",
    "standing",
]


# What turns a stretch of a folded text into other words, or None if that is more than it may change.
_Changes = Callable[[Folded, slice, str], list[Edit] | None]


class QuotedWords(Protocol):
    """Words of a source as an editor wrote them down: a TextQuoteSelector."""

    @property
    def exact(self) -> str: ...

    @property
    def prefix(self) -> str | None: ...

    @property
    def suffix(self) -> str | None: ...


class DamagedWords(QuotedWords, Protocol):
    """Damaged words of a source, and how they read with the white space set right."""

    @property
    def reads(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of a quote: one pair of offsets, or one for each part of an elided quote."""

    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


def anchor(selector: QuotedWords, source: Searchable) -> Anchor | Misfit:
    """The one place where the words of `selector` stand in `source`, or why there is none.

    A prefix or suffix that is given must stand there, even if the words occur only once. Without one the words may not
    stand inside longer tokens elsewhere ("Kyiv" beside "Kyiv's"): nobody could tell that those were not meant.
    """
    wrong = fault(selector.exact, selector.prefix, selector.suffix)
    if wrong:
        return wrong
    wanted = Wanted.of(selector.exact, selector.prefix, selector.suffix)
    for reading in source.readings:
        found = placements(reading, wanted)
        if len(found.whole) == 1 and not found.cutting:
            return _anchor(source, reading, found.whole[0])
        if found.whole:
            return ambiguous(reading, found)
    return absent(source, wanted)


def first_place(selector: QuotedWords, source: Searchable) -> Anchor | None:
    """The first of the places where the words of `selector` stand in `source`, if there is one."""
    return next(_places(selector, source), None)


def standing(selector: QuotedWords, source: Searchable) -> tuple[Anchor, ...] | Misfit:
    """The places where the words of `selector` stand in `source`, of very many the first; or why they stand nowhere."""
    wrong = fault(selector.exact, selector.prefix, selector.suffix)
    if wrong:
        return wrong
    found = tuple(_places(selector, source))
    return found or absent(source, Wanted.of(selector.exact, selector.prefix, selector.suffix))


def _places(selector: QuotedWords, source: Searchable) -> Iterator[Anchor]:
    wanted = Wanted.of(selector.exact, selector.prefix, selector.suffix)
    for reading in source.readings:
        if found := placements(reading, wanted).whole:
            yield from (_anchor(source, reading, hit) for hit in found)
            return


def searchable(
    text: str,
    repairs: Sequence[DamagedWords] = (),
    note_marks: Sequence[DamagedWords] = (),
    furniture: Sequence[QuotedWords] = (),
) -> tuple[Searchable, dict[tuple[str, int], Misfit]]:
    """Make a source ready; what does not fit is left out and returned as a misfit, by its list and number from 0.

    All are located on the printed text by their own exact, prefix and suffix.
    """
    printed = Searchable.of(fold(text))
    located: list[_Located] = []
    passed: list[tuple[int, int]] = []
    misfits: dict[tuple[str, int], Misfit] = {}
    for field, listed, changes in (("repairs", repairs, white_space_edits), ("note_marks", note_marks, dropped_marks)):
        for number, selector in enumerate(listed):
            result = _located(selector, printed, changes)
            if not isinstance(result, Misfit):
                result = _overlap(result.place, [other.place for other in located]) or result
            if isinstance(result, Misfit):
                misfits[field, number] = result
            else:
                located.append(result)
    for number, line in enumerate(furniture):
        place = anchor(line, printed)
        if isinstance(place, Misfit):
            misfits["furniture", number] = place
        else:
            passed.append((place.start, place.end))
    edits = [edit for item in located for edit in item.edits]
    edits += [edit for edit in joined_words(printed.printed) if edit not in edits]
    mended = [item.place for item in located if not item.is_mark]
    return (
        Searchable.of(
            printed.printed,
            sorted(mended, key=lambda repair: repair.start),
            sorted(edits, key=lambda edit: edit.start),
            passed,
        ),
        misfits,
    )


def _anchor(source: Searchable, reading: Reading, hit: Hit) -> Anchor:
    spans = (reading.folded.span(*part) for part in hit)
    return Anchor(tuple(part for span in spans for part in around(*span, source.passed)))


class _Located(NamedTuple):
    """A change of the text: where it applies, and how. `is_mark` tells whether it only leaves out a note mark."""

    place: PlacedRepair
    edits: list[Edit]
    is_mark: bool


def _located(selector: DamagedWords, source: Searchable, changes: _Changes) -> _Located | Misfit:
    """Where a repair applies, or the leaving out of a note mark, and what it changes."""
    hidden = hidden_character("reads", selector.reads)
    if hidden:
        return hidden
    place = anchor(selector, source)
    if isinstance(place, Misfit):
        return place
    damaged = source.printed.slice(place.start, place.end)
    edits = changes(source.printed, damaged, fold(selector.reads).text)
    is_mark = changes is dropped_marks
    if edits is None or len(place.parts) > 1:
        told = no_note_mark if is_mark else changed_text
        return told(source, place.start, place.end, selector.reads)
    return _Located(PlacedRepair(place.start, place.end, _mended(source.text, place, edits)), edits, is_mark)


def _mended(text: str, place: Anchor, edits: Sequence[Edit]) -> str:
    """How the place reads, in the source's own characters."""
    local = [Edit(edit.start - place.start, edit.end - place.start) for edit in edits]
    return edited(unwrap(text[place.start : place.end]), local).text


def _overlap(repair: PlacedRepair, others: Sequence[PlacedRepair]) -> Misfit | None:
    for other in others:
        if repair.start < other.end and other.start < repair.end:
            return overlapping(repair, other)
    return None
