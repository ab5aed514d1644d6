"""The address of published words leads to these words for ever."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.fragments import former_fragments, fragment
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import RememberedQuote
from annotated_dossier.locks.edition import in_one_line
from annotated_dossier.model import Claim

PUBLISHED_ADDRESS_GONE = Entry(
    "published-address-gone",
    "The address of published words leads elsewhere",
    "A link to the exact words that others have set would end at other words, or at the head of the page.",
    "Give the quote the address as its `id`, or name it in `formerly`.",
)
CODES = (PUBLISHED_ADDRESS_GONE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each address of words that a claim still quotes and that the address does not lead to any more."""
    if dossier.published is None:
        return
    leads_to = {
        (quote.source, address): (claim, index)
        for claim in dossier.claims.values()
        for index, quote in enumerate(claim.quotes)
        for address in (fragment(claim, index), *former_fragments(claim, index))
    }
    for record_id, before in dossier.published.records.items():
        claim = dossier.claims.get(dossier.id_now(record_id) or "")
        for quote in before.quotes if claim else ():
            assert claim
            yield from _lost(claim, quote, leads_to, dossier)


def _lost(
    claim: Claim, before: RememberedQuote, leads_to: Mapping[tuple[str, str], tuple[Claim, int]], dossier: Dossier
) -> Iterator[Diagnostic]:
    source = dossier.id_now(before.source) or before.source
    words = source, before.exact
    same = [index for index, quote in enumerate(claim.quotes) if (quote.source, in_one_line(quote.exact)) == words]
    for address in before.addresses if same else ():
        there = leads_to.get((source, address))
        if there not in [(claim, index) for index in same]:
            now = (
                f"leads to words of `{there[0].id}` now"
                if there and there[0] is not claim
                else "leads to other words now"
            )
            yield PUBLISHED_ADDRESS_GONE.at(
                claim.origin.span("quotes", same[0]),
                f"These words were published at `#{address}` in the page of `{source}`, which "
                + (f"{now}." if there else "leads to nothing now."),
                f"Give the quote `id: {address}`." if there else f"Write `formerly: [{address}]` at the quote.",
            )
