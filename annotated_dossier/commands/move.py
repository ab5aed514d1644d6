"""`move`: a record in another file, with its comments."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotated_dossier.commands.common import FINE
from annotated_dossier.commands.editing import REFUSED, edit
from annotated_dossier.editing import move
from annotated_dossier.report.visible import visible


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which record, and where to."""
    parser.add_argument("id", help="id of the record")
    parser.add_argument("file", help="the file it is to stand in, such as dossier/places.yaml; it may be new")


def run(options: argparse.Namespace, root: Path) -> int:
    """Move, all or nothing, and say which file went."""
    record_id, path = options.id, options.file
    made = edit("move", lambda records, files: move.plan(records, files, record_id, path), root)
    if made is None:
        return REFUSED
    print(visible(f"`{record_id}` stands in {path} now."))
    for gone in made.gone:
        print(visible(f"{gone} is gone: it held no other record."))
    return FINE
