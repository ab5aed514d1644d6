"""Repairs of a source that do not fit."""

from annotated_dossier.anchoring.misfits import Misfit, Passage, cited
from annotated_dossier.anchoring.problems import REPAIR_CHANGES_TEXT, REPAIRS_OVERLAP
from annotated_dossier.anchoring.repairs import PlacedRepair
from annotated_dossier.anchoring.searchable import Searchable


def changed_text(source: Searchable, start: int, end: int, reads: str) -> Misfit:
    """A repair that would do more than set white space right."""
    return Misfit(
        REPAIR_CHANGES_TEXT,
        f"The repair would change more than white space: the source has "
        f"{cited(source.display(start, end))}, reads has {cited(reads)}.",
        "Copy the words from exact into reads and change their spaces alone; "
        "a new paragraph or an elision is no repair. A name that must not be shown stands in `redact`.",
        (Passage(start, end, "the words to be repaired"),),
        field="reads",
    )


def no_note_mark(source: Searchable, start: int, end: int, reads: str) -> Misfit:
    """A note mark that would take out something else."""
    return Misfit(
        REPAIR_CHANGES_TEXT,
        f"More than a note mark would be left out: the source has {cited(source.display(start, end))}, reads has "
        f"{cited(reads)}.",
        "Copy the words from exact into reads and leave out the digits, * or † directly behind a word.",
        (Passage(start, end, "the words with the mark"),),
        field="reads",
    )


def overlapping(repair: PlacedRepair, other: PlacedRepair) -> Misfit:
    """A repair of words that another repair mends already."""
    return Misfit(
        REPAIRS_OVERLAP,
        f"The repair to {cited(repair.reads)} touches the one to {cited(other.reads)}.",
        "Make one repair of the two.",
        (Passage(other.start, other.end, "the other repair"),),
    )
