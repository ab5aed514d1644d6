"""Each quote has an address of its own in its source's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.articles import fragment
from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.link import Dossier
from annotated_dossier.read import Inputs

CODES = {
    "quote-address-taken": Entry(
        "The address of a quote is taken",
        "Two passages with one address: the link under a statement would lead to the wrong words.",
        "Give the quote an `id` of its own that nothing else in this source's page has."),
}

_PARAGRAPH = re.compile(r"p-[0-9]+")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each quote whose address another quote, the page itself or one of its paragraphs has."""
    taken: dict[tuple[str, str], tuple[str, Span]] = {}
    for claim in dossier.claims.values():
        for index, quote in enumerate(claim.quotes):
            here = claim.origin.span("quotes", index, "id") if quote.id else claim.origin.span("quotes", index)
            address = fragment(claim, index)
            hint = "Give the quote another `id`." if quote.id else "Give the quote an `id` of its own."
            owner, there = taken.setdefault((quote.source, address), (claim.id, here))
            if there != here:
                yield Diagnostic("quote-address-taken", here,
                                 f"A quote of `{owner}` has the address `#{address}` in this source's page too.", hint,
                                 (Related(there, "the other quote"),))
            elif address == quote.source or _PARAGRAPH.fullmatch(address):
                what = "the heading" if address == quote.source else "a paragraph"
                yield Diagnostic("quote-address-taken", here,
                                 f"In this source's page {what} has the address `#{address}`.", hint)
