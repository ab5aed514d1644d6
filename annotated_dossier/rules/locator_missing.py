"""A quote from a source that is divided says in which part its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

_EXAMPLES = {"page": "12", "section": "15.44", "folio": "12v", "time": "12:33"}

LOCATOR_MISSING = Entry(
    "locator-missing",
    "A quote does not say where in the work it stands",
    "The source says by what it is divided; without that nobody finds the words in a book or a recording.",
    "Add `locator` to the quote, such as `locator: {page: 12}`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (LOCATOR_MISSING,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each quote whose locator does not name what its source is divided by."""
    for claim in dossier.claims.values():
        for index, quote in enumerate(claim.quotes):
            source = dossier.sources.get(quote.source)
            if source and source.locator and not getattr(quote.locator, source.locator, None):
                yield LOCATOR_MISSING.at(
                    claim.origin.span("quotes", index, "exact"),
                    f"`{source.id}` is divided by `{source.locator}`, and this quote names none.",
                    f"Add `locator: {{{source.locator}: {_EXAMPLES[source.locator]}}}` to the quote, with its own "
                    f"{source.locator}.",
                )
