"""For editors: how the dossier is kept, and where the handbook is. The foot of each page leads there, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.page import Page, Planned, make_page


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page, which readers' search does not find."""
    yield Planned(urls.index_address(urls.EDITORS), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    return make_page(
        dossier,
        urls.index_address(urls.EDITORS),
        "editors.md.jinja",
        dossier.phrases.gettext("For editors"),
        dossier.phrases.gettext("How this dossier is kept, and where the handbook of its program is."),
        kind=urls.EDITORS,
        repo_url=dossier.record.repo_url,
        handbook=urls.HANDBOOK,
    )
