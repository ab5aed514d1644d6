"""`reviews.lock`: who has read what each record said and rested on, on which day, and what they noted beside it.

A signature holds for a version, by its fingerprint: it lapses when the record says or rests on something else, and
holds again when that is taken back. What each signed version said is kept, so that a reader sees what has changed.
Nothing but `build.py review` writes this lock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from pydantic import TypeAdapter

from annotated_dossier.evidence.sayings import Sayings, Support, sayings
from annotated_dossier.files.read import REVIEWS_FILE
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.reading import gathered
from annotated_dossier.locks.form import Form
from annotated_dossier.model import DossierRecord, Record

ASKED: Mapping[str, int] = {"none": 0, "one": 1, "two": 2}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader has left of a record: the version signed and the day, a note and the day."""

    version: str | None = None
    on: str | None = None
    note: str | None = None
    noted: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """What a record said when it was signed, and what it rested on."""

    says: dict[str, Any]
    rests_on: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Reviews:
    """The readings by the record's id and the reader's name, and the signed versions by their fingerprint."""

    read: Mapping[str, Mapping[str, Reading]]
    versions: Mapping[str, Version]


@dataclass(frozen=True, slots=True)
class _File:
    format: Literal[1]
    read: dict[str, dict[str, Reading]]
    versions: dict[str, Version]


FORM = Form(
    REVIEWS_FILE,
    1,
    TypeAdapter(_File),
    levels=3,
    mend="Restore it from the repository; without it nothing counts as read.",
    merge="Keep the lines of both sides, which are signatures, a comma between any two, and remove the marks.",
)
NONE = Reviews({}, {})


@lru_cache(maxsize=2)
def parse(text: str) -> Reviews:
    """The reviews in the text of the lock. Raises `UnreadableLock` for a text that is none."""
    file = FORM.parse(text)
    return Reviews(file.read, file.versions)


def to_text(reviews: Reviews) -> str:
    """The text of the lock: a line for each reader of a record, two for each version."""
    used = {reading.version for readers in reviews.read.values() for reading in readers.values()}
    read = {
        record: {name: _present(readers[name]) for name in sorted(readers)}
        for record, readers in sorted(reviews.read.items())
    }
    versions = {
        key: {"says": version.says, "rests_on": version.rests_on}
        for key, version in sorted(reviews.versions.items())
        if key in used
    }
    return FORM.to_text({"read": read, "versions": versions})


def _present(reading: Reading) -> dict[str, str]:
    fields = ("version", "on", "note", "noted")
    return {field: value for field in fields if (value := getattr(reading, field)) is not None}


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A reader's signature of an earlier version."""

    by: str
    on: str
    version: Version


@dataclass(frozen=True, slots=True)
class State:
    """A record and who has read it as it is now, in the order of the dossier's readers; what lapsed, the latest last.

    `readings` are what its readers have left of it, of whatever version.
    """

    record: Record
    read_by: tuple[str, ...]
    lapsed: tuple[Lapsed, ...]
    readings: Mapping[str, Reading]


def reviews_of(dossier: Dossier) -> Reviews:
    """The reviews of a dossier. Raises `UnreadableLock`."""
    return parse(dossier.reviews.text) if dossier.reviews else NONE


def states(dossier: Dossier, reviews: Reviews) -> Iterator[State]:
    """Each record with its readings. Only what those have signed counts whom the dossier lists as readers.

    A record that has another id than before keeps the signatures of what it says.
    """
    said = sayings(dossier)
    signed = _names_by_version(reviews)
    for record in dossier.all_records():
        now = said.fingerprint(record)
        readings = reviews.read.get(record_key(record), {})
        read_by = tuple(name for name in dict.fromkeys(dossier.record.readers) if name in signed.get(now, ()))
        lapsed = [
            Lapsed(name, reading.on or "", version)
            for name, reading in readings.items()
            if name in dossier.record.readers
            and name not in read_by
            and (version := reviews.versions.get(reading.version or ""))
        ]
        yield State(record, read_by, tuple(sorted(lapsed, key=lambda one: (one.on, one.by))), readings)


@gathered
def read_by(dossier: Dossier) -> Mapping[str, int]:
    """How many have read each record as it is now, by its id, where the dossier asks for any.

    Raises `UnreadableLock`.
    """
    if dossier.record.review == "none":
        return {}
    found = states(dossier, reviews_of(dossier))
    return {state.record.id: len(state.read_by) for state in found if state.record is not dossier.record}


def record_key(record: Record) -> str:
    """The key of a record in the lock: its id; for the dossier record, which has none, what can be no id."""
    return "dossier record" if isinstance(record, DossierRecord) else record.id


def signed(reviews: Reviews, records: Iterable[Record], by: str, on: str, note: str, said: Sayings) -> Reviews:
    """The reviews with the signature of a reader to records as they are now, and a note beside it if there is one."""
    read, versions = dict(reviews.read), dict(reviews.versions)
    for record in records:
        key, now = record_key(record), said.fingerprint(record)
        versions[now] = Version(dict(said.values(record)), said.supports(record))
        read[key] = {**read.get(key, {}), by: Reading(now, on, note or None, on if note else None)}
    return Reviews(read, versions)


def noted(reviews: Reviews, record: Record, by: str, on: str, note: str) -> Reviews:
    """The reviews with a reader's note on a record. What the reader signed before stays."""
    key = record_key(record)
    readers = reviews.read.get(key, {})
    reading = replace(readers.get(by, Reading()), note=note, noted=on)
    return replace(reviews, read={**reviews.read, key: {**readers, by: reading}})


def kept(reviews: Reviews, dossier: Dossier) -> Reviews:
    """The reviews with each signature under the id that its record has now, and without those of records that went.

    The dossier must be whole, or what could not be read would be forgotten.
    """
    said = sayings(dossier)
    ids = {record_key(record) for record in dossier.all_records()}
    homeless = {key: readers for key, readers in reviews.read.items() if key not in ids}
    if not homeless:
        return reviews
    now = {said.fingerprint(record): record_key(record) for record in dossier.all_records()}
    read = {key: dict(readers) for key, readers in reviews.read.items() if key in ids}
    for readers in homeless.values():
        for name, reading in readers.items():
            if reading.version in now:
                read.setdefault(now[reading.version], {}).setdefault(name, reading)
    return replace(reviews, read=read)


def _names_by_version(reviews: Reviews) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for readers in reviews.read.values():
        for name, reading in readers.items():
            if reading.version:
                found.setdefault(reading.version, set()).add(name)
    return found
