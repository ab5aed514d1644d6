"""Records and articles to one dossier in which everything knows what points to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple, TypeVar

from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.published import Published
from annotated_dossier.linking.stand_in import STAND_IN
from annotated_dossier.model import (
    Answer,
    Claim,
    DossierRecord,
    Kind,
    Kinds,
    Named,
    Organisation,
    Person,
    Place,
    Question,
    Quote,
    Record,
    Relation,
    Source,
    Unit,
)
from annotated_dossier.phrases import Phrases, phrases_of
from annotated_dossier.records.gathered import Records, records_of
from annotated_dossier.selftest import Measured
from annotated_dossier.text.joining_words import language_read
from annotated_dossier.text.languages import Language, language_of

# So many statements tell which language they are in.
_TELLING = 100
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

    `language` is the one to read our own words by, `kinds` the table of the kinds there are; `by_kind` maps each of
    them, and then ids, to records in the order of the files, as do `sources`, `places` and so on. The other mappings go
    from an id to what points to it; an id that nothing points to is missing there, so read them with `.get(id, ())`.
    `referred_to` are the ids, of terms too, that another record points to. `formerly` goes from a former id to the id
    of the record that has it now. `published` is what earlier editions published, `None` before the first. `site_url`
    is where the site will stand, if that is known, and `measured` what the rules were found to catch, if somebody
    tried. `reviews` is the lock that holds who has read what, unread itself.
    """

    record: DossierRecord
    language: Language
    kinds: Kinds
    by_kind: Mapping[str, Mapping[str, Record]]
    site_url: str | None
    measured: Measured | None
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
    reviews: TextFile | None
    formerly: Mapping[str, str]
    published: Published | None

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        return records_of(Source, self)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The places by id."""
        return records_of(Place, self)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units by id."""
        return records_of(Unit, self)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """The people by id."""
        return records_of(Person, self)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """The organisations by id."""
        return records_of(Organisation, self)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return records_of(Claim, self)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by id."""
        return records_of(Question, self)

    @property
    def has_record(self) -> bool:
        """Whether the dossier record is one that was written; another stands in for one that could not be used."""
        return self.record is not STAND_IN

    def named(self, kind: Kind) -> Iterable[Named]:
        """The records of a kind whose records have names; none of any other."""
        return (record for record in self.by_kind[kind.key].values() if isinstance(record, Named))

    @property
    def phrases(self) -> Phrases:
        """What our own words for readers are in."""
        return phrases_of(self.record.language)

    def language_of(self, quote: Quote) -> Language:
        """The language to read the words of a quote by; where its source is missing, that of our own words."""
        if article := self.articles.get(quote.source):
            return article.language
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

    def id_now(self, record_id: str) -> str | None:
        """The id of the record that has this id or had it, `None` if there is none."""
        return record_id if record_id in self.kind_of else self.formerly.get(record_id)

    def named_record(self, record_id: str) -> Named:
        """The place, unit, person or organisation with this id. Raises `KeyError` if there is none."""
        record = self.find(record_id)
        if not isinstance(record, Named):
            raise KeyError(record_id)
        return record

    def rivals(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims that contradict this one; a withdrawn claim is nobody's rival, though it has rivals itself."""
        return tuple(link.other for link in self.links.get(claim.id, ()) if link.is_rival)

    def source_of(self, claim: Claim) -> Source:
        """The source of the claim's first quote."""
        return self.sources[claim.quotes[0].source]

    def speakers(self, claim: Claim) -> tuple[Named, ...]:
        """Who says it, together where they are several; of a source's own voice, those whose voice it is."""
        if claim.is_own_voice:
            return self.voices(self.source_of(claim))
        return tuple(map(self.named_record, claim.said_by))

    def voices(self, source: Source) -> tuple[Named, ...]:
        """In whose voice a source speaks: those who wrote it, or else its publisher."""
        return tuple(map(self.named_record, source.voices))

    def voice_name(self, source: Source) -> str:
        """What those are called in whose voice a source speaks; of a text that is nobody's, its title."""
        return self.together(self.voices(source)) or source.headline or source.label or source.id

    def together(self, records: Iterable[Named]) -> str:
        """The names of several, `A, B and C`; of none, nothing."""
        return self.phrases.listed([record.name for record in records] or [""])

    def agency(self, claim: Claim) -> Named | None:
        """The news agency whose text speaks in its own voice here, if it is one's."""
        source = self.source_of(claim)
        return self.organisations[source.wire] if source.wire and claim.is_own_voice else None

    def is_agency_inferred(self, claim: Claim) -> bool:
        """Whether the text does not name the agency whose text speaks here."""
        return self.agency(claim) is not None and self.source_of(claim).wire_basis is not None

    def speaker_name(self, claim: Claim) -> str:
        """What who says it is called; of an agency's text: `AGENCY, in OUTLET`."""
        name, agency = self.together(self.speakers(claim)), self.agency(claim)
        return self.phrases.gettext("%(agency)s, in %(outlet)s", agency=agency.name, outlet=name) if agency else name


def link(
    records: Records,
    articles: Mapping[str, Article],
    site_url: str | None = None,
    reviews: TextFile | None = None,
    published: Published | None = None,
    measured: Measured | None = None,
) -> Dossier:
    """The linked dossier. What points nowhere is left out; `check_references` reports it.

    It is published at the address its record names, or else at `site_url`; `published` is what earlier editions were.
    """
    claims = records_of(Claim, records)
    quotes = [quote for article in articles.values() for quote in article.quotes]
    quotes.sort(key=lambda quote: quote.index)
    record = records.dossier or STAND_IN
    statements = (claim.statement for claim in islice(claims.values(), _TELLING))
    return Dossier(
        record=record,
        language=language_read(record.language, " ".join(statements)),
        reviews=reviews,
        site_url=record.site_url or site_url,
        measured=measured,
        kinds=records.kinds,
        by_kind=records.by_kind,
        kind_of={record_id: kind for kind, group in records.by_kind.items() for record_id in group},
        articles=articles,
        quotes=_grouped((quote.claim.id, quote) for quote in quotes),
        links=_grouped(_links(claims)),
        claims_about=_grouped((target, claim) for claim in claims.values() for target in claim.about),
        claims_by=_grouped((speaker, claim) for claim in claims.values() for speaker in claim.said_by),
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
            (target, question) for question in records_of(Question, records).values() for target in question.about
        ),
        places_within=_grouped((place.within, place) for place in records_of(Place, records).values() if place.within),
        units_under=_grouped((unit.parent, unit) for unit in records_of(Unit, records).values() if unit.parent),
        people_of=_grouped(
            (body, person)
            for person in records_of(Person, records).values()
            for body in dict.fromkeys(role.of for role in person.roles)
        ),
        sources_from=_grouped(
            (body, source)
            for source in records_of(Source, records).values()
            for body in dict.fromkeys([*source.voices, source.publisher, source.wire])
            if body
        ),
        referred_to=frozenset(
            reference.target for record, reference in records.references if reference.target != record.id
        ),
        formerly=records.formerly,
        published=published,
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
