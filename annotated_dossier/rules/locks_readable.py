"""Each lock can be read, and is of the format of this version."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.locks import anchors, reviews
from annotated_dossier.locks.form import OtherFormat, UnreadableLock

LOCK_FORMAT = Entry(
    "lock-format",
    "A lock is of another format",
    "What another version of the program meant by it is not guessed at: something changed might pass as accepted.",
    "Run `python build.py upgrade` for one of an older format. It lists what differs and accepts no changed source. "
    "One of a newer format needs the version that wrote it.",
)
LOCK_UNREADABLE = Entry(
    "lock-unreadable",
    "A lock cannot be read",
    "Without it nobody would notice that a source has changed, or what has been read.",
    "Restore it from the repository. After a merge, follow what the message says.",
)
CODES = (LOCK_FORMAT, LOCK_UNREADABLE)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a problem for each lock that cannot be read. Where nobody is asked to read, nobody misses who has."""
    is_asked = dossier.record.review != "none"
    for file, parse in ((inputs.lock, anchors.parse), (inputs.reviews if is_asked else None, reviews.parse)):
        if file is None:
            continue
        try:
            parse(file.text)
        except UnreadableLock as fault:
            entry = LOCK_FORMAT if isinstance(fault, OtherFormat) else LOCK_UNREADABLE
            yield entry.at(Span(file.path, fault.line, 1, fault.line, 1), fault.message, fault.hint)
