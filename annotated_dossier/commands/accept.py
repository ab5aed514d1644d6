"""`accept`: take the changed text of a source into the lock."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotated_dossier import pipeline
from annotated_dossier.commands.common import FINE, PROBLEMS, WRONG_USE, check, show
from annotated_dossier.files.read import LOCK_FILE
from annotated_dossier.report.visible import visible

NAME = "accept"
ABOUT = "take the changed text of a source, once all its quotes stand"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which source."""
    parser.add_argument("source", help="id of the source")


def run(options: argparse.Namespace, root: Path) -> int:
    """Accept the text, unless anything else is wrong."""
    checked = check(root)
    if options.source not in checked.dossier.articles:
        print(f"There is no source `{visible(options.source)}` with a text.", file=sys.stderr)
        return WRONG_USE
    if not pipeline.accept(checked, options.source, root):
        show(checked, root, sys.stderr)
        return PROBLEMS
    if checked.lock and (root / LOCK_FILE).read_bytes() == checked.lock.text.encode("utf-8"):
        print(f"The text of `{options.source}` had not changed: there was nothing to accept.")
    else:
        print(f"The text of `{options.source}` is accepted.")
    return FINE
