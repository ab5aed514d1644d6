"""`check`: say what is wrong with the records."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotated_dossier.commands.common import CACHE, FINE, PROBLEMS, check_with, lines_of, progress_shown, show
from annotated_dossier.diagnostics import Severity
from annotated_dossier.environment import is_ci
from annotated_dossier.files.cache import Cache
from annotated_dossier.parallel import among_cores
from annotated_dossier.publishing.hosts import limits_ahead
from annotated_dossier.report.formats import FORMATS


def add_options(parser: argparse.ArgumentParser) -> None:
    """How problems are shown, and how grave those of drafts are."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are shown")
    parser.add_argument("--drafts", action="store_true", help="take the problems of drafts/ as errors, not as warnings")


def run(options: argparse.Namespace, root: Path) -> int:
    """Check, and keep what the next check need not work out again."""
    with progress_shown() as progress:
        progress("Checking the records")
        # Where nobody looks on, and what passes is published, everything is read anew.
        cache = None if is_ci() else Cache(root / CACHE)
        checked = check_with(
            cache,
            root,
            drafts_are=Severity.ERROR if options.drafts else Severity.WARNING,
            is_lock_frozen=is_ci(),
            mapped=among_cores,
        )
    if options.format == "text":
        show(checked, root, sys.stdout)
        for remark in limits_ahead(checked.dossier):
            print(remark, file=sys.stderr)
    else:
        sys.stdout.write(FORMATS[options.format](checked.problems, lines_of(checked, root)))
    return FINE if checked.is_fit else PROBLEMS
