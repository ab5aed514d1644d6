"""A computation names numbers, or claims with one figure, and the result it is compared with."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.quantities import operand
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

OPERAND_UNCLEAR = Entry(
    "operand-unclear",
    "Something is missing for a computation",
    "A check that cannot be computed shows readers nothing, and a mistyped id would pass as one.",
    "Give `part` and `whole` a number or the id of a claim with exactly one figure; a share and a rate also need the "
    "`value` that the words state.",
)
CODES = (OPERAND_UNCLEAR,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each operand that gives no number, and each share or rate without a stated value."""
    for claim in dossier.claims.values():
        for index, item in enumerate(claim.checks):
            if item.type != "arithmetic":
                continue
            for field in ("part", "whole"):
                missing = operand(getattr(item, field), dossier)
                if isinstance(missing, str) and not _is_withdrawn(getattr(item, field), dossier):
                    yield OPERAND_UNCLEAR.at(
                        claim.origin.span("checks", index, field),
                        missing,
                        "Write a number, or the id of a claim with one figure.",
                    )
            if item.operation != "part" and item.value is None:
                yield OPERAND_UNCLEAR.at(
                    claim.origin.span("checks", index, "operation"),
                    f"The {item.operation} is compared with nothing.",
                    "Add `value:` with the result that the words state.",
                )


def _is_withdrawn(operand_id: str, dossier: Dossier) -> bool:
    """Of a withdrawn claim the page itself says that nothing is computed from it."""
    return operand_id in dossier.claims and dossier.claims[operand_id].withdrawn is not None
