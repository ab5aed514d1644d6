"""What the commands have in common that edit records: prove, write all or nothing, say what was done."""

from __future__ import annotations

import sys
from pathlib import Path

from annotated_dossier.commands.common import WRONG_USE, count, refuse_in_ci
from annotated_dossier.editing.edits import NotEdited
from annotated_dossier.editing.proof import Edited, Planned, edited
from annotated_dossier.files.read import read
from annotated_dossier.files.write import write_files
from annotated_dossier.report.visible import visible


def edit(command: str, planned: Planned, root: Path) -> Edited | None:
    """Carry out an edit of the records below `root`; if it cannot be, say why, and write nothing."""
    refuse_in_ci(command)
    try:
        made = edited(*read(root), planned)
    except NotEdited as fault:
        _refuse(fault)
        return None
    gone = dict.fromkeys(root / path for path in made.gone)
    write_files({root / file.path: file.text for file in made.files} | gone, root)
    return made


REFUSED = WRONG_USE


def places(made: Edited) -> str:
    """How much was written, in words."""
    return f"{count(len(set(made.plan.edits)), 'place')} in {count(len(made.files), 'file')}"


def _refuse(fault: NotEdited) -> None:
    print(f"{visible(fault.why)}", file=sys.stderr)
    for problem in fault.problems:
        place = f"{visible(problem.span.file)}:{problem.span.line}:{problem.span.column}"
        print(f"  {place}: {visible(problem.message)} [{problem.code}]", file=sys.stderr)
        print(f"    {visible(problem.hint)}", file=sys.stderr)
    print("Nothing was written.", file=sys.stderr)
