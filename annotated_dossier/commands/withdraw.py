"""`withdraw`: say in a claim's record that it is no longer upheld, since when and why. It stays readable."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from annotated_dossier.commands.common import FINE, WRONG_USE
from annotated_dossier.commands.editing import REFUSED, edit
from annotated_dossier.editing import withdraw
from annotated_dossier.editing.proof import Edited
from annotated_dossier.environment import today
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.records.references import possible_references
from annotated_dossier.report.visible import visible


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which claim, why and when."""
    parser.add_argument("claim", help="id of the claim")
    parser.add_argument("--because", required=True, metavar="REASON", help="the reason, in a sentence, for readers")
    parser.add_argument("--on", metavar="DAY", help="the day, as in 2025-02-07; today, unless it is given")


def run(options: argparse.Namespace, root: Path) -> int:
    """Withdraw, and say what else must be looked at."""
    claim, because = options.claim, options.because.strip()
    if not because:
        print("Say why, with --because: readers are told the reason.", file=sys.stderr)
        return WRONG_USE
    on = options.on or today()
    made = edit("withdraw", lambda records, files: withdraw.plan(records, files, claim, because, on), root)
    if made is None:
        return REFUSED
    print(f"`{claim}` is withdrawn: see {made.files[0].path}.")
    for line in _left_over(made, claim):
        print(visible(line))
    return FINE


def _left_over(made: Edited, claim: str) -> Iterator[str]:
    """What rests on the claim, and somebody may have to look at."""
    dossier = made.now.dossier
    pointing = [
        record
        for record in dossier.all_records()
        if record.id != claim and any(reference.target == claim for reference in possible_references(record))
    ]
    record = dossier.claims[claim]
    if pointing:
        yield "These name it; look whether they still hold:"
        yield from (f"  {each.origin.file}:{each.origin.line}: {each.id}" for each in pointing)
    alone = [answer.question for answer in record.answers if not _is_answered(made, answer.question)]
    if alone:
        yield f"No claim that is upheld answers these now: {', '.join(alone)}."
    if made.before.lock:
        yield f"{LOCK_FILE} has how it stood until the next build; commit the two together."
    if dossier.published and claim in dossier.published.records:
        yield "The next edition tells its readers."


def _is_answered(made: Edited, question: str) -> bool:
    return any(answered.claim.withdrawn is None for answered in made.now.dossier.answers_to.get(question, ()))
