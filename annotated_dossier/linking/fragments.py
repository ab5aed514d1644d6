"""The addresses of quotes inside the pages of their sources. They are published and stable."""

from __future__ import annotations

from annotated_dossier.model import Claim


def fragment(claim: Claim, index: int) -> str:
    """The address of a claim's quote inside its source's page: the claim's id, then `-2`, …, or the quote's own id."""
    return claim.quotes[index].id or _numbered(claim.id, claim, index)


def former_fragments(claim: Claim, index: int) -> tuple[str, ...]:
    """The addresses that a claim's quote had: those it names, and those under the ids that the claim had.

    Of the latter only what no other quote of the claim has or names: its quotes may have stood in another order.
    """
    quote = claim.quotes[index]
    if quote.id or not claim.formerly:
        return quote.formerly
    taken = {fragment(claim, other) for other in range(len(claim.quotes))}
    taken.update(former for other in claim.quotes for former in other.formerly)
    under_ids = (_numbered(former, claim, index) for former in claim.formerly)
    return (*quote.formerly, *(address for address in under_ids if address not in taken))


def _numbered(claim_id: str, claim: Claim, index: int) -> str:
    if not index:
        return claim_id
    before = sum(other.source == claim.quotes[index].source for other in claim.quotes[:index])
    return f"{claim_id}-{before + 1}" if before else claim_id
