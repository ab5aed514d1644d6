"""What a published record is called is not changed without anybody noticing: another thing needs another id."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import Remembered
from annotated_dossier.locks.edition import remembered_words
from annotated_dossier.model import Named, PagedRecord

PUBLISHED_WORDS_CHANGED = Entry(
    "published-words-changed",
    "A published record is called otherwise",
    "Under its old address readers would find something else than they were sent to.",
    "If it is the same thing, the next edition says what it was called before; a spelling that was in use belongs into "
    "`names`. If it is another thing, give it another id.",
    Severity.WARNING,
)
CODES = (PUBLISHED_WORDS_CHANGED,)

_HINT = "If it is the same, the next edition shows both wordings. If it is something else, give it another id."


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each name, label, question or position that reads otherwise than in the last edition."""
    published = dossier.published
    if published is None:
        return
    if dossier.has_record and published.title != dossier.record.title:
        span = dossier.record.origin.span("title")
        yield _changed(span, published.title, published.last.name, "The next edition shows both titles.")
    for record_id, before in published.records.items():
        now_id = dossier.id_now(record_id)
        if now_id and before.kind != "claims":
            record, kind = dossier.find(now_id), dossier.kind_of[now_id]
            # A place may turn out to be a body; what is no longer of a kind at all is told by another rule.
            if isinstance(record, PagedRecord) and (kind == before.kind or isinstance(record, Named)):
                yield from _of_record(record, before, published.last.name)


def _of_record(record: PagedRecord, before: Remembered, edition: str) -> Iterator[Diagnostic]:
    if all(getattr(record, field, None) == was for field, was in before.words.items()):
        return
    now = remembered_words(record)
    other_names = {name.name for name in record.names} if isinstance(record, Named) else set()
    for field, was in before.words.items():
        if now.get(field) != was and was not in other_names:
            yield _changed(record.origin.span(*field.split(" ")), was, edition, _HINT)


def _changed(span: Span, was: str, edition: str, hint: str) -> Diagnostic:
    return PUBLISHED_WORDS_CHANGED.at(span, f"In edition {edition} this read: “{was}”", hint)
