"""Pages: the linked dossier to pages, each kind of page named in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

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
from annotated_dossier.pages.page import Page, Planned
from annotated_dossier.pages.parts import MOST_BYTES, divide, relinked
from annotated_dossier.pages.renewal import Memory, Plan, Renewed, renew

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


def render(dossier: Dossier, most_bytes: int = MOST_BYTES) -> Iterator[Page]:
    """Every generated page of the site, none of more than `most_bytes` as HTML: larger ones are divided."""
    made = [divide(planned.make(), most_bytes) for pages in PAGES for planned in pages(dossier)]
    moved = {place: address for _, places in made for place, address in places.items()}
    for divided, _ in made:
        yield from (relinked(page, moved) for page in divided) if moved else divided


def render_changed(
    dossier: Dossier,
    memory: Memory,
    counting: Callable[[Iterable[Planned]], Iterable[Planned]] = iter,
    most_bytes: int = MOST_BYTES,
) -> Renewed:
    """The same pages, of which only those are made that differ from what `memory` tells of (`renewal.renew`)."""
    return renew(PAGES, View(dossier), memory, most_bytes, counting)
