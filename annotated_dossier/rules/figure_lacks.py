"""A figure has the place and the time that its measure has elsewhere in the dossier."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

FIGURE_WITHOUT_PLACE = Entry(
    "figure-without-place",
    "A figure has no place, and others of its measure have one",
    "Without the place a figure for the sector stands beside those for the city.",
    "Add `area`, or allow it where the words name no place.",
    Severity.WARNING,
    may_be_allowed=True,
)
FIGURE_WITHOUT_TIME = Entry(
    "figure-without-time",
    "A figure has no time, and others of its measure have one",
    "Without the time a number of last year stands beside that of today.",
    "Add `as_of` or `period`, or allow it where the words give no time.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (FIGURE_WITHOUT_PLACE, FIGURE_WITHOUT_TIME)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure without an area or a time where another figure of the same measure has one."""
    figures = [figure for claim in dossier.claims.values() for figure in claim.figures]
    placed = {figure.measure for figure in figures if figure.area}
    dated = {figure.measure for figure in figures if figure.as_of or figure.period}
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            if figure.measure in placed and not figure.area:
                yield FIGURE_WITHOUT_PLACE.at(
                    claim.origin.span("figures", index, "measure"),
                    f"Other figures of `{figure.measure}` have an area; this one has none.",
                    "Add `area:` with the place the words speak of. If they name none, add "
                    "`allow: [{rule: figure-without-place, because: …}]`.",
                )
            if figure.measure in dated and not (figure.as_of or figure.period):
                yield FIGURE_WITHOUT_TIME.at(
                    claim.origin.span("figures", index, "measure"),
                    f"Other figures of `{figure.measure}` have a time; this one has none.",
                    "Add `as_of:` or `period:`. If the words give no time, add "
                    "`allow: [{rule: figure-without-time, because: …}]`.",
                )
