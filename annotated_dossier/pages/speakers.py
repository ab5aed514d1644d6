"""Who says a claim, as what, when, and through whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Named, Person
from annotated_dossier.pages.links import RecordLink, link_to, links_to_speakers, links_to_voices
from annotated_dossier.pages.wording import OWN_VOICE, SPEAKS_ITSELF, SPOKEN, wording


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
    """Who said it, when, through which channels and outlets; a source in its own voice has no outlet beside itself.

    `is_own_voice` tells whether the source speaks itself, `is_spoken` whether such a one is heard, not read; then
    `speaks_itself` says so.
    """

    speakers: tuple[Speaker, ...]
    is_own_voice: bool
    is_spoken: bool
    when: str
    via: tuple[RecordLink, ...]
    outlets: tuple[RecordLink, ...]
    speaks_itself: str
    is_speaker_inferred: bool
    is_agency: bool
    is_agency_inferred: bool
    is_date_inferred: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard, in a few words: speakers with their side, or the source itself.

    `own_voice` is how a source is named that speaks itself: an outlet in its own voice, somebody in a book or a speech.
    """

    links: tuple[RecordLink, ...]
    is_own_voice: bool
    own_voice: str
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
    named = zip(dossier.speakers(claim), links_to_speakers(claim, dossier), strict=True)
    return Attribution(
        tuple(replace(speaker(record, dossier), link=link) for record, link in named),
        is_own_voice,
        source.type in SPOKEN,
        wording(dossier).said_when(claim),
        tuple(link_to(dossier.organisations[channel], dossier) for channel in claim.via),
        () if is_own_voice else links_to_voices(source, dossier),
        dossier.phrases.gettext(SPEAKS_ITSELF[source.type]),
        claim.attribution == "inferred",
        dossier.agency(claim) is not None,
        dossier.is_agency_inferred(claim),
        claim.asserted_basis is not None,
    )


def heard(claim: Claim, dossier: Dossier) -> Heard:
    """Who is heard in a claim."""
    words = wording(dossier)
    return Heard(
        links_to_speakers(claim, dossier),
        words.is_own_voice(claim),
        OWN_VOICE[dossier.source_of(claim).type],
        dossier.is_agency_inferred(claim),
        words.party_of(claim),
    )


def _roles(record: Named, dossier: Dossier) -> Iterator[tuple[str, RecordLink]]:
    """The roles of a speaker in the articles' words, without those that the speaker's label says already."""
    for role in getattr(record, "roles", ()):
        if role.as_.lower() not in record.name.lower():
            yield role.as_, link_to(dossier.find(role.of), dossier)
