"""Corrections: each statement that was put right or withdrawn, with day and reason, the latest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.claims import Correction, Withdrawal
from annotated_dossier.pages.cards import ClaimLine, claim_line
from annotated_dossier.pages.page import Page, Planned, make_page

KIND = "corrections"


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """A correction of a claim, and what the statement read after it."""

    claim: ClaimLine
    correction: Correction
    read_after: str


@dataclass(frozen=True, slots=True)
class ShownWithdrawal:
    """A claim that was withdrawn, and why."""

    claim: ClaimLine
    withdrawn: Withdrawal


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The one page."""
    yield Planned(urls.index_address(KIND), partial(_page, dossier))


def _page(dossier: Dossier) -> Page:
    corrections = [shown for claim in dossier.claims.values() for shown in _corrections(claim, dossier)]
    withdrawals = [
        ShownWithdrawal(claim_line(claim, dossier), claim.withdrawn)
        for claim in dossier.claims.values()
        if claim.withdrawn
    ]
    return make_page(
        dossier,
        urls.index_address(KIND),
        "corrections.md.jinja",
        dossier.phrases.gettext("Corrections"),
        dossier.phrases.gettext("Every statement that was corrected or withdrawn, with day and reason."),
        kind=KIND,
        corrections=sorted(corrections, key=lambda shown: shown.correction.on, reverse=True),
        withdrawals=sorted(withdrawals, key=lambda shown: shown.withdrawn.on, reverse=True),
    )


def _corrections(claim: Claim, dossier: Dossier) -> Iterator[ShownCorrection]:
    """The corrections of a claim, each with what the statement read until the next that changed it."""
    after = claim.statement
    for correction in reversed(claim.corrections):
        yield ShownCorrection(claim_line(claim, dossier), correction, after)
        after = correction.was or after
