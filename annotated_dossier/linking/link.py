"""Records and articles to one dossier in which everything knows what points to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple, TypeVar, cast

from annotated_dossier.diagnostics import Diagnostic, Span
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.problems import UNKNOWN_POSITION, UNKNOWN_REFERENCE, WRONG_KIND
from annotated_dossier.model import (
    SOURCE_VOICE,
    Answer,
    Claim,
    DossierRecord,
    Kind,
    Kinds,
    Limits,
    Named,
    Organisation,
    Origin,
    Person,
    Place,
    Question,
    Quote,
    Record,
    Relation,
    Source,
    Unit,
)
from annotated_dossier.model.dossier import VOCABULARIES
from annotated_dossier.model.fields import ID, Refers
from annotated_dossier.model.kinds import meant
from annotated_dossier.records.parse import Records
from annotated_dossier.records.references import Reference
from annotated_dossier.text.languages import Language, language_of
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
OfRecord = TypeVar("OfRecord", bound=Record)


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

    `kinds` is the table of the kinds there are; `by_kind` maps each of them, and then ids, to records in the order of the
    files, as do `sources`, `places` and so on. The other mappings go from an id to what points to it; an id
    that nothing points to is missing there, so read them with `.get(id, ())`. `referred_to` are the ids, of terms too, that
    another record points to. `site_url` is where the site will stand, if that is known.
    """

    record: DossierRecord
    kinds: Kinds
    by_kind: Mapping[str, Mapping[str, Record]]
    site_url: str | None
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

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        return self._records_of(Source)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The places by id."""
        return self._records_of(Place)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units by id."""
        return self._records_of(Unit)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """The people by id."""
        return self._records_of(Person)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """The organisations by id."""
        return self._records_of(Organisation)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return self._records_of(Claim)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by id."""
        return self._records_of(Question)

    def _records_of(self, model: type[OfRecord]) -> Mapping[str, OfRecord]:
        key = next(kind.key for kind in self.kinds.values() if kind.model is model)
        return cast(Mapping[str, OfRecord], self.by_kind[key])

    def named(self, kind: Kind) -> Iterable[Named]:
        """The records of a kind whose records have names; none of any other."""
        return (record for record in self.by_kind[kind.key].values() if isinstance(record, Named))

    @cached_property
    def language(self) -> Language:
        """The language to read our own words by."""
        return language_of(self.record.language)

    def language_of(self, quote: Quote) -> Language:
        """The language to read the words of a quote by; where its source is missing, that of our own words."""
        source = self.sources.get(quote.source)
        return language_of(source.language) if source else self.language

    def all_records(self) -> Iterator[Record]:
        """Every record, the dossier record first."""
        yield self.record
        for records in self.by_kind.values():
            yield from records.values()

    def find(self, record_id: str) -> Record:
        """The record with this id. Raises `KeyError` if there is none."""
        return self.by_kind[self.kind_of[record_id]][record_id]

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
    def allowed(refers: Refers) -> set[str]:
        """The ids that may stand in such a field; what is no kind is a word that may stand there."""
        return set().union(*(known.get(kind, {kind}) for kind in meant(refers, records.kinds)))

    for record, reference in records.references:
        if reference.target not in allowed(reference.refers):
            problems += _wrong(reference, record, records.kinds, known, names)
    for claim in records.by_kind["claims"].values():
        problems += _wrong_positions(claim, records.by_kind["questions"])
    return problems


def link(records: Records, articles: Mapping[str, Article], site_url: str | None = None) -> Dossier:
    """The linked dossier. What points nowhere is left out; `check_references` reports it.

    It is published at the address its record names, or else at `site_url`.
    """
    kinds = records.by_kind
    claims = kinds["claims"]
    quotes = [quote for article in articles.values() for quote in article.quotes]
    quotes.sort(key=lambda quote: quote.index)
    record = records.dossier or _STAND_IN
    return Dossier(
        record=record,
        site_url=record.site_url or site_url,
        kinds=records.kinds,
        by_kind=kinds,
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
    known = {kind: {*group, *records.left_out.get(kind, ())} for kind, group in records.by_kind.items()}
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
    record: Record,
    table: Kinds,
    known: Mapping[str, set[str]],
    names: Mapping[str, Mapping[str, str]],
) -> Iterator[Diagnostic]:
    targets = meant(reference.refers, table)
    if "parties" not in known and set(targets) & set(VOCABULARIES):
        return  # the dossier record itself is at fault
    kinds = [kind for kind in targets if kind in known]
    words = {kind for kind in targets if kind not in known}
    span = _place(reference, record)
    elsewhere = next((kind for kind, ids in known.items() if reference.target in ids), None)
    if elsewhere:
        yield WRONG_KIND.at(
            span, f"`{reference.target}` is one of the {elsewhere}.", f"Write {_choice(kinds, words, len(table))}."
        )
        return
    ids = sorted(set().union(*(known[kind] for kind in kinds), words))
    named = next((names[kind][name] for kind in kinds if (name := reference.target.casefold()) in names[kind]), None)
    near = named or nearest_word(reference.target, filter(ID.fullmatch, ids))
    yield UNKNOWN_REFERENCE.at(
        span,
        f"Nothing has the id `{reference.target}`.",
        f"Did you mean `{near}`?" if near else _instead(kinds, words, ids, len(table)),
    )


def _instead(kinds: Sequence[str], words: Iterable[str], ids: Sequence[str], kinds_in_all: int) -> str:
    if set(kinds) <= set(VOCABULARIES):
        return f"Write one of the {' or '.join(kinds)} of the dossier record ({', '.join(ids)}), or add it there."
    return f"Add the record, or write {_choice(kinds, words, kinds_in_all)}."


def _choice(kinds: Sequence[str], words: Iterable[str], kinds_in_all: int) -> str:
    """`the id of one of the people, organisations or units, or `source``."""
    listed = " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    owner = "a record" if len(kinds) == kinds_in_all else f"one of the {listed}"
    return ", or ".join([f"the id of {owner}", *(f"`{word}`" for word in sorted(words))])


def _place(reference: Reference, record: Record) -> Span:
    """Where an id is written: in the record, or in the `defaults` of its file."""
    *around, field = reference.path
    span = record.origin.span(*reference.path)
    is_left_to_default = around[:1] == ["quotes"] and span == record.origin.span(*around)
    return record.origin.places.default(str(field)) or span if is_left_to_default else span


def _wrong_positions(claim: Claim, questions: Mapping[str, Question]) -> Iterable[Diagnostic]:
    for index, answer in enumerate(claim.answers):
        question = questions.get(answer.question)
        if question is None or answer.position is None or answer.position in question.positions:
            continue
        near = nearest_word(answer.position, question.positions)
        known = (
            f"Its positions: {', '.join(question.positions)}."
            if question.positions
            else ("It lists none: leave `position` out, or add it to the question.")
        )
        yield UNKNOWN_POSITION.at(
            claim.origin.span("answers", index, "position"),
            f"The question `{question.id}` has no position `{answer.position}`.",
            f"Did you mean `{near}`?" if near else known,
        )
