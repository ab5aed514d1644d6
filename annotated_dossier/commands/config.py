"""`config`: print mkdocs.yml as the program makes it, to be kept and changed, or built with MkDocs alone."""

from __future__ import annotations

import argparse
import sys
from contextlib import redirect_stdout
from pathlib import Path

from annotated_dossier.commands.common import FINE, PROBLEMS, check, show


def add_options(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(options: argparse.Namespace, root: Path) -> int:
    """Print the settings of a dossier that is fit."""
    from annotated_dossier.publishing.configuration import configuration

    checked = check(root)
    if not checked.is_fit:
        with redirect_stdout(sys.stderr):  # what goes to a file is settings or nothing
            show(checked, root, sys.stderr)
        return PROBLEMS
    sys.stdout.write(configuration(checked.dossier, root))
    return FINE
