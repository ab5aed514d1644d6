"""`upgrade`: bring a lock of an older format to that of this version."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from annotated_dossier.commands.common import FINE, PROBLEMS, check, refuse_in_ci
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.files.write import write_file
from annotated_dossier.locks import anchors
from annotated_dossier.locks.form import OtherFormat, UnreadableLock, format_of
from annotated_dossier.locks.upgrade import upgraded
from annotated_dossier.report.visible import visible


def add_options(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(options: argparse.Namespace, root: Path) -> int:
    """Write the lock anew in the present format, and say what differs from the sources as they are."""
    refuse_in_ci("upgrade")
    checked = check(root)
    if checked.lock is None:
        print(f"There is no `{LOCK_FILE}`: the first build writes one.")
        return FINE
    try:
        anchors.parse(checked.lock.text)
    except UnreadableLock as fault:
        if not (isinstance(fault, OtherFormat) and format_of(json.loads(checked.lock.text)) == 1):
            print(f"{visible(fault.message)} {fault.hint}", file=sys.stderr)
            return PROBLEMS
    else:
        print(f"`{LOCK_FILE}` is of the format of this version.")
        return FINE
    try:
        lock, differences = upgraded(checked.lock.text, checked.dossier.articles)
    except UnreadableLock as fault:
        print(f"{fault.message} {fault.hint}", file=sys.stderr)
        return PROBLEMS
    write_file(root / LOCK_FILE, anchors.to_text(lock))
    for difference in differences:
        print(visible(difference))
    what = "What differs stands above." if differences else "All quotes stand where they stood."
    print(f"`{LOCK_FILE}` is of format {anchors.FORM.number} now. {what}")
    return FINE
