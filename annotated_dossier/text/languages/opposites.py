"""Words by which a text is turned into what it does not say, by language.

Nothing is read by them: the self-test falsifies with them. In a language that has none it leaves out what needs them.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotated_dossier.text.languages.en_opposites import ENGLISH_OPPOSITES
from annotated_dossier.text.languages.turns import Opposites

__all__ = ["OPPOSITES", "Opposites"]

OPPOSITES: Mapping[str, Opposites] = {"en": ENGLISH_OPPOSITES}
