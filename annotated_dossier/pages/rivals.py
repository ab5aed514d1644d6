"""Who contradicts a claim: what must be named wherever a contested claim is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.excerpts import Excerpt
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.wording import wording


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that contradicts another, with its speaker and when it was said."""

    speaker: str
    when: str
    statement: str
    address: str


@dataclass(frozen=True, slots=True)
class Disputing:
    """A speaker who contradicts, and the addresses of the claims that do."""

    speaker: str
    addresses: tuple[str, ...]


def rivals(claim: Claim, dossier: Dossier) -> tuple[Rival, ...]:
    """The claims that contradict a claim."""
    return tuple(
        Rival(
            dossier.speaker_name(rival), wording(dossier).said_when(rival), rival.statement, address_of(rival, dossier)
        )
        for rival in dossier.rivals(claim)
    )


def against(claim: Claim, dossier: Dossier) -> tuple[Disputing, ...]:
    """Who contradicts a claim."""
    return _against([claim], dossier)


def against_words(excerpt: Excerpt, dossier: Dossier) -> tuple[Disputing, ...]:
    """Who contradicts any of the claims whose words stand in an excerpt."""
    return _against((dossier.claims[claim] for claim in excerpt.claims), dossier)


def _against(claims: Iterable[Claim], dossier: Dossier) -> tuple[Disputing, ...]:
    rivals = {rival.id: rival for claim in claims for rival in dossier.rivals(claim)}
    by_speaker: dict[str, list[Claim]] = {}
    for rival in rivals.values():
        by_speaker.setdefault(dossier.speaker_name(rival), []).append(rival)
    return tuple(
        Disputing(speaker, tuple(address_of(claim, dossier) for claim in disputing))
        for speaker, disputing in by_speaker.items()
    )
