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
    "Write `same_measure_other_time`, or correct `concerns`; if both mean one time, say why as `same_time_because`.",
)
CONTRADICTION_OF_DIFFERENT_DAYS = Entry(
    "contradiction-of-different-days",
    "Two claims about different times are called a contradiction",
    "What is said of one day and of another is a sequence: both may be so.",
    "Write `same_measure_other_time`, or correct `concerns`; if both mean one time, say why as `same_time_because`.",
)
SAME_TIME_NEEDLESS = Entry(
    "same-time-needless",
    "A reason tells why two claims are meant of one time, and nothing parts their times",
    "Either a time is missing, or the reason was left over.",
    "Add `concerns` to both claims, or remove `same_time_because`.",
)
CODES = (AGREEMENT_OF_DIFFERENT_DAYS, CONTRADICTION_OF_DIFFERENT_DAYS, SAME_TIME_NEEDLESS)

_MEANT = "If both mean one time, say why as `same_time_because`."
# By relation: the problem, and how to mend it.
_OF_ONE_TIME = {
    "corroborates": (
        AGREEMENT_OF_DIFFERENT_DAYS,
        f"Write `type: same_measure_other_time`, or correct `concerns`. {_MEANT}",
    ),
    "contradicts": (
        CONTRADICTION_OF_DIFFERENT_DAYS,
        f"Write `type: same_measure_other_time`, without `differ_in`, or correct `concerns`. {_MEANT}",
    ),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `contradicts` and each `corroborates` between claims whose `concerns` share no day, without a reason.

    And each such reason where there is none of the two.
    """
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            other = dossier.claims.get(relation.claim)
            if other is None:
                continue
            is_parted = relation.type in _OF_ONE_TIME and speak_of_different_times(claim, other)
            if relation.same_time_because and not is_parted:
                yield SAME_TIME_NEEDLESS.at(
                    claim.origin.key_span("relations", index, "same_time_because"),
                    f"Nothing parts the time of this claim from that of `{other.id}`, so the reason has no use.",
                    "Remove it; or give each claim the time it names as `concerns`.",
                )
            elif is_parted and not relation.same_time_because and claim.concerns and other.concerns:
                entry, hint = _OF_ONE_TIME[relation.type]
                yield entry.at(
                    claim.origin.span("relations", index, "type"),
                    f"This claim speaks of {IN_ENGLISH.date(claim.concerns)}, `{other.id}` of "
                    f"{IN_ENGLISH.date(other.concerns)}.",
                    hint,
                    (Related(other.origin.span("concerns"), "the other time"),),
                )
