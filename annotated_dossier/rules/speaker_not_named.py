"""A statement names its speaker: without one it would be the dossier itself that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named
from annotated_dossier.rules._names import spoken_names
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of
from annotated_dossier.text.word_forms import declined

SPEAKER_NOT_NAMED = Entry(
    "speaker-not-named",
    "A statement does not name its speaker",
    "“The town fell” would be said by the dossier itself, and a statement about one speaker could stand under another.",
    "Begin the statement with who says it, in a name that the speaker's record has: “Kyiv denied that …”.",
)
CODES = (SPEAKER_NOT_NAMED,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each claim whose statement has none of the names of its speaker, and no role of a person."""
    called: dict[str, frozenset[str]] = {}
    # Nobody knows which forms a name takes in a language that is not read.
    for claim in dossier.claims.values() if dossier.language.is_known else ():
        speakers = _speakers(claim, dossier)
        for speaker in speakers:
            if speaker.id not in called:
                called[speaker.id] = frozenset(name.lower() for name in _names(speaker, dossier.language) if name)
        statement = claim.statement.lower()
        unnamed = [one for one in speakers if not any(_stands_in(name, statement) for name in called[one.id])]
        if unnamed and not _is_own_voice(claim, dossier.language):
            yield SPEAKER_NOT_NAMED.at(
                claim.origin.span("statement"),
                f"The statement does not name its speaker{'s' if len(unnamed) > 1 else ''}, "
                f"{dossier.together(unnamed)}.",
                "Begin it with who says it: “… said”, “… wrote”, “… denied”, “According to …”.",
            )


def _speakers(claim: Claim, dossier: Dossier) -> list[Named]:
    """Those who speak whose records are there and can speak."""
    source = dossier.sources.get(claim.quotes[0].source)
    voices = source.voices if source and claim.is_own_voice else claim.said_by
    kinds = {voice: dossier.kinds.get(dossier.kind_of.get(voice, "")) for voice in voices}
    return [dossier.named_record(voice) for voice, kind in kinds.items() if kind and kind.may_speak]


def _names(speaker: Named, language: Language) -> Iterator[str]:
    """What it may be called, and the last word of each (a surname), in every case of the language."""
    for name in spoken_names(speaker, language):
        for form in (name, *name.split()[-1:]):
            yield from (form, *declined(form, language))


def _stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words."""
    at = text.find(name)
    while at >= 0:
        if not _is_of_word(text[max(at - 1, 0) : at]) and not _is_of_word(text[at + len(name) : at + len(name) + 1]):
            return True
        at = text.find(name, at + 1)
    return False


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_own_voice(claim: Claim, language: Language) -> bool:
    return claim.is_own_voice and _own_voice(language).search(claim.statement) is not None


@cache
def _own_voice(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(language.speech.own_voice)}\b", re.IGNORECASE)
