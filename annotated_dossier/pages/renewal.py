"""The pages of a dossier, of which only those are made that are not known to be what they were.

What is kept of a page is no word of it, but what was read for it (`linking/reading.py`): where that is unchanged, so is
the page, which stands in `docs/` already. Blocks that stand on several pages are kept as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.noting import is_of_block, noting
from annotated_dossier.linking.reading import Block, View, blocks_of
from annotated_dossier.linking.shape import digest_of
from annotated_dossier.pages.page import KeptPage, Page, Planned
from annotated_dossier.pages.parts import divide, relinked

Plan = Callable[[Dossier], Iterable[Planned]]


class Kept(NamedTuple):
    """How a page came about: what was read for it; what moved when it was divided; the places to which it leads, with
    the digest of where those had moved; and the addresses of the pages it became."""

    notes: Sequence[str]
    moved: Mapping[str, str]
    leads: Sequence[str]
    led: str
    addresses: Sequence[str]


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of all pages, by their addresses, and of the blocks on them, by their names.

    `digests` are those of what was read for any of them, by the notes.
    """

    pages: Mapping[str, Kept]
    blocks: Mapping[str, Block]
    digests: Mapping[str, str]

    def to_json(self) -> Any:
        """Data from which `from_json` makes the same again. Each note stands there once."""
        numbers: dict[str, int] = {}

        def numbered(notes: Iterable[str]) -> list[int]:
            return [numbers.setdefault(note, len(numbers)) for note in notes]

        pages = {
            address: [numbered(kept.notes), kept.moved, numbered(kept.leads), kept.led, kept.addresses]
            for address, kept in self.pages.items()
        }
        blocks = {name: [text, numbered(read)] for name, (text, read) in self.blocks.items()}
        notes = [[note, self.digests.get(note)] for note in numbers]
        return {"notes": notes, "pages": pages, "blocks": blocks}

    @classmethod
    def from_json(cls, said: Any) -> Memory:
        """What `to_json` gave; nothing if it did not."""
        try:
            digests = {note: digest for note, digest in said["notes"] if digest is not None}
            notes = [note for note, _ in said["notes"]]
            pages = {
                address: Kept([notes[note] for note in read], moved, [notes[to] for to in leads], led, addresses)
                for address, (read, moved, leads, led, addresses) in said["pages"].items()
            }
            blocks = {
                name: Block(text, tuple(notes[note] for note in read)) for name, (text, read) in said["blocks"].items()
            }
        except (TypeError, KeyError, ValueError, IndexError, AttributeError):
            return NOTHING
        return cls(pages, blocks, digests)


NOTHING = Memory({}, {}, {})


@dataclass(slots=True)
class _Laid:
    """A page on its way: `pages` are `None` as long as it is taken to be what it was."""

    planned: Planned
    notes: Sequence[str]
    moved: Mapping[str, str]
    pages: list[Page] | None = None


class Renewed(NamedTuple):
    """All pages, and what to keep of them."""

    pages: tuple[Page | KeptPage, ...]
    memory: Memory


def renew(
    plans: Iterable[Plan],
    view: View,
    memory: Memory,
    most_bytes: int,
    counting: Callable[[Iterable[Planned]], Iterable[Planned]] = iter,
) -> Renewed:
    """The pages that are planned for a dossier, none of more than `most_bytes`.

    Of pages that are what they were, as `memory` shows, there is no more than their address. `counting` passes on the
    pages that are planned.
    """
    known = blocks_of(view.dossier)
    changed = {line for line in memory.digests if not is_of_block(line) and _has_changed(line, view, memory)}
    known.update((name, block) for name, block in memory.blocks.items() if _stands(block, changed))
    changed |= {line for line in memory.digests if is_of_block(line) and _has_changed(line, view, memory)}
    planned = (page for plan in plans for page in plan(view.dossier))
    laid = [_laid(page, memory.pages.get(page.address), changed, most_bytes) for page in counting(planned)]
    moved = {place: address for page in laid for place, address in page.moved.items()}
    pages: list[Page | KeptPage] = []
    kept: dict[str, Kept] = {}
    for page in laid:
        led, entry = _led(page, memory.pages.get(page.planned.address), moved, most_bytes)
        pages += led
        kept[page.planned.address] = entry
    read = set[str]().union(*(page.notes for page in kept.values()), *(made.notes for made in known.values()))
    return Renewed(tuple(pages), Memory(kept, dict(known), {line: view.digest(line) for line in read}))


def _has_changed(line: str, view: View, memory: Memory) -> bool:
    return view.digest(line) != memory.digests[line]


def _stands(block: Block, changed: AbstractSet[str]) -> bool:
    """Whether a block is what it was; of one in which others stand, that is not looked at."""
    return changed.isdisjoint(block.notes) and not any(map(is_of_block, block.notes))


def _laid(planned: Planned, kept: Kept | None, changed: AbstractSet[str], most_bytes: int) -> _Laid:
    """The page, made anew if anything has changed that was read for it."""
    if kept and changed.isdisjoint(kept.notes):
        return _Laid(planned, kept.notes, kept.moved)
    return _made(planned, most_bytes)


def _made(planned: Planned, most_bytes: int) -> _Laid:
    with noting() as read:
        page = planned.make()
    pages, moved = divide(page, most_bytes)
    return _Laid(planned, sorted(read), moved, pages)


def _led(
    laid: _Laid, kept: Kept | None, moved: Mapping[str, str], most_bytes: int
) -> tuple[Iterator[Page | KeptPage], Kept]:
    """The pages that a page became, their links leading to where things stand now, and what to keep of it."""
    if laid.pages is None and kept and _way(kept.leads, moved) == kept.led:
        return map(KeptPage, kept.addresses), kept
    made = laid if laid.pages is not None else _made(laid.planned, most_bytes)
    places: dict[str, None] = {}
    pages = [relinked(page, _Followed(moved, places)) for page in made.pages or ()]
    leads = tuple(places)
    entry = Kept(made.notes, made.moved, leads, _way(leads, moved), [page.address for page in pages])
    return iter(pages), entry


def _way(places: Iterable[str], moved: Mapping[str, str]) -> str:
    return digest_of("\n".join(moved.get(place, "") for place in places))


class _Followed(dict[str, str]):
    """Where places have moved, noting which were asked for."""

    def __init__(self, moved: Mapping[str, str], places: dict[str, None]) -> None:
        super().__init__(moved)
        self._places = places

    def get(self, place: str, default: Any = None) -> Any:
        """Where a place stands now."""
        self._places[place] = None
        return super().get(place, default)
