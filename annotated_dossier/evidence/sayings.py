"""What each record says and what it rests on, as plain values in a fixed order, and a fingerprint of the two.

A reader signs the fingerprint. Wraps, the order of fields, files and comments are no part of it, nor are ids: where a
record points to another, it says that one's name, label or statement. So a renamed id changes nothing, and a place, a
speaker or a measure of another name does.

A record rests on each claim that it names or whose words its own texts quote, a question on each claim that answers it,
and a claim on the points of the places that its checks measure between.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple, get_args

from annotated_dossier.evidence.quoting import QuotedClaims
from annotated_dossier.evidence.surroundings import sentences_around
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import SOURCE_VOICE, Claim, Model, Place, Question, Record, Source
from annotated_dossier.model.claims import Answer
from annotated_dossier.model.computations import ArithmeticCheck, SumCheck, operands_with_paths
from annotated_dossier.model.dossier import VOCABULARIES, Measure
from annotated_dossier.model.fields import Refers
from annotated_dossier.records.references import references
from annotated_dossier.text.fold import fold

# A change of what is counted here lets every signature lapse.
FORMAT = 1
_LENGTH = 16
# The key under which a value says what it points to.
NAMES = "names"
# Who is to read, and under which ids something stands or stood, is nothing that a record says.
_NOT_SAID = frozenset({"id", "origin", "review", "readers", "formerly"})

Values = Mapping[str, Any]
Refer = Callable[[str, Refers], str]


class Support(NamedTuple):
    """Something that a record rests on: what it is called, and the hash of what it says."""

    label: str
    hash: str


class Sayings:
    """The sayings of the records of a dossier in which everything points somewhere. Each is worked out once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._values: dict[str, Values] = {}
        self._hashes: dict[str, str] = {}
        self._fingerprints: dict[str, str] = {}
        self._quoted = QuotedClaims(dossier)

    def values(self, record: Record) -> Values:
        """What a record says: its fields that are not left to their defaults, by their keys in the YAML."""
        key = self._key(record)
        if key not in self._values:
            self._values[key] = self._said(record)
        return self._values[key]

    def supports(self, record: Record) -> tuple[Support, ...]:
        """What a record rests on, in a fixed order."""
        claims = self._claims_under(record)
        places = {target for path, target, _ in references(record) if path[0] == "checks"}
        return tuple(
            sorted(
                [
                    *(Support(self._label(claim), self._hash_of(claim)) for claim in claims.values()),
                    *(self._point(place) for target in places if (place := self._dossier.places.get(target))),
                ]
            )
        )

    def fingerprint(self, record: Record) -> str:
        """The hash of all that a record says and rests on."""
        key = self._key(record)
        if key not in self._fingerprints:
            self._fingerprints[key] = _hash([FORMAT, self._hash_of(record), self.supports(record)])
        return self._fingerprints[key]

    def _hash_of(self, record: Record) -> str:
        """The hash of what a record says itself."""
        key = self._key(record)
        if key not in self._hashes:
            self._hashes[key] = _hash(self.values(record))
        return self._hashes[key]

    def _key(self, record: Record) -> str:
        """What no other record is known by: the dossier record has the id of none."""
        return "" if record is self._dossier.record else record.id

    def _said(self, record: Record) -> Values:
        values = dict(_values(record, self._refer))
        if isinstance(record, Claim):
            placed = {quote.index: quote for quote in self._dossier.quotes.get(record.id, ())}
            for index, quote in enumerate(values["quotes"]):
                if index in placed:
                    article = self._dossier.articles[placed[index].quote.source]
                    quote["in"] = [fold(said).text for said in sentences_around(article, placed[index].anchor)]
            for answer, said in zip(record.answers, values.get("answers", ()), strict=False):
                said.update(self._position(answer))
            for check, said in zip(record.checks, values.get("checks", ()), strict=False):
                said.update(self._operands(check))
        return values

    def _position(self, answer: Answer) -> Iterator[tuple[str, Any]]:
        question = self._dossier.questions.get(answer.question)
        if answer.position and question:
            yield "position", {NAMES: question.positions.get(answer.position, answer.position)}

    def _operands(self, check: Model) -> Iterator[tuple[str, Any]]:
        if isinstance(check, ArithmeticCheck):
            for field in ("part", "whole"):
                claim = self._dossier.claims.get(getattr(check, field))
                if claim:
                    yield field, {NAMES: self._label(claim)}
        if isinstance(check, SumCheck):
            claims = ((part, self._dossier.claims.get(part)) for part in check.parts)
            yield "parts", [{NAMES: self._label(claim)} if claim else part for part, claim in claims]

    def _claims_under(self, record: Record) -> Mapping[str, Claim]:
        """The claims that a record rests on, by id."""
        claims = self._dossier.claims
        named = [target for _, target, refers in references(record) if refers.kinds == ("claims",)]
        if isinstance(record, Claim):
            named += [operand for check in record.checks for _, operand in operands_with_paths(check)]
        if isinstance(record, Question):
            named += [answered.claim.id for answered in self._dossier.answers_to.get(record.id, ())]
        named += self._quoted.quoted_by(record)
        return {target: claims[target] for target in named if target in claims and target != record.id}

    def _point(self, place: Place) -> Support:
        said = self.values(place)
        return Support(self._label(place), _hash([said.get("locations"), said.get("uncertainty_m")]))

    def _refer(self, target: str, refers: Refers) -> str:
        """What a reference says."""
        for vocabulary in VOCABULARIES:
            if vocabulary in refers.kinds and target in getattr(self._dossier.record, vocabulary):
                return _term(getattr(self._dossier.record, vocabulary)[target])
        return self._label(self._dossier.find(target)) if target in self._dossier.kind_of else target

    def _label(self, record: Record) -> str:
        """What a record is called where another one points to it; no two are called the same."""
        label = self._labels[record.id]
        if self._times[label] == 1:
            return label
        own = dict(_values(record, lambda *_: ""))
        return f"{label} ({_hash(own)})"

    @cached_property
    def names(self) -> frozenset[str]:
        """All that a record can name."""
        terms = (term for vocabulary in VOCABULARIES for term in getattr(self._dossier.record, vocabulary).values())
        positions = (label for question in self._dossier.questions.values() for label in question.positions.values())
        records = (self._label(record) for records in self._dossier.by_kind.values() for record in records.values())
        return frozenset([SOURCE_VOICE, *records, *map(_term, terms), *positions])

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {
            record.id: f"{kind.one}: {_name(record, self._dossier)}"
            for kind in self._dossier.kinds.values()
            for record in self._dossier.by_kind[kind.key].values()
        }

    @cached_property
    def _times(self) -> Mapping[str, int]:
        return Counter(self._labels.values())


@lru_cache(maxsize=1)
def sayings(dossier: Dossier) -> Sayings:
    """The sayings of a dossier."""
    return Sayings(dossier)


def _term(term: Any) -> str:
    """What a term of the dossier record is called: a measure with all that is counted."""
    name: str = term.name
    return f"{name} ({term.unit}): {term.definition}" if isinstance(term, Measure) else name


def _name(record: Record, dossier: Dossier) -> str:
    if isinstance(record, Claim):
        return record.statement
    if isinstance(record, Question):
        return record.question
    if isinstance(record, Source):
        outlet = dossier.together(dossier.voices(record))
        return f"{record.label or record.headline}, {outlet}, {record.published}"
    return str(getattr(record, "name", record.id))


def _hash(value: Any) -> str:
    return hashlib.sha256(_canonical(value).encode()).hexdigest()[:_LENGTH]


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _values(model: Model, refer: Refer) -> Iterator[tuple[str, Any]]:
    for name, key, refers, default in _plan(model.__class__):
        value = getattr(model, name)
        if value != default:
            yield key, _plain(value, refers, refer)


def _plain(value: Any, refers: Refers | None, refer: Refer) -> Any:
    if isinstance(value, str):
        return {NAMES: refer(value, refers)} if refers else " ".join(value.split())
    if isinstance(value, bool | int):
        return value
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Model):
        return dict(_values(value, refer))
    if isinstance(value, tuple):
        return [_plain(item, refers, refer) for item in value]
    # Its keys are ids, and what is said under them has no order.
    return sorted((_plain(item, refers, refer) for item in value.values()), key=_canonical)


class _Field(NamedTuple):
    name: str
    key: str
    refers: Refers | None
    default: Any


@cache
def _plan(model: type[Model]) -> tuple[_Field, ...]:
    """The fields by which a model says something."""
    return tuple(
        _Field(name, field.alias or name, _refers([*field.metadata, field.annotation]), field.default)
        for name, field in model.model_fields.items()
        if name not in _NOT_SAID
    )


def _refers(parts: Any) -> Refers | None:
    for part in parts:
        found = part if isinstance(part, Refers) else _refers((*getattr(part, "__metadata__", ()), *get_args(part)))
        if found and not found.may_be_number:
            return found
    return None
