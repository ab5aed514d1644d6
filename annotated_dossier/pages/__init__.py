"""Pages: the linked dossier to pages, each kind of page named in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages import balance, claims, computed, coverage, home, indexes, named, questions, sources
from annotated_dossier.pages.page import Page

PAGES: tuple[Callable[[Dossier], Iterable[Page]], ...] = (
    home.pages,
    indexes.pages,
    sources.pages,
    named.pages,
    claims.pages,
    questions.pages,
    computed.pages,
    balance.pages,
    coverage.pages,
)


def render(dossier: Dossier) -> Iterator[Page]:
    """Every generated page of the site."""
    for pages in PAGES:
        yield from pages(dossier)
