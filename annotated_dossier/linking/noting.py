"""A dossier that notes what is read of it, as lines of text: `table key`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Model, Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import fields_holding

Of = TypeVar("Of")

# The mappings of a dossier whose entries are records, or lists of what refers to records.
MAPPINGS = (
    "kind_of",
    "quotes",
    "links",
    "claims_about",
    "claims_by",
    "claims_via",
    "claims_in",
    "answers_to",
    "questions_about",
    "places_within",
    "units_under",
    "people_of",
    "sources_from",
    "formerly",
)
# What a dossier has one of, or none.
VALUES = ("language", "site_url", "measured", "reviews", "published")
# Tables of notes: the sentences of records, and all else they hold; the record of the dossier, which articles there
# are, what the dossier has one of; properties of articles, which records of a kind there are, blocks.
SENTENCES, RECORD, DOSSIER, ARTICLES, VALUE = "sentences", "record", "dossier", "articles", "value"
ARTICLE, KIND, BLOCK = "article.", "kind.", "block."
ALL_KEYS = "*"

_notes: ContextVar[set[str] | None] = ContextVar("_notes", default=None)


@contextmanager
def noting() -> Iterator[set[str]]:
    """Collect what is read."""
    notes = set[str]()
    token = _notes.set(notes)
    try:
        yield notes
    finally:
        _notes.reset(token)


def note(line: str) -> None:
    """Collect a line. Raises `RuntimeError` where nobody collects, so that nothing that a page shows goes unnoted."""
    notes = _notes.get()
    if notes is None:
        raise RuntimeError(f"`{line}` is read where nobody notes it.")
    notes.add(line)


def decided(question: Callable[[], Of]) -> Of:
    """The answer to a question that is asked at each build, such as whether there is a file: what is read for it is
    not noted. Nothing else of it may come into what is made."""
    with noting():
        return question()


def is_of_block(line: str) -> bool:
    """Whether a note says that a block was read."""
    return line.startswith(BLOCK)


@dataclass(frozen=True, eq=False)
class NotingDossier(Dossier):
    """A dossier whose parts note that they are read. `of` is the same without that, and `noted_in` gives entries that
    were made of it their noting values."""

    of: Dossier
    noted_in: Callable[[Mapping[str, Any]], dict[str, Any]]


class _Value:
    """What a dossier has one of, where it notes that it is read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, dossier: Dossier, of: type) -> Any:
        note(f"{VALUE} {self._name}")
        return dossier.__dict__[self._name]

    def __set__(self, dossier: Dossier, value: Any) -> None:
        dossier.__dict__[self._name] = value


for _name in VALUES:
    setattr(NotingDossier, _name, _Value(_name))


class Entries(Mapping[str, Of]):
    """A mapping that notes which of its entries are read, be it that they are missing."""

    def __init__(self, name: str, entries: Mapping[str, Of]) -> None:
        self._name, self._entries = name, entries
        # Outside of pages, which records there are says which pages there are.
        self._is_free_outside = name.startswith(KIND)

    def __getitem__(self, key: str) -> Of:
        if not (self._is_free_outside and _notes.get() is None):
            note(f"{self._name} {key}")
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        self._note_all()
        return iter(self._entries)

    def __len__(self) -> int:
        self._note_all()
        return len(self._entries)

    def _note_all(self) -> None:
        if not (self._is_free_outside and _notes.get() is None):
            note(f"{self._name} {ALL_KEYS}")


class _Records(Entries[Of]):
    """One whose values note by themselves that they are read."""

    def values(self) -> Any:
        """The values in their order."""
        self._note_all()
        return self._entries.values()


class _Noting:
    """Stands for a record or an article, and notes that it is read. It is the same as another if that has its id."""

    __slots__ = ("_of", "id")

    def __init__(self, of: Any, of_id: str) -> None:
        self._of, self.id = of, of_id

    @property
    def __class__(self) -> Any:
        return self._of.__class__

    @__class__.setter
    def __class__(self, value: Any) -> None:
        raise TypeError(f"It stands for another and is not made a {value}.")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Noting) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)


class _NotingRecord(_Noting):
    """It notes its own sentences, which change most often and which many pages do not show, apart from all else."""

    __slots__ = ("_rest", "_sentences")

    def __init__(self, of: Record) -> None:
        super().__init__(of, of.id)
        self._sentences, self._rest = f"{SENTENCES} {of.id}", f"{RECORD} {of.id}"

    def __getattr__(self, name: str) -> Any:
        """What is neither a field nor worked out of fields: it may be made of all that the record holds."""
        note(self._sentences)
        note(self._rest)
        return getattr(self._of, name)


@cache
def _noting_class(record: type[Record]) -> type[_NotingRecord]:
    """The class of what stands for such records: a property for each field, and what is worked out of those."""
    held = [vars(cls) for cls in reversed(record.__mro__) if issubclass(cls, Model)]
    worked_out = {name: way for names in held for name, way in names.items() if isinstance(way, property)}
    sentences, fields = fields_holding(record, Words.OWN), record.model_fields.keys() - {"id"}
    read = {name: _read(name, "_sentences" if name in sentences else "_rest") for name in fields}
    return type(f"Noting{record.__name__}", (_NotingRecord,), {"__slots__": (), **worked_out, **read})


def _read(name: str, line: str) -> property:
    value, noted = attrgetter(f"_of.{name}"), attrgetter(line)

    def read(record: _NotingRecord) -> Any:
        note(noted(record))
        return value(record)

    return property(read)


class _NotingDossierRecord(_Noting):
    """It notes all that it holds as one."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        note(f"{DOSSIER} {self.id}")
        return getattr(self._of, name)


class _NotingArticle(_Noting):
    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name != "source":  # it notes by itself
            note(f"{ARTICLE}{name} {self.id}")
        return getattr(self._of, name)


def noting_dossier(dossier: Dossier) -> NotingDossier:
    """The same dossier, each record and article of which notes when it is read, wherever it is found."""
    records: dict[int, _Noting] = {id(record): _noting_class(type(record))(record) for record in dossier.all_records()}
    records[id(dossier.record)] = _NotingDossierRecord(dossier.record, dossier.record.id)

    def noted(value: Any) -> Any:
        if isinstance(value, Record):
            return records[id(value)]
        if isinstance(value, Article):
            return articles[value.source.id]
        if isinstance(value, PlacedQuote):
            return replace(value, claim=noted(value.claim))
        if isinstance(value, tuple):
            items = map(noted, value)
            return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
        if isinstance(value, list):
            return [noted(item) for item in value]
        return value

    def noted_in(mapping: Mapping[str, Any]) -> dict[str, Any]:
        return {key: noted(value) for key, value in mapping.items()}

    articles = {
        key: _NotingArticle(replace(article, source=noted(article.source), quotes=noted(article.quotes)), key)
        for key, article in dossier.articles.items()
    }
    whole = {field.name: getattr(dossier, field.name) for field in fields_of(dossier)}
    return NotingDossier(
        **whole
        | {name: Entries(name, noted_in(whole[name])) for name in MAPPINGS}
        | {
            "record": noted(dossier.record),
            "by_kind": {
                kind: _Records(f"{KIND}{kind}", noted_in(records)) for kind, records in dossier.by_kind.items()
            },
            "articles": _Records(ARTICLES, articles),
            "of": dossier,
            "noted_in": noted_in,
        }
    )
