"""Each record has been read, as it is now, by as many as the dossier asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.evidence.sayings import sayings
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks import reviews
from annotated_dossier.locks.form import UnreadableLock
from annotated_dossier.locks.lapses import changed_beside, changed_fields
from annotated_dossier.locks.reviews import ASKED, State
from annotated_dossier.model import Record

_MEND = "Read it and sign: `python build.py review --by NAME`. If the change is not meant, take it back."
CHANGED_SINCE_READ = Entry(
    "changed-since-read",
    "A record has changed since it was read",
    "A signature holds for what was read. Whoever signed the record has not seen what it says now.",
    "Read it and sign: `python build.py review --by NAME` shows old and new. If the change is not meant, take it back.",
    Severity.WARNING,
)
READ_AGAIN = Entry(
    "read-again",
    "A record is to be read again, since what it rests on has changed",
    "A relation, a question or a check that fitted a claim need not fit what has become of the claim.",
    "Read it beside what has changed, and sign: `python build.py review --by NAME`.",
    Severity.WARNING,
)
UNREAD = Entry(
    "record-unread",
    "Records have not been read by as many as the dossier asks for",
    "What nobody else has read rests on one pair of eyes.",
    "Read them and sign: `python build.py review --by NAME`.",
    Severity.WARNING,
)
CODES = (CHANGED_SINCE_READ, READ_AGAIN, UNREAD)

_NAMED = 3


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield what `unsigned` finds."""
    yield from unsigned(dossier)


def unsigned(dossier: Dossier) -> Iterator[Diagnostic]:
    """A problem for each record whose signatures have lapsed, and one for all that nobody has signed yet.

    There is none where the dossier asks for no readers. Nothing is to be published while there is any.
    """
    asked = ASKED[dossier.record.review]
    if not asked:
        return
    try:
        found = list(reviews.states(dossier, reviews.reviews_of(dossier)))
    except UnreadableLock:  # reported by `locks_readable`
        return
    short = [state for state in found if len(state.read_by) < asked]
    for state in short:
        if state.lapsed:
            yield _lapsed(state, dossier)
    unread = [state for state in short if not state.lapsed]
    if unread:
        yield _unread(unread, len(found), dossier)


def _lapsed(state: State, dossier: Dossier) -> Diagnostic:
    said, last = sayings(dossier), state.lapsed[-1]
    first, *others = state.lapsed
    read = " and ".join([f"{first.by} read it on {first.on}", *(f"{other.by} on {other.on}" for other in others)])
    name = _named(state.record, dossier)
    span, name = state.record.origin.span(), name[0].upper() + name[1:]
    fields = changed_fields(last.version, state.record, said)
    if fields:
        return CHANGED_SINCE_READ.at(span, f"{name} has changed since {read}: {', '.join(fields)}.", _MEND)
    # Nothing has changed where another version of the program counts more, or less, as said.
    beside = "; ".join(changed_beside(last.version, state.record, said)) or "what a signature covers"
    return READ_AGAIN.at(
        span,
        f"{name} is to be read again. What it names or rests on has changed since {read}: {beside}.",
        "Read it beside that, and sign: `python build.py review --by NAME`.",
    )


def _unread(unread: Sequence[State], count: int, dossier: Dossier) -> Diagnostic:
    names = [_named(state.record, dossier) for state in unread]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    notes = [
        Related(state.record.origin.span(), f"{name} noted on {reading.noted}: {reading.note}")
        for state in unread
        for name, reading in sorted(state.readings.items())
        if reading.note
    ]
    by = "nobody" if ASKED[dossier.record.review] == 1 else "fewer than two"
    return UNREAD.at(
        dossier.record.origin.span("review"),
        f"Read by {by} whom `readers` lists: {len(unread)} of {count} records ({', '.join(names[:_NAMED])}{more}).",
        "Read them and sign: `python build.py review --by NAME`.",
        notes,
    )


def _named(record: Record, dossier: Dossier) -> str:
    return "the dossier record" if record is dossier.record else f"`{record.id}`"
