"""Records and articles to one dossier in which everything knows what points to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.model import (
    KINDS,
    SOURCE_VOICE,
    Answer,
    Claim,
    DossierRecord,
    Limits,
    Organisation,
    Origin,
    Person,
    Place,
    Question,
    Record,
    Relation,
    Source,
    Unit,
)
from annotated_dossier.model.fields import ID
from annotated_dossier.records.parse import VOCABULARIES, LeftOut, Records
from annotated_dossier.records.references import Reference
from annotated_dossier.text.suggest import nearest_word
from annotated_dossier.yamlio.places import Places

# Stands in where the dossier record is missing or malformed, which is reported, so that the rest can be checked.
_STAND_IN = DossierRecord.model_construct(
    id="dossier",
    origin=Origin(Places("", ""), ()),
    title="",
    summary="",
    language="en",
    covers="0001/..",
    edition="",
    topics={},
    limits=Limits(),
)

SYMMETRIC = frozenset({"contradicts", "corroborates"})
Of = TypeVar("Of")


class Link(NamedTuple):
    """A relation seen from one of its claims. `is_forward` is false when it was stated on the other side."""

    relation: Relation
    other: Claim
    is_forward: bool

    @property
    def is_rival(self) -> bool:
        """Whether the other claim contradicts this one and is upheld."""
        return self.relation.type == "contradicts" and self.other.withdrawn is None


class Answered(NamedTuple):
    """A claim that answers a question, and the position it takes there."""

    claim: Claim
    answer: Answer


# Compared as what it is: each is made once.
@dataclass(frozen=True, eq=False)
class Dossier:
    """Everything the checks, pages and data files are made from.

    Kinds map ids to records in the order of the files. The other mappings go from an id to what points to it; an id
    that nothing points to is missing there, so read them with `.get(id, ())`. `referred_to` are the ids, of terms too, that
    another record points to.
    """

    record: DossierRecord
    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    units: Mapping[str, Unit]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    claims: Mapping[str, Claim]
    questions: Mapping[str, Question]
    kind_of: Mapping[str, str]
    articles: Mapping[str, Article]
    quotes: Mapping[str, tuple[PlacedQuote, ...]]
    links: Mapping[str, tuple[Link, ...]]
    claims_about: Mapping[str, tuple[Claim, ...]]
    claims_by: Mapping[str, tuple[Claim, ...]]
    claims_via: Mapping[str, tuple[Claim, ...]]
    claims_in: Mapping[str, tuple[Claim, ...]]
    answers_to: Mapping[str, tuple[Answered, ...]]
    questions_about: Mapping[str, tuple[Question, ...]]
    places_within: Mapping[str, tuple[Place, ...]]
    units_under: Mapping[str, tuple[Unit, ...]]
    people_of: Mapping[str, tuple[Person, ...]]
    sources_from: Mapping[str, tuple[Source, ...]]
    referred_to: frozenset[str]

    def all_records(self) -> Iterator[Record]:
        """Every record, the dossier record first."""
        yield self.record
        for kind in KINDS:
            yield from getattr(self, kind).values()

    def find(self, record_id: str) -> Record:
        """The record with this id. Raises `KeyError` if there is none."""
        return getattr(self, self.kind_of[record_id])[record_id]

    def rivals(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims that contradict this one; a withdrawn claim is nobody's rival, though it has rivals itself."""
        return tuple(link.other for link in self.links.get(claim.id, ()) if link.is_rival)

    def source_of(self, claim: Claim) -> Source:
        """The source of the claim's first quote."""
        return self.sources[claim.quotes[0].source]

    def speaker(self, claim: Claim) -> Record:
        """Who says it: a person, organisation or unit, or the outlet where the article speaks in its own voice."""
        if claim.speaker == SOURCE_VOICE:
            return self.organisations[self.source_of(claim).publisher]
        return self.find(claim.speaker)


def check_references(records: Records) -> list[Diagnostic]:
    """Every id that points nowhere, or to a record of the wrong kind."""
    known = _known(records)
    names = _names(records)
    problems = []

    @cache
    def allowed(kinds: tuple[str, ...]) -> set[str]:
        """The ids that may stand where records of these kinds are meant; what is no kind is a word that may stand there."""
        return set().union(*(known.get(kind, {kind}) for kind in kinds or KINDS))

    for record, reference in records.references:
        if reference.target not in allowed(reference.kinds):
            problems += _wrong(reference, record, known, names)
    for origin, index, asked, position in _positions(records):
        question = records.by_kind["questions"].get(asked)
        if question is not None and position not in question.positions:
            problems.append(_wrong_position(origin, index, question, position))
    return problems


def link(records: Records, articles: Mapping[str, Article]) -> Dossier:
    """The linked dossier. What points nowhere is left out; `check_references` reports it."""
    kinds = records.by_kind
    claims = kinds["claims"]
    quotes = [quote for article in articles.values() for quote in article.quotes]
    quotes.sort(key=lambda quote: quote.index)
    return Dossier(
        record=records.dossier or _STAND_IN,
        **kinds,
        kind_of={record_id: kind for kind, group in kinds.items() for record_id in group},
        articles=articles,
        quotes=_grouped((quote.claim.id, quote) for quote in quotes),
        links=_grouped(_links(claims)),
        claims_about=_grouped((target, claim) for claim in claims.values() for target in claim.about),
        claims_by=_grouped((claim.speaker, claim) for claim in claims.values() if claim.speaker != SOURCE_VOICE),
        claims_via=_grouped((channel, claim) for claim in claims.values() for channel in claim.via),
        claims_in=_grouped(
            (source, claim)
            for claim in claims.values()
            for source in dict.fromkeys(quote.source for quote in claim.quotes)
        ),
        answers_to=_grouped(
            (answer.question, Answered(claim, answer)) for claim in claims.values() for answer in claim.answers
        ),
        questions_about=_grouped(
            (target, question) for question in kinds["questions"].values() for target in question.about
        ),
        places_within=_grouped((place.within, place) for place in kinds["places"].values() if place.within),
        units_under=_grouped((unit.parent, unit) for unit in kinds["units"].values() if unit.parent),
        people_of=_grouped(
            (body, person)
            for person in kinds["people"].values()
            for body in dict.fromkeys(role.of for role in person.roles)
        ),
        sources_from=_grouped(
            (outlet, source)
            for source in kinds["sources"].values()
            for outlet in dict.fromkeys([source.publisher, source.wire])
            if outlet
        ),
        referred_to=frozenset(
            reference.target for record, reference in records.references if reference.target != record.id
        ),
    )


def _grouped(pairs: Iterable[tuple[str, Of]]) -> dict[str, tuple[Of, ...]]:
    groups: dict[str, list[Of]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _links(claims: Mapping[str, Claim]) -> Iterable[tuple[str, Link]]:
    """Each relation, seen from both of its claims."""
    for claim in claims.values():
        for relation in claim.relations:
            other = claims.get(relation.claim)
            if other is not None:
                yield claim.id, Link(relation, other, True)
                yield other.id, Link(relation, claim, False)


def _known(records: Records) -> dict[str, set[str]]:
    """The ids that may be pointed to, by kind; the vocabularies of the dossier record count as kinds."""
    kinds, left_out = records.by_kind, records.left_out
    known = {kind: {*kinds.get(kind, ()), *left_out.get(kind, ())} for kind in (*kinds, *left_out)}
    if records.dossier:
        known |= {vocabulary: set(getattr(records.dossier, vocabulary)) for vocabulary in VOCABULARIES}
    return known


def _names(records: Records) -> dict[str, dict[str, str]]:
    """The ids by name in small letters, by kind, of what has one."""
    groups = {
        **records.by_kind,
        **{vocabulary: getattr(records.dossier, vocabulary, {}) for vocabulary in VOCABULARIES},
    }
    return {
        kind: {entry.name.casefold(): entry_id for entry_id, entry in group.items() if hasattr(entry, "name")}
        for kind, group in groups.items()
    }


def _wrong(
    reference: Reference,
    record: Record | LeftOut,
    known: Mapping[str, set[str]],
    names: Mapping[str, Mapping[str, str]],
) -> Iterator[Diagnostic]:
    if not set(reference.kinds) & set(VOCABULARIES) <= known.keys():
        return  # the dossier record itself is at fault
    kinds = [kind for kind in reference.kinds or KINDS if kind in known]
    words = {kind for kind in reference.kinds if kind not in known}
    span = _place(reference, record)
    elsewhere = next((kind for kind, ids in known.items() if reference.target in ids), None)
    if elsewhere:
        yield Diagnostic(
            "wrong-kind", span, f"`{reference.target}` is one of the {elsewhere}.", f"Write {_choice(kinds, words)}."
        )
        return
    ids = sorted(set().union(*(known[kind] for kind in kinds), words))
    named = next((names[kind][name] for kind in kinds if (name := reference.target.casefold()) in names[kind]), None)
    near = named or nearest_word(reference.target, filter(ID.fullmatch, ids))
    yield Diagnostic(
        "unknown-reference",
        span,
        f"Nothing has the id `{reference.target}`.",
        f"Did you mean `{near}`?" if near else _instead(kinds, words, ids),
    )


def _instead(kinds: Sequence[str], words: Iterable[str], ids: Sequence[str]) -> str:
    if set(kinds) <= set(VOCABULARIES):
        return f"Write one of the {' or '.join(kinds)} of the dossier record ({', '.join(ids)}), or add it there."
    return f"Add the record, or write {_choice(kinds, words)}."


def _choice(kinds: Sequence[str], words: Iterable[str]) -> str:
    """`the id of one of the people, organisations or units, or `source``."""
    listed = " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    owner = "a record" if len(kinds) == len(KINDS) else f"one of the {listed}"
    return ", or ".join([f"the id of {owner}", *(f"`{word}`" for word in sorted(words))])


def _place(reference: Reference, record: Record | LeftOut) -> Span:
    """Where an id is written: in the record, or in the `defaults` of its file."""
    *around, field = reference.path
    span = record.origin.span(*reference.path)
    is_left_to_default = around[:1] == ["quotes"] and span == record.origin.span(*around)
    return record.origin.places.default(str(field)) or span if is_left_to_default else span


def _positions(records: Records) -> Iterator[tuple[Origin, int, str, str]]:
    """Each position that a claim takes: where the claim is, the answer's index, the question and the position."""
    for claim in records.by_kind["claims"].values():
        for index, answer in enumerate(claim.answers):
            if answer.position is not None:
                yield claim.origin, index, answer.question, answer.position
    for faulty in records.faulty:
        for index, (question, position) in faulty.positions.items():
            yield faulty.origin, index, question, position


def _wrong_position(origin: Origin, index: int, question: Question, position: str) -> Diagnostic:
    near = nearest_word(position, question.positions)
    hint = "It lists none: leave `position` out, or add it to the question."
    if question.positions:
        hint = f"Did you mean `{near}`?" if near else f"Its positions: {', '.join(question.positions)}."
    span = origin.span("answers", index, "position")
    return Diagnostic("unknown-position", span, f"The question `{question.id}` has no position `{position}`.", hint)
