"""The checks of claims, computed: one function for each kind, named in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from annotated_dossier.evidence import dates, geography, quantities
from annotated_dossier.evidence.finding import Finding
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import Check

# Each function takes the one model whose `type` is its key; of a key and a parameter no type can say that they belong
# together.
COMPUTATIONS: Mapping[str, Callable[[Any, Dossier], Finding]] = {
    "distance": geography.distance,
    "bearing": geography.bearing,
    "order": geography.order,
    "conversion": quantities.conversion,
    "arithmetic": quantities.arithmetic,
    "sum": quantities.total,
    "calendar": dates.weekday,
    "duration": dates.duration,
    "succession": dates.succession,
}


# What a reader is told each kind of check compares.
KINDS: Mapping[str, str] = {
    "distance": "Distance",
    "bearing": "Direction",
    "order": "Order of places",
    "conversion": "Conversion",
    "arithmetic": "Arithmetic",
    "sum": "Sum",
    "calendar": "Weekday",
    "duration": "Duration",
    "succession": "Order of events",
}


class ComputedCheck(NamedTuple):
    """A check as it was declared, and what it found."""

    check: Check
    finding: Finding


def compute(claim: Claim, dossier: Dossier) -> tuple[ComputedCheck, ...]:
    """The checks of a claim with their findings, in the order of the record."""
    return tuple(ComputedCheck(check, COMPUTATIONS[check.type](check, dossier)) for check in claim.checks)
