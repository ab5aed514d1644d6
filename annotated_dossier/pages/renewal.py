"""The pages of a dossier, of which only those are made that are not known to be what they were.

What is kept of a page is no word of it, but what was read for it (`linking/reading.py`): where that is unchanged, so is
the page, which stands in `docs/` already. Blocks that stand on several pages are kept as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.noting import noting
from annotated_dossier.linking.reading import Block, View, blocks_of
from annotated_dossier.linking.shape import digest_of
from annotated_dossier.pages.page import KeptPage, Page, Planned
from annotated_dossier.pages.parts import divide, relinked

Plan = Callable[[Dossier], Iterable[Planned]]


class Kept(NamedTuple):
    """How a page came about: what was read for it, with its digest; what moved when it was divided; the places to which
    it leads, with the digest of where those had moved; and the addresses of the pages it became."""

    notes: Sequence[str]
    digest: str
    moved: Mapping[str, str]
    leads: Sequence[str]
    led: str
    addresses: Sequence[str]


class KeptBlock(NamedTuple):
    """A block, and the digest of what was read for it."""

    block: Block
    digest: str


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of all pages, by their addresses, and of the blocks on them, by their names."""

    pages: Mapping[str, Kept]
    blocks: Mapping[str, KeptBlock]

    def to_json(self) -> Any:
        """Data from which `from_json` makes the same again. Each note stands there once."""
        numbers: dict[str, int] = {}

        def numbered(notes: Iterable[str]) -> list[int]:
            return [numbers.setdefault(note, len(numbers)) for note in notes]

        pages = {
            address: [numbered(kept.notes), kept.digest, kept.moved, numbered(kept.leads), kept.led, kept.addresses]
            for address, kept in self.pages.items()
        }
        blocks = {name: [block.text, numbered(block.notes), digest] for name, (block, digest) in self.blocks.items()}
        return {"notes": list(numbers), "pages": pages, "blocks": blocks}

    @classmethod
    def from_json(cls, said: Any) -> Memory:
        """What `to_json` gave; nothing if it did not."""
        try:
            notes = said["notes"]
            pages = {
                address: Kept(
                    [notes[note] for note in read], digest, moved, [notes[to] for to in leads], led, addresses
                )
                for address, (read, digest, moved, leads, led, addresses) in said["pages"].items()
            }
            blocks = {
                name: KeptBlock(Block(text, tuple(notes[note] for note in read)), digest)
                for name, (text, read, digest) in said["blocks"].items()
            }
        except (TypeError, KeyError, ValueError, IndexError, AttributeError):
            return NOTHING
        return cls(pages, blocks)


NOTHING = Memory({}, {})


@dataclass(slots=True)
class _Laid:
    """A page on its way: `pages` are `None` as long as it is taken to be what it was."""

    planned: Planned
    notes: Sequence[str]
    digest: str
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
    known.update(
        (name, kept.block) for name, kept in memory.blocks.items() if view.digest(kept.block.notes) == kept.digest
    )
    planned = (page for plan in plans for page in plan(view.dossier))
    laid = [_laid(page, memory.pages.get(page.address), view, most_bytes) for page in counting(planned)]
    moved = {place: address for page in laid for place, address in page.moved.items()}
    pages: list[Page | KeptPage] = []
    kept: dict[str, Kept] = {}
    for page in laid:
        led, entry = _led(page, memory.pages.get(page.planned.address), moved, view, most_bytes)
        pages += led
        kept[page.planned.address] = entry
    blocks = {name: KeptBlock(block, view.digest(block.notes)) for name, block in known.items()}
    return Renewed(tuple(pages), Memory(kept, blocks))


def _laid(planned: Planned, kept: Kept | None, view: View, most_bytes: int) -> _Laid:
    """The page, made anew if anything has changed that was read for it."""
    if kept and view.digest(kept.notes) == kept.digest:
        return _Laid(planned, kept.notes, kept.digest, kept.moved)
    return _made(planned, view, most_bytes)


def _made(planned: Planned, view: View, most_bytes: int) -> _Laid:
    with noting() as read:
        page = planned.make()
    notes = sorted(read)
    pages, moved = divide(page, most_bytes)
    return _Laid(planned, notes, view.digest(notes), moved, pages)


def _led(
    laid: _Laid, kept: Kept | None, moved: Mapping[str, str], view: View, most_bytes: int
) -> tuple[Iterator[Page | KeptPage], Kept]:
    """The pages that a page became, their links leading to where things stand now, and what to keep of it."""
    if laid.pages is None and kept and _way(kept.leads, moved) == kept.led:
        return map(KeptPage, kept.addresses), kept
    made = laid if laid.pages is not None else _made(laid.planned, view, most_bytes)
    places: dict[str, None] = {}
    pages = [relinked(page, _Followed(moved, places)) for page in made.pages or ()]
    leads = tuple(places)
    entry = Kept(made.notes, made.digest, made.moved, leads, _way(leads, moved), [page.address for page in pages])
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
