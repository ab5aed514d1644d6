"""What the dossier says itself holds no characters that deceive the eye."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import Path, texts
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.characters import LOOKING_ALIKE, alphabet, joins_cyrillic, mixture, named

INVISIBLE_CHARACTER = Entry(
    "invisible-character",
    "A text holds a character that cannot be seen",
    "Such characters can turn words round, hide them from a search, or make two equal words differ.",
    "Take it out, or type the text again.",
)
MIXED_SCRIPT = Entry(
    "mixed-script",
    "A word mixes Latin and Cyrillic letters",
    "They look alike, but a search for the word does not find it, and it may imitate another name.",
    "Type the word again in one alphabet.",
)
CODES = (INVISIBLE_CHARACTER, MIXED_SCRIPT)

_LETTERS = re.compile(r"[^\W\d_]+")
_ALPHABETS = ("LATIN", "CYRILLIC")
# These two shape the letters of some scripts (Persian, Hindi) and no others.
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text of our own with a format (Unicode Cf) or control character, or a word in two alphabets."""
    suspect = {file.path for file in inputs.records if _may_deceive(file.text)}
    for record in dossier.all_records():
        if record.origin.file not in suspect:
            continue
        for path, text, words in texts(record):
            if words is not Words.QUOTED and not (text.isascii() and text.isprintable()):
                yield from _check(record, path, text, inputs)


def _may_deceive(text: str) -> bool:
    """Whether a file's text may deceive: it has a character that does, letters that mix, or an escape of YAML."""
    if "\\" in text or text.isascii():
        return "\\" in text
    return any(_hides(char) for char in set(text) if not char.isascii()) or joins_cyrillic(text)


def _check(record: Record, path: Path, text: str, inputs: Inputs) -> Iterator[Diagnostic]:
    suspects = set(filter(_hides, set(text)))
    for at, char in enumerate(text):
        if char in suspects and not _shapes_letter(text, at):
            before = text[:at].split()
            where = f"after “{before[-1]}”" if before else "at its beginning"
            yield INVISIBLE_CHARACTER.at(
                record.origin.span(*path),
                f"The text holds an invisible character, {named(char)}, {where}.",
                "Take it out, or type the words again.",
            )
            break
    for match in _LETTERS.finditer(text):
        mixed = mixture(match[0], _ALPHABETS)
        if mixed:
            yield MIXED_SCRIPT.at(
                narrowed(record.origin.span(*path), match[0], inputs),
                f"In “{match[0]}” the letters {', '.join(mixed.letters)} are {mixed.alphabet}, the others are not.",
                "Type the word again in one alphabet.",
            )


@lru_cache(maxsize=10_000)
def _hides(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Cc", "Co", "Cs", "Zl", "Zp") and char not in "\n\t"


def _shapes_letter(text: str, at: int) -> bool:
    """Whether a joiner stands at `at` that the letter before it needs."""
    before = text[at - 1] if at else ""
    return text[at] in _JOINERS and before.isalpha() and alphabet(before) not in LOOKING_ALIKE
