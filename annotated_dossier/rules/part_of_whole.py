"""A relation of a part to its whole has its figure, and one claim takes the place of another of the same speaker."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

PART_WITHOUT_FIGURE = Entry(
    "part-without-figure",
    "A claim is part of another, and none of its figures is",
    "A part is a number within a number. Without figures the relation says nothing that can be looked at.",
    "Give the figure of the part `part_of`, or choose `refines`.",
    Severity.WARNING,
    may_be_allowed=True,
)
SUPERSEDES_ANOTHER_SPEAKER = Entry(
    "supersedes-another-speaker",
    "A claim takes the place of one by another speaker",
    "Only a speaker's own later words replace the earlier ones. Others contradict, corroborate or refine them.",
    "Choose another `type`, or correct the id of the claim.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (PART_WITHOUT_FIGURE, SUPERSEDES_ANOTHER_SPEAKER)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `part_of` without a figure that is a part, and each `supersedes` between two speakers."""
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            other = dossier.claims.get(relation.claim)
            if other is None:
                continue
            place = claim.origin.span("relations", index, "type")
            if relation.type == "part_of" and all(figure.part_of != other.id for figure in claim.figures):
                yield PART_WITHOUT_FIGURE.at(
                    place,
                    f"The claim is part of `{other.id}`, but no figure of it has `part_of: {other.id}`.",
                    "Give the figure of the part `part_of`, or choose `refines`.",
                )
            elif relation.type == "supersedes" and other.speaker != claim.speaker:
                yield SUPERSEDES_ANOTHER_SPEAKER.at(
                    place,
                    f"The claim takes the place of `{other.id}`, which has another speaker.",
                    "Choose another `type`, or correct the id of the claim.",
                    (Related(other.origin.span("speaker"), "the other speaker"),),
                )
