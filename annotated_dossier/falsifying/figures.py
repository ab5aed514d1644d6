"""Figures and dates that are others, or are left out."""

from __future__ import annotations

from random import Random
from typing import get_args

from annotated_dossier.falsifying import texts
from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Falsify,
    Kind,
    Turn,
    a_record,
    a_text,
    an_item,
    another_id,
    another_of,
    without,
    without_item,
)
from annotated_dossier.model.fields import Hedge

_NUMBERS = ("value", "min", "max")
_MOMENTS = ("period", "as_of")


def _a_figure(*edits: Edit) -> Falsify:
    return a_record("claims", an_item("figures", *edits))


def _a_number(turn: Turn) -> Falsify:
    return _a_figure(*(a_text(key, turn) for key in _NUMBERS))


def _a_date(*keys: str, turn: Turn) -> Falsify:
    return a_record("claims", *(a_text(key, turn) for key in keys))


def _begun_later(text: str, chance: Random, book: Book) -> str | None:
    words = text.split()
    return " ".join(words[chance.randint(1, len(words) - 1) :]) if len(words) > 1 else None


def _left_out_with_basis(key: str) -> Edit:
    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        if key not in fields:
            return None
        basis = fields.pop(f"{key}_basis", None)
        return f"{key} left out: {fields.pop(key)}{' with its basis' if basis else ''}"

    return edit


def _time_left_out(fields: Fields, chance: Random, book: Book) -> str | None:
    """A figure has no period and no moment any more, nor a basis for them."""
    left_out = [fields.pop(key) for key in (*_MOMENTS, "dates_basis") if key in fields]
    return f"time left out: {left_out[0]}" if left_out else None


KINDS = (
    Kind("a digit of a figure is another", _a_number(texts.another_digit)),
    Kind("a figure is ten times as large", _a_number(texts.ten_times)),
    Kind("a figure has a digit less", _a_number(texts.one_digit_less)),
    Kind("the words of a figure begin later", _a_figure(a_text("says", _begun_later))),
    Kind("a digit of a formula is another", _a_figure(a_text("derived", texts.another_digit))),
    Kind("the hedge of a figure is another", _a_figure(a_text("hedge", another_of(get_args(Hedge))))),
    Kind("the measure of a figure is another", _a_figure(a_text("measure", another_id("measures")))),
    Kind("the area of a figure is another", _a_figure(a_text("area", another_id("places")))),
    Kind("the whole of a figure is another", _a_figure(a_text("part_of", another_id("claims")))),
    Kind("a date of a figure is another", _a_figure(*(a_text(key, texts.another_date) for key in _MOMENTS))),
    Kind("a date of a figure is a year off", _a_figure(*(a_text(key, texts.another_year) for key in _MOMENTS))),
    Kind("a date of a figure is exact", _a_figure(*(a_text(key, texts.exact_date) for key in _MOMENTS))),
    Kind("the time a claim speaks of is another", _a_date("concerns", turn=texts.another_date)),
    Kind("the time a claim speaks of is a year off", _a_date("concerns", turn=texts.another_year)),
    Kind("the time a claim speaks of has one end", _a_date("concerns", turn=texts.one_end)),
    Kind("the time a claim speaks of is exact", _a_date("concerns", turn=texts.exact_date)),
    Kind("the day of an assertion is another", _a_date("asserted", turn=texts.another_date)),
)
LEFT_OUT = (
    Kind("a figure is left out", a_record("claims", without_item("figures"))),
    Kind("the hedge of a figure is left out", _a_figure(without("hedge"))),
    Kind("the area of a figure is left out", _a_figure(without("area"))),
    Kind("the time of a figure is left out", _a_figure(_time_left_out)),
    Kind("the unit of a figure is left out", _a_figure(without("unit"))),
    Kind("the whole of a figure is left out", _a_figure(without("part_of"))),
    Kind("whose losses a figure counts is left out", _a_figure(without("of"))),
    Kind("the time a claim speaks of is left out", a_record("claims", _left_out_with_basis("concerns"))),
    Kind("the day of an assertion is left out", a_record("claims", _left_out_with_basis("asserted"))),
    Kind(
        "what a date rests on is left out",
        a_record(
            "claims", without("concerns_basis"), without("asserted_basis"), an_item("figures", without("dates_basis"))
        ),
    ),
)
