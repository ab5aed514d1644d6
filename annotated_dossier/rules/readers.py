"""Where records are to be read by somebody, the dossier says by whom."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks.reviews import ASKED

READERS_TOO_FEW = Entry(
    "readers-too-few",
    "Fewer readers are listed than the dossier asks for",
    "Only those sign whom the dossier lists, so no record could ever be read as often as it asks.",
    "List their names under `readers`, or ask for fewer with `review`.",
)
CODES = (READERS_TOO_FEW,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem if there are not as many readers as each record is to have."""
    record = dossier.record
    names = set(record.readers)
    if len(names) < ASKED[record.review]:
        asked = "one reader" if record.review == "one" else "two readers"
        listed = "one" if names else "none"
        yield READERS_TOO_FEW.at(
            record.origin.span("review"),
            f"`review: {record.review}` asks for {asked} of each record; `readers` lists {listed}.",
            "List their names: `readers: [NAME, …]`.",
        )
