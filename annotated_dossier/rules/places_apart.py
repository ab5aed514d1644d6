"""A distance, a direction and an order lie between different places."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model.computations import BearingCheck, DistanceCheck, OrderCheck

PLACE_TO_ITSELF = Entry(
    "place-to-itself",
    "A check leads from a place to itself",
    "A place has no distance and no direction from itself, so a swapped id would pass as a finding.",
    "Name the other place.",
)
CODES = (PLACE_TO_ITSELF,)

_FromAPlace = DistanceCheck | BearingCheck | OrderCheck
_NAMES = {"distance": "distance", "bearing": "direction", "order": "order"}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each place that a check leads to and starts from."""
    for claim in dossier.claims.values():
        for index, item in enumerate(claim.checks):
            if not isinstance(item, _FromAPlace):
                continue
            for path, place in _ends(item):
                if place == item.from_:
                    yield PLACE_TO_ITSELF.at(
                        claim.origin.span("checks", index, *path),
                        f"The {_NAMES[item.type]} leads from `{place}` to itself.",
                        "Name the other place.",
                    )


def _ends(item: _FromAPlace) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The places that a check leads to, each with its path."""
    if isinstance(item, OrderCheck):
        yield from ((("sequence", step), place) for step, place in enumerate(item.sequence))
    else:
        yield ("to",), item.to
