"""An edition holds nothing that fewer have read than the dossier asks for."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules.signatures import unsigned

EDITION_UNREAD = Entry(
    "edition-unread",
    "Not everything in an edition has been read",
    "The dossier promises its readers that somebody has read each record as it is published.",
    "Read what the warnings name and sign: `python build.py review --by NAME`.",
)
CODES = (EDITION_UNREAD,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield one problem for all that is unread or to be read again; the warnings beside it say what."""
    if any(True for _ in unsigned(dossier)):
        yield EDITION_UNREAD.at(
            dossier.record.origin.span("review"),
            "Not every record has been read by as many as `review` asks for.",
            "Read what the warnings name and sign: `python build.py review --by NAME`.",
        )
