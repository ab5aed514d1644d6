"""A page for each claim: its words in their place, who says it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from annotated_dossier import edtf, urls
from annotated_dossier.evidence.computed import compute
from annotated_dossier.evidence.figures import StatedFigure, by_measure, comparisons
from annotated_dossier.evidence.standing import stand
from annotated_dossier.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.pages.page import Page, make_page
from annotated_dossier.pages.wording import Wording


def pages(dossier: Dossier) -> Iterator[Page]:
    """The page of every claim."""
    figures = by_measure(dossier)
    for claim in dossier.claims.values():
        links = dossier.links.get(claim.id, ())
        yield make_page(
            dossier, urls.record_address("claims", claim.id), "claim.md.jinja", claim.statement,
            _description(dossier, claim),
            claim=claim,
            disputes=[link for link in links if link.is_rival],
            related=[link for link in links if not link.is_rival],
            figures=[(figure, comparisons(StatedFigure(claim, figure), figures, dossier)) for figure in claim.figures],
            standing=stand(claim, dossier),
            checks=compute(claim, dossier),
            about=_by_kind(dossier, claim),
            citation=_citation(dossier, claim),
        )


def _description(dossier: Dossier, claim: Claim) -> str:
    """The claim as search engines show it: attributed, and never without its rival."""
    wording = Wording(dossier)
    rivals = dossier.rivals(claim)
    against = f" Disputed by {dossier.speaker(rivals[0]).name}: {rivals[0].statement}" if rivals else ""
    return f"{wording.attribution(claim)}.{against}"


def _by_kind(dossier: Dossier, claim: Claim) -> list[tuple[str, list[Record]]]:
    """What the claim concerns, as (kind, records)."""
    targets = sorted(claim.about, key=lambda target: dossier.kind_of[target])
    return [(kind, [dossier.find(target) for target in group])
            for kind, group in groupby(targets, key=lambda target: dossier.kind_of[target])]


def _citation(dossier: Dossier, claim: Claim) -> str:
    """A reference to the page, with its full address only if the dossier knows where it is published."""
    record, source = dossier.record, dossier.source_of(claim)
    path = urls.record_address("claims", claim.id)
    address = f"{record.site_url.rstrip('/')}/{path}" if record.site_url else f"/{path}"
    words = f"Rests on {dossier.organisations[source.publisher].name}, {edtf.in_words(source.published)}."
    return f"“{claim.statement}” In: {record.title}, edition {record.edition}, {address}. {words}"
