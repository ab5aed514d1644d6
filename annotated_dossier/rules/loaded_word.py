"""Words that take a side stand inside quotation marks only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model.marks import own_texts
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
    alternatives = "|".join(re.escape(word) for word in dossier.record.loaded_words)
    loaded = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
    for record in dossier.all_records():
        for path, text, _ in own_texts(record):
            for word in dict.fromkeys(loaded.findall(without_quotations(text, dossier.language))):
                yield LOADED_WORD.at(
                    record.origin.span(*path),
                    f"“{word}” stands outside quotation marks.",
                    "Put it into quotation marks if a source says it, or say it neutrally.",
                )
