"""The letters that languages are written with, as data."""

from __future__ import annotations

from annotated_dossier.text.characters import alphabet

_LATIN, _CYRILLIC, _GREEK = "LATIN", "CYRILLIC", "GREEK"
# By the tag of a language: its script as Unicode calls it, and the letters of it that the language does not have.
_WRITTEN_WITH = {
    **dict.fromkeys(("en", "de", "fr", "es", "it", "pl", "cs", "nl", "pt", "tr", "ro", "la"), (_LATIN, "")),
    "uk": (_CYRILLIC, "ыэёъ"),
    "ru": (_CYRILLIC, "іїєґ"),
    "be": (_CYRILLIC, "ищъїєґ"),
    "bg": (_CYRILLIC, "ыэёіїєґ"),
    "el": (_GREEK, ""),
}


def foreign_letters(text: str, tag: str) -> str:
    """The letters of `text`, once each, that the language does not have; none where the language is not known."""
    if tag not in _WRITTEN_WITH:
        return ""
    script, missing = _WRITTEN_WITH[tag]
    letters = dict.fromkeys(letter for letter in text if letter.isalpha())
    return "".join(letter for letter in letters if letter.lower() in missing or alphabet(letter) != script)
