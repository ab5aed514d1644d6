"""Falsifying: a dossier is changed in all kinds of ways, one at a time, to see what the rules catch.

Each module holds kinds of one group; one table names all. Kinds for which no rule was made belong here above all.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotated_dossier.falsifying import (
    answers,
    claims,
    computed,
    cuts,
    entities,
    figures,
    framework,
    harmless,
    numbers,
    quotes,
    relations,
    speakers,
    wording,
)
from annotated_dossier.falsifying.kind import Kind

KINDS: Mapping[str, tuple[Kind, ...]] = {
    "quotes: letters, digits, repairs": quotes.KINDS,
    "statements: numbers, dates, directions, words that take a side": numbers.KINDS,
    "computed checks, coordinates in use": computed.KINDS,
    "figures and dates changed": figures.KINDS,
    "figures and dates left out": figures.LEFT_OUT,
    "quotes cut, elided or exchanged": cuts.KINDS,
    "claims deleted, doubled, set aside": claims.KINDS,
    "relations": relations.KINDS,
    "dossier record and sources": framework.KINDS,
    "speaker, attribution, channel": speakers.KINDS,
    "statements: any other wording": wording.KINDS,
    "other facts of places, units, people": entities.KINDS,
    "answers, positions, questions": answers.KINDS,
}
HARMLESS: tuple[Kind, ...] = harmless.KINDS
