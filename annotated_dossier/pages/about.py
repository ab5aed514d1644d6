"""Who answers for the dossier: who makes it, where errors go, what is done about them, and for whom the pages work; and
one statement as an example of how it is made.

What the dossier record does not say is left out, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pages.example import example
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.wording import wording

KIND = "about"


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page."""
    yield Planned(urls.index_address(KIND), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    return make_page(
        dossier,
        urls.index_address(KIND),
        "about.md.jinja",
        dossier.phrases.gettext("About this dossier"),
        dossier.phrases.gettext("Who answers for it, how to report an error, and for whom its pages work."),
        kind=KIND,
        work=dossier.record,
        notice=wording(dossier).notice(),
        sources=len(dossier.sources),
        example=example(dossier),
    )
