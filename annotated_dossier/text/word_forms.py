"""Words as they are compared, apart from how a language writes them."""

from __future__ import annotations

from annotated_dossier.text.languages import Language

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
# What is left of a word without its ending has so many letters at least.
_STEM = 3


def plain_word(word: str, language: Language) -> str:
    """A word without what is written as one with it before it: `armée` of "l’armée"."""
    plain = word.translate(_APOSTROPHES)
    elision = next((elision for elision in language.grammar.elisions if plain.startswith(elision)), "")
    return plain.removeprefix(elision) or plain


def without_ending(word: str, endings: tuple[str, ...]) -> str:
    """A word without the longest of these endings that leaves enough of it."""
    fitting = (ending for ending in endings if len(word) - len(ending) >= _STEM and word.endswith(ending))
    return word.removesuffix(max(fitting, key=len, default=""))
