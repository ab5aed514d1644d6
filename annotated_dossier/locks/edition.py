"""`edition.lock`: what the last edition published of each record, and what each edition changed.

It is written when an edition is published, and committed with it. From then on nothing that was published changes or
goes without a word: the rules compare the records with it, pages at old addresses lead on, and readers see what each
edition changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal

from pydantic import TypeAdapter

from annotated_dossier.linking.fragments import former_fragments, fragment
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import (
    Edition,
    Forgotten,
    Published,
    Remembered,
    RememberedAnswer,
    RememberedCorrection,
    RememberedQuote,
)
from annotated_dossier.locks.changes import changes_between
from annotated_dossier.model import Claim, PagedRecord, Question
from annotated_dossier.model.fields import OwnId, is_day

FORMAT: Literal[1] = 1
# The fields in which a record of any kind says what it is.
_SAYING = ("statement", "question", "headline", "label", "name")


@dataclass(frozen=True, slots=True)
class _Stored:
    """The file; what is empty is left out of it."""

    format: Literal[1]
    title: str
    editions: tuple[Edition, ...]
    records: Mapping[OwnId, Remembered] = field(default_factory=dict)
    forgotten: Mapping[OwnId, Forgotten] = field(default_factory=dict)


# Kept, since a check asks for it more than once.
@lru_cache(maxsize=2)
def parse(text: str) -> Published:
    """What the text of the file remembers. Raises `ValueError` for another text, and for another format."""
    stored = TypeAdapter(_Stored).validate_json(text)
    days = [day for each in stored.editions for change in each.changes for day in change.days]
    if not stored.editions or not all(map(is_day, days)):
        raise ValueError("not as it was written")
    return Published(stored.editions, stored.title, stored.records, stored.forgotten)


def to_text(published: Published) -> str:
    """JSON, each value on a line of its own and in a fixed order, so that a review shows what an edition changed."""
    records = sorted(published.records.items(), key=lambda item: (item[1].kind, item[0]))
    forgotten = dict(sorted(published.forgotten.items()))
    stored = _Stored(FORMAT, published.title, published.editions, dict(records), forgotten)
    return json.dumps(_without_empty(asdict(stored)), ensure_ascii=False, indent=1) + "\n"


def remembered(dossier: Dossier) -> dict[str, Remembered]:
    """The records of a dossier as they are remembered once they are published, by id."""
    return {
        record.id: _remembered(kind, record)
        for kind, records in dossier.by_kind.items()
        for record in records.values()
        if isinstance(record, PagedRecord)
    }


def remembered_words(record: PagedRecord) -> dict[str, str]:
    """What a record says of itself, by field, as it is remembered; each position of a question stands for itself."""
    words = {name: in_one_line(text) for name in _SAYING if isinstance(text := getattr(record, name, None), str)}
    if isinstance(record, Question):
        words |= {f"positions {position}": in_one_line(text) for position, text in sorted(record.positions.items())}
    return words


def remembered_corrections(claim: Claim) -> tuple[RememberedCorrection, ...]:
    """The corrections of a claim as they are remembered."""
    return tuple(
        RememberedCorrection(each.on, in_one_line(each.was) if each.was else None) for each in claim.corrections
    )


def in_one_line(text: str) -> str:
    """A text as it is remembered: however it was wrapped, it is the same."""
    return " ".join(text.split())


def is_current(published: Published, dossier: Dossier) -> bool:
    """Whether the last edition is what the records say."""
    named = (published.last.name, published.last.on, published.title)
    record = dossier.record
    return named == (record.edition, record.edition_on, record.title) and published.records == remembered(dossier)


def with_edition(published: Published | None, dossier: Dossier, on: str) -> Published:
    """What is remembered once the dossier is published as the edition that its record names, of the day `on`."""
    name, title, records = dossier.record.edition, dossier.record.title, remembered(dossier)
    if published is None:
        return Published((Edition(name, on),), title, records, {})
    edition = Edition(name, on, tuple(changes_between(published, title, records, dossier.formerly)))
    return Published((*published.editions, edition), title, records, published.forgotten)


def without(published: Published, record_id: str, on: str, because: str) -> Published:
    """What is remembered without the words of a record, under whatever id it ever had. Raises `KeyError` for no record.

    Its ids stay, with the day and the reason: they are never given out again.
    """
    record_id = published.formerly.get(record_id, record_id)
    ids = {record_id, *(former for former, owner in published.formerly.items() if owner == record_id)}
    kinds = {each: kind for kind, each in published.addresses() if each in ids}
    forgotten = {each: Forgotten(kinds[each], on, because) for each in sorted(ids)}
    before = published.records.get(record_id)
    blank = {record_id: Remembered(before.kind, {}, formerly=before.formerly)} if before else {}
    editions = tuple(
        replace(
            edition,
            changes=tuple(
                replace(change, was=None, now=None) if change.id in ids and change.has_words else change
                for change in edition.changes
            ),
        )
        for edition in published.editions
    )
    return Published(editions, published.title, {**published.records, **blank}, {**published.forgotten, **forgotten})


def _remembered(kind: str, record: PagedRecord) -> Remembered:
    words = remembered_words(record)
    if not isinstance(record, Claim):
        return Remembered(kind, words, formerly=record.formerly)
    return Remembered(
        kind,
        words,
        tuple(
            RememberedQuote(
                quote.source, in_one_line(quote.exact), (fragment(record, index), *former_fragments(record, index))
            )
            for index, quote in enumerate(record.quotes)
        ),
        tuple(RememberedAnswer(answer.question, answer.position) for answer in record.answers),
        remembered_corrections(record),
        record.withdrawn.on if record.withdrawn else None,
        record.formerly,
    )


def _without_empty(value: Any) -> Any:
    """Plain data without what is empty in it."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item is not None and item not in ((), {})}
    return [_without_empty(item) for item in value] if isinstance(value, tuple) else value
