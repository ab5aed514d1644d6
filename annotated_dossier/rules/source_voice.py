"""A source's own voice is the voice of one source."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

VOICE_OF_SEVERAL_SOURCES = Entry(
    "voice-of-several-sources",
    "A claim in a source's own voice quotes several sources",
    "With `speaker: source` the source itself speaks; two sources are two speakers.",
    "Make a claim for each source and relate them with `corroborates`, or name the speaker.",
)
CODES = (VOICE_OF_SEVERAL_SOURCES,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each claim with the speaker `source` whose quotes come from more than one."""
    for claim in dossier.claims.values():
        first = claim.quotes[0].source
        other = next((index for index, quote in enumerate(claim.quotes) if quote.source != first), None)
        if claim.is_own_voice and other is not None:
            yield VOICE_OF_SEVERAL_SOURCES.at(
                claim.origin.span("speaker"),
                f"The speaker is the source itself, but the quotes come from `{first}` and "
                f"`{claim.quotes[other].source}`.",
                "Make a claim for each source and relate them with `corroborates`, or name the speaker.",
                (Related(claim.origin.span("quotes", other), "the quote from the other source"),),
            )
