"""A page for each claim: its words in their place, who says it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from annotated_dossier import urls
from annotated_dossier.data.citations import FORMATS, reference_to
from annotated_dossier.evidence.computed import KINDS, compute
from annotated_dossier.evidence.figures import MOST_BESIDE, StatedFigure, by_measure, comparisons
from annotated_dossier.evidence.standing import stand
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.pages.found import claim_found
from annotated_dossier.pages.page import make_page
from annotated_dossier.pages.wording import wording
from annotated_dossier.text import edtf


def pages(dossier: Dossier) -> Iterator[Output]:
    """The page of every claim."""
    figures = by_measure(dossier)
    for claim in dossier.claims.values():
        links = dossier.links.get(claim.id, ())
        yield make_page(
            dossier,
            urls.record_address("claims", claim.id),
            "claim.md.jinja",
            claim.statement,
            _description(dossier, claim),
            found=claim_found(dossier, claim),
            subject=claim,
            claim=claim,
            disputes=[link for link in links if link.is_rival],
            related=[link for link in links if not link.is_rival],
            figures=[(figure, comparisons(StatedFigure(claim, figure), figures, dossier)) for figure in claim.figures],
            figures_of={measure: len(stated) for measure, stated in figures.items()},
            most_beside=MOST_BESIDE,
            standing=stand(claim, dossier),
            checks=compute(claim, dossier),
            check_kinds=KINDS,
            about=_by_kind(dossier, claim),
            reference=reference_to(claim, dossier),
            formats=FORMATS,
        )


def _description(dossier: Dossier, claim: Claim) -> str:
    """The claim as search engines show it: attributed, and never without its rival, or the day of its withdrawal."""
    words = wording(dossier)
    rivals = dossier.rivals(claim)
    against = f" Disputed by {dossier.speaker(rivals[0]).name}: {rivals[0].statement}" if rivals else ""
    withdrawn = f"Withdrawn {edtf.in_words(claim.withdrawn.on)}. " if claim.withdrawn else ""
    return f"{withdrawn}{words.attribution(claim)}.{against}"


def _by_kind(dossier: Dossier, claim: Claim) -> list[tuple[str, list[Record]]]:
    """What the claim concerns, as (kind, records)."""
    targets = sorted(claim.about, key=lambda target: dossier.kind_of[target])
    return [
        (kind, [dossier.find(target) for target in group])
        for kind, group in groupby(targets, key=lambda target: dossier.kind_of[target])
    ]
