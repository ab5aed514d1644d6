"""Checks with their working, as the page of a claim shows them."""

from __future__ import annotations

from dataclasses import dataclass

from annotated_dossier.evidence.computed import KINDS, ComputedCheck, compute
from annotated_dossier.evidence.finding import Input, Outcome
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.rivals import Disputing, against
from annotated_dossier.pages.whose_words import SaidWords, said_words
from annotated_dossier.pages.wording import OUTCOMES, wording
from annotated_dossier.phrases import N_

# What came out, as one would say it.
PLAINLY = {
    Outcome.AGREES: N_("The two agree."),
    Outcome.WITHIN_HEDGE: N_("The two agree as far as the stated value is hedged."),
    Outcome.AT_THE_EDGE: N_("Whether the two agree depends on which point, day or rounding is meant."),
    Outcome.DIFFERS: N_("The two do not agree."),
    Outcome.UNCHECKED: N_("It could not be checked."),
}


@dataclass(frozen=True, slots=True)
class ShownInput:
    """A value that a check starts from, and what became of the claim it comes from, if it is one's."""

    label: str
    value: str
    source: str
    is_withdrawn: bool
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class Working:
    """A check: what was stated, who contradicts that, and what came out how, or why nothing did.

    `says` are the words that are checked, as far as their sources let them out.
    """

    kind: str
    result: str
    stated: str
    says: SaidWords | None
    against: tuple[Disputing, ...]
    outcome: str
    plainly: str
    tolerance: str
    formula: str
    because: str | None
    inputs: tuple[ShownInput, ...]


def workings(claim: Claim, dossier: Dossier) -> tuple[Working, ...]:
    """The checks of a claim."""
    return tuple(_working(claim, computed, dossier) for computed in compute(claim, dossier, dossier.phrases))


def _working(claim: Claim, computed: ComputedCheck, dossier: Dossier) -> Working:
    (check, finding), say = computed, dossier.phrases
    return Working(
        kind=say.gettext(KINDS[check.type]),
        result=finding.missing or finding.result,
        stated=finding.stated,
        says=said_words(check.says, claim, dossier),
        against=against(claim, dossier),
        outcome=say.gettext(OUTCOMES[finding.outcome]),
        plainly=say.gettext(PLAINLY[finding.outcome]),
        tolerance=finding.tolerance,
        formula=finding.formula,
        because=check.because,
        inputs=tuple(_input(entry, dossier) for entry in finding.inputs),
    )


def _input(entry: Input, dossier: Dossier) -> ShownInput:
    claim = dossier.claims[entry.claim] if entry.claim else None
    return ShownInput(
        entry.label,
        entry.value,
        entry.source,
        claim is not None and wording(dossier).is_withdrawn(claim),
        against(claim, dossier) if claim else (),
    )
