"""A figure that is part of another names the whole, and is no larger."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.quantities import amount_of, ends_of, part_outcome
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure

PART_EXCEEDS_WHOLE = Entry(
    "part-exceeds-whole",
    "A part is larger than its whole",
    "One of the two numbers, or their relation, must be wrong.",
    "Look for a slipped digit, or remove `part_of`.",
)
WHOLE_UNCLEAR = Entry(
    "whole-unclear",
    "It is not clear which figure is the whole",
    "A part stands beside its whole, so that readers never add the two; the whole must be one figure.",
    "Let `part_of` name a claim with exactly one figure whose measure lists this measure among its `parts`.",
)
CODES = (PART_EXCEEDS_WHOLE, WHOLE_UNCLEAR)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `part_of` without exactly one whole, and each part larger than it."""
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            target = dossier.claims.get(figure.part_of) if figure.part_of else None
            if target and figure.measure in dossier.record.measures:
                yield from _check(claim, index, figure, target, dossier)


def _check(claim: Claim, index: int, figure: Figure, target: Claim, dossier: Dossier) -> Iterator[Diagnostic]:
    measures = dossier.record.measures
    wholes = [
        (number, whole)
        for number, whole in enumerate(target.figures)
        if whole.measure in measures and figure.measure in measures[whole.measure].parts
    ]
    span = claim.origin.span("figures", index, "part_of")
    if len(wholes) != 1:
        count = f"{len(wholes)} figures have" if wholes else "no figure has"
        related = tuple(
            Related(target.origin.span("figures", number, "measure"), "a figure of that claim")
            for number in range(len(target.figures))
        )
        yield WHOLE_UNCLEAR.at(
            span,
            f"In `{target.id}` {count} a measure with `{figure.measure}` among its parts.",
            f"Name a claim with one such figure, or list `{figure.measure}` under the `parts` of its measure.",
            related,
        )
        return
    number, whole = wholes[0]
    part_ends, whole_ends = ends_of(figure), ends_of(whole)
    if part_ends and whole_ends and _exceeds(figure, whole) and _unit(figure, dossier) == _unit(whole, dossier):
        yield PART_EXCEEDS_WHOLE.at(
            span,
            f"The part, {part_ends[0]:,}, is larger than its whole, {whole_ends[1]:,}.",
            "Look for a slipped digit, or remove `part_of`.",
            (Related(target.origin.span("figures", number, "says"), "the whole"),),
        )


def _exceeds(part: Figure, whole: Figure) -> bool:
    smaller, larger = amount_of(part), amount_of(whole)
    return smaller is not None and larger is not None and part_outcome(smaller, larger) is Outcome.DIFFERS


def _unit(figure: Figure, dossier: Dossier) -> str:
    return figure.unit or dossier.record.measures[figure.measure].unit
