"""A statement names its speaker: without one it would be the dossier itself that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import SOURCE_VOICE, Claim, Record

CODES = {
    "speaker-not-named": Entry(
        "A statement does not name its speaker",
        "“The town fell” would be said by the dossier itself, and a statement about one speaker could stand under another.",
        "Begin the statement with who says it, in a name that the speaker's record has: “Kyiv denied that …”.",
    )
}

_SPEAKING = ("people", "organisations", "units")
_ASIDE = re.compile(r" ?\([^()]*\)")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
# How a statement may call the article that speaks in its own voice.
_OWN_VOICE = re.compile(r"\barticle\b", re.IGNORECASE)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each claim whose statement has none of the names of its speaker, and no role of a person."""
    known: dict[str, re.Pattern[str]] = {}
    for claim in dossier.claims.values():
        speaker = _speaker(claim, dossier)
        if speaker is None:
            continue
        if speaker.id not in known:
            known[speaker.id] = _any_of(_names(speaker))
        if not known[speaker.id].search(claim.statement) and not _is_own_voice(claim):
            yield Diagnostic(
                "speaker-not-named",
                claim.origin.span("statement"),
                f"The statement does not name its speaker, {speaker.name}.",
                "Begin it with who says it: “… said”, “… wrote”, “… denied”, “According to …”.",
            )


def _speaker(claim: Claim, dossier: Dossier) -> Record | None:
    """Who speaks, if the record is there and can speak."""
    if claim.speaker != SOURCE_VOICE:
        return dossier.find(claim.speaker) if dossier.kind_of.get(claim.speaker) in _SPEAKING else None
    source = dossier.sources.get(claim.quotes[0].source)
    return dossier.organisations.get(source.publisher) if source else None


def _names(speaker: Record) -> Iterator[str]:
    """Its names without what stands in brackets, the last word of each (a surname), and a person's roles."""
    for name in (speaker.name, *(other.name for other in speaker.names)):
        bare = _ARTICLE.sub("", _ASIDE.sub("", " ".join(name.split())))
        yield from (bare, *bare.split()[-1:])
    yield from (role.as_ for role in getattr(speaker, "roles", ()))


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(sorted({re.escape(name) for name in names if name}))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _is_own_voice(claim: Claim) -> bool:
    return claim.speaker == SOURCE_VOICE and _OWN_VOICE.search(claim.statement) is not None
