"""A place lies within a larger one, and near it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.evidence.geography import geodesic
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import statement_words, stems

WITHIN_NOT_HIGHER = Entry(
    "within-not-larger",
    "A place lies within one that is not larger",
    "A town in a town, or a region in a village: one of the two ids is another place's.",
    "Write the smallest place around it that has a record, or correct the `type`.",
    Severity.WARNING,
    may_be_allowed=True,
)
WITHIN_FAR_AWAY = Entry(
    "within-far-away",
    "A place lies far away from the one it is said to lie in",
    "Places of one name are many; the points tell them apart.",
    "Correct `within`, or the points of the two.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (WITHIN_NOT_HIGHER, WITHIN_FAR_AWAY)

# By rank: how far, in kilometres, a place may lie from the point of what it lies in. None of the rank reaches so far.
_REACH_KM = {"part": 30, "settlement": 60, "district": 300, "region": 2_500, "country": 7_000}

# So many places that lie in others show what places of a dossier lie in.
_ENOUGH = 8


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each place within one of no higher rank, of a rank unknown and unusual, or too far away."""
    if dossier.language.statements is None:
        return
    order = list(dossier.language.statements.ranks)
    ranks = {kind: _rank(kind, dossier.language) for kind in {place.type for place in dossier.places.values()}}
    nested = [around for place in dossier.places.values() if (around := dossier.places.get(place.within or ""))]
    types = Counter(around.type for around in nested)
    usual = {kind for kind, count in types.items() if count > 1}
    for place in dossier.places.values():
        around = dossier.places.get(place.within or "")
        if around is None:
            continue
        inner, outer = ranks[place.type], ranks[around.type]
        if outer is None and around.type not in usual and len(nested) >= _ENOUGH:
            yield WITHIN_NOT_HIGHER.at(
                place.origin.span("within"),
                f"Nothing else in the dossier lies within a {around.type}, as {around.name} is.",
                "Write the id of the larger place around it. If it does lie there, add "
                "`allow: [{rule: within-not-larger, because: …}]`.",
            )
        elif inner and outer and order.index(inner) >= order.index(outer):
            yield WITHIN_NOT_HIGHER.at(
                place.origin.span("within"),
                f"{place.name} is a {place.type} within {around.name}, a {around.type}.",
                "Write the id of the larger place around it, or correct the `type` of one of the two.",
                (Related(around.origin.span("type"), f"the type of `{around.id}`"),),
            )
        elif outer and place.locations and around.locations:
            km = geodesic(place.locations[0], around.locations[0]).metres / 1_000
            if km > _REACH_KM.get(outer, km):
                yield WITHIN_FAR_AWAY.at(
                    place.origin.span("within"),
                    f"{place.name} lies {km:,.0f} km from {around.name}, a {around.type} it is said to lie in.",
                    "Correct `within`, or the points of the two.",
                    (Related(around.origin.span("locations", 0), f"the point of `{around.id}`"),),
                )


def _rank(kind: str, language: Language) -> str | None:
    """The rank of places of a type by its words, the highest of several; `None` where none has one."""
    words = stems([kind], language)
    ranks = statement_words(language).ranks.items()
    return next((rank for rank, types in reversed(list(ranks)) if words & stems(types, language)), None)
