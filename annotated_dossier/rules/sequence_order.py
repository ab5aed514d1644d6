"""The places of a sequence stand in the order in which the words name them."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._names import names_of

SEQUENCE_OF_OTHER_ORDER = Entry(
    "sequence-of-other-order",
    "The places of a check stand in another order than in its words",
    "The check would find an order that nobody stated.",
    "Write the ids in the order of the words.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (SEQUENCE_OF_OTHER_ORDER,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each `order` whose words name its places one after the other in another order."""
    for claim in dossier.claims.values():
        for index, item in enumerate(claim.checks):
            if item.type != "order":
                continue
            named = names_of(dossier).find(item.says, dossier.language_of(claim.quotes[0]))
            stated = list(dict.fromkeys(name.record for name in named if name.record in item.sequence))
            if stated != [place for place in item.sequence if place in stated]:
                order = ", ".join(f"`{place}`" for place in stated)
                yield SEQUENCE_OF_OTHER_ORDER.at(
                    claim.origin.span("checks", index, "sequence"),
                    f"The words name the places in the order {order}.",
                    "Write them in this order. If the words mean another one, add "
                    "`allow: [{rule: sequence-of-other-order, because: …}]`.",
                )
