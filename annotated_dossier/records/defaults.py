"""What a file says once for all its claims: `defaults`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.records.problems import UNKNOWN_KEY, WRONG_TYPE
from annotated_dossier.records.wrong_values import wrong_date
from annotated_dossier.text import edtf
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.yamlio.places import Document

SOURCE = "source"
DATES = ("asserted", "concerns")
# What each is, in the words of the schema.
FIELDS: Mapping[str, str] = {
    SOURCE: "Id of the source of every quote in this file that names none.",
    "speaker": "Id of who says every claim in this file that names nobody, or `source`.",
    "topic": "Id of the topic of every claim in this file that has none.",
    "asserted": "When every claim in this file was said that has no such date (EDTF).",
    "asserted_basis": "What that date rests on, where it is not printed.",
    "concerns": "The time that every claim in this file speaks of that has no such date (EDTF).",
    "concerns_basis": "What that time rests on, where it is not printed.",
}


def read_defaults(document: Document) -> tuple[Mapping[str, str], list[Diagnostic]]:
    """The defaults of a file that can be used, and what is wrong with the others. Each problem is told once."""
    given = document.data.get("defaults")
    if given is None:
        return {}, []
    if not isinstance(given, dict) or not given or not all(isinstance(value, str) for value in given.values()):
        return {}, [
            WRONG_TYPE.at(
                document.places.key_span("defaults"),
                f"`defaults` holds texts under keys of its own: {', '.join(FIELDS)}.",
                "Write `defaults: {source: ID}`, or a `key: value` line for each, two spaces further in.",
            )
        ]
    problems = list(_problems(given, document))
    dates = {date for date in DATES if date in given and edtf.problem(given[date])}
    faulty = {*(given.keys() - FIELDS.keys()), *dates, *(f"{date}_basis" for date in dates)}
    return {key: value for key, value in given.items() if key not in faulty}, problems


def filled(fields: Any, defaults: Mapping[str, str]) -> Any:
    """The fields of a claim with what the file says for all of them; what the claim says itself counts more.

    A date and its basis go together: of a claim that has either, none is filled in.
    """
    if not isinstance(fields, dict) or not defaults:
        return fields
    given = {key: value for key, value in defaults.items() if key != SOURCE}
    if "speakers" in fields:
        given.pop("speaker", None)
    for date in DATES:
        if date in fields or f"{date}_basis" in fields:
            given.pop(date, None)
            given.pop(f"{date}_basis", None)
    quotes = fields.get("quotes")
    if isinstance(quotes, list) and SOURCE in defaults:
        source = {SOURCE: defaults[SOURCE]}
        fields = {**fields, "quotes": [{**source, **quote} if isinstance(quote, dict) else quote for quote in quotes]}
    return {**given, **fields}


def _problems(given: Mapping[str, str], document: Document) -> Iterator[Diagnostic]:
    for key, value in given.items():
        if key not in FIELDS:
            near = nearest_word(key, FIELDS)
            hint = f"Did you mean `{near}`?" if near else f"Write one of: {', '.join(FIELDS)}."
            yield UNKNOWN_KEY.at(_place(key, document), f"`defaults` has no `{key}`.", hint)
        elif key in DATES and (problem := edtf.problem(value)):
            entry, message, hint = wrong_date(value, problem, f"`{key}` of `defaults`")
            yield entry.at(_place(key, document), message, hint)


def _place(key: str, document: Document) -> Span:
    # A file is read a second time for its places: only where something is wrong.
    return document.places.default(key) or document.places.key_span("defaults")
