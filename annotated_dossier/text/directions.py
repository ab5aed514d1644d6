"""Directions of the compass in text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

_SIDEWAYS = ("east", "west")


def directions(text: str, language: Language) -> set[str]:
    """The directions that a text names, as records write them: `northwest` for "north-western"."""
    words = _words(language)
    return {
        "".join(words.points[stem.lower()] for stem in match.groups() if stem)
        for match in words.direction.finditer(text)
    }


def direction_words(text: str, language: Language) -> list[str]:
    """The words of a text in small letters that name a direction: a capital makes a name of it (North Korea)."""
    return _words(language).small.findall(text)


class _Words(NamedTuple):
    points: Mapping[str, str]
    direction: re.Pattern[str]
    small: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    words = language.directions
    points = {stem: point for point, stems in words.stems.items() for stem in stems}
    seconds = {stem: point for point, stems in words.seconds.items() for stem in stems}
    sideways = [stem for stem, point in points.items() if point in _SIDEWAYS]
    return _Words(
        {**points, **seconds},
        re.compile(
            rf"\b({one_of(points)})(?:{one_of(words.joints)}?[\s-]?({one_of((*sideways, *seconds))}))?"
            rf"{one_of(words.endings)}?\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{one_of(points)}[\w-]*\b"),
    )
