"""Pages: the linked dossier to pages, each kind of page named in one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import View
from annotated_dossier.pages import (
    about,
    balance,
    changes,
    claims,
    computed,
    corrections,
    coverage,
    data_files,
    editors,
    home,
    indexes,
    named,
    questions,
    sources,
)
from annotated_dossier.pages.page import Page
from annotated_dossier.pages.parts import MOST_BYTES, divide, relinked
from annotated_dossier.pages.renewal import Counting, Files, Memory, Plan, Renewed, renew
from annotated_dossier.parallel import Mapper

PAGES: tuple[Plan, ...] = (
    home.pages,
    indexes.pages,
    sources.pages,
    named.pages,
    claims.pages,
    questions.pages,
    computed.pages,
    balance.pages,
    coverage.pages,
    data_files.pages,
    changes.pages,
    corrections.pages,
    about.pages,
    editors.pages,
)


def render(
    dossier: Dossier, most_bytes: int = MOST_BYTES, mapped: Mapper = map, counting: Counting = lambda made, _: made
) -> Iterator[Page]:
    """Every generated page of the site, none of more than `most_bytes` as HTML: larger ones are divided.

    They are made by `mapped`; `counting` is told how many they are, and passes them on.
    """
    planned = [planned for pages in PAGES for planned in pages(dossier)]
    made = [*counting(mapped(lambda page: divide(page.make(), most_bytes), planned), len(planned))]
    moved = {place: address for _, places in made for place, address in places.items()}
    for divided, _ in made:
        yield from (relinked(page, moved) for page in divided) if moved else divided


def render_changed(
    dossier: Dossier,
    memory: Memory,
    most_bytes: int = MOST_BYTES,
    beside: Iterable[Files] = (),
    mapped: Mapper = map,
    counting: Counting = lambda made, _: made,
    puts_off_files: bool = False,
) -> Renewed:
    """The same pages and the files `beside` them, of which only those are made that differ from what `memory` tells of
    (`renewal.renew`)."""
    return renew(PAGES, View(dossier), memory, most_bytes, beside, mapped, counting, puts_off_files)
