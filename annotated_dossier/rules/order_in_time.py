"""What a statement sets before or after something else comes before or after it in the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import compared
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.readings import Reading

ORDER_TURNED = Entry(
    "order-turned",
    "A statement says “before” or “until” where the quotes say “after” or “since”, or the other way round",
    "The same words in another order of time are another statement.",
    "Write the word the quotes have.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (ORDER_TURNED,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each word of an order in time that no quote has, where a quote has one of the other order."""
    if dossier.language.statements is None:
        return
    orders = {word: order for order, words in dossier.language.statements.orders.items() for word in words}
    for item in compared(dossier):
        stated = _orders(item.statement, orders)
        if not stated:
            continue
        quoted = {order for quote in item.quotes for order in _orders(quote, orders).values()}
        for at, order in stated.items():
            if quoted and order not in quoted:
                word = item.stated(item.statement.words[at])
                yield ORDER_TURNED.at(
                    narrowed(item.claim.origin.span("statement"), word, inputs),
                    f"The statement says “{word}”; the quotes say the reverse.",
                    "Write the word the quotes have. If it means the same, add "
                    "`allow: [{rule: order-turned, because: …}]`.",
                )
                break


def _orders(reading: Reading, orders: dict[str, str]) -> dict[int, str]:
    """The order that words of a text tell, by the number of the word."""
    return {at: orders[form.plain] for at, form in enumerate(reading.forms) if form.plain in orders}
