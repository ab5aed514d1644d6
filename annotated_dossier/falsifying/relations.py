"""Relations between claims that are others, turned round, left out or made up."""

from __future__ import annotations

from random import Random
from typing import get_args

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Falsify,
    Kind,
    a_record,
    a_text,
    an_item,
    another_id,
    another_of,
    in_any_order,
    put,
    the_same_of_another,
)
from annotated_dossier.falsifying.opposites import any_opposite
from annotated_dossier.linking.link import SYMMETRIC
from annotated_dossier.model import Relation

_TYPES = get_args(Relation.model_fields["type"].annotation)
_DIFFER_IN = tuple(word for part in get_args(Relation.model_fields["differ_in"].annotation) for word in get_args(part))


def _a_relation(*edits: Edit) -> Falsify:
    return a_record("claims", an_item("relations", *edits))


def _to_type(old: str | None, new: str) -> Edit:
    """A relation of one type (`None`: of any) is one of another, complete in itself."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        if fields["type"] == new or (old and fields["type"] != old):
            return None
        fields.pop("differ_in", None)
        if new == "contradicts":
            fields["differ_in"] = chance.choice(_DIFFER_IN)
        return put(fields, "type", new)

    return edit


def _turned_round(book: Book, chance: Random) -> str | None:
    """A relation that holds one way is that of the other claim."""
    claims = book.records("claims")
    for claim_id in in_any_order(claims, chance):
        for relation in in_any_order(claims[claim_id].get("relations", ()), chance):
            if relation["type"] in SYMMETRIC or relation["claim"] not in claims:
                continue
            claims[claim_id]["relations"].remove(relation)
            if not claims[claim_id]["relations"]:
                del claims[claim_id]["relations"]
            other = claims[relation["claim"]]
            other["relations"] = [*other.get("relations", ()), {**relation, "claim": claim_id}]
            return f"{claim_id}: {relation['type']} {relation['claim']} is that of the other"
    return None


def _left_out(*types: str) -> Falsify:
    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        for relation in in_any_order(fields.get("relations", ()), chance):
            if relation["type"] in types:
                fields["relations"].remove(relation)
                if not fields["relations"]:
                    del fields["relations"]
                return f"{relation['type']} {relation['claim']} left out"
        return None

    return a_record("claims", edit)


def _made_up(kind: str) -> Falsify:
    """A relation between two claims that have none."""

    def falsify(book: Book, chance: Random) -> str | None:
        claims = book.records("claims")
        for one, other in zip(in_any_order(claims, chance), in_any_order(claims, chance), strict=True):
            known = [item["claim"] for item in claims[one].get("relations", ())]
            back = [item["claim"] for item in claims[other].get("relations", ())]
            if one != other and other not in known and one not in back:
                relation = {"type": kind, "claim": other, "because": "Both speak of the same."}
                if kind == "contradicts":
                    relation["differ_in"] = chance.choice(_DIFFER_IN)
                claims[one]["relations"] = [*claims[one].get("relations", ()), relation]
                return f"{one}: {kind} {other}"
        return None

    return falsify


_ONE_WAY = tuple(kind for kind in _TYPES if kind not in SYMMETRIC)

KINDS = (
    Kind("a contradiction is left out", _left_out("contradicts")),
    Kind("a corroboration is left out", _left_out("corroborates")),
    Kind("another relation is left out", _left_out(*_ONE_WAY)),
    Kind("a contradiction is a corroboration", _a_relation(_to_type("contradicts", "corroborates"))),
    Kind("a contradiction is a sequence", _a_relation(_to_type("contradicts", "same_measure_other_time"))),
    Kind("a sequence is a contradiction", _a_relation(_to_type("same_measure_other_time", "contradicts"))),
    Kind("what cannot be compared is a corroboration", _a_relation(_to_type("not_comparable", "corroborates"))),
    Kind("what cannot be compared is a contradiction", _a_relation(_to_type("not_comparable", "contradicts"))),
    Kind("a refinement supersedes", _a_relation(_to_type("refines", "supersedes"))),
    Kind("a relation is to another claim", _a_relation(a_text("claim", another_id("claims")))),
    Kind("a relation runs the other way round", _turned_round),
    Kind("two claims differ in something else", _a_relation(a_text("differ_in", another_of(_DIFFER_IN)))),
    Kind(
        "the reason of a relation is that of another",
        _a_relation(a_text("because", the_same_of_another("because", "claims", item_of="relations"))),
    ),
    Kind("the reason of a relation is turned", _a_relation(a_text("because", any_opposite))),
    Kind("a corroboration is made up", _made_up("corroborates")),
    Kind("a contradiction is made up", _made_up("contradicts")),
    Kind("a refinement is made up", _made_up("refines")),
)
