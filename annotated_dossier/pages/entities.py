"""What the pages of places, units, people and organisations have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from annotated_dossier import urls
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import SOURCE_VOICE, Claim, Organisation, Person, Place, Unit
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.found import entity_found
from annotated_dossier.pages.grouping import by_topic, in_time
from annotated_dossier.pages.page import make_page
from annotated_dossier.pages.phrases import counted, listed

Entity = Place | Unit | Person | Organisation


class Mentioned(NamedTuple):
    """The sentences of one article that name a record."""

    article: Article
    sentences: list[excerpts.Excerpt]


def entity_page(dossier: Dossier, record: Entity, **context: Any) -> Output:
    """The page of a record that claims are about. Templates extend `entity.md.jinja`, one for each kind."""
    kind = dossier.kind_of[record.id]
    about = dossier.claims_about.get(record.id, ())
    said = said_by(dossier, record)
    return make_page(
        dossier,
        urls.record_address(kind, record.id),
        f"{kind}.md.jinja",
        record.name,
        _description(record, len(about), len(said)),
        found=entity_found(dossier, record),
        subject=record,
        kind=kind,
        record=record,
        groups=by_topic(dossier, about),
        said=by_topic(dossier, said),
        carried=in_time(dossier, dossier.claims_via.get(record.id, ())),
        questions=dossier.questions_about.get(record.id, ()),
        mentioned=mentioned(dossier, record.id),
        **context,
    )


def said_by(dossier: Dossier, record: Entity) -> tuple[Claim, ...]:
    """What a speaker says; for an outlet, what its articles say in their own voice."""
    articles = dossier.sources_from.get(record.id, ())
    printed = (claim for source in articles for claim in dossier.claims_in.get(source.id, ()))
    own_voice = (claim for claim in printed if claim.speaker == SOURCE_VOICE and dossier.speaker(claim) is record)
    claims = {claim.id: claim for claim in (*dossier.claims_by.get(record.id, ()), *own_voice)}
    return tuple(claims.values())


def mentioned(dossier: Dossier, record_id: str) -> list[Mentioned]:
    """Where each article names a record."""
    found = (Mentioned(article, excerpts.mentions(article, record_id)) for article in dossier.articles.values())
    return [item for item in found if item.sentences]


def _description(record: Entity, about: int, said: int) -> str:
    counts = [counted(about, "claim") + " about it"] + ([counted(said, "claim") + " of its own"] if said else [])
    names = ", ".join(dict.fromkeys([record.name, *(name.name for name in record.names)]))
    return f"{names}: {listed(counts)}."


def containing(dossier: Dossier, place: Place) -> Iterable[Place]:
    """The places around a place, the smallest first."""
    seen = {place.id}
    while place.within and place.within not in seen:
        place = dossier.places[place.within]
        seen.add(place.id)
        yield place
