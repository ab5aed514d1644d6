"""Checks with other inputs, and points that lie elsewhere."""

from __future__ import annotations

from random import Random
from typing import get_args

from annotated_dossier.falsifying import texts
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
    without,
    without_item,
)
from annotated_dossier.model.computations import ArithmeticCheck, DistanceCheck, DurationCheck
from annotated_dossier.model.fields import Direction, Hedge, Weekday

_LENGTHS = get_args(DistanceCheck.model_fields["unit"].annotation)
_TIMES = get_args(DurationCheck.model_fields["unit"].annotation)
_OPERATIONS = get_args(ArithmeticCheck.model_fields["operation"].annotation)
_HEDGES = get_args(Hedge)


def _a_check(*edits: Edit) -> Falsify:
    return a_record("claims", an_item("checks", *edits))


def _another_unit(fields: Fields, chance: Random, book: Book) -> str | None:
    for units in (_LENGTHS, _TIMES):
        if fields.get("unit") in units:
            return put(fields, "unit", chance.choice([unit for unit in units if unit != fields["unit"]]))
    return None


def _two_swapped(fields: Fields, chance: Random, book: Book) -> str | None:
    """Two places of a sequence, or two events, stand in each other's place."""
    for key in ("sequence", "events"):
        items = list(fields.get(key, ()))
        if len(items) > 1:
            at = chance.randrange(len(items) - 1)
            items[at], items[at + 1] = items[at + 1], items[at]
            return put(fields, key, items)
    return None


def _ends_swapped(*keys: tuple[str, str]) -> Edit:
    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        for one, other in keys:
            if fields.get(one, fields.get(other)) != fields.get(other, fields.get(one)):
                fields[one], fields[other] = fields[other], fields[one]
                return f"{one} and {other} swapped: {fields[one]}, {fields[other]}"
        return None

    return edit


def _places_used(book: Book) -> set[str]:
    """The places that a check starts from or leads to."""
    checks = [item for claim in book.records("claims").values() for item in claim.get("checks", ())]
    return {
        place for item in checks for place in (item.get("from"), item.get("to"), *item.get("sequence", ())) if place
    }


def _a_point_in_use(edit: Edit) -> Falsify:
    """The first point of a place that a check takes."""

    def falsify(book: Book, chance: Random) -> str | None:
        used = _places_used(book)
        places = book.records("places")
        for place in in_any_order(
            [place for place in places if place in used and places[place].get("locations")], chance
        ):
            what = edit(places[place]["locations"][0], chance, book)
            if what:
                return f"{place}: {what}"
        return None

    return falsify


def _begun_later(text: str, chance: Random, book: Book) -> str | None:
    words = text.split()
    return " ".join(words[(len(words) + 1) // 2 :]) if len(words) > 1 else None


KINDS = (
    Kind("a digit of a check is another", _a_check(*(a_text(key, texts.another_digit) for key in ("value", "part")))),
    Kind("a number of a check is ten times as large", _a_check(a_text("value", texts.ten_times))),
    Kind("the second number of a conversion is another", _a_check(a_text("to_value", texts.another_digit))),
    Kind("the unit of a check is another", _a_check(_another_unit)),
    Kind("the hedge of a check is another", _a_check(a_text("hedge", another_of(_HEDGES)))),
    Kind("the hedge of a check is left out", _a_check(without("hedge"))),
    Kind("a place of a check is another", _a_check(*(a_text(key, another_id("places")) for key in ("from", "to")))),
    Kind("a check runs the other way round", _a_check(_ends_swapped(("part", "whole"), ("from", "to")))),
    Kind("the direction of a check is another", _a_check(a_text("direction", another_of(get_args(Direction))))),
    Kind("the weekday of a check is another", _a_check(a_text("weekday", another_of(get_args(Weekday))))),
    Kind(
        "a date of a check is another", _a_check(*(a_text(key, texts.another_date) for key in ("date", "from", "to")))
    ),
    Kind("two of a sequence are swapped", _a_check(_two_swapped)),
    Kind("what a check computes is another", _a_check(a_text("operation", another_of(_OPERATIONS)))),
    Kind("a check has the second half of its words", _a_check(a_text("says", _begun_later))),
    Kind("the whole of a check is another", _a_check(a_text("whole", another_id("claims")))),
    Kind("a check is left out", a_record("claims", without_item("checks"))),
    Kind("a latitude in use is another", _a_point_in_use(a_text("lat", texts.another_digit))),
    Kind("a longitude in use is another", _a_point_in_use(a_text("lon", texts.another_digit))),
    Kind("latitude and longitude in use are swapped", _a_point_in_use(_ends_swapped(("lat", "lon")))),
    Kind(
        "the uncertainty of a place is ten times as large", a_record("places", a_text("uncertainty_m", texts.ten_times))
    ),
)
