"""What is inferred says what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

ATTRIBUTION_WITHOUT_BASIS = Entry(
    "attribution-without-basis",
    "An inferred attribution does not say what it rests on",
    "Where the text names no speaker, readers must be able to judge the inference.",
    "Add `attribution_basis` with what the text says and how it is read.",
)
BASIS_WITHOUT_INFERENCE = Entry(
    "basis-without-inference",
    "A basis is given for something that is not inferred",
    "Either the attribution, the agency or the date was meant to be inferred, or the basis is left over.",
    "Add what the basis belongs to, or remove the basis.",
)
CODES = (ATTRIBUTION_WITHOUT_BASIS, BASIS_WITHOUT_INFERENCE)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each inferred attribution without a basis, and each basis with nothing inferred."""
    for source in dossier.sources.values():
        if source.wire_basis and not source.wire:
            yield BASIS_WITHOUT_INFERENCE.at(
                source.origin.key_span("wire_basis"),
                "There is a basis for an agency, but no agency.",
                "Add `wire:` with the id of the agency, or remove the basis.",
            )
    for claim in dossier.claims.values():
        if claim.attribution == "inferred" and not claim.attribution_basis:
            yield ATTRIBUTION_WITHOUT_BASIS.at(
                claim.origin.span("attribution"),
                "The attribution is inferred, but nothing says from what.",
                "Add `attribution_basis:` with what the text says and how you read it.",
            )
        if claim.attribution_basis and claim.attribution == "stated":
            yield BASIS_WITHOUT_INFERENCE.at(
                claim.origin.key_span("attribution_basis"),
                "There is a basis for an inferred attribution, but the attribution counts as stated.",
                "Add `attribution: inferred`, or remove the basis if the text names the speaker.",
            )
        for field, what in (("asserted", "the assertion"), ("concerns", "what the statement speaks of")):
            if getattr(claim, f"{field}_basis") and not getattr(claim, field):
                yield BASIS_WITHOUT_INFERENCE.at(
                    claim.origin.key_span(f"{field}_basis"),
                    f"There is a basis for the date of {what}, but no date.",
                    f"Add `{field}:` with the date, or remove the basis.",
                )
        for index, figure in enumerate(claim.figures):
            if figure.dates_basis and not (figure.period or figure.as_of):
                yield BASIS_WITHOUT_INFERENCE.at(
                    claim.origin.key_span("figures", index, "dates_basis"),
                    "There is a basis for the dates of the figure, but no date.",
                    "Add `period:` or `as_of:` with the date, or remove the basis.",
                )
