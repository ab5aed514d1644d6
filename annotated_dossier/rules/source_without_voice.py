"""Where a source speaks in its own voice, it is somebody's: who wrote it, or its publisher."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

SOURCE_WITHOUT_VOICE = Entry(
    "source-without-voice",
    "A claim is in the own voice of a source that is nobody's",
    "The source names neither its publisher nor who wrote it, so nobody would say what the claim says.",
    "Add `publisher` to the source, or `written_by` with who wrote it. Whoever is not known by name has a record too, "
    "called after what is known: “an unnamed pamphleteer”.",
)
CODES = (SOURCE_WITHOUT_VOICE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each claim in the own voice of a source without `publisher` and `written_by`."""
    for claim in dossier.claims.values():
        source = dossier.sources.get(claim.quotes[0].source)
        if claim.is_own_voice and source and not source.voices:
            yield SOURCE_WITHOUT_VOICE.at(
                claim.origin.span("speaker"),
                f"The source `{source.id}` would speak here, and names neither its publisher nor who wrote it.",
                "Add `publisher:` to the source, or `written_by: [ID]`; or name who speaks here.",
                (Related(source.origin.span(), "the source"),),
            )
