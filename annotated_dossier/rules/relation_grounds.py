"""A relation rests on what its type speaks of: figures, times, or one speaker."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity, Span
from annotated_dossier.evidence.dates import speak_of_different_times
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Relation
from annotated_dossier.rules._dates import period

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
NO_OTHER_TIME = Entry(
    "no-other-time",
    "Two claims are said to speak of different times, and their dates do not",
    "Readers would take for a sequence what may be a quarrel.",
    "Give the time each speaks of as `concerns`, or choose another `type`.",
    Severity.WARNING,
    may_be_allowed=True,
)
DIFFERENCE_WITHOUT_FIGURES = Entry(
    "difference-without-figures",
    "Two claims are said to differ in a number, and one has none",
    "Values and measures are those of figures; claims without differ in something else.",
    "Add the figures, or choose another `differ_in`.",
    Severity.WARNING,
    may_be_allowed=True,
)
SUPERSEDES_NOTHING_EARLIER = Entry(
    "supersedes-nothing-earlier",
    "A claim takes the place of one that is not known to be earlier",
    "Only later words replace earlier ones; what was said in one breath adds to each other.",
    "Give the day of each as `asserted`, or choose `refines`.",
    Severity.WARNING,
    may_be_allowed=True,
)
AGREES_WITH_ITSELF = Entry(
    "agrees-with-itself",
    "A claim corroborates one by the same speaker",
    "Nobody supports what they say by saying it again.",
    "Choose `refines`, or correct the id of the claim.",
    Severity.WARNING,
    may_be_allowed=True,
)
AGREEMENT_OF_OTHER_FIGURES = Entry(
    "agreement-of-other-figures",
    "Two claims are called an agreement, and their figures of one measure differ",
    "Two numbers that differ support each other in nothing that readers could look up.",
    "Choose `contradicts` with `differ_in: value`, or `not_comparable`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (
    SUPERSEDES_NOTHING_EARLIER,
    AGREES_WITH_ITSELF,
    AGREEMENT_OF_OTHER_FIGURES,
    PART_WITHOUT_FIGURE,
    SUPERSEDES_ANOTHER_SPEAKER,
    NO_OTHER_TIME,
    DIFFERENCE_WITHOUT_FIGURES,
)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each relation whose type or difference the two claims give no ground for."""
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            other = dossier.claims.get(relation.claim)
            if other is not None and other is not claim:
                yield from _groundless(claim, index, relation, other, dossier)


def _groundless(claim: Claim, index: int, relation: Relation, other: Claim, dossier: Dossier) -> Iterator[Diagnostic]:
    place = claim.origin.span
    if relation.type == "part_of" and all(figure.part_of != other.id for figure in claim.figures):
        yield PART_WITHOUT_FIGURE.at(
            place("relations", index, "type"),
            f"The claim is part of `{other.id}`, but no figure of it has `part_of: {other.id}`.",
            "Give the figure of the part `part_of`, or choose `refines`.",
        )
    elif relation.type == "supersedes" and _speakers(other) != _speakers(claim):
        yield SUPERSEDES_ANOTHER_SPEAKER.at(
            place("relations", index, "type"),
            f"The claim takes the place of `{other.id}`, which has another speaker.",
            "Choose another `type`, or correct the id of the claim.",
            (Related(_said_by(other), "the other speaker"),),
        )
    elif relation.type == "supersedes" and not _is_later(claim, other, dossier):
        yield SUPERSEDES_NOTHING_EARLIER.at(
            place("relations", index, "type"),
            f"Nothing says that this claim is later than `{other.id}`.",
            "Give the day of each as `asserted`, or choose `refines` if it adds to what was said.",
            (Related(other.origin.span(), "the other claim"),),
        )
    elif relation.type == "corroborates" and _is_same_voice(claim, other):
        yield AGREES_WITH_ITSELF.at(
            place("relations", index, "type"),
            f"`{other.id}` has the same speaker.",
            "Choose `refines`, or correct the id of the claim.",
            (Related(_said_by(other), "the other claim"),),
        )
    elif relation.type == "corroborates" and (measure := _figures_differ(claim, other)):
        yield AGREEMENT_OF_OTHER_FIGURES.at(
            place("relations", index, "type"),
            f"The claims are called an agreement, but their figures of `{measure}` differ.",
            "Choose `contradicts` with `differ_in: value`, or `not_comparable`.",
            (Related(other.origin.span("figures"), "the other figures"),),
        )
    elif (relation.type == "same_measure_other_time" or relation.differ_in == "date") and not speak_of_different_times(
        claim, other
    ):
        field = "differ_in" if relation.differ_in else "type"
        yield NO_OTHER_TIME.at(
            place("relations", index, field),
            f"The dates of this claim and of `{other.id}` do not say that they speak of different times.",
            f"Give the time each speaks of as `concerns`, or choose another `{field}`.",
        )
    elif relation.differ_in in ("value", "measure") and not (claim.figures and other.figures):
        yield DIFFERENCE_WITHOUT_FIGURES.at(
            place("relations", index, "differ_in"),
            f"The two claims are said to differ in a {relation.differ_in}, but "
            f"{'this one' if other.figures else f'`{other.id}`'} has no figure.",
            "Add the figures, or choose another `differ_in`.",
        )


def _is_later(claim: Claim, other: Claim, dossier: Dossier) -> bool:
    """Whether a claim was made, or published, on a later day than another."""
    later, earlier = (period(each.asserted or dossier.source_of(each).published) for each in (claim, other))
    return bool(later.latest and earlier.earliest and later.latest > earlier.earliest)


def _is_same_voice(claim: Claim, other: Claim) -> bool:
    """Whether the same speakers made both claims, or one source in its own voice."""
    if _speakers(claim) != _speakers(other):
        return False
    return not claim.is_own_voice or claim.quotes[0].source == other.quotes[0].source


def _speakers(claim: Claim) -> frozenset[str | None]:
    return frozenset(claim.speakers or [claim.speaker])


def _said_by(claim: Claim) -> Span:
    """Where a claim says who speaks."""
    return claim.origin.span("speakers" if claim.speakers else "speaker")


def _figures_differ(claim: Claim, other: Claim) -> str | None:
    """The first measure of which both claims have one figure each, of other bounds."""
    mine, theirs = (
        {figure.measure: figure for figure in each.figures if not figure.derived} for each in (claim, other)
    )
    for measure in mine.keys() & theirs.keys():
        one, two = mine[measure], theirs[measure]
        if (one.value, one.min, one.max, one.unit) != (two.value, two.min, two.max, two.unit):
            return measure
    return None
