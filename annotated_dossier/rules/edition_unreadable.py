"""What was published can be read, or nobody would notice that it changed."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.files.read import EDITION_FILE, Inputs
from annotated_dossier.linking.link import Dossier

_HINT = "Restore it from the repository. If it is as it was there, install the version of this program that wrote it."
EDITION_UNREADABLE = Entry(
    "edition-unreadable",
    f"`{EDITION_FILE}` cannot be read",
    "Without it nobody would notice that something published has changed or is gone.",
    _HINT,
)
CODES = (EDITION_UNREADABLE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem if there is a file that nothing could be read from."""
    if inputs.edition is not None and dossier.published is None:
        message = f"`{EDITION_FILE}` cannot be read: it is not as `publish` writes it."
        yield EDITION_UNREADABLE.at(Span(inputs.edition.path), message, _HINT)
