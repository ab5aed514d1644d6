"""A figure has one number, or a range from a lower to a higher one."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure

FIGURE_VALUE = Entry(
    "figure-value",
    "A figure has neither one number nor a full range, or both",
    "A reader must see one number, or from where to where it reaches.",
    "Write `value`, or `min` and `max`. A number that is only a lower or upper bound is a `value` with a `hedge`.",
)
RANGE_BACKWARDS = Entry(
    "range-backwards",
    "The lower end of a range is higher than its upper end",
    "Nothing lies in such a range.",
    "Swap `min` and `max`, or look for a slipped digit.",
)
CODES = (FIGURE_VALUE, RANGE_BACKWARDS)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure whose `value`, `min` and `max` do not go together."""
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            yield from _check(claim, index, figure)


def _check(claim: Claim, index: int, figure: Figure) -> Iterator[Diagnostic]:
    here = ("figures", index)
    ends = [end for end in ("min", "max") if getattr(figure, end) is not None]
    if figure.value is not None and ends:
        yield FIGURE_VALUE.at(
            claim.origin.key_span(*here, ends[0]),
            f"The figure has a `value` and also `{ends[0]}`.",
            "Keep `value` for one number, or `min` and `max` for a range.",
        )
    elif figure.value is None and not ends:
        yield FIGURE_VALUE.at(
            claim.origin.span(*here, "says"),
            "The figure has no number.",
            "Add `value:` with the number its words state, or `min:` and `max:` for a range.",
        )
    elif len(ends) == 1:
        missing = "max" if ends == ["min"] else "min"
        bound = "at-least" if ends == ["min"] else "at-most"
        yield FIGURE_VALUE.at(
            claim.origin.key_span(*here, ends[0]),
            f"The range has `{ends[0]}` but no `{missing}`.",
            f"Add `{missing}:`; if the words give one end only, write `value:` and `hedge: {bound}`.",
        )
    elif figure.min is not None and figure.max is not None and figure.min > figure.max:
        yield RANGE_BACKWARDS.at(
            claim.origin.span(*here, "min"),
            f"The range runs backwards: from {figure.min} to {figure.max}.",
            "Swap `min` and `max`, or look for a slipped digit.",
        )
