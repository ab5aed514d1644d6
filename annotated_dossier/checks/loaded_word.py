"""Words that take a side stand inside quotation marks only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.read import Inputs

CODES = {
    "loaded-word": Entry(
        "A loaded word stands outside quotation marks",
        "In our own voice it would decide what the sources dispute. The dossier record lists such words.",
        "Put it into quotation marks if a source says it, or say it neutrally.", Severity.WARNING),
}

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_OWN_TEXTS = ("statement", "summary", "question", "note", "notice", "label")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield a warning for each of our own texts that uses a loaded word as its own."""
    if not dossier.record.loaded_words:
        return
    alternatives = "|".join(re.escape(word) for word in dossier.record.loaded_words)
    loaded = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
    for record in dossier.all_records():
        for field in _OWN_TEXTS:
            yield from _in_text(record, field, loaded)
        for index, relation in enumerate(getattr(record, "relations", ())):
            yield from _found(relation.because, loaded, record, ("relations", index, "because"))


def _in_text(record: Record, field: str, loaded: re.Pattern[str]) -> Iterator[Diagnostic]:
    text = getattr(record, field, None)
    if isinstance(text, str):
        yield from _found(text, loaded, record, (field,))


def _found(text: str, loaded: re.Pattern[str], record: Record, path: tuple[str | int, ...]) -> Iterator[Diagnostic]:
    for word in dict.fromkeys(loaded.findall(_QUOTED.sub(" ", text))):
        yield Diagnostic("loaded-word", record.origin.span(*path), f"“{word}” stands outside quotation marks.",
                         "Put it into quotation marks if a source says it, or say it neutrally.")
