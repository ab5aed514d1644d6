"""An index for each kind, to be read and not only searched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from markupsafe import Markup

from annotated_dossier import urls
from annotated_dossier.linking.articles import SentenceState
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import block
from annotated_dossier.model import Claim, Kind, Named, Place, Question, Source
from annotated_dossier.pages.entities import said_by
from annotated_dossier.pages.found import claim_found
from annotated_dossier.pages.grouping import TopicGroup, by_topic, said_day
from annotated_dossier.pages.links import RecordLink, link_to, links_to_voices
from annotated_dossier.pages.naming import mentioned
from annotated_dossier.pages.ordering import grouped_by, groups_of
from annotated_dossier.pages.page import Page, Planned, make_page
from annotated_dossier.pages.pictured.pairs import pairs, side_by_side
from annotated_dossier.pages.pictured.points import all_located
from annotated_dossier.pages.rivals import Disputing, against
from annotated_dossier.pages.speakers import Heard, heard
from annotated_dossier.pages.templates import block as laid_out
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_

PAIRS_SHOWN = 3
FACETS = ("topic", "party", "source", "standing")
_STATES = {
    SentenceState.CITED: N_("%(count)s cited"),
    SentenceState.SET_ASIDE: N_("%(count)s left out with a reason"),
    SentenceState.UNREAD: N_("%(count)s not yet read"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A record in an index: what the dossier holds about it, and for a place what lies within it."""

    record: Named
    link: RecordLink
    counts: str
    within: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading."""

    anchor: str
    name: str
    entries: list[Listed]


@dataclass(frozen=True, slots=True)
class PositionCount:
    """A position on a question, and how many claims take it."""

    label: str
    claims: int


@dataclass(frozen=True, slots=True)
class ListedQuestion:
    """A question with the positions on it, and how many claims answer it."""

    id: str
    link: RecordLink
    answers: int
    positions: tuple[PositionCount, ...]


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source with its outlet and its day (EDTF), the number of its claims, and what became of its sentences."""

    id: str
    link: RecordLink
    outlets: tuple[RecordLink, ...]
    agency: RecordLink | None
    agency_basis: str | None
    published: str
    basis: str | None
    claims: int
    states: str


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim in a line: what it can be narrowed and sorted by, when and by whom it was said, and who disputes it."""

    claim: Claim
    facets: dict[str, list[str]]
    day: str
    when: str
    heard: Heard
    link: RecordLink
    sides: tuple[str, ...]
    against: tuple[Disputing, ...]


@dataclass(frozen=True, slots=True)
class ListedTopic:
    """A topic with a row for each of its claims."""

    id: str
    name: str
    note: str | None
    rows: tuple[Markup, ...]


def pages(dossier: Dossier) -> Iterator[Planned]:
    """The index of every kind that has records, and of the claims, where readers are led to search."""
    for kind in dossier.kinds.values():
        if dossier.by_kind[kind.key] or kind.model is Claim:
            yield Planned(urls.index_address(kind.key), partial(_page, kind, dossier))


def _page(kind: Kind, dossier: Dossier) -> Page:
    records, say = dossier.by_kind[kind.key], dossier.phrases
    lead = say.raw(kind.lead).replace("{count}", say.number(len(records)))
    return make_page(
        dossier,
        urls.index_address(kind.key),
        "entities.md.jinja" if kind.is_named else f"{kind.key}-index.md.jinja",
        say.raw(kind.title),
        lead,
        kind=kind.key,
        count=len(records),
        lead=lead,
        **_content(dossier, kind),
    )


def _content(dossier: Dossier, kind: Kind) -> dict[str, Any]:
    """What an index lists, by the name under which its template is given it."""
    if kind.model is Claim:
        return {"groups": [_topic(dossier, group) for group in by_topic(dossier, dossier.claims.values())]}
    if kind.model is Question:
        return {"questions": [_question(dossier, question) for question in dossier.questions.values()]}
    if kind.model is Source:
        return {
            "sources": [_source(dossier, source) for source in dossier.sources.values()],
            "pairs": [side_by_side(*pair, dossier) for pair in islice(pairs(dossier), PAIRS_SHOWN)],
        }
    return {
        "groups": [
            Group(group.anchor, group.name, [_listed(dossier, record) for record in group.records])
            for group in groups_of(dossier, kind)
        ],
        "shows_type": grouped_by(dossier, kind) != "type",
        "located": all_located(dossier) if kind.model is Place else None,
    }


def _topic(dossier: Dossier, group: TopicGroup) -> ListedTopic:
    return ListedTopic(
        group.id, group.topic.name, group.topic.note, tuple(Markup(claim_row(claim, dossier)) for claim in group.claims)
    )


@block
def claim_row(claim: Claim, dossier: Dossier) -> str:
    """The row of a claim in the index, laid out once."""
    return laid_out(dossier.phrases, "claim_row", _line(dossier, claim))


def _line(dossier: Dossier, claim: Claim) -> ListedClaim:
    return ListedClaim(
        claim,
        _facets(dossier, claim),
        said_day(dossier, claim).isoformat(),
        wording(dossier).said_when(claim),
        heard(claim, dossier),
        link_to(claim, dossier),
        tuple(filter(None, (wording(dossier).side(claim, figure) for figure in claim.figures))),
        against(claim, dossier),
    )


def _facets(dossier: Dossier, claim: Claim) -> dict[str, list[str]]:
    """What the index of the claims can be narrowed by: the values of a claim for each of the facets."""
    values: dict[str, list[str]] = {}
    for facet, value in claim_found(dossier, claim).facets:
        if facet in FACETS:
            values.setdefault(facet.capitalize(), []).append(value)
    return values


def _listed(dossier: Dossier, record: Named) -> Listed:
    about, own = len(dossier.claims_about.get(record.id, ())), len(said_by(dossier, record))
    sentences, say = sum(len(found) for _, found in mentioned(dossier, record.id)), dossier.phrases
    counts = [
        say.ngettext("%(num)s statement about", "%(num)s statements about", about) if about else "",
        say.ngettext("%(num)s own statement", "%(num)s own statements", own) if own else "",
        say.ngettext("named in %(num)s sentence", "named in %(num)s sentences", sentences) if sentences else "",
    ]
    counted = ", ".join(filter(None, counts)) or say.gettext("background only")
    within = dossier.places_within.get(record.id, ()) if isinstance(record, Place) else ()
    return Listed(record, link_to(record, dossier), counted, tuple(_listed(dossier, inner) for inner in within))


def _question(dossier: Dossier, question: Question) -> ListedQuestion:
    answers = dossier.answers_to.get(question.id, ())
    positions = tuple(
        PositionCount(label, sum(answered.answer.position == position for answered in answers))
        for position, label in question.positions.items()
    )
    return ListedQuestion(question.id, link_to(question, dossier), len(answers), positions)


def _source(dossier: Dossier, source: Source) -> ListedSource:
    return ListedSource(
        source.id,
        link_to(source, dossier),
        links_to_voices(source, dossier),
        link_to(dossier.organisations[source.wire], dossier) if source.wire else None,
        source.wire_basis,
        source.published,
        source.published_basis,
        len(dossier.claims_in.get(source.id, ())),
        _states(dossier, source),
    )


def _states(dossier: Dossier, source: Source) -> str:
    """What became of the sentences of a source."""
    article, say = dossier.articles[source.id], dossier.phrases
    found = {state: sum(sentence.state is state for sentence in article.sentences) for state in SentenceState}
    counts = [say.gettext(_STATES[state], count=found[state]) for state in SentenceState if found[state]]
    sentences = say.ngettext("%(num)s sentence", "%(num)s sentences", len(article.sentences))
    return f"{sentences}: {', '.join(counts)}"
