"""Notes on the words of an article: what is claimed with them, and who contradicts it."""

from __future__ import annotations

from dataclasses import dataclass

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.rivals import Rival, rivals


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A claim with its topic, and its rivals if it has any."""

    claim: Claim
    address: str
    topic: str
    rivals: tuple[Rival, ...]


def claim_note(claim: Claim, dossier: Dossier) -> ClaimNote:
    """What a note says of a claim."""
    return ClaimNote(claim, address_of(claim, dossier), dossier.record.topics[claim.topic].name, rivals(claim, dossier))
