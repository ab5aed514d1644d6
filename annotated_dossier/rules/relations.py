"""A relation is stated once, between two claims, and a contradiction says in what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import SYMMETRIC, Dossier
from annotated_dossier.model import Claim, Relation
from annotated_dossier.model.claims import Difference

_NAMED = ", ".join(get_args(Difference))

DIFFER_IN = Entry(
    "differ-in",
    "A contradiction does not say in what, or another relation does",
    "Two claims that differ in scope or date may both be true; readers see which it is.",
    f"Give each `contradicts` one of: {_NAMED}. Other relations have none.",
)
RELATIONS_OPPOSE = Entry(
    "relations-oppose",
    "A claim corroborates another and contradicts it",
    "It would stand as disputed by the very claim that is said to support it.",
    "Keep the one that holds. Where the two agree in one thing and differ in another, write two claims.",
)
RELATION_TO_ITSELF = Entry(
    "relation-to-itself",
    "A claim is related to itself",
    "A relation stands between two claims.",
    "Write the id of the other claim.",
)
RELATION_TWICE = Entry(
    "relation-twice",
    "A relation is stated twice",
    "It would be shown twice, perhaps with two reasons. `contradicts` and `corroborates` hold both ways.",
    "Keep the one with the better reason.",
)
CODES = (DIFFER_IN, RELATIONS_OPPOSE, RELATION_TO_ITSELF, RELATION_TWICE)

_OPPOSITES = {"contradicts": "corroborates", "corroborates": "contradicts"}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each relation to the claim itself, stated before, against another one, or with a wrong `differ_in`."""
    stated: dict[tuple[str, ...], tuple[Claim, int]] = {}
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            yield from _difference(claim, index, relation)
            if relation.claim == claim.id:
                yield RELATION_TO_ITSELF.at(
                    _place(claim, index), "The claim is related to itself.", "Write the id of the other claim."
                )
                continue
            pair = (claim.id, relation.claim)
            key = (relation.type, *(sorted(pair) if relation.type in SYMMETRIC else pair))
            if key in stated:
                yield RELATION_TWICE.at(
                    _place(claim, index),
                    _again(relation),
                    "Keep one of the two, with the better reason.",
                    (Related(_place(*stated[key]), "stated here"),),
                )
            stated.setdefault(key, (claim, index))
            opposite = (_OPPOSITES.get(relation.type), *key[1:])
            if opposite in stated:
                yield RELATIONS_OPPOSE.at(
                    claim.origin.span("relations", index, "type"),
                    f"This claim and `{relation.claim}` are said to agree, and also to contradict each other.",
                    "Keep the one relation that holds.",
                    (Related(_place(*stated[opposite]), "stated here"),),
                )


def _place(claim: Claim, index: int) -> Span:
    return claim.origin.span("relations", index, "claim")


def _difference(claim: Claim, index: int, relation: Relation) -> Iterator[Diagnostic]:
    if relation.type == "contradicts" and relation.differ_in is None:
        yield DIFFER_IN.at(
            claim.origin.span("relations", index, "type"),
            "The contradiction does not say in what the two claims differ.",
            f"Add `differ_in:` with one of: {_NAMED}.",
        )
    elif relation.type != "contradicts" and relation.differ_in is not None:
        yield DIFFER_IN.at(
            claim.origin.key_span("relations", index, "differ_in"),
            f"Only `contradicts` has `differ_in`, and this relation is `{relation.type}`.",
            "Remove `differ_in`, and say in `because` how the two differ.",
        )


def _again(relation: Relation) -> str:
    if relation.type in SYMMETRIC:
        return f"The relation `{relation.type}` with `{relation.claim}` is stated twice; it holds both ways."
    return f"The relation `{relation.type}` to `{relation.claim}` is stated twice."
