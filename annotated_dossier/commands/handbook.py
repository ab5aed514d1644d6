"""`handbook`: lay the handbook of this version into a folder, to be read there or published."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotated_dossier.commands.common import FINE, PROBLEMS, progress_shown
from annotated_dossier.report.visible import visible

NEEDS_DOSSIER = False


def add_options(parser: argparse.ArgumentParser) -> None:
    """Where it is laid."""
    parser.add_argument(
        "folder",
        nargs="?",
        default="handbook-site",
        metavar="FOLDER",
        help="a folder that is not there yet, or holds an earlier handbook; %(default)s if left out",
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """Make the handbook."""
    from annotated_dossier.handbook.site import build
    from annotated_dossier.publishing.mkdocs import RenderError

    try:
        with progress_shown() as progress:
            build(root / options.folder, progress)
    except RenderError as error:
        print(f"No handbook was made:\n{error}", file=sys.stderr)
        return PROBLEMS
    print(f"The handbook is in {visible(options.folder)}. Open {visible(options.folder)}/index.html.")
    return FINE
