"""Checks of numbers: what was stated beside what was computed."""

from __future__ import annotations

from collections.abc import Iterable

from annotated_dossier.evidence.computed import ComputedCheck
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.wording import OUTCOMES
from annotated_dossier.phrases import N_
from annotated_dossier.pictures.ranges import Compared, ranges

# More rows are no picture but a list, and that is the table.
_MOST = 24
_KEY = N_(
    "The upright is the number that was stated, the band how far its words reach, the thick line what was computed. "
    "Each row has a scale of its own."
)


def compared(name: str, checks: Iterable[tuple[Claim, ComputedCheck]], dossier: Dossier) -> Drawing | None:
    """The checks that compare numbers, under this name; none where there are none, or too many to look at."""
    rows = [row for claim, computed in checks if not claim.withdrawn and (row := _row(claim, computed, dossier))]
    if not 0 < len(rows) <= _MOST:
        return None
    cells = [(Cell(row.stated, row.address), Cell(row.result)) for row in rows]
    say = dossier.phrases
    columns = say.gettext("Stated"), say.gettext("Computed")
    return drawing(name, say.gettext(_KEY), lambda width: ranges(rows, width), columns, cells)


def _row(claim: Claim, computed: ComputedCheck, dossier: Dossier) -> Compared | None:
    finding = computed.finding
    if finding.compared is None:
        return None
    _, stated, allowed, found = finding.compared
    return Compared(
        f"{dossier.speaker_name(claim)}: {finding.stated}",
        f"{finding.result}: {dossier.phrases.gettext(OUTCOMES[finding.outcome])}",
        address_of(claim, dossier, "checks"),
        float(stated),
        (float(allowed.low), float(allowed.high)),
        (float(found.low), float(found.high)),
        finding.outcome in (Outcome.AGREES, Outcome.WITHIN_HEDGE),
    )
