"""Words that take a side stand inside quotation marks only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.our_texts import our_texts
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.quotations import without_quotations

LOADED_WORD = Entry(
    "loaded-word",
    "A loaded word stands outside quotation marks",
    "In our own voice it would decide what the sources dispute. The dossier record lists such words.",
    "Put it into quotation marks if a source says it, or say it neutrally.",
)
CODES = (LOADED_WORD,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each word in our own texts that takes a side outside quotation marks."""
    if not dossier.record.loaded_words:
        return
    words = [word.lower() for word in dossier.record.loaded_words]
    alternatives = "|".join(re.escape(word) for word in dossier.record.loaded_words)
    loaded = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
    for record, path, text in our_texts(dossier):
        if not _may_hold_one(text, words):
            continue
        for word in dict.fromkeys(loaded.findall(without_quotations(text, dossier.language))):
            yield LOADED_WORD.at(
                record.origin.span(*path),
                f"“{word}” stands outside quotation marks.",
                "Put it into quotation marks if a source says it, or say it neutrally.",
            )


def _may_hold_one(text: str, words: Iterable[str]) -> bool:
    """Whether a text may hold one of the words; most do not, which small ASCII letters show at once."""
    if not text.isascii():
        return True
    small = text.lower()
    return any(word in small for word in words)
