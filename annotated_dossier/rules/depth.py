"""Places lie within each other no deeper than anybody can follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Place

WITHIN_TOO_DEEP = Entry(
    "within-too-deep",
    "Too many places lie within each other",
    "A page shows every place around a place, and the index each with all that lies within it; nobody could follow.",
    "Let `within` name the smallest place around it that readers need, and leave out the steps between.",
)
CODES = (WITHIN_TOO_DEEP,)

# A street in a town in a district in a country takes six.
MOST_AROUND = 20


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each place with one more around it than may be; those within it are not told of once more."""
    for place, around in _around(dossier.places).items():
        if around == MOST_AROUND + 1:
            yield WITHIN_TOO_DEEP.at(
                dossier.places[place].origin.span("within"),
                f"`{place}` lies within {around} places, one within the other.",
                f"At most {MOST_AROUND} may lie around a place: let `within` pass over some of them.",
            )


def _around(places: Mapping[str, Place]) -> dict[str, int]:
    """How many places lie around each; in a circle, which is reported, none."""
    known: dict[str, int] = {}
    for place in places:
        way: list[str] = []
        step: str | None = place
        while step and step in places and step not in known:
            known[step] = 0
            way.append(step)
            step = places[step].within
        if step in way:
            continue
        first = known[step] + 1 if step in known else 0
        known.update((passed, around) for around, passed in enumerate(reversed(way), first))
    return known
