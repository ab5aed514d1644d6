"""The address of published words leads to these words for ever."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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

# A quote: its claim, and its number there.
_Place = tuple[Claim, int]


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each address of words that a claim still quotes and that the address does not lead to any more."""
    if dossier.published is None:
        return
    claims = dossier.claims
    in_doubt = [
        (claim, before)
        for record_id, record in dossier.published.records.items()
        if record.quotes and (claim := claims.get(dossier.id_now(record_id) or ""))
        for index, before in enumerate(record.quotes)
        if not _is_as_it_was(claim, index, before)
    ]
    # Nearly always nothing is in doubt, and then nobody needs to know what every address leads to.
    leads_to = dict(_addresses(claims.values())) if in_doubt else {}
    for claim, before in in_doubt:
        yield from _lost(claim, before, leads_to, dossier)


def _is_as_it_was(claim: Claim, index: int, before: RememberedQuote) -> bool:
    """Whether the quote at this place has the same words and the one address that it had."""
    quotes = claim.quotes
    return (
        index < len(quotes)
        and quotes[index].exact == before.exact
        and quotes[index].source == before.source
        and before.addresses == (fragment(claim, index),)
    )


def _addresses(claims: Iterable[Claim]) -> Iterator[tuple[tuple[str, str], _Place]]:
    """Each source and address in its page, with the quote it leads to."""
    for claim in claims:
        for index, quote in enumerate(claim.quotes):
            for address in (fragment(claim, index), *former_fragments(claim, index)):
                yield (quote.source, address), (claim, index)


def _lost(
    claim: Claim, before: RememberedQuote, leads_to: Mapping[tuple[str, str], _Place], dossier: Dossier
) -> Iterator[Diagnostic]:
    source = dossier.id_now(before.source) or before.source
    words = source, before.exact
    same = [index for index, quote in enumerate(claim.quotes) if (quote.source, in_one_line(quote.exact)) == words]
    for address in before.addresses if same else ():
        there = leads_to.get((source, address))
        if there is None:
            where, hint = "which leads to nothing now", f"Write `formerly: [{address}]` at the quote."
        elif there[0] is not claim:
            where, hint = f"which leads to words of `{there[0].id}` now", f"Give the quote `id: {address}`."
        elif there[1] not in same:
            where, hint = "which leads to other words now", f"Give the quote `id: {address}`."
        else:
            continue
        yield PUBLISHED_ADDRESS_GONE.at(
            claim.origin.span("quotes", same[0]),
            f"These words were published at `#{address}` in the page of `{source}`, {where}.",
            hint,
        )
