"""The area of a figure is a place its claim is about."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

AREA_NOT_ABOUT = Entry(
    "area-not-about",
    "The area of a figure is no place its claim is about",
    "A figure for the sector is not a figure for the city; a swapped area would put it beside the wrong ones.",
    "Correct `area`, or list the place under `about`.",
)
CODES = (AREA_NOT_ABOUT,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each figure whose `area` is missing from the claim's `about`."""
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            if figure.area and figure.area not in claim.about:
                yield AREA_NOT_ABOUT.at(
                    claim.origin.span("figures", index, "area"),
                    f"The figure is for `{figure.area}`, which the claim is not about.",
                    "Correct the area, or list the place under `about`.",
                    (Related(claim.origin.span("about"), "what the claim is about"),),
                )
