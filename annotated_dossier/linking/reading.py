"""What a page reads of a dossier, noted while it is made, so that it is made again only when something of it changes.

A `View` gives a dossier that is like any other, but notes what is asked of it: which record, which entry of which of
its mappings, which property of which article. A note is a line of text, `table key`; `View.digest` says in a few
characters what stands there. Where all notes of a page have the digests they had, the page is what it was.

Outside `noting` nothing but ids and the order of records can be read, so nothing that a page shows goes unnoted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.shape import digest_of, shape, shape_of_record
from annotated_dossier.model import Record

Of = TypeVar("Of")
OfRecord = TypeVar("OfRecord", bound=Record)

# The mappings of a dossier whose entries are records, or lists of what refers to records.
_MAPPINGS = (
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
_VALUES = ("site_url", "measured", "reviews", "published")
# The properties of an article that follow from its text, its repairs and its language.
_OF_TEXT = ("file", "text", "searchable", "direct_speech")
# Tables of notes: records, that of the dossier, which articles there are, what the dossier has one of; properties of
# articles, which records of a kind there are, blocks.
_RECORD, _DOSSIER, _ARTICLES, _VALUE = "record", "dossier", "articles", "value"
_ARTICLE, _KIND, _BLOCK = "article.", "kind.", "block."
_ALL_KEYS, _MISSING = "*", "-"

_notes: ContextVar[set[str] | None] = ContextVar("_notes", default=None)
_tables: dict[str, Callable[[Dossier], Mapping[str, Any]]] = {}
_makers: dict[str, Callable[[Any, Dossier], str]] = {}


class Block(NamedTuple):
    """Something laid out once that stands on several pages, and what was read for it."""

    text: str
    notes: tuple[str, ...]


class View:
    """A dossier that notes what is read of it, and the digest of whatever a note names."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier: Dossier = _noting_dossier(dossier)
        self._of = dossier
        self._digests: dict[str, str] = {}
        self._tables: dict[str, Mapping[str, Any]] = {
            **{name: getattr(dossier, name) for name in _MAPPINGS},
            **{f"{_KIND}{kind}": records for kind, records in dossier.by_kind.items()},
            _ARTICLES: {article: article for article in dossier.articles},
            _VALUE: {name: getattr(dossier, name) for name in _VALUES},
        }

    def digest(self, notes: Iterable[str]) -> str:
        """What stands where these notes lead, in a few characters; their order counts."""
        known = self._digests
        return digest_of(
            "".join(known[note] if note in known else known.setdefault(note, self._digest(note)) for note in notes)
        )

    def _digest(self, note: str) -> str:
        table, _, key = note.partition(" ")
        if table == _DOSSIER:
            return digest_of(shape_of_record(self._of.record))
        if table == _RECORD:
            record = self._of.find(key) if key in self._of.kind_of else None
            return digest_of(shape_of_record(record) if record else _MISSING)
        if table.startswith(_BLOCK):
            return self._digest_of_block(table.removeprefix(_BLOCK), key)
        if table.startswith(_ARTICLE):
            article = self._of.articles.get(key)
            return digest_of(self._property(article, table.removeprefix(_ARTICLE)) if article else _MISSING)
        if table not in self._tables:
            self._tables[table] = _tables[table](self._of) if table in _tables else {}
        entries = self._tables[table]
        if key == _ALL_KEYS:
            return digest_of(shape(list(entries)))
        return digest_of(shape(entries[key]) if key in entries else _MISSING)

    def _digest_of_block(self, name: str, key: str) -> str:
        if key not in self._of.kind_of or name not in _makers:
            return digest_of(_MISSING)
        with noting():
            return digest_of(_block(name, self.dossier.find(key), self.dossier).text)

    def _property(self, article: Article, name: str) -> str:
        """A property of an article as text; of one that is large, what it is made of."""
        if name in _OF_TEXT:
            return shape([article.file, article.searchable.repairs, article.source.language])
        return shape(getattr(article, name))


@contextmanager
def noting() -> Iterator[set[str]]:
    """Collect what is read."""
    notes = set[str]()
    token = _notes.set(notes)
    try:
        yield notes
    finally:
        _notes.reset(token)


def gathered(make: Callable[[Dossier], Mapping[str, Of]]) -> Callable[[Dossier], Mapping[str, Of]]:
    """A table made of a whole dossier, once for each. Whoever asks for an entry has read that entry, and no more."""
    name = make.__name__

    @lru_cache(maxsize=2)
    def table(dossier: Dossier) -> Mapping[str, Of]:
        if not isinstance(dossier, _NotingDossier):
            return make(dossier)
        return _Entries(name, dossier.noted_in(table(dossier.of)))

    _tables[name] = table
    return table


def block(make: Callable[[OfRecord, Dossier], str]) -> Callable[[OfRecord, Dossier], str]:
    """What is laid out once of a record and stands on several pages. Who asks for it has read its text, and no more."""
    name = make.__name__
    _makers[name] = make

    def laid_out(record: OfRecord, dossier: Dossier) -> str:
        if isinstance(dossier, _NotingDossier):
            _note(f"{_BLOCK}{name} {record.id}")
        return _block(name, record, dossier).text

    return laid_out


@lru_cache(maxsize=2)
def blocks_of(dossier: Dossier) -> dict[str, Block]:  # noqa: ARG001 (its key)
    """The blocks of a dossier by their names, as far as they are laid out."""
    return {}


def _block(name: str, record: Record, dossier: Dossier) -> Block:
    blocks, key = blocks_of(dossier), f"{name} {record.id}"
    if key not in blocks:
        with noting() as notes:
            text = _makers[name](record, dossier)
        blocks[key] = Block(text, tuple(sorted(notes)))
    return blocks[key]


def _note(note: str) -> None:
    notes = _notes.get()
    if notes is None:
        raise RuntimeError(f"`{note}` is read where nobody notes it.")
    notes.add(note)


@dataclass(frozen=True, eq=False)
class _NotingDossier(Dossier):
    """A dossier whose parts note that they are read. `of` is the same without that, and `noted_in` gives entries that
    were made of it their noting values."""

    of: Dossier
    noted_in: Callable[[Mapping[str, Any]], dict[str, Any]]


class _Value:
    """What a dossier has one of, where it notes that it is read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, dossier: Dossier, of: type) -> Any:
        _note(f"{_VALUE} {self._name}")
        return dossier.__dict__[self._name]

    def __set__(self, dossier: Dossier, value: Any) -> None:
        dossier.__dict__[self._name] = value


for _name in _VALUES:
    setattr(_NotingDossier, _name, _Value(_name))


class _Entries(Mapping[str, Of]):
    """A mapping that notes which of its entries are read, be it that they are missing."""

    def __init__(self, name: str, entries: Mapping[str, Of]) -> None:
        self._name, self._entries = name, entries

    def __getitem__(self, key: str) -> Of:
        # Outside of pages, which records there are says which pages there are.
        if _notes.get() is not None or not self._name.startswith(_KIND):
            _note(f"{self._name} {key}")
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        self._note_all()
        return iter(self._entries)

    def __len__(self) -> int:
        self._note_all()
        return len(self._entries)

    def _note_all(self) -> None:
        if _notes.get() is not None or not self._name.startswith(_KIND):
            _note(f"{self._name} {_ALL_KEYS}")


class _Records(_Entries[Of]):
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
    __slots__ = ("_line",)

    def __init__(self, of: Record, table: str = _RECORD) -> None:
        super().__init__(of, of.id)
        self._line = f"{table} {of.id}"

    def __getattr__(self, name: str) -> Any:
        _note(self._line)
        return getattr(self._of, name)


class _NotingArticle(_Noting):
    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name != "source":  # it notes by itself
            _note(f"{_ARTICLE}{name} {self.id}")
        return getattr(self._of, name)


def _noting_dossier(dossier: Dossier) -> _NotingDossier:
    """The same dossier, each record and article of which notes when it is read, wherever it is found."""
    records = {id(record): _NotingRecord(record) for record in dossier.all_records()}
    records[id(dossier.record)] = _NotingRecord(dossier.record, _DOSSIER)

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
    whole = {field.name: getattr(dossier, field.name) for field in fields(dossier)}
    return _NotingDossier(
        **whole
        | {name: _Entries(name, noted_in(whole[name])) for name in _MAPPINGS}
        | {
            "record": noted(dossier.record),
            "by_kind": {
                kind: _Records(f"{_KIND}{kind}", noted_in(records)) for kind, records in dossier.by_kind.items()
            },
            "articles": _Records(_ARTICLES, articles),
            "of": dossier,
            "noted_in": noted_in,
        }
    )
