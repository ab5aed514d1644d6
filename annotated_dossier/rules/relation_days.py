"""Two claims contradict each other, or say the same, only if they speak of the same time."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.evidence.dates import speak_of_different_times
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.phrases import IN_ENGLISH

AGREEMENT_OF_DIFFERENT_DAYS = Entry(
    "agreement-of-different-days",
    "Two claims about different times are called an agreement",
    "What is said of one day supports nothing that is said of another, and does not count for it.",
    "Write `same_measure_other_time`, or correct `concerns`.",
)
CONTRADICTION_OF_DIFFERENT_DAYS = Entry(
    "contradiction-of-different-days",
    "Two claims about different times are called a contradiction",
    "What is said of one day and of another is a sequence: both may be so.",
    "Write `same_measure_other_time`, or correct `concerns`.",
)
CODES = (AGREEMENT_OF_DIFFERENT_DAYS, CONTRADICTION_OF_DIFFERENT_DAYS)

# By relation: the problem, and how to mend it.
_OF_ONE_TIME = {
    "corroborates": (AGREEMENT_OF_DIFFERENT_DAYS, "Write `type: same_measure_other_time`, or correct `concerns`."),
    "contradicts": (
        CONTRADICTION_OF_DIFFERENT_DAYS,
        "Write `type: same_measure_other_time`, without `differ_in`, or correct `concerns`.",
    ),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `contradicts` and each `corroborates` between claims whose `concerns` share no day."""
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            other = dossier.claims.get(relation.claim)
            if relation.type not in _OF_ONE_TIME or other is None or not claim.concerns or not other.concerns:
                continue
            if speak_of_different_times(claim, other):
                entry, hint = _OF_ONE_TIME[relation.type]
                yield entry.at(
                    claim.origin.span("relations", index, "type"),
                    f"This claim speaks of {IN_ENGLISH.date(claim.concerns)}, `{other.id}` of "
                    f"{IN_ENGLISH.date(other.concerns)}.",
                    hint,
                    (Related(other.origin.span("concerns"), "the other time"),),
                )
