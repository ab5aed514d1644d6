"""How much there is stays as the words have it: about, only, most, hundreds."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import differing
from annotated_dossier.text.readings import Limit

QUANTITY_NOT_IN_QUOTES = Entry(
    "quantity-not-in-quotes",
    "A statement says how much, and its quotes say otherwise",
    "“Most”, “all” and “several” are other statements, as much as other numbers would be.",
    "Write the word that the quotes have.",
    Severity.WARNING,
    may_be_allowed=True,
)
QUANTITY_LEFT_OUT = Entry(
    "quantity-left-out",
    "A statement leaves out how much its quote says",
    "Without “about”, “only” or “most” more is stated than was said.",
    "Take the word into the statement. "
    "If the word belongs to something the statement does not speak of, allow it with the reason.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (QUANTITY_NOT_IN_QUOTES, QUANTITY_LEFT_OUT)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement with a word for how much that no quote has, and each without that of a quote."""
    for found in differing(dossier, inputs, Limit.QUANTITY):
        if found.is_added:
            yield QUANTITY_NOT_IN_QUOTES.at(
                found.span,
                f"The statement says “{found.words}”; no quote of this claim says so in any word.",
                "Write the word the quotes have. If yours says the same, list it as `own_words`, with the reason.",
            )
        else:
            yield QUANTITY_LEFT_OUT.at(
                found.span,
                f"The quote says “{found.words}”; the statement leaves it out.",
                f"Take “{found.words}” into the statement. "
                "If it belongs to something else, add `allow: [{rule: quantity-left-out, because: …}]`.",
            )
