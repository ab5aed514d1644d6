"""A source has somebody who speaks in it: who wrote it, or its publisher."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

SOURCE_WITHOUT_VOICE = Entry(
    "source-without-voice",
    "A source names neither its publisher nor who wrote it",
    "What it says in its own voice, and what it reports of others, would come from nobody.",
    "Add `publisher`, or `written_by` with who wrote it. Whoever is not known by name has a record too, called after "
    "what is known: “an unnamed pamphleteer”.",
)
CODES = (SOURCE_WITHOUT_VOICE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source without `publisher` and `written_by`."""
    for source in dossier.sources.values():
        if not source.voices:
            yield SOURCE_WITHOUT_VOICE.at(
                source.origin.span(),
                f"The source `{source.id}` names neither its publisher nor who wrote it.",
                "Add `publisher:` with the id of who published it, or `written_by: [ID]`.",
            )
