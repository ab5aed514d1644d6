"""What commands have in common: exit codes, names of files, how a dossier is checked and how problems are shown."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from annotated_dossier.diagnostics import Diagnostic, Severity
from annotated_dossier.environment import UsageError, is_checkout, is_ci
from annotated_dossier.files.cache import Cache
from annotated_dossier.progress import Progress, shown
from annotated_dossier.report.colour import paint_for

if TYPE_CHECKING:
    from annotated_dossier.parallel import Mapper
    from annotated_dossier.pipeline import Checked
    from annotated_dossier.report.lines import Lines

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
SCHEMA_FILE = "dossier.schema.json"
CACHE = ".check-cache"
# Of the many values that pages are made of hardly any are thrown away in rings.
_SELDOM = 50_000


def check(
    root: Path,
    is_lock_frozen: bool = False,
    cache: Cache | None = None,
    site_url: str | None = None,
    is_for_edition: bool = False,
    drafts_are: Severity | None = None,
    mapped: Mapper = map,
) -> Checked:
    """`pipeline.check` without the cyclic garbage collector: nothing read is thrown away, and looking through all of it
    again and again doubles the time that many records take."""
    from annotated_dossier import pipeline

    gc.disable()
    try:
        checked = pipeline.check(
            root, is_lock_frozen, cache, site_url, is_for_edition=is_for_edition, drafts_are=drafts_are, mapped=mapped
        )
    finally:
        gc.freeze()
        gc.set_threshold(_SELDOM)
        gc.enable()
    return checked if is_checkout() else replace(checked, problems=tuple(map(_as_installed, checked.problems)))


def _as_installed(problem: Diagnostic) -> Diagnostic:
    """A problem whose commands are those of the program as it is installed; rules name them as a checkout has them."""
    if "build.py" not in f"{problem.message}{problem.hint}":
        return problem
    message, hint = (text.replace("python build.py", "annotated-dossier") for text in (problem.message, problem.hint))
    return replace(problem, message=message, hint=hint)


def check_with(
    cache: Cache | None,
    root: Path,
    site_url: str | None = None,
    drafts_are: Severity | None = None,
    is_lock_frozen: bool = False,
    mapped: Mapper = map,
) -> Checked:
    """Check with what an earlier run has kept, and keep what the next need not work out again."""
    try:
        checked = check(root, is_lock_frozen, cache, site_url, drafts_are=drafts_are, mapped=mapped)
    # Kept data may be broken in any way, and so fail any stage in any way. Without it everything is read anew, and what
    # fails then is a fault of ours and is raised.
    except Exception:
        if not cache:
            raise
        cache.forget()
        checked = check(root, is_lock_frozen, cache, site_url, drafts_are=drafts_are, mapped=mapped)
    if cache:
        cache.write()
    return checked


def refuse_in_ci(command: str) -> None:
    """Keep a command from writing where nobody looks on. Raises `UsageError`."""
    if is_ci():
        raise UsageError(
            f"`{command}` writes nothing where CI is set: run it on your own machine, and commit what it writes."
        )


def progress_shown() -> AbstractContextManager[Progress]:
    """What the work is at, on the terminal of whoever waits for it."""
    return shown(sys.stderr, is_quiet=is_ci())


def show(checked: Checked, root: Path, stream: TextIO) -> None:
    """The problems of a dossier on `stream`, and a summary for whoever asked."""
    show_problems(checked.problems, what_was_read(checked), lines_of(checked, root), stream)


def lines_of(checked: Checked, root: Path) -> Lines:
    """The lines of the dossier's files, as they may be shown."""
    from annotated_dossier.report.lines import Lines

    return Lines(root, checked.withheld.covered)


def what_was_read(checked: Checked) -> str:
    """How much a dossier holds."""
    return f"{len(checked.dossier.claims)} claims from {len(checked.dossier.sources)} sources"


def show_problems(problems: Sequence[Diagnostic], what: str, lines: Lines, stream: TextIO) -> None:
    """The problems on `stream`, in colours if it is a terminal, and how many what was looked at has."""
    stream.write(painted(problems, lines, stream))
    print(summed_up(problems, what), flush=True)  # so that what is said later stands below it


def colours_of(stream: TextIO) -> str:
    """The name of the colours in which problems are shown on `stream`."""
    return paint_for(stream, os.environ).__name__


def painted(problems: Sequence[Diagnostic], lines: Lines, stream: TextIO) -> str:
    """The problems as they are shown on `stream`."""
    from annotated_dossier.report import text

    return text.report(problems, lines, paint_for(stream, os.environ))


def summed_up(problems: Sequence[Diagnostic], what: str) -> str:
    """How many problems what was looked at has."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counted = f"{count(errors, 'error')}, {count(len(problems) - errors, 'warning')}" if problems else "no problems"
    return f"{what}: {counted}."


def count(number: int, what: str) -> str:
    """A number and what it counts."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
