"""A source can be told from the others by its headline, or by a label of ours."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

SOURCE_WITHOUT_TITLE = Entry(
    "source-without-title",
    "A source has neither a headline nor a label",
    "Its page and every quotation from it need something to be called.",
    "Add `headline` as it was published, or a `label` of your own where it is not known.",
)
CODES = (SOURCE_WITHOUT_TITLE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source without `headline` and `label`."""
    for source in dossier.sources.values():
        if not (source.headline or source.label):
            yield SOURCE_WITHOUT_TITLE.at(
                source.origin.span(),
                f"The source `{source.id}` has neither a headline nor a label.",
                "Add `headline:` as published; where it is not known, `label:` with your own words.",
            )
