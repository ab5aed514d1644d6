"""Pages: the linked dossier to Markdown, each kind of page named in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages import balance, claims, computed, coverage, home, indexes, named, questions, sources

PAGES: tuple[Callable[[Dossier], Iterable[Output]], ...] = (
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


def render(dossier: Dossier) -> Iterator[Output]:
    """Every generated page of the site."""
    for pages in PAGES:
        yield from pages(dossier)
