"""What earlier editions published, as `edition.lock` remembers it: values that say nothing of how they are stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from annotated_dossier.model.fields import Day, OwnId

DOSSIER = "dossier"


@dataclass(frozen=True, slots=True)
class RememberedQuote:
    """A quote as it was published: its source, its words, its addresses in the source's page, the former ones last."""

    source: OwnId
    exact: str
    addresses: tuple[OwnId, ...]


@dataclass(frozen=True, slots=True)
class RememberedAnswer:
    """An answer as it was published."""

    question: OwnId
    position: OwnId | None = None


@dataclass(frozen=True, slots=True)
class RememberedCorrection:
    """A correction as it was published."""

    on: Day
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """A record as it was published.

    `words` are what it says of itself, by field: the statement of a claim, the name of a place. A record whose words
    were forgotten has none.
    """

    kind: OwnId
    words: Mapping[str, str] = field(default_factory=dict)
    quotes: tuple[RememberedQuote, ...] = ()
    answers: tuple[RememberedAnswer, ...] = ()
    corrections: tuple[RememberedCorrection, ...] = ()
    withdrawn: Day | None = None
    formerly: tuple[OwnId, ...] = ()

    @property
    def is_forgotten(self) -> bool:
        """Whether nothing is known but that it was published."""
        return not self.words


@dataclass(frozen=True, slots=True)
class Change:
    """What an edition made different in a record, which is named as it was before, or as it is if it is new.

    `what` is the field of its `words`, or `quote`, `answer`, `withdrawn`, `id`, `kind`, or `record` where all of it
    came or went. What is new has no `was`, what is gone no `now`, and what was forgotten neither. `source` is the id
    of the source whose words a quote is.
    """

    kind: OwnId
    id: OwnId
    what: str
    was: str | None = None
    now: str | None = None
    source: OwnId | None = None

    @property
    def has_words(self) -> bool:
        """Whether it holds words, and not ids and days alone."""
        return self.what not in ("id", "kind", "record", "answer", "withdrawn")

    @property
    def days(self) -> tuple[str, ...]:
        """The days that it holds, of a withdrawal."""
        return tuple(day for day in (self.was, self.now) if day) if self.what == "withdrawn" else ()

    @property
    def is_forgotten(self) -> bool:
        """Whether its words were taken out of what is remembered."""
        return self.was is None and self.now is None


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: what it is called, its day, and what it changed."""

    name: str
    on: Day
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A record whose words are no longer remembered: its kind, the day they were taken out, and the reason."""

    kind: OwnId
    on: Day
    because: str


# Compared as what it is: each is made once.
@dataclass(frozen=True, eq=False)
class Published:
    """All that was published: the editions, the earliest first; title and records of the last; what was forgotten."""

    editions: tuple[Edition, ...]
    title: str
    records: Mapping[OwnId, Remembered]
    forgotten: Mapping[OwnId, Forgotten]

    @property
    def last(self) -> Edition:
        """The edition that was published last."""
        return self.editions[-1]

    @cached_property
    def formerly(self) -> Mapping[str, str]:
        """The id of the record that each former id led on to."""
        return {former: owner for owner, record in self.records.items() for former in record.formerly}

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Each kind and id at which there was ever a page."""
        for record_id, record in self.records.items():
            yield from ((record.kind, each) for each in (record_id, *record.formerly))
        for edition in self.editions:
            yield from ((change.kind, change.id) for change in edition.changes if change.kind != DOSSIER)
        yield from ((forgotten.kind, record_id) for record_id, forgotten in self.forgotten.items())
