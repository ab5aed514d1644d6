"""Words of a record that are wrong in themselves, whatever the source holds."""

import re
import unicodedata

from annotated_dossier.anchoring.misfits import Misfit, cited
from annotated_dossier.anchoring.problems import QUOTE_EMPTY, QUOTE_FORMAT_CHARACTER, QUOTE_MIXED_SCRIPT
from annotated_dossier.text.characters import mixture, named

_ELISION = re.compile(r"\[(?:…|\.\.\.)\]")
_LETTERS = re.compile(r"[^\W\d_]+")


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
                f"The words in {field} hold an invisible character, {named(char)}, {where}.",
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
        mixed = mixture(word)
        if mixed and word not in source:
            return Misfit(
                QUOTE_MIXED_SCRIPT,
                f"The word {cited(word)} mixes alphabets: {mixed.alphabet} {', '.join(mixed.letters)} among "
                f"{' and '.join(mixed.others)} letters.",
                "They look alike but are not the same; type the word again in one alphabet.",
            )
    return None


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
