"""The card of each claim as a file of its own, to stand in a frame on another site: no script, one style sheet.

Like what stands at old addresses it is no page of the site: the search, the sitemap and the navigation know none of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.cards import beside
from annotated_dossier.pages.page import linked_from
from annotated_dossier.pages.rivals import rivals
from annotated_dossier.pages.templates import template
from annotated_dossier.pages.wording import wording


def embedded(dossier: Dossier) -> Iterator[Output]:
    """A file below `docs/` for each claim."""
    for claim in dossier.claims.values():
        yield Output(f"{urls.embedded_address(claim.id)}index.html", partial(_card, claim, dossier))


def _card(claim: Claim, dossier: Dossier) -> str:
    address, page = urls.embedded_address(claim.id), urls.record_address("claims", claim.id)
    html = template("embedded.html.jinja", dossier.phrases).render(
        work=dossier.record,
        notice=wording(dossier).notice(),
        canonical=urls.absolute(page, dossier.site_url) or urls.relative(page, address),
        styles=urls.EMBEDDED_STYLES,
        shown=beside(claim, dossier),
        rivals=rivals(claim, dossier),
    )
    return linked_from(address, html)
