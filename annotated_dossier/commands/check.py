"""`check`: say what is wrong with the records."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotated_dossier.commands.common import CACHE, FINE, PROBLEMS, check_with, progress_shown, show
from annotated_dossier.environment import is_ci
from annotated_dossier.files.cache import Cache
from annotated_dossier.report.formats import FORMATS
from annotated_dossier.report.lines import Lines


def add_options(parser: argparse.ArgumentParser) -> None:
    """How problems are shown."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are shown")


def run(options: argparse.Namespace, root: Path) -> int:
    """Check, and keep what the next check need not work out again."""
    with progress_shown() as progress:
        progress("Checking the records")
        # Where nobody looks on, and what passes is published, everything is read anew.
        checked = check_with(None if is_ci() else Cache(root / CACHE), root)
    if options.format == "text":
        show(checked, root, sys.stdout)
    else:
        sys.stdout.write(FORMATS[options.format](checked.problems, Lines(root)))
    return FINE if checked.is_fit else PROBLEMS
