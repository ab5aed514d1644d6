"""Who stands behind a source: who wrote and published it, and what was said of it later."""

from __future__ import annotations

from dataclasses import dataclass

from annotated_dossier.data.citations.work import notices
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source
from annotated_dossier.pages.links import RecordLink, link_to, links_to_voices


@dataclass(frozen=True, slots=True)
class Byline:
    """In whose voice a source speaks, who published what others wrote, the agency whose text it is.

    `notices` tell what its publisher said of it later.
    """

    outlets: tuple[RecordLink, ...]
    publisher: RecordLink | None
    agency: RecordLink | None
    notices: tuple[str, ...]


def byline(source: Source, dossier: Dossier) -> Byline:
    """The byline of a source."""
    publisher = source.publisher if source.publisher not in source.voices else None
    return Byline(
        links_to_voices(source, dossier),
        link_to(dossier.named_record(publisher), dossier) if publisher else None,
        link_to(dossier.organisations[source.wire], dossier) if source.wire else None,
        tuple(notices(source, dossier.phrases)),
    )
