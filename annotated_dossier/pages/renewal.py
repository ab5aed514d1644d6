"""The pages of a dossier and the files beside them, made only where they are not known to be what they were.

What is kept of a page or file is no word of it, but what was read for it (`linking/reading.py`): where that is
unchanged, so is the page, which stands in `docs/` already. Blocks that stand on several pages are kept as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

from annotated_dossier.files.outputs import KeptOutput, Output, ready
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.noting import is_of_block, noting
from annotated_dossier.linking.reading import Block, View, blocks_of
from annotated_dossier.linking.shape import digest_of
from annotated_dossier.pages.page import KeptPage, Page, Planned
from annotated_dossier.pages.parts import divide, relinked
from annotated_dossier.parallel import Mapper

Plan = Callable[[Dossier], Iterable[Planned]]
Files = Callable[[Dossier], Iterable[Output]]
# Passes on what is made, of which it is told how much there will be.
Counting = Callable[[Iterable[Any], int], Iterable[Any]]


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
    """What is kept of all pages, by their addresses, and of the blocks on them, by their names; of the files beside
    them, by their paths, what was read for each, or `None` where one stands that has yet to be made anew.

    `digests` are those of what was read for any of them, by the notes.
    """

    pages: Mapping[str, Kept]
    files: Mapping[str, Sequence[str] | None]
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
        files = {path: numbered(read) for path, read in self.files.items() if read is not None}
        notes = [[note, self.digests.get(note)] for note in numbers]
        return {"notes": notes, "pages": pages, "files": files, "blocks": blocks}

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
            files = {path: [notes[note] for note in read] for path, read in said["files"].items()}
            blocks = {
                name: Block(text, tuple(notes[note] for note in read)) for name, (text, read) in said["blocks"].items()
            }
        except (TypeError, KeyError, ValueError, IndexError, AttributeError):
            return NOTHING
        return cls(pages, files, blocks, digests)


NOTHING = Memory({}, {}, {}, {})


class _Laid(NamedTuple):
    """A page on its way: `pages` are `None` as long as it is taken to be what it was."""

    notes: Sequence[str]
    moved: Mapping[str, str]
    pages: list[Page] | None = None


class _Filled(NamedTuple):
    """A file on its way: `content` is `None` as long as it is taken to be what it was."""

    path: str
    notes: Sequence[str] | None
    content: str | bytes | None = None


class Renewed(NamedTuple):
    """All pages, all files beside them, and what to keep of both."""

    pages: tuple[Page | KeptPage, ...]
    files: tuple[Output | KeptOutput, ...]
    memory: Memory


def renew(
    plans: Iterable[Plan],
    view: View,
    memory: Memory,
    most_bytes: int,
    beside: Iterable[Files] = (),
    mapped: Mapper = map,
    counting: Counting = lambda made, _: made,
    puts_off_files: bool = False,
) -> Renewed:
    """The pages that are planned for a dossier, none of more than `most_bytes`, and the files `beside` them.

    Of pages and files that are what they were, as `memory` shows, there is no more than their address or path. The
    others are made by `mapped`; `counting` is told how many they are, and passes them on. With `puts_off_files` those
    of the files that stand already stay as they are until the next time.
    """
    known = blocks_of(view.dossier)
    changed = {line for line in memory.digests if not is_of_block(line) and _has_changed(line, view, memory)}
    known.update((name, block) for name, block in memory.blocks.items() if _stands(block, changed))
    changed |= {line for line in memory.digests if is_of_block(line) and _has_changed(line, view, memory)}
    outputs = [output for files in beside for output in files(view.dossier)]
    planned = [page for plan in plans for page in plan(view.dossier)]
    filled = [_kept_file(output, memory, changed, puts_off_files) or partial(_filled, output) for output in outputs]
    laid = [_kept_page(page, memory, changed) or partial(_laid, page, most_bytes) for page in planned]
    fresh: list[Callable[[], Any]] = [piece for piece in (*filled, *laid) if isinstance(piece, partial)]
    made = iter(_worked_off(fresh, known, mapped, counting))
    all_files = [next(made) if isinstance(file, partial) else file for file in filled]
    all_laid = [next(made) if isinstance(page, partial) else page for page in laid]
    pages, kept = _all_led(dict(zip(planned, all_laid, strict=True)), memory, most_bytes)
    notes = {file.path: file.notes for file in all_files}
    read = set[str]().union(
        *(page.notes for page in kept.values()),
        *(read for read in notes.values() if read),
        *(block.notes for block in known.values()),
    )
    return Renewed(
        pages,
        tuple(map(_output, all_files)),
        Memory(kept, notes, dict(known), {line: view.digest(line) for line in read}),
    )


def _worked_off(
    work: Sequence[Callable[[], Any]], known: dict[str, Block], mapped: Mapper, counting: Counting
) -> Iterator[Any]:
    """What each piece of work makes. The blocks that are laid out on the way become known, wherever that happens."""

    def done(piece: Callable[[], Any]) -> tuple[Any, dict[str, Block]]:
        before = len(known)
        made = piece()
        # The newest stand last: whoever began with the first would go through all of them for each piece.
        return made, dict(islice(reversed(known.items()), len(known) - before))

    for made, blocks in counting(mapped(done, work), len(work)):
        known.update(blocks)
        yield made


def _kept_file(output: Output, memory: Memory, changed: AbstractSet[str], puts_off: bool) -> _Filled | None:
    """A file for which nothing was read that has changed, or one that stands and is put off."""
    notes = memory.files.get(output.path)
    if notes is not None and changed.isdisjoint(notes):
        return _Filled(output.path, notes)
    return _Filled(output.path, None) if puts_off and output.path in memory.files else None


def _kept_page(planned: Planned, memory: Memory, changed: AbstractSet[str]) -> _Laid | None:
    """A page for which nothing was read that has changed."""
    kept = memory.pages.get(planned.address)
    return _Laid(kept.notes, kept.moved) if kept and changed.isdisjoint(kept.notes) else None


def _filled(output: Output) -> _Filled:
    with noting() as read:
        content = output.make()
    return _Filled(output.path, sorted(read), content)


def _output(filled: _Filled) -> Output | KeptOutput:
    return KeptOutput(filled.path) if filled.content is None else ready(filled.path, filled.content)


def _all_led(
    laid: Mapping[Planned, _Laid], memory: Memory, most_bytes: int
) -> tuple[tuple[Page | KeptPage, ...], dict[str, Kept]]:
    """All pages, their links leading to where things stand now, and what to keep of each."""
    moved = {place: address for page in laid.values() for place, address in page.moved.items()}
    pages: list[Page | KeptPage] = []
    kept: dict[str, Kept] = {}
    for planned, page in laid.items():
        led, kept[planned.address] = _led(planned, page, memory.pages.get(planned.address), moved, most_bytes)
        pages += led
    return tuple(pages), kept


def _has_changed(line: str, view: View, memory: Memory) -> bool:
    return view.digest(line) != memory.digests[line]


def _stands(block: Block, changed: AbstractSet[str]) -> bool:
    """Whether a block is what it was; of one in which others stand, that is not looked at."""
    return changed.isdisjoint(block.notes) and not any(map(is_of_block, block.notes))


def _laid(planned: Planned, most_bytes: int) -> _Laid:
    with noting() as read:
        page = planned.make()
    pages, moved = divide(page, most_bytes)
    return _Laid(sorted(read), moved, pages)


def _led(
    planned: Planned, laid: _Laid, kept: Kept | None, moved: Mapping[str, str], most_bytes: int
) -> tuple[Iterator[Page | KeptPage], Kept]:
    """The pages that a page became, their links leading to where things stand now, and what to keep of it."""
    if laid.pages is None and kept and _way(kept.leads, moved) == kept.led:
        return map(KeptPage, kept.addresses), kept
    made = laid if laid.pages is not None else _laid(planned, most_bytes)
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
