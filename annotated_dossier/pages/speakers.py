"""Who says a claim, as what, when, and through whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named, Person
from annotated_dossier.pages.links import RecordLink, link_to, link_to_speaker
from annotated_dossier.pages.wording import wording


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with its side. `roles` are the words of an article and the body they belong to.

    `known_as` is how the articles describe a person who has no recorded role.
    """

    link: RecordLink
    roles: tuple[tuple[str, RecordLink], ...]
    known_as: str | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, when, through which channels and outlet; an article in its own voice has no outlet beside itself."""

    speaker: Speaker
    when: str
    via: tuple[RecordLink, ...]
    outlet: RecordLink | None
    is_speaker_inferred: bool
    is_agency: bool
    is_agency_inferred: bool
    is_date_inferred: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard, in a few words: a speaker with its side, or the article itself."""

    link: RecordLink
    is_own_voice: bool
    is_agency_inferred: bool
    party: str | None


def speaker(record: Named, dossier: Dossier) -> Speaker:
    """A record as one who speaks."""
    return Speaker(
        link_to(record, dossier),
        tuple(_roles(record, dossier)),
        record.type if isinstance(record, Person) and not record.roles else None,
        wording(dossier).party(record),
    )


def attribution(claim: Claim, dossier: Dossier) -> Attribution:
    """The attribution of a claim."""
    source = dossier.source_of(claim)
    is_own_voice = wording(dossier).is_own_voice(claim)
    return Attribution(
        replace(speaker(dossier.speaker(claim), dossier), link=link_to_speaker(claim, dossier)),
        wording(dossier).said_when(claim),
        tuple(link_to(dossier.organisations[channel], dossier) for channel in claim.via),
        None if is_own_voice else link_to(dossier.organisations[source.publisher], dossier),
        claim.attribution == "inferred",
        dossier.agency(claim) is not None,
        dossier.is_agency_inferred(claim),
        claim.asserted_basis is not None,
    )


def heard(claim: Claim, dossier: Dossier) -> Heard:
    """Who is heard in a claim."""
    record = dossier.speaker(claim)
    words = wording(dossier)
    return Heard(
        link_to_speaker(claim, dossier),
        words.is_own_voice(claim),
        dossier.is_agency_inferred(claim),
        words.party(record),
    )


def _roles(record: Named, dossier: Dossier) -> Iterator[tuple[str, RecordLink]]:
    """The roles of a speaker in the articles' words, without those that the speaker's label says already."""
    for role in getattr(record, "roles", ()):
        if role.as_.lower() not in record.name.lower():
            yield role.as_, link_to(dossier.find(role.of), dossier)
