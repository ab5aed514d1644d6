"""What is wrong with a value, by the type of pydantic's error: its entry, a message and a hint."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pydantic_core import ErrorDetails

from annotated_dossier.diagnostics import Entry
from annotated_dossier.model import Model
from annotated_dossier.records.problems import (
    EMPTY_VALUE,
    INVALID_ADDRESS,
    INVALID_DATE,
    MISSING_FIELD,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    UNKNOWN_VALUE,
    WRONG_FORM,
    WRONG_TYPE,
)
from annotated_dossier.text.languages import all_languages
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.text.written_dates import as_edtf
from annotated_dossier.urls import FORM_OF_AN_ADDRESS

# The entry, the message and the hint.
InWords = tuple[Entry, str, str]
_Explained = Callable[[ErrorDetails, str], InWords]


def _choice(detail: ErrorDetails, field: str) -> InWords:
    expected = detail["ctx"].get("expected") or detail["ctx"]["expected_tags"]
    known = [word.strip(" '\"") for word in expected.replace(" or ", ", ").split(",")]
    near = nearest_word(str(detail["input"]), known) if isinstance(detail["input"], str) else None
    allowed = f"Write one of: {', '.join(known)}."
    value = detail["ctx"].get("tag", detail["input"])
    message = f"{field} cannot be `{value}`." if isinstance(value, str) else f"{field} is none of the allowed words."
    return UNKNOWN_VALUE, message, f"Did you mean `{near}`? {allowed}" if near else allowed


def _kind_missing(detail: ErrorDetails, field: str) -> InWords:
    return MISSING_FIELD, f"{field} has no `type`.", "Add `type:` with the kind of check."


def _speaker_missing(detail: ErrorDetails, field: str) -> InWords:
    return (
        MISSING_FIELD,
        "The field `speaker` is missing.",
        "Add `speaker:` to the record, or `speakers:` where several say it together.",
    )


def _speaker_twice(detail: ErrorDetails, field: str) -> InWords:
    return (
        WRONG_FORM,
        "The claim has both `speaker` and `speakers`.",
        "Write `speaker: ID` for one, or `speakers: [ID, ID]` for those who say it together.",
    )


def _speaker_alone(detail: ErrorDetails, field: str) -> InWords:
    return (
        WRONG_FORM,
        "`speakers` lists a single speaker.",
        f"Write `speaker: {detail['ctx']['speaker']}`, or add who says it too.",
    )


def _locator_empty(detail: ErrorDetails, field: str) -> InWords:
    return EMPTY_VALUE, f"{field} names no place.", "Give it a page, section, folio or time: `locator: {page: 12}`."


def _text(detail: ErrorDetails, field: str) -> InWords:
    what = "a list" if isinstance(detail["input"], list) else "a mapping"
    return WRONG_TYPE, f"{field} is {what}, not text.", "Write one text; quote it if it begins with `[` or `{`."


def _list(detail: ErrorDetails, field: str) -> InWords:
    hint = "Write each item on a line of its own after `- `, or `[a, b]`."
    if isinstance(detail["input"], dict):
        hint = item_begins(next(iter(detail["input"]), "field"))
    return WRONG_TYPE, f"{field} is not a list.", hint


def _mapping(detail: ErrorDetails, field: str) -> InWords:
    return WRONG_TYPE, f"{field} needs fields of its own.", "Write `key: value` lines, two spaces further in."


def _model(detail: ErrorDetails, field: str) -> InWords:
    entry, message, hint = _mapping(detail, field)
    needed = [f"`{name}:`" for name in _required(detail["ctx"]["class_name"])]
    if needed:
        *first, last = needed
        listed = f"{', '.join(first)} and {last}" if first else last
        hint = f"Write {listed} below it, each on a line of its own, two spaces further in."
    return entry, message, hint


@cache
def _required(model: str) -> tuple[str, ...]:
    """The fields that a model of this name must have, as records call them."""
    models = [Model]
    for known in models:
        models += known.__subclasses__()
        if known.__name__ == model:
            fields = known.model_fields.items()
            return tuple(field.alias or name for name, field in fields if field.is_required() and name != "id")
    return ()


def _number(detail: ErrorDetails, field: str) -> InWords:
    return (
        NOT_A_NUMBER,
        f"{field} is not a number: `{detail['input']}`.",
        "Write digits, a full stop for decimals, no separators and no leading zero: 50000 or 2.5.",
    )


def _digits(detail: ErrorDetails, field: str) -> InWords:
    most, number = detail["ctx"]["most"], detail["input"]
    return (
        OUT_OF_RANGE,
        f"{field} is too long for a number: {number[:most]}…, {len(number):,} characters.",
        f"A number has at most {most} characters.",
    )


def _integer(detail: ErrorDetails, field: str) -> InWords:
    return NOT_A_NUMBER, f"{field} is not a whole number: `{detail['input']}`.", "Write digits only: 2400."


def _boolean(detail: ErrorDetails, field: str) -> InWords:
    return WRONG_TYPE, f"{field} is neither `true` nor `false`: `{detail['input']}`.", "Write one of the two."


def _range(detail: ErrorDetails, field: str) -> InWords:
    limits = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    bounds = " and ".join(f"{words} {detail['ctx'][name]}" for name, words in limits.items() if name in detail["ctx"])
    return OUT_OF_RANGE, f"{field} is out of range: {detail['input']}.", f"It is {bounds}."


def _date(detail: ErrorDetails, field: str) -> InWords:
    return wrong_date(detail["input"], detail["ctx"]["problem"], field)


def wrong_date(text: str, problem: str, field: str) -> InWords:
    """What is wrong with a text that is no date as records write them."""
    meant = as_edtf(text, all_languages())
    if meant:
        return INVALID_DATE, f"{field} is a date in another form: `{text}`.", f"Write {meant}."
    return (
        INVALID_DATE,
        f"{field}: {problem}.",
        "Write a day as 2025-02-07, a month as 2025-02, a year as 2025, a period as 2024-07/2025-05, with ~ for about.",
    )


def _day(detail: ErrorDetails, field: str) -> InWords:
    meant = as_edtf(detail["input"], all_languages())
    hint = f"Write {meant}." if meant and meant.count("-") == _HYPHENS_OF_A_DAY else "Write the day, as in 2025-02-07."
    return INVALID_DATE, f"{field} is not a single day: `{detail['input']}`.", hint


def _address(detail: ErrorDetails, field: str) -> InWords:
    return (INVALID_ADDRESS, f"{field} is no web address: `{detail['input']}`.", FORM_OF_AN_ADDRESS)


def _pattern(detail: ErrorDetails, field: str) -> InWords:
    return (
        WRONG_FORM,
        f"{field} does not have the right form: `{detail['input']}`.",
        f"It looks like `{_EXAMPLES.get(str(detail['loc'][-1]), 'toretsk-2')}`.",
    )


def _short(detail: ErrorDetails, field: str) -> InWords:
    least = detail["ctx"]["min_length"]
    if least == 1:
        return EMPTY_VALUE, f"{field} is an empty list.", "Add an item."
    return EMPTY_VALUE, f"{field} needs at least {least} items.", "Add what is missing."


def _empty(detail: ErrorDetails, field: str) -> InWords:
    return EMPTY_VALUE, f"{field} has no value.", "Write one, or remove the line."


def _long(detail: ErrorDetails, field: str) -> InWords:
    return WRONG_FORM, f"{field} is too long.", f"It has at most {detail['ctx']['max_length']} characters."


def other(detail: ErrorDetails, field: str) -> InWords:
    return WRONG_TYPE, f"{field} cannot be used: {detail['msg']}.", "The documentation of records shows its form."


_HYPHENS_OF_A_DAY = 2
_EXAMPLES = {"time": "12:33", "lang": "uk", "language": "en", "wikidata": "Q2416525"}
WORDS: dict[str, _Explained] = {
    "literal_error": _choice,
    "union_tag_invalid": _choice,
    "union_tag_not_found": _kind_missing,
    "string_type": _text,
    "tuple_type": _list,
    "mapping_type": _mapping,
    "dict_type": _mapping,
    "model_type": _model,
    "model_attributes_type": _model,
    "number": _number,
    "integer": _integer,
    "digits": _digits,
    "boolean": _boolean,
    "greater_than_equal": _range,
    "greater_than": _range,
    "less_than_equal": _range,
    "less_than": _range,
    "date": _date,
    "day": _day,
    "web_address": _address,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "string_too_long": _long,
    "too_short": _short,
    "locator_empty": _locator_empty,
    "speaker_missing": _speaker_missing,
    "speaker_twice": _speaker_twice,
    "speaker_alone": _speaker_alone,
}


def item_begins(key: str) -> str:
    field = key.lstrip("-")  # of `-exact:` the space is missing
    return f"Begin the item with a hyphen and a space, `- {field}:`; its other fields stand below `{field}`."
