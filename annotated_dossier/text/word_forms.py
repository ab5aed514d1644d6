"""Words as they are compared, apart from how a language writes them."""

from __future__ import annotations

from itertools import product

from annotated_dossier.text.characters import alphabet
from annotated_dossier.text.languages import Language

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
# What is left of a word without its ending has so many letters at least.
_STEM = 3
# Of a longer name, the first so many words decline.
_DECLINING = 3


def plain_word(word: str, language: Language) -> str:
    """A word without what is written as one with it before it: `armée` of "l’armée"."""
    plain = word.translate(_APOSTROPHES)
    elision = next((elision for elision in language.grammar.elisions if plain.startswith(elision)), "")
    return plain.removeprefix(elision) or plain


def without_ending(word: str, endings: tuple[str, ...]) -> str:
    """A word without the longest of these endings that leaves enough of it."""
    fitting = (ending for ending in endings if len(word) - len(ending) >= _STEM and word.endswith(ending))
    return word.removesuffix(max(fitting, key=len, default=""))


def declined(name: str, language: Language) -> set[str]:
    """A name in the cases of a language, without itself; words that belong to others ("of the …") stay as they are."""
    if not language.grammar.declensions:
        return set()
    words = name.split(" ")
    rest = words[_DECLINING:]
    by_word = [_cases(word, language) for word in words[:_DECLINING]]
    found: set[str] = set()
    for case in range(max(map(len, by_word), default=0)):
        choices = [(word, *cases[case]) if cases else (word,) for word, cases in zip(words, by_word, strict=False)]
        found.update(" ".join([*chosen, *rest]) for chosen in product(*choices))
    return found - {name}


def _cases(word: str, language: Language) -> list[tuple[str, ...]]:
    """The forms of a word in each case; none if the language declines no word that ends so."""
    declensions = language.grammar.declensions
    if not word[-1:].isalpha():
        return []
    ending = max((ending for ending in declensions if word.endswith(ending)), key=len)
    if not ending and alphabet(word[-1]) != alphabet(declensions[""][0][0]):
        return []
    stem = word[: len(word) - len(ending)]
    return [tuple(stem + other for other in others.split("/")) for others in declensions[ending]]
