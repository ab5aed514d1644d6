"""The checks of claims, computed: one function for each kind, named in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from annotated_dossier.evidence import dates, geography, quantities
from annotated_dossier.evidence.finding import Finding
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import Check
from annotated_dossier.phrases import IN_ENGLISH, N_, Phrases

# Each function takes the one model whose `type` is its key; of a key and a parameter no type can say that they belong
# together.
COMPUTATIONS: Mapping[str, Callable[[Any, Dossier, Phrases], Finding]] = {
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
    "distance": N_("Distance"),
    "bearing": N_("Direction"),
    "order": N_("Order of places"),
    "conversion": N_("Conversion"),
    "arithmetic": N_("Arithmetic"),
    "sum": N_("Sum"),
    "calendar": N_("Weekday"),
    "duration": N_("Duration"),
    "succession": N_("Order of events"),
}


class ComputedCheck(NamedTuple):
    """A check as it was declared, and what it found."""

    check: Check
    finding: Finding


def compute(claim: Claim, dossier: Dossier, say: Phrases = IN_ENGLISH) -> tuple[ComputedCheck, ...]:
    """The checks of a claim with their findings, in the order of the record; `say` is what these are worded in.

    What is not for readers but for editors, locks and programs is worded in English.
    """
    return tuple(ComputedCheck(check, COMPUTATIONS[check.type](check, dossier, say)) for check in claim.checks)
