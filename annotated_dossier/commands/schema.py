"""`schema`: write the JSON Schema by which editors complete and check records."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotated_dossier.commands.common import FINE, SCHEMA_FILE
from annotated_dossier.files.write import write_file


def add_options(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(options: argparse.Namespace, root: Path) -> int:
    """Write the schema of the records' fields, those of the kinds that the dossier declares among them."""
    from annotated_dossier.files.read import read
    from annotated_dossier.records.parse import parse
    from annotated_dossier.records.schema import schema_text

    inputs, _ = read(root)
    records, _ = parse(inputs.records)
    write_file(root / SCHEMA_FILE, schema_text(records.kinds))
    print(f"The schema is in {SCHEMA_FILE}.")
    return FINE
