"""A trial: the dossier is falsified in each kind of way, one at a time, and checked in memory each time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from types import ModuleType

from annotated_dossier import pipeline
from annotated_dossier.evidence.sayings import sayings
from annotated_dossier.falsifying.book import Original
from annotated_dossier.falsifying.kind import Kind
from annotated_dossier.files.read import EDITION_FILE, LOCK_FILE, REVIEWS_FILE, Inputs, TextFile
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks import anchors, edition, reviews
from annotated_dossier.progress import Progress, counted, silent
from annotated_dossier.rules import (
    finding_changed,
    published_addresses,
    published_claims,
    published_ids,
    published_words,
    signatures,
    source_changed,
)
from annotated_dossier.selftest import TriedKind
from annotated_dossier.yamlio.places import load

# What is counted: the rules alone, then with what compares the records with a lock, and so speaks until it is renewed.
BY_RULES = "by rules"
WITH_LOCKS: Mapping[str, tuple[ModuleType, ...]] = {
    f"with {LOCK_FILE}": (finding_changed, source_changed),
    f"with {EDITION_FILE}": (published_addresses, published_claims, published_ids, published_words),
    f"with {REVIEWS_FILE}": (signatures,),
}
_OF_LOCKS = {entry.code for rules in WITH_LOCKS.values() for rule in rules for entry in rule.CODES}
_READER, _DAY = "A reader", "2000-01-01"


@dataclass(frozen=True, slots=True)
class Tried:
    """One change: its kind, what was changed, and the codes of the problems that it raised, in order."""

    kind: Kind
    what: str
    codes: tuple[str, ...]

    @property
    def by_rules(self) -> tuple[str, ...]:
        """The codes without those of what compares the records with a lock."""
        return tuple(code for code in self.codes if code not in _OF_LOCKS)


def attempts(
    inputs: Inputs, dossier: Dossier, kinds: Sequence[Kind], seed: int, times: int, progress: Progress = silent
) -> Iterator[Tried]:
    """Each kind as many times; one that the dossier has nothing of is left out.

    `dossier` is that of the inputs, without an error. A change is caught by a problem that the unchanged dossier has
    not. The same seed gives the same changes, whatever other kinds there are.
    """
    original = Original(_remembering(inputs, dossier))
    known = _problems(original, original.inputs(original.book()))
    for kind in counted(kinds, progress, "Falsifying the records", len(kinds)):
        for number in range(times):
            tried = _attempt(original, known, kind, Random(f"{seed} {kind.name} {number}"))
            if tried:
                yield tried


def _remembering(inputs: Inputs, dossier: Dossier) -> Inputs:
    """The inputs with all that is kept of them where everything is in order, from which a change then differs."""
    lock = anchors.to_text(anchors.lock_of(dossier))
    last = edition.to_text(edition.with_edition(None, dossier, dossier.record.edition_on or _DAY))
    asking = replace(
        inputs,
        records=tuple(map(_asking, inputs.records)),
        lock=TextFile(LOCK_FILE, lock, ""),
        edition=TextFile(EDITION_FILE, last, ""),
    )
    read = pipeline.check_inputs(asking).dossier
    signed = reviews.signed(reviews.NONE, read.all_records(), _READER, _DAY, "", sayings(read))
    return replace(asking, reviews=TextFile(REVIEWS_FILE, reviews.to_text(signed), ""))


def _asking(file: TextFile) -> TextFile:
    """The file; if the dossier record is in it, that asks for one reader."""
    data = load(file.text, file.path).data
    if "dossier" not in data:
        return file
    asked = {**data, "dossier": {**data["dossier"], "review": "one", "readers": [_READER]}}
    return replace(file, text=json.dumps(asked, ensure_ascii=False, indent=1))


def _attempt(original: Original, known: Counter[tuple[str, str]], kind: Kind, chance: Random) -> Tried | None:
    book = original.book()
    what = kind.falsify(book, chance)
    if what is None:
        return None
    new = _problems(original, original.inputs(book)) - known
    return Tried(kind, what, tuple(sorted({code for code, _ in new})))


def _problems(original: Original, inputs: Inputs) -> Counter[tuple[str, str]]:
    """The problems, wherever they stand: a record that is moved takes its own along."""
    checked = pipeline.check_inputs(inputs, plain=original.plain, split=original.split)
    return Counter((problem.code, problem.message) for problem in checked.problems)


def summed_up(tried: Iterable[Tried], kinds: Iterable[Kind]) -> tuple[TriedKind, ...]:
    """What became of each kind."""
    by_kind: dict[Kind, list[Tried]] = {}
    for one in tried:
        by_kind.setdefault(one.kind, []).append(one)
    return tuple(_summed_up(kind, by_kind.get(kind, [])) for kind in kinds)


def _summed_up(kind: Kind, tried: Sequence[Tried]) -> TriedKind:
    codes = Counter(code for one in tried for code in one.codes)
    return TriedKind(kind.name, len(tried), _caught([set(one.codes) for one in tried]), dict(codes.most_common()))


def _caught(found: Sequence[set[str]]) -> dict[str, int]:
    """How many changes have a code that is counted."""
    uncounted = {lock: {entry.code for rule in rules for entry in rule.CODES} for lock, rules in WITH_LOCKS.items()}
    caught = {}
    for column in (BY_RULES, *WITH_LOCKS):
        uncounted.pop(column, None)
        caught[column] = sum(bool(codes.difference(*uncounted.values())) for codes in found)
    return caught
