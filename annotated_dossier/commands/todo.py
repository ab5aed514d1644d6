"""`todo`: what is still unread, sentence by sentence, with skeletons of the claims that would cite it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotated_dossier.commands.common import FINE, check, count, progress_shown, refuse_in_ci
from annotated_dossier.commands.unread import listing, written
from annotated_dossier.diagnostics import Severity
from annotated_dossier.drafting.todo import todo
from annotated_dossier.environment import UsageError
from annotated_dossier.linking.link import Dossier
from annotated_dossier.pipeline import Checked
from annotated_dossier.report.visible import visible
from annotated_dossier.rules.unread_sentence import COVERAGE_TOO_LOW
from annotated_dossier.text.suggest import nearest_word

NAME = "todo"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Of which source, and whether the skeletons are written."""
    parser.add_argument("source", nargs="?", metavar="SOURCE", help="the id of a source; else all of them")
    parser.add_argument(
        "--write", action="store_true", help="add the skeletons to drafts/; what stands there is never overwritten"
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """List what is to be done, or write the skeletons. Raises `UsageError` for a source that is not there."""
    if options.write:
        refuse_in_ci(f"{NAME} --write")
    with progress_shown() as progress:
        progress("Reading the sources")
        checked = check(root, drafts_are=Severity.WARNING)
        _refuse_unknown(options.source, checked.dossier)
        found = todo(checked.dossier, checked.drafts, options.source)
    _warn(checked)
    if options.write:
        paths = [visible(path) for path in written(found, root)]
        print("\n".join(f"Written: {path}" for path in paths) or "There is nothing to draft.")
    else:
        print("\n".join(listing(found)))
    return FINE


def _refuse_unknown(source: str | None, dossier: Dossier) -> None:
    if source is not None and source not in dossier.articles:
        near = nearest_word(source, dossier.articles)
        known = f"Did you mean `{near}`?" if near else f"There are: {', '.join(dossier.articles) or 'none'}."
        raise UsageError(f"There is no source `{visible(source)}` whose text can be read. {known}")


def _warn(checked: Checked) -> None:
    """Say that what is wrong with records makes sentences look unread."""
    grave = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
    others = sum(problem.entry is not COVERAGE_TOO_LOW for problem in grave)
    if others:
        print(
            f"The check finds {count(others, 'error')}. A record that cannot be used cites nothing: mend it first.",
            file=sys.stderr,
        )
