"""Languages: for each the words by which a text in it is read, as one value. Nothing else holds a word to read by.

Each is loaded when a text in it is read for the first time.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from annotated_dossier.text.languages.base import Language
from annotated_dossier.text.languages.en import LANGUAGE as ENGLISH

__all__ = ["ENGLISH", "LANGUAGES", "Language", "all_languages", "language_of"]

# The modules of this folder that hold a language, with the script that its words are in.
_SCRIPTS = {"en": "Latn", "uk": "Cyrl", "ru": "Cyrl", "de": "Latn", "fr": "Latn"}
# Those loaded so far, by tag.
LANGUAGES: dict[str, Language] = {ENGLISH.tag: ENGLISH}


def language_of(tag: str) -> Language:
    """The language to read by for a tag (BCP 47); one that is not known, where its words are not recorded here."""
    if tag in LANGUAGES:
        return LANGUAGES[tag]
    primary, *others = tag.split("-")
    primary = primary.lower()
    scripts = [part.title() for part in others if len(part) == 4 and part.isalpha()]
    if primary not in _SCRIPTS or any(script != _SCRIPTS[primary] for script in scripts):
        return _unknown(tag)
    regions = [part.upper() for part in others if len(part) == 2]
    for region in regions:
        if region in _regions(primary):
            return _regions(primary)[region]
    if primary not in LANGUAGES:
        LANGUAGES[primary] = import_module(f"{__name__}.{primary}").LANGUAGE
    return LANGUAGES[primary]


def all_languages() -> tuple[Language, ...]:
    """Every language whose words are recorded."""
    return tuple(map(language_of, _SCRIPTS))


@cache
def _regions(primary: str) -> Mapping[str, Language]:
    """Where a language has conventions of its own, by region."""
    found: Mapping[str, Language] = getattr(import_module(f"{__name__}.{primary}"), "REGIONS", {})
    return found


@cache
def _unknown(tag: str) -> Language:
    from annotated_dossier.text.languages.unknown import unknown_language

    return unknown_language(tag)
