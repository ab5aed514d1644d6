"""Each quote has an address of its own in its source's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.fragments import fragment
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim

QUOTE_ADDRESS_TAKEN = Entry(
    "quote-address-taken",
    "The address of a quote is taken",
    "Two passages with one address: the link under a statement would lead to the wrong words.",
    "Give the quote an `id` of its own that nothing else in this source's page has.",
)
CODES = (QUOTE_ADDRESS_TAKEN,)

_PARAGRAPH = re.compile(r"p-[0-9]+")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each quote whose address another quote, the page itself or one of its paragraphs has."""
    taken: dict[tuple[str, str], tuple[Claim, int]] = {}
    for claim in dossier.claims.values():
        for index, quote in enumerate(claim.quotes):
            address = fragment(claim, index)
            first = taken.setdefault((quote.source, address), (claim, index))
            if first != (claim, index):
                yield _taken(
                    claim,
                    index,
                    f"A quote of `{first[0].id}` has the address `#{address}` in this source's page too.",
                    (Related(_place(*first), "the other quote"),),
                )
            elif address == quote.source or _PARAGRAPH.fullmatch(address):
                what = "the heading" if address == quote.source else "a paragraph"
                yield _taken(claim, index, f"In this source's page {what} has the address `#{address}`.")


def _taken(claim: Claim, index: int, message: str, related: tuple[Related, ...] = ()) -> Diagnostic:
    another = "another `id`" if claim.quotes[index].id else "an `id` of its own"
    return QUOTE_ADDRESS_TAKEN.at(_place(claim, index), message, f"Give the quote {another}.", related)


def _place(claim: Claim, index: int) -> Span:
    field = ("id",) if claim.quotes[index].id else ()
    return claim.origin.span("quotes", index, *field)
