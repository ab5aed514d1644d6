"""The uncertainty of a place with several points is the distance from the first to the furthest of them."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.geography import spread
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

UNCERTAINTY_DIFFERS = Entry(
    "uncertainty-differs",
    "The uncertainty of a place does not fit its points",
    "It says how far the published points lie apart; if it does not, a coordinate or the number is wrong.",
    "Look for a slipped digit in the points, or write the distance the message gives.",
)
CODES = (UNCERTAINTY_DIFFERS,)

_STEP = 100  # metres to which an uncertainty may be rounded


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each place with several points whose `uncertainty_m` is missing or off by more than the rounding."""
    for place in dossier.places.values():
        if len(place.locations) < 2:
            continue
        found = spread(place)
        if place.uncertainty_m is None or abs(place.uncertainty_m - found) >= _STEP:
            stated = (
                "no uncertainty is given"
                if place.uncertainty_m is None
                else f"the uncertainty is {place.uncertainty_m:,} m"
            )
            field = "locations" if place.uncertainty_m is None else "uncertainty_m"
            yield UNCERTAINTY_DIFFERS.at(
                place.origin.key_span(field),
                f"The points lie up to {found:,.0f} m from the first; {stated}.",
                f"Look for a slipped digit, or write `uncertainty_m: {round(found, -2):.0f}`.",
            )
