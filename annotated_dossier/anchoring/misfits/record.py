"""Words of a record that are wrong in themselves, whatever the source holds."""

import re
import unicodedata

from annotated_dossier.anchoring.misfits import Misfit, cited
from annotated_dossier.anchoring.problems import QUOTE_EMPTY, QUOTE_FORMAT_CHARACTER, QUOTE_MIXED_SCRIPT

_ELISION = re.compile(r"\[(?:…|\.\.\.)\]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def fault(exact: str, prefix: str | None, suffix: str | None) -> Misfit | None:
    """The first thing wrong with a quote and its context."""
    for field, words in (("exact", exact), ("prefix", prefix or ""), ("suffix", suffix or "")):
        hidden = hidden_character(field, words)
        if hidden:
            return hidden
    return _no_words(exact)


def hidden_character(field: str, words: str) -> Misfit | None:
    """A format character (category Cf): nobody sees it, and it may turn the text around."""
    if words.isascii():
        return None
    for place, char in enumerate(words):
        if unicodedata.category(char) == "Cf":
            before = words[:place].split()
            where = f"after {cited(before[-1])}" if before else "at its beginning"
            return Misfit(
                QUOTE_FORMAT_CHARACTER,
                f"The words in {field} hold an invisible character, {_name(char)}, {where}.",
                "Take it out, or type the words again; sources are searched without such characters.",
                field=field,
            )
    return None


def mixed_script(words: str, source: str) -> Misfit | None:
    """A word with letters of two alphabets that look alike, which the source has in one."""
    if words.isascii():
        return None
    for match in _LETTERS.finditer(words):
        word = match[0]
        by_script = _by_script(word)
        if len(by_script) > 1 and word not in source:
            fewest = min(by_script, key=lambda script: len(by_script[script]))
            others = " and ".join(s.capitalize() for s in by_script if s != fewest)
            letters = ", ".join(dict.fromkeys(by_script[fewest]))
            return Misfit(
                QUOTE_MIXED_SCRIPT,
                f"The word {cited(word)} mixes alphabets: {fewest.capitalize()} {letters} among {others} letters.",
                "They look alike but are not the same; type the word again in one alphabet.",
            )
    return None


def script(words: str) -> str | None:
    """The one alphabet of `words`, if they have one of those that look alike."""
    scripts = _by_script(words)
    return next(iter(scripts)).capitalize() if len(scripts) == 1 else None


def _no_words(exact: str) -> Misfit | None:
    parts = _ELISION.split(exact)
    if all(any(map(str.isalnum, part)) for part in parts):
        return None
    if len(parts) == 1:
        return Misfit(QUOTE_EMPTY, "The quote holds no words.", "Copy the words from the source into exact.")
    return Misfit(
        QUOTE_EMPTY,
        "An elision of the quote has no words on one of its sides.",
        "Let each [...] stand between two pieces of the source; at the ends it is not needed.",
    )


def _by_script(word: str) -> dict[str, str]:
    """The letters of `word`, by the alphabets that are easily taken for each other."""
    letters: dict[str, str] = {}
    for char in word:
        name = unicodedata.name(char, "").partition(" ")[0]
        if name in _SCRIPTS:
            letters[name] = letters.get(name, "") + char
    return letters


def _name(char: str) -> str:
    return f"{unicodedata.name(char, 'without a name')} (U+{ord(char):04X})"
