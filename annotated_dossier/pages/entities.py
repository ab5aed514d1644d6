"""What the pages of all named records have in common: places, units, people, organisations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from annotated_dossier import urls
from annotated_dossier.evidence.wordings import has_direct_words
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Kind, Named, Organisation, Person, Place
from annotated_dossier.model.entities import Role
from annotated_dossier.pages.cards import card, listed, listed_own
from annotated_dossier.pages.found import entity_found
from annotated_dossier.pages.grouping import by_question, in_time
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.naming import mentioned, shown_mentions
from annotated_dossier.pages.page import Page, make_page
from annotated_dossier.pages.pictured.sayings import by_party, line_of_time, said_and_said_of
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import Phrases

# So many statements are seen without opening a list.
_SEEN_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """What is said on one question, or on none, each claim in a line; `is_open` where the lines are few."""

    question: RecordLink | None
    lines: tuple[Markup, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """A source that somebody published or wrote, perhaps as the agency."""

    source: RecordLink
    published: str
    is_agency: bool


def entity_page(dossier: Dossier, kind: Kind, record: Named, template: str, values: Mapping[str, Any]) -> Page:
    """The page of a record that claims are about. Its template is `entity.md.jinja`, or extends that."""
    about = dossier.claims_about.get(record.id, ())
    said = said_by(dossier, record)
    direct = [claim for claim in in_time(dossier, said) if has_direct_words(claim, dossier)]
    reported = [claim for claim in said if claim not in direct]
    words = wording(dossier)
    return make_page(
        dossier,
        urls.record_address(kind.key, record.id),
        template,
        record.name,
        _description(record, len(about), len(said), dossier.phrases),
        found=entity_found(dossier, record),
        subject=record,
        kind=kind.key,
        what=record.type or dossier.phrases.raw(kind.one),
        record=record,
        party=words.party(record),
        language=words.language(dossier.record.language),
        names=[(name, words.language(name.lang)) for name in record.names],
        about=_by_question(dossier, about, listed),
        in_time=line_of_time(
            dossier.phrases.gettext("%(name)s: what is said, and when", name=record.name),
            said_and_said_of(direct, reported, about, dossier) if said else by_party(about, dossier),
            dossier,
        ),
        direct=[card(claim, dossier) for claim in direct],
        reported=_by_question(dossier, reported, listed_own),
        articles=_sources_from(record, dossier),
        carried=_by_question(dossier, dossier.claims_via.get(record.id, ()), listed),
        questions=[link_to(question, dossier) for question in dossier.questions_about.get(record.id, ())],
        mentioned=[shown_mentions(article, found, dossier) for article, found in mentioned(dossier, record.id)],
        **values,
    )


def said_by(dossier: Dossier, record: Named) -> tuple[Claim, ...]:
    """What a speaker says; for who wrote or published sources, what these say in their own voice."""
    articles = dossier.sources_from.get(record.id, ())
    printed = (claim for source in articles for claim in dossier.claims_in.get(source.id, ()))
    own_voice = (claim for claim in printed if claim.is_own_voice and record.id in dossier.source_of(claim).voices)
    claims = {claim.id: claim for claim in (*dossier.claims_by.get(record.id, ()), *own_voice)}
    return tuple(claims.values())


def roles_of(record: Person | Organisation, dossier: Dossier) -> list[tuple[Role, RecordLink]]:
    """The roles of a record, each with the body it belongs to."""
    return [(role, link_to(dossier.find(role.of), dossier)) for role in record.roles]


def _sources_from(body: Named, dossier: Dossier) -> list[Printed]:
    """The sources that somebody published or wrote."""
    return [
        Printed(link_to(source, dossier), source.published, body.id not in (*source.voices, source.publisher))
        for source in dossier.sources_from.get(body.id, ())
    ]


def containing(dossier: Dossier, place: Place) -> Iterable[Place]:
    """The places around a place, the smallest first."""
    seen = {place.id}
    while place.within and place.within not in seen:
        place = dossier.places[place.within]
        seen.add(place.id)
        yield place


def _by_question(dossier: Dossier, claims: Collection[Claim], line: Callable[[Claim, Dossier], Markup]) -> list[Asked]:
    return [
        Asked(
            link_to(group.question, dossier) if group.question else None,
            tuple(line(claim, dossier) for claim in group.claims),
            len(claims) <= _SEEN_AT_ONCE,
        )
        for group in by_question(dossier, claims)
    ]


def _description(record: Named, about: int, said: int, say: Phrases) -> str:
    if isinstance(record, Person):
        counts = [say.ngettext("%(num)s statement about them", "%(num)s statements about them", about)]
        counts += (
            [say.ngettext("%(num)s statement of their own", "%(num)s statements of their own", said)] if said else []
        )
    else:
        counts = [say.ngettext("%(num)s statement about it", "%(num)s statements about it", about)]
        counts += [say.ngettext("%(num)s statement of its own", "%(num)s statements of its own", said)] if said else []
    names = ", ".join(dict.fromkeys([record.name, *(name.name for name in record.names)]))
    return f"{names}: {say.listed(counts)}."
