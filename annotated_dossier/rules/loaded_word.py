"""Words that take a side stand inside quotation marks only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._texts import texts
from annotated_dossier.text.quotations import without_quotations

CODES = {
    "loaded-word": Entry(
        "A loaded word stands outside quotation marks",
        "In our own voice it would decide what the sources dispute. The dossier record lists such words.",
        "Put it into quotation marks if a source says it, or say it neutrally.",
    )
}

_MARKS = '“"‘'
# Fields that we word ourselves; of a vocabulary all of its texts.
_OWN_FIELDS = frozenset(
    {
        "statement",
        "summary",
        "question",
        "positions",
        "note",
        "notice",
        "label",
        "title",
        "name",
        "definition",
        "reason",
        "because",
        "about_basis",
        "attribution_basis",
        "asserted_basis",
        "concerns_basis",
        "dates_basis",
        "published_basis",
        "rights_note",
    }
)
# Other names of a record may be the words of others, and an id is no text.
_OTHER_FIELDS = frozenset({"names", "loaded_words", "answers"})


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each word in our own texts that takes a side outside quotation marks."""
    if not dossier.record.loaded_words:
        return
    alternatives = "|".join(re.escape(word) for word in dossier.record.loaded_words)
    loaded = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
    for record in dossier.all_records():
        for path, text in texts(record):
            if not _OWN_FIELDS.isdisjoint(path) and path[0] not in _OTHER_FIELDS:
                for word in dict.fromkeys(loaded.findall(without_quotations(text, _MARKS))):
                    yield Diagnostic(
                        "loaded-word",
                        record.origin.span(*path),
                        f"“{word}” stands outside quotation marks.",
                        "Put it into quotation marks if a source says it, or say it neutrally.",
                    )
