"""Words by which a text names people and bodies and goes on speaking of them, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotated_dossier.text.languages.base import listed
from annotated_dossier.text.languages.statements import Words


@dataclass(frozen=True)
class NamingWords:
    """How names are written, and what stands for them."""

    # What stands for somebody who was named before.
    pronouns: Words = ()
    # Small words between the capitals of one name.
    within_names: Words = ()
    # Cues whose speaker stands behind them ("according to"): a verb may have its own before it.
    before_speakers: Words = ()
    # Whether every noun has a capital, so that one word with a capital tells nothing.
    are_nouns_capital: bool = False


NAMING: Mapping[str, NamingWords] = {
    "en": NamingWords(listed("he, she, they, it"), listed("of, of the, for, for the"), ("according to",)),
    "uk": NamingWords(
        listed("він, вона, вони, воно"), before_speakers=listed("за словами, за даними, на думку, згідно з")
    ),
    "ru": NamingWords(listed("он, она, они, оно"), before_speakers=listed("по словам, по данным, по мнению, согласно")),
    "de": NamingWords(
        listed("er, sie, es"), listed("von, von der, der, für, für die"), listed("laut, nach angaben"), True
    ),
    "fr": NamingWords(
        listed("il, elle, ils, elles, on"),
        listed("de, de la, de l', du, des, pour la"),
        listed("selon, d'après, d’après"),
    ),
}
# Of a language that has none here.
NO_NAMING = NamingWords()
