"""What tells one thing from others of its kind is not word for word that of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.marks import Path

TEXT_TWICE = Entry(
    "text-twice",
    "A label, note, summary or reason is word for word that of another",
    "One of the two was taken from the other, and what should stand in its place is missing.",
    "Write what is so of this one alone.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (TEXT_TWICE,)


_IN_TABLES = (
    ("parties", "name"),
    ("topics", "name"),
    ("topics", "note"),
    ("measures", "name"),
    ("measures", "definition"),
)


class _Text(NamedTuple):
    """A text of ours, whose it is, and what stands in its record for all that may have the same text."""

    text: str
    record: Record
    path: Path
    whole: str


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text that stood before with another of its kind."""
    for texts in _groups(dossier):
        first: dict[str, _Text] = {}
        for text in texts:
            other = first.setdefault(" ".join(text.text.split()), text)
            if other.whole != text.whole:
                yield TEXT_TWICE.at(
                    text.record.origin.span(*text.path),
                    f"This is word for word what stands with `{other.whole}`.",
                    f"Write what is so of `{text.whole}` alone. If the same is so of both, add "
                    "`allow: [{rule: text-twice, because: …}]`.",
                    (Related(other.record.origin.span(*other.path), "it stands here too"),),
                )


def _groups(dossier: Dossier) -> Iterator[Iterable[_Text]]:
    """The texts of a kind, for each kind of which no two should be the same."""
    record = dossier.record
    for table, field in _IN_TABLES:
        terms = getattr(record, table).items()
        yield [
            _Text(text, record, (table, term, field), term)
            for term, value in terms
            if (text := getattr(value, field, None))
        ]
    for field in ("headline", "label"):
        yield _of_records(dossier.sources.values(), field)
    for field in ("question", "note"):
        yield _of_records(dossier.questions.values(), field)
    for kind in dossier.kinds.values():
        yield _of_records(dossier.named(kind), "summary")
    yield _of_relations(dossier)


def _of_relations(dossier: Dossier) -> Iterator[_Text]:
    """The reason of each relation; of two that join the same claims, the first."""
    joined = set()
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            pair = frozenset((claim.id, relation.claim))
            if pair not in joined:
                joined.add(pair)
                yield _Text(relation.because, claim, ("relations", index, "because"), claim.id)


def _of_records(records: Iterable[Record], field: str) -> Iterator[_Text]:
    for record in records:
        if text := getattr(record, field, None):
            yield _Text(text, record, (field,), record.id)
