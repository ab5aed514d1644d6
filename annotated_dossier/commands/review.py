"""`review`: read what is new or has changed, record by record, and sign what was read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotated_dossier.commands.asking import SKIP, STOP, ask, ask_for_text
from annotated_dossier.commands.common import FINE, PROBLEMS, WRONG_USE, check, refuse_in_ci, show
from annotated_dossier.commands.compared import compared, line
from annotated_dossier.environment import today
from annotated_dossier.evidence.sayings import NAMES, sayings
from annotated_dossier.files.read import REVIEWS_FILE
from annotated_dossier.files.write import write_file
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks import reviews
from annotated_dossier.locks.form import UnreadableLock
from annotated_dossier.locks.lapses import changed_beside
from annotated_dossier.locks.reviews import ASKED, Reviews, State
from annotated_dossier.model import Record
from annotated_dossier.report.visible import visible

SIGN, NOTE = "s", "n"
_ANSWERS = {SIGN: "sign", NOTE: "leave a note", SKIP: "skip", STOP: "stop"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Who reads."""
    parser.add_argument("--by", required=True, metavar="NAME", help="who reads: a name that `readers` lists")
    parser.add_argument("--all", action="store_true", help="sign all without showing it, which is for tests")


def run(options: argparse.Namespace, root: Path) -> int:
    """Walk through what this reader has to read. What was signed is kept, however the walk ends."""
    refuse_in_ci("review")
    checked = check(root)
    dossier = checked.dossier
    if not checked.is_fit:
        show(checked, root, sys.stderr)
        return PROBLEMS
    if options.by not in dossier.record.readers:
        print(_not_a_reader(options.by, dossier), file=sys.stderr)
        return WRONG_USE
    try:
        read = reviews.kept(reviews.reviews_of(dossier), dossier)
    except UnreadableLock as fault:  # where nobody is asked to read, the check does not say so
        print(f"{visible(fault.message)} {fault.hint}", file=sys.stderr)
        return PROBLEMS
    due = _due(dossier, read, options.by)
    walk = _signed if options.all else _walk
    latest = read
    for latest in walk(due, read, options.by, dossier):
        write_file(root / REVIEWS_FILE, reviews.to_text(latest))
    left = len(_due(dossier, latest, options.by))
    print(f"Signed by {visible(options.by)}: {len(due) - left}; left to read: {left}.")
    return PROBLEMS if left else FINE


def _not_a_reader(name: str, dossier: Dossier) -> str:
    listed = ", ".join(dossier.record.readers)
    known = f"It lists: {visible(listed)}." if listed else "It lists none: write `readers: [NAME, …]` into its record."
    return f"The dossier does not list `{visible(name)}` as a reader. {known}"


def _due(dossier: Dossier, read: Reviews, by: str) -> list[State]:
    """What a reader has to read: what fewer have read than the dossier asks for, this one not among them."""
    asked = max(1, ASKED[dossier.record.review])
    return [state for state in reviews.states(dossier, read) if by not in state.read_by and len(state.read_by) < asked]


def _signed(due: Sequence[State], read: Reviews, by: str, dossier: Dossier) -> Iterator[Reviews]:
    """The reviews with the signature of a reader to each of the records."""
    yield reviews.signed(read, [state.record for state in due], by, today(), "", sayings(dossier))


def _walk(due: Sequence[State], read: Reviews, by: str, dossier: Dossier) -> Iterator[Reviews]:
    """Show each record and ask; give the reviews after each signature and each note."""
    for number, state in enumerate(due, 1):
        print(f"\n{number} of {len(due)}: {_heading(state, dossier)}")
        for shown in _shown(state, dossier):
            print(shown)
        note = ""
        while (answer := ask(_ANSWERS)) == NOTE:
            note = ask_for_text("Note")
            if note:
                read = reviews.noted(read, state.record, by, today(), note)
                yield read
        if answer == STOP:
            return
        if answer == SIGN:
            read = reviews.signed(read, [state.record], by, today(), note, sayings(dossier))
            yield read


def _heading(state: State, dossier: Dossier) -> str:
    """What the record is, and why it is to be read."""
    record = state.record
    what = "the dossier record" if record is dossier.record else f"{_one(record, dossier)} `{record.id}`"
    if state.lapsed:
        last = state.lapsed[-1]
        since = f"read by {visible(last.by)} on {visible(last.on)}"
        return f"{what}, {since}; it has changed since, or what it names or rests on"
    return f"{what}, read by {visible(state.read_by[0])}" if state.read_by else f"{what}, new"


def _one(record: Record, dossier: Dossier) -> str:
    return dossier.kinds[dossier.kind_of[record.id]].one


def _shown(state: State, dossier: Dossier) -> Iterator[str]:
    """What the record says, old and new where that differs, then what it rests on that changed, and notes on it."""
    said = sayings(dossier)
    now = list(_lines(said.values(state.record)))
    if state.lapsed:
        before = state.lapsed[-1].version
        yield from compared(list(_lines(before.says)), now)
        for change in changed_beside(before, state.record, said):
            yield line("beside", change)
    else:
        yield from (line("", text) for text in now)
    for name, reading in sorted(state.readings.items()):
        if reading.note:
            yield line("note", f"{name}, {reading.noted}: {reading.note}")


def _lines(values: Any, path: str = "") -> Iterator[str]:
    """The values of a record, each in a line with the fields that lead to it."""
    if isinstance(values, Mapping) and values.keys() != {NAMES}:
        for key, item in values.items():
            yield from _lines(item, f"{path} {key}".strip())
    elif isinstance(values, list):
        for number, item in enumerate(values, 1):
            yield from _lines(item, f"{path} {number}" if len(values) > 1 else path)
    else:
        yield f"{path}: {values[NAMES] if isinstance(values, Mapping) else values}"
