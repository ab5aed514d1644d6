"""What a figure or a check says stands in a quote of its claim."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._texts import stands_in
from annotated_dossier.text.fold import fold

SAYS_NOT_IN_QUOTES = Entry(
    "says-not-in-quotes",
    "The words of a figure or a check stand in no quote of its claim",
    "The page shows them beside the number as the words it was read from.",
    "Copy them from the quote, whole words and within one part of it, or quote the words that hold them.",
)
CODES = (SAYS_NOT_IN_QUOTES,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `says` that no quote of the claim holds on whole tokens."""
    for claim in dossier.claims.values():
        if not (claim.figures or claim.checks):
            continue
        quotes = [fold(quote.exact) for quote in claim.quotes]
        for field, items in (("figures", claim.figures), ("checks", claim.checks)):
            for index, item in enumerate(items):
                if not any(stands_in(item.says, quote) for quote in quotes):
                    related = tuple(
                        Related(claim.origin.span("quotes", number, "exact"), "a quote of this claim")
                        for number in range(len(quotes))
                    )
                    yield SAYS_NOT_IN_QUOTES.at(
                        claim.origin.span(field, index, "says"),
                        f"“{item.says}” stands in no quote of this claim.",
                        "Copy the words from a quote, none of them cut and none left out.",
                        related,
                    )
