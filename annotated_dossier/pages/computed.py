"""What was computed: every check with its result, the tolerances and standings by which all are judged."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from annotated_dossier import urls
from annotated_dossier.evidence.computed import KINDS, ComputedCheck, compute
from annotated_dossier.evidence.finding import Outcome, between
from annotated_dossier.evidence.hedges import HEDGES, hedged_range
from annotated_dossier.evidence.standing import DEFINITIONS
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.pages.page import make_page
from annotated_dossier.pages.phrases import counted, hedged, listed

KIND = "checks"
_EXAMPLE = Decimal(20)


class CheckedClaim(NamedTuple):
    """A check of a claim with what it found."""

    claim: Claim
    computed: ComputedCheck


class AllowedReach(NamedTuple):
    """A hedge as it is written, what it allows, and what that means for 20."""

    example: str
    words: str
    reach: str
    remark: str


def pages(dossier: Dossier) -> Iterator[Output]:
    """The one page."""
    checked = [
        CheckedClaim(claim, computed) for claim in dossier.claims.values() for computed in compute(claim, dossier)
    ]
    groups = {kind: [item for item in checked if item.computed.check.type == kind] for kind in KINDS}
    yield make_page(
        dossier,
        urls.index_address(KIND),
        "checks.md.jinja",
        "What was computed",
        "Every check of a stated distance, date or number, with its result and its tolerance.",
        kind=KIND,
        outcomes=_outcomes(checked),
        groups=[(kind, KINDS[kind], items) for kind, items in groups.items() if items],
        derived=[(claim, figure) for claim, figure in _figures(dossier) if figure.derived],
        unchecked=[(claim, figure) for claim, figure in _figures(dossier) if not figure.derived and not claim.checks],
        hedges=[_reach(hedge) for hedge in HEDGES],
        standings=DEFINITIONS,
    )


def _figures(dossier: Dossier) -> Iterator[tuple[Claim, Figure]]:
    return ((claim, figure) for claim in dossier.claims.values() for figure in claim.figures)


def _outcomes(checked: list[CheckedClaim]) -> str:
    """How many checks came out how: `11 agree, 3 stand at the edge`."""
    verbs = {
        Outcome.AGREES: ("agrees", "agree"),
        Outcome.WITHIN_HEDGE: ("agrees within the hedge", "agree within the hedge"),
        Outcome.AT_THE_EDGE: ("stands at the edge", "stand at the edge"),
        Outcome.DIFFERS: ("does not agree", "do not agree"),
        Outcome.UNCHECKED: ("cannot be checked", "cannot be checked"),
    }
    counts = {outcome: sum(item.computed.finding.outcome is outcome for item in checked) for outcome in Outcome}
    found = [counted(count, *verbs[outcome]) for outcome, count in counts.items() if count]
    return f"{counted(len(checked), 'check')}: {listed(found)}." if found else "No check is recorded."


def _reach(hedge: str | None) -> AllowedReach:
    tolerance = HEDGES[hedge]
    remarks = ["the number itself stands at the edge"] if tolerance.is_strict else []
    remarks += ["further off on the same side is at the edge too"] if tolerance.is_open else []
    return AllowedReach(
        hedged(hedge, f"{_EXAMPLE} km"),
        tolerance.words.partition(": ")[2],
        f"{between(hedged_range(_EXAMPLE, hedge), 1)} km",
        listed(remarks) if remarks else "",
    )
