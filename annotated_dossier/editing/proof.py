"""An edit is proved before it is written: the dossier as edited parses, links the same, and has no problem it had not.

Nothing here touches a file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, has_errors
from annotated_dossier.editing.edits import NotEdited, Plan, Renaming, applied
from annotated_dossier.editing.rename import points_to
from annotated_dossier.files.read import Inputs, TextFile
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import KINDS, Kinds
from annotated_dossier.model.marks import Path, texts
from annotated_dossier.pipeline import Checked, check_inputs
from annotated_dossier.records.gathered import Records
from annotated_dossier.records.parse import parse
from annotated_dossier.records.references import possible_references

Planned = Callable[[Records, Iterable[TextFile]], Plan]


class Edited(NamedTuple):
    """The dossier as an edit makes it: the files that change, those that go, and what it was before and is then."""

    files: tuple[TextFile, ...]
    gone: tuple[str, ...]
    plan: Plan
    before: Checked
    now: Checked


def edited(inputs: Inputs, unreadable: Iterable[Diagnostic], planned: Planned, kinds: Kinds = KINDS) -> Edited:
    """The dossier as edited. Raises `NotEdited`, with the problems in the way, where that is not what it should be.

    Every file and record must have been read, or what points to a record there would be overlooked.
    """
    records, malformed = parse(inputs.records, kinds)
    in_the_way = [problem for problem in (*unreadable, *malformed) if has_errors([problem])]
    if in_the_way:
        raise NotEdited("What cannot be read cannot be edited: mend this first.", in_the_way)
    plan = planned(records, inputs.records)
    files = applied(inputs.records, plan.edits)
    before, now = check_inputs(inputs, kinds=kinds), check_inputs(replace(inputs, records=files), kinds=kinds)
    new = _new_problems(before.problems, now.problems, plan)
    if new:
        raise NotEdited("With this edit the check would find what it did not find before:", new)
    if _said(now.dossier, None, plan) != _said(before.dossier, plan.renaming, plan):
        raise NotEdited("With this edit records would say something else than before, for a reason not known here.")
    had = set(inputs.records)
    changed = tuple(file for file in files if file not in had)
    gone = {file.path for file in inputs.records} - {file.path for file in files}
    return Edited(changed, tuple(sorted(gone)), plan, before, now)


def _new_problems(before: Iterable[Diagnostic], now: Iterable[Diagnostic], plan: Plan) -> list[Diagnostic]:
    """The unexpected problems that were not there before, but for the name of what was renamed."""
    known = Counter(_told(problem, plan.renaming) for problem in before)
    new = []
    for problem in (each for each in now if each.code not in plan.expected):
        key = _told(problem, plan.renaming)
        if known[key]:
            known[key] -= 1
        else:
            new.append(problem)
    return new


def _told(problem: Diagnostic, renaming: Renaming | None) -> tuple[str, str]:
    """What tells a problem from others. Of places that are at fault together the order says which one the message names
    beside which, and an edit may change that: they are told by their number."""
    return problem.code, "" if problem.related else _renamed(problem.message, renaming)


def _renamed(message: str, renaming: Renaming | None) -> str:
    if renaming is None:
        return message
    return re.sub(rf"(?<![\w-]){re.escape(renaming.old)}(?![\w-])", renaming.new, message)


def _said(dossier: Dossier, renaming: Renaming | None, plan: Plan) -> dict[tuple[str, str], dict[Path, str]]:
    """Every text of every record, under its model and new id, but for the fields that the plan changes."""
    said = {}
    for record in dossier.all_records():
        found = {path: text for path, text, _ in texts(record)}
        record_id = record.id
        if renaming:
            found |= {
                reference.path: renaming.new
                for reference in possible_references(record)
                if points_to(reference, renaming, dossier.kinds)
            }
            if record is dossier.record:
                found = {_under_new_id(path, renaming): text for path, text in found.items()}
            elif record_id == renaming.old:
                record_id = renaming.new
        said[type(record).__name__, record_id] = {
            path: text for path, text in found.items() if (record_id, path[0]) not in plan.changed
        }
    return said


def _under_new_id(path: Path, renaming: Renaming) -> Path:
    """The path of a text in the dossier record: a term stands under its id."""
    return (*path[:1], renaming.new, *path[2:]) if path[:2] == (renaming.kind, renaming.old) else path
