"""Links: how a record is named where it is linked to, and the address of the site that the link leads to."""

from __future__ import annotations

from dataclasses import dataclass

from annotated_dossier import urls
from annotated_dossier.linking.articles import PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record, Source
from annotated_dossier.pages.wording import wording


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A record as it is named everywhere, the address of its page, and whether it was withdrawn."""

    label: str
    address: str
    is_withdrawn: bool


def link_to(record: Record, dossier: Dossier) -> RecordLink:
    """A link to a record's page."""
    return RecordLink(
        wording(dossier).label(record), address_of(record, dossier), wording(dossier).is_withdrawn(record)
    )


def links_to_speakers(claim: Claim, dossier: Dossier) -> tuple[RecordLink, ...]:
    """Links to the pages of those who say it; an agency is named with the outlet that leads to."""
    if dossier.agency(claim):
        outlet = dossier.speakers(claim)[0]
        return (RecordLink(dossier.speaker_name(claim), address_of(outlet, dossier), False),)
    return tuple(link_to(speaker, dossier) for speaker in dossier.speakers(claim))


def links_to_voices(source: Source, dossier: Dossier) -> tuple[RecordLink, ...]:
    """Links to the pages of those in whose voice a source speaks."""
    return tuple(link_to(voice, dossier) for voice in dossier.voices(source))


def address_of(record: Record, dossier: Dossier, fragment: str = "") -> str:
    """The address of a record's page, or of a place in it."""
    return _at(urls.record_address(dossier.kind_of[record.id], record.id), fragment)


def address_of_index(kind: str, fragment: str = "") -> str:
    """The address of the index of a kind, or of a place in it."""
    return _at(urls.index_address(kind), fragment)


def address_of_words(quote: PlacedQuote) -> str:
    """The address of the very words of a quote in its source's page."""
    return _at(urls.record_address("sources", quote.quote.source), quote.fragment)


def _at(address: str, fragment: str) -> str:
    return f"{address}#{fragment}" if fragment else address
