"""There is a dossier record."""

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.link import Dossier
from annotated_dossier.read import Inputs

CODES = {
    "no-dossier": Entry(
        "There is no dossier record",
        "Without it there is no title, no topic and no edition.",
        "Add `dossier:` with `title`, `summary`, `language`, `covers`, `edition` and `topics` to one of the files."),
}


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem if no file has the top-level key `dossier`."""
    if not any("\ndossier:" in f"\n{file.text}" for file in inputs.records):
        yield Diagnostic("no-dossier", Span("dossier"), "There is no dossier record.",
                         "Add a file such as `dossier/dossier.yaml` that begins with `dossier:`.")
