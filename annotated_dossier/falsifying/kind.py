"""What a kind of falsification is, and of what most kinds are made: a record by chance, a field of it, another text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple, TypeVar

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.text.patterns import one_of

# Changes the book and says what was changed; `None`, and nothing is changed, if the book has nothing of the sort.
Falsify = Callable[[Book, Random], str | None]
# The same in the fields of one record, or of one item of a list.
Edit = Callable[[Fields, Random, Book], str | None]
# Another text in the place of one; `None` if there is none of the sort.
Turn = Callable[[str, Random, Book], str | None]

Item = TypeVar("Item")

_SHOWN = 60
_DOUBLED = re.compile(r"\b(\w+) \1\b")


class Kind(NamedTuple):
    """A kind of falsification: its name, read after “what was falsified”, and how it is done."""

    name: str
    falsify: Falsify


def a_record(kind: str, *edits: Edit) -> Falsify:
    """One record of the kind, by chance, in which one of the edits finds what it looks for."""

    def falsify(book: Book, chance: Random) -> str | None:
        return _first(book.records(kind), edits, chance, book)

    return falsify


def a_named(*edits: Edit) -> Falsify:
    """One place, unit, person or organisation."""

    def falsify(book: Book, chance: Random) -> str | None:
        return _first(book.named(), edits, chance, book)

    return falsify


def the_dossier(*edits: Edit) -> Falsify:
    """The dossier record."""

    def falsify(book: Book, chance: Random) -> str | None:
        return _first({"dossier": book.dossier}, edits, chance, book)

    return falsify


def _first(records: Mapping[str, Fields], edits: Sequence[Edit], chance: Random, book: Book) -> str | None:
    for record_id in in_any_order(records, chance):
        for edit in in_any_order(edits, chance):
            what = edit(records[record_id], chance, book)
            if what:
                return f"{record_id}: {what}"
    return None


def in_any_order(items: Iterable[Item], chance: Random) -> list[Item]:
    """The items in an order by chance."""
    listed = list(items)
    return chance.sample(listed, len(listed))


def an_item(key: str, *edits: Edit) -> Edit:
    """One item of a list, or of a mapping, in the fields."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        items = fields.get(key, ())
        for item in in_any_order(items.values() if isinstance(items, dict) else items, chance):
            for inner in in_any_order(edits, chance):
                what = inner(item, chance, book)
                if what:
                    return f"{key}: {what}"
        return None

    return edit


def a_text(key: str, turn: Turn) -> Edit:
    """The text under a key is turned into another."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        before = fields.get(key)
        after = turn(before, chance, book) if isinstance(before, str) else None
        return put(fields, key, after) if after is not None and after != before else None

    return edit


def put(fields: Fields, key: str, value: object) -> str:
    """Another value under a key, and what was changed by it."""
    before = fields.get(key)
    fields[key] = value
    return f"{key}: {_shown(before, value)} → {_shown(value, before)}"


def without(key: str) -> Edit:
    """A field is left out."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        return f"{key} left out: {_shown(fields.pop(key))}" if key in fields else None

    return edit


def without_item(key: str) -> Edit:
    """One item of a list is left out, and the list with its last one."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        if not fields.get(key):
            return None
        item = fields[key].pop(chance.randrange(len(fields[key])))
        if not fields[key]:
            del fields[key]
        return f"{key} left out: {_shown(item)}"

    return edit


def another_of(values: Iterable[str]) -> Turn:
    """Another of these values."""
    listed = tuple(values)

    def turn(text: str, chance: Random, book: Book) -> str | None:
        return choice([value for value in listed if value != text], chance)

    return turn


def another_id(*kinds: str) -> Turn:
    """The id of another record of these kinds, or another term of a vocabulary of the dossier record."""

    def turn(text: str, chance: Random, book: Book) -> str | None:
        ids = (other for kind in kinds for other in (*book.records(kind), *book.dossier.get(kind, ())))
        return choice([other for other in ids if other != text], chance)

    return turn


def the_same_of_another(key: str, *kinds: str, item_of: str | None = None) -> Turn:
    """What stands under this key in another record of these kinds, or in an item of one of its lists."""

    def turn(text: str, chance: Random, book: Book) -> str | None:
        records = [fields for kind in kinds for fields in book.records(kind).values()]
        places = [item for fields in records for item in fields.get(item_of, ())] if item_of else records
        return choice([other[key] for other in places if other.get(key, text) != text], chance)

    return turn


def choice(values: Sequence[str], chance: Random) -> str | None:
    """One of the values, `None` if there is none."""
    return chance.choice(values) if values else None


def replaced(text: str, start: int, end: int, by: str) -> str:
    """The text with other words in the place of a stretch, and without the blank that nothing leaves behind."""
    if by and text[start].isupper():
        by = by[0].upper() + by[1:]
    before, after = text[:start], text[end:]
    if not by:
        return before.rstrip() + after if before[-1:].isspace() else before + after.lstrip()
    return before + by + after


def any_match(pattern: re.Pattern[str], text: str, chance: Random) -> re.Match[str] | None:
    """A match by chance."""
    found = list(pattern.finditer(text))
    return chance.choice(found) if found else None


def changed_words(pairs: Iterable[tuple[str, str]]) -> Turn:
    """One of the words, on its own, by the other of its pair; by nothing, it is left out."""
    by_word: dict[str, list[str]] = {}
    for word, other in pairs:
        by_word.setdefault(word, []).append(other)
    pattern = whole_words(by_word)

    def turn(text: str, chance: Random, book: Book) -> str | None:
        match = any_match(pattern, text, chance)
        if match is None:
            return None
        after = replaced(text, *match.span(), chance.choice(_of_word(by_word, match[0])))
        return None if _DOUBLED.search(after) else after

    return turn


def _of_word(by_word: Mapping[str, Sequence[str]], found: str) -> Sequence[str]:
    words = " ".join(found.split())
    return by_word.get(words) or by_word[words.casefold()]


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words that stand on their own; with a capital they are found at the beginning alone."""
    found = one_of(words)
    return re.compile(rf"(?:^(?i:{found})|(?<![\w-]){found})(?![\w-])")


def _shown(value: object, beside: object = None) -> str:
    """A value in a line; of two long texts what differs."""
    if value is None:
        return "nothing"
    text = " ".join(str(value).split())
    if isinstance(beside, str) and len(text) > _SHOWN:
        other = " ".join(beside.split())
        start = next((at for at, (one, two) in enumerate(zip(text, other, strict=False)) if one != two), 0)
        text = text[max(0, start - 15) :]
    return f"`{text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}`"
