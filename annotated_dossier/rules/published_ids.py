"""Whatever had an id in an edition is found under it for ever: there, where it leads on to, or with why it is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span, span_in
from annotated_dossier.files.read import EDITION_FILE, Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import Published, Remembered
from annotated_dossier.locks.edition import remembered
from annotated_dossier.phrases import IN_ENGLISH

PUBLISHED_ID_GONE = Entry(
    "published-id-gone",
    "A published record is gone",
    "Others have linked to it and cited it; its address would lead nowhere, without a word why.",
    "A claim that no longer holds stays and is marked `withdrawn`. A record with another id names the one it had in "
    "`formerly`. What must not be kept is taken down with `python build.py publish --forget ID --because REASON`.",
)
PUBLISHED_ID_AGAIN = Entry(
    "published-id-again",
    "An id is given out again",
    "Whoever follows a link to what had it would find something else.",
    "Choose an id that nothing ever had.",
)
CODES = (PUBLISHED_ID_GONE, PUBLISHED_ID_AGAIN)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each id of an edition that leads nowhere now, or to something else."""
    published = dossier.published
    if published is None:
        return
    yield from _gone(published, dossier, inputs)
    for record_id, record in published.records.items():
        now_id = dossier.id_now(record_id)
        if now_id and not _may_become(record.kind, dossier.kind_of[now_id], dossier):
            yield _again(
                record_id, now_id, f"one of the {record.kind} had it in edition {published.last.name}", dossier
            )
    for former, owner in published.formerly.items():
        # The record that has it in `formerly` too is named by another rule.
        if former in dossier.kind_of and former not in dossier.formerly:
            yield _again(former, former, f"the record `{owner}` had it until edition {published.last.name}", dossier)
        elif former in dossier.formerly and dossier.formerly[former] != dossier.id_now(owner):
            taker = dossier.formerly[former]
            yield _again(former, taker, f"it is a former id of `{owner}` since edition {published.last.name}", dossier)
    for record_id, forgotten in published.forgotten.items():
        is_kept = record_id in published.records or record_id in published.formerly
        taken_by = dossier.id_now(record_id)
        if not is_kept and taken_by:
            day = IN_ENGLISH.date(forgotten.on)
            yield _again(record_id, taken_by, f"a record had it that was taken down on {day}", dossier)


def _may_become(before: str, now: str, dossier: Dossier) -> bool:
    """Whether a record of one kind may be the same as one of another: of those that have names, if at all."""
    return before == now or all(kind in dossier.kinds and dossier.kinds[kind].is_named for kind in (before, now))


def _gone(published: Published, dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    lost = [
        (record_id, record)
        for owner, record in published.records.items()
        for record_id in (owner, *record.formerly)
        if dossier.id_now(record_id) is None and record_id not in published.forgotten
    ]
    new = _by_words(published, dossier) if lost else {}
    for record_id, record in lost:
        is_former = record_id not in published.records
        same = [] if is_former else new.get(_key(record), [])
        related = tuple(Related(dossier.find(each).origin.span(), f"`{each}` says the same") for each in same)
        is_withdrawable = record.kind == "claims" and not is_former
        yield PUBLISHED_ID_GONE.at(
            _place(record_id, inputs),
            f"`{record_id}`, one of the {record.kind} of edition {published.last.name}, "
            + ("is a former id that leads on to nothing now." if is_former else "is gone."),
            _hint(record_id, same, is_withdrawable),
            related,
        )


def _hint(record_id: str, same: list[str], is_withdrawable: bool) -> str:
    if same:
        return f"If `{same[0]}` is its new id, write `formerly: [{record_id}]` there."
    renamed = f"If another record takes its place, write `formerly: [{record_id}]` there."
    if is_withdrawable:
        return f"Put it back, with `withdrawn: {{on: DAY, because: REASON}}` if it no longer holds. {renamed}"
    forget = f"python build.py publish --forget {record_id} --because REASON"
    return f"Put it back. {renamed} If it must go, say why: `{forget}`."


def _by_words(published: Published, dossier: Dossier) -> Mapping[tuple[object, ...], list[str]]:
    """The ids that no edition had, by kind and words of the records."""
    found: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for record_id, record in remembered(dossier).items():
        if record_id not in published.records:
            found[_key(record)].append(record_id)
    return found


def _key(record: Remembered) -> tuple[object, ...]:
    return record.kind, tuple(record.words.items())


def _again(record_id: str, taker: str, why: str, dossier: Dossier) -> Diagnostic:
    origin = dossier.find(taker).origin
    owner = dossier.published.formerly.get(record_id) if dossier.published else None
    owner_now = dossier.id_now(owner) if owner else None
    return PUBLISHED_ID_AGAIN.at(
        origin.span() if taker == record_id else origin.span("formerly"),
        f"`{record_id}` cannot be given out again: {why}.",
        f"Choose another id, and write `formerly: [{record_id}]` at the record that had it."
        if owner_now
        else "Choose an id that nothing ever had.",
        (Related(dossier.find(owner_now).origin.span(), f"`{owner_now}`, which had it"),)
        if owner_now and owner_now != taker
        else (),
    )


def _place(record_id: str, inputs: Inputs) -> Span:
    """Where an id stands in the lock."""
    text = inputs.edition.text if inputs.edition else ""
    at = text.find(f'"{record_id}"', text.find('\n "records"'))
    return span_in(text, EDITION_FILE, at, at + len(record_id) + 2) if at >= 0 else Span(EDITION_FILE)
