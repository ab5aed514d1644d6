"""A figure has a place and a time where figures like it have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure

FIGURE_WITHOUT_PLACE = Entry(
    "figure-without-place",
    "A figure has no place, and others like it have one",
    "Without the place a figure for the sector stands beside those for the city.",
    "Add `area`, or allow it where the words name no place.",
    Severity.WARNING,
    may_be_allowed=True,
)
FIGURE_WITHOUT_TIME = Entry(
    "figure-without-time",
    "A figure has no time, and others like it have one",
    "Without the time a number of last year stands beside that of today.",
    "Add `as_of` or `period`, or allow it where the words give no time.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (FIGURE_WITHOUT_PLACE, FIGURE_WITHOUT_TIME)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure without an area or a time where most others of its measure have one, or the claim has just one.

    The latter only where most figures of the dossier have one. Distances have neither.
    """
    measured = [
        (claim, index, figure)
        for claim in dossier.claims.values()
        for index, figure in enumerate(claim.figures)
        if not getattr(dossier.record.measures.get(figure.measure), "between_places", True)
    ]
    counted = Counter(figure.measure for _, _, figure in measured)
    placed = Counter(figure.measure for _, _, figure in measured if figure.area)
    dated = Counter(figure.measure for _, _, figure in measured if _is_dated(figure))
    are_placed, are_dated = 2 * placed.total() > len(measured), 2 * dated.total() > len(measured)
    for claim, index, figure in measured:
        others = counted[figure.measure] - 1
        if not figure.area and (
            2 * placed[figure.measure] > others > 0 or (are_placed and _places(claim, dossier) == 1)
        ):
            yield FIGURE_WITHOUT_PLACE.at(
                claim.origin.span("figures", index, "measure"),
                f"This figure of `{figure.measure}` has no area; others have one.",
                "Add `area:` with the place the words speak of. If they name none, add "
                "`allow: [{rule: figure-without-place, because: …}]`.",
            )
        if not _is_dated(figure) and (2 * dated[figure.measure] > others > 0 or (are_dated and claim.concerns)):
            yield FIGURE_WITHOUT_TIME.at(
                claim.origin.span("figures", index, "measure"),
                f"This figure of `{figure.measure}` has no time; others have one.",
                "Add `as_of:` or `period:`. If the words give no time, add "
                "`allow: [{rule: figure-without-time, because: …}]`.",
            )


def _is_dated(figure: Figure) -> bool:
    return bool(figure.as_of or figure.period)


def _places(claim: Claim, dossier: Dossier) -> int:
    return sum(target in dossier.places for target in claim.about)
