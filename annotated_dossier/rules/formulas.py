"""A derived figure is what its formula comes to."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.finding import exactly
from annotated_dossier.evidence.formula import evaluate
from annotated_dossier.evidence.hedges import plain_range
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

FORMULA_DIFFERS = Entry(
    "formula-differs",
    "A derived figure is not what its formula comes to",
    "Readers see the formula beside the number; a slip in either would be ours, not a speaker's.",
    "Correct the number or the formula.",
)
FORMULA_UNREADABLE = Entry(
    "formula-unreadable",
    "A formula cannot be computed",
    "A derived figure shows how it was computed, so that anybody can do it again.",
    "Write numbers with + − × ÷ and brackets, as in 30,000 × (1 − 0.90).",
)
CODES = (FORMULA_DIFFERS, FORMULA_UNREADABLE)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `derived` that has no result, or another one than the figure to the precision it is written in."""
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            if not figure.derived:
                continue
            span = claim.origin.span("figures", index, "derived")
            try:
                result = evaluate(figure.derived)
            except ValueError as error:
                yield FORMULA_UNREADABLE.at(
                    span, f"The formula cannot be computed: {error}.", "Write numbers with + − × ÷ and brackets."
                )
                continue
            stated = [value for value in (figure.value, figure.min, figure.max) if value is not None]
            if not any(plain_range(value).holds(exactly(result)) for value in stated):
                yield FORMULA_DIFFERS.at(
                    span,
                    f"The formula comes to {result.normalize():,f}, the figure is "
                    f"{' to '.join(f'{value:,}' for value in stated)}.",
                    "Correct the number or the formula.",
                )
