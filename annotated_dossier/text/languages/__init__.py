"""Languages: for each the words by which a text in it is read, as one value. Nothing else holds a word to read by."""

from __future__ import annotations

from collections.abc import Mapping

from annotated_dossier.text.languages.base import Language
from annotated_dossier.text.languages.en import ENGLISH

__all__ = ["ENGLISH", "LANGUAGES", "Language", "language_of"]

LANGUAGES: Mapping[str, Language] = {language.tag: language for language in (ENGLISH,)}


def language_of(tag: str) -> Language:
    """The language to read by for a tag (BCP 47). So far everything is read as English."""
    return LANGUAGES.get(tag, ENGLISH)
