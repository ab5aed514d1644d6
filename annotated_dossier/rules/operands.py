"""A computation names numbers, or claims with one figure, and the result it is compared with."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.evidence.quantities import operand
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.computations import operands_with_paths

OPERAND_UNCLEAR = Entry(
    "operand-unclear",
    "Something is missing for a computation",
    "A check that cannot be computed shows readers nothing, and a mistyped id would pass as one.",
    "Give each operand a number or the id of a claim with exactly one figure; a share and a rate also need the `value` "
    "that the words state.",
)
SUM_OF_OTHER_SPEAKERS = Entry(
    "sum-of-other-speakers",
    "Figures of different speakers are added",
    "Each counts in a way of their own, so the sum would be nobody's.",
    "Add figures of this claim's speaker only, or leave the check out.",
)
CODES = (OPERAND_UNCLEAR, SUM_OF_OTHER_SPEAKERS)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each operand that gives no number or is of another speaker, and each share or rate without its value."""
    for claim in dossier.claims.values():
        for index, item in enumerate(claim.checks):
            for path, text in operands_with_paths(item):
                place = claim.origin.span("checks", index, *path)
                missing = operand(text, dossier)
                if isinstance(missing, str) and not _is_withdrawn(text, dossier):
                    yield OPERAND_UNCLEAR.at(place, missing, "Write a number, or the id of a claim with one figure.")
                elif item.type == "sum" and text in dossier.claims and not _is_of_speaker(dossier.claims[text], claim):
                    yield SUM_OF_OTHER_SPEAKERS.at(
                        place,
                        f"`{text}` has another speaker than this claim.",
                        "Add figures of one speaker only, or leave the check out.",
                        (Related(dossier.claims[text].origin.span(), "the other claim"),),
                    )
            if item.type == "arithmetic" and item.operation != "part" and item.value is None:
                yield OPERAND_UNCLEAR.at(
                    claim.origin.span("checks", index, "operation"),
                    f"The {item.operation} is compared with nothing.",
                    "Add `value:` with the result that the words state.",
                )


def _is_of_speaker(operand: Claim, claim: Claim) -> bool:
    """Whether a claim is said by whom another one is; of a source's own voice, in the same source."""
    if operand.is_own_voice and claim.is_own_voice:
        return operand.quotes[0].source == claim.quotes[0].source
    return operand.is_own_voice == claim.is_own_voice and set(operand.said_by) == set(claim.said_by)


def _is_withdrawn(operand_id: str, dossier: Dossier) -> bool:
    """Of a withdrawn claim the page itself says that nothing is computed from it."""
    return operand_id in dossier.claims and dossier.claims[operand_id].withdrawn is not None
