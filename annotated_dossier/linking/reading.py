"""What a page reads of a dossier, noted while it is made, so that it is made again only when something of it changes.

A `View` gives a dossier that is like any other, but notes what is asked of it: which record, which entry of which of
its mappings, which property of which article. A note is a line of text, `table key`; `View.digest` says in a few
characters what stands there. Where all notes of a page have the digests they had, the page is what it was.

Outside `noting` nothing but ids and the order of records can be read, so nothing that a page shows goes unnoted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.noting import (
    ALL_KEYS,
    ARTICLE,
    ARTICLES,
    BLOCK,
    DOSSIER,
    KIND,
    MAPPINGS,
    RECORD,
    SENTENCES,
    VALUE,
    VALUES,
    Entries,
    NotingDossier,
    note,
    noting,
    noting_dossier,
)
from annotated_dossier.linking.shape import digest_of, shape, shape_of_record, shape_of_sentences
from annotated_dossier.model import Record

Of = TypeVar("Of")
OfRecord = TypeVar("OfRecord", bound=Record)

# The properties of an article that follow from its text, its repairs and its language.
_OF_TEXT = ("file", "text", "language", "searchable", "direct_speech")
_SHAPES_OF_RECORDS = {RECORD: shape_of_record, SENTENCES: shape_of_sentences}
_MISSING = "-"
_tables: dict[str, Callable[[Dossier], Mapping[str, Any]]] = {}
_makers: dict[str, Callable[[Any, Dossier], str]] = {}
_blocks: WeakKeyDictionary[Dossier, dict[str, Block]] = WeakKeyDictionary()


class Block(NamedTuple):
    """Something laid out once that stands on several pages, and what was read for it."""

    text: str
    notes: tuple[str, ...]


class View:
    """A dossier that notes what is read of it, and the digest of whatever a note names."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier: Dossier = noting_dossier(dossier)
        self._of = dossier
        self._digests: dict[str, str] = {}
        self._tables: dict[str, Mapping[str, Any]] = {
            **{name: getattr(dossier, name) for name in MAPPINGS},
            **{f"{KIND}{kind}": records for kind, records in dossier.by_kind.items()},
            ARTICLES: {article: article for article in dossier.articles},
            VALUE: {name: getattr(dossier, name) for name in VALUES},
        }

    def digest(self, line: str) -> str:
        """What stands where a note leads, in a few characters."""
        if line not in self._digests:
            self._digests[line] = self._digest(line)
        return self._digests[line]

    def _digest(self, note: str) -> str:
        table, _, key = note.partition(" ")
        if table == DOSSIER:
            return digest_of(shape_of_record(self._of.record) + shape_of_sentences(self._of.record))
        if table in _SHAPES_OF_RECORDS:
            record = self._of.find(key) if key in self._of.kind_of else None
            return digest_of(_SHAPES_OF_RECORDS[table](record) if record else _MISSING)
        if table.startswith(BLOCK):
            return self._digest_of_block(table.removeprefix(BLOCK), key)
        if table.startswith(ARTICLE):
            article = self._of.articles.get(key)
            return digest_of(self._property(article, table.removeprefix(ARTICLE)) if article else _MISSING)
        if table not in self._tables:
            self._tables[table] = _tables[table](self._of) if table in _tables else {}
        entries = self._tables[table]
        if key == ALL_KEYS:
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


def gathered(make: Callable[[Dossier], Mapping[str, Of]]) -> Callable[[Dossier], Mapping[str, Of]]:
    """A table made of a whole dossier, once for each. Whoever asks for an entry has read that entry, and no more."""
    name = make.__name__

    @lru_cache(maxsize=2)
    def table(dossier: Dossier) -> Mapping[str, Of]:
        if not isinstance(dossier, NotingDossier):
            return make(dossier)
        return Entries(name, dossier.noted_in(table(dossier.of)))

    _tables[name] = table
    return table


def block(make: Callable[[OfRecord, Dossier], str]) -> Callable[[OfRecord, Dossier], str]:
    """What is laid out once of a record and stands on several pages. Who asks for it has read its text, and no more."""
    name = make.__name__
    _makers[name] = make

    def laid_out(record: OfRecord, dossier: Dossier) -> str:
        if isinstance(dossier, NotingDossier):
            note(f"{BLOCK}{name} {record.id}")
        return _block(name, record, dossier).text

    return laid_out


def blocks_of(dossier: Dossier) -> dict[str, Block]:
    """The blocks of a dossier by their names, as far as they are laid out."""
    return _blocks.setdefault(dossier, {})


def _block(name: str, record: Record, dossier: Dossier) -> Block:
    blocks, key = blocks_of(dossier), f"{name} {record.id}"
    if key not in blocks:
        with noting() as notes:
            text = _makers[name](record, dossier)
        blocks[key] = Block(text, tuple(sorted(notes)))
    return blocks[key]
