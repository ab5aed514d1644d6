"""A limit of the dossier bounds something."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

LIMIT_OF_NOTHING = Entry(
    "limit-of-nothing",
    "A limit lets everything pass",
    "It looks as if words and sentences were bounded, and nothing is.",
    "Write the bound that the dossier is to keep, or remove the limit: then the usual one holds.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (LIMIT_OF_NOTHING,)

_ALL = Decimal(1)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each limit that no source can ever cross."""
    limits = dossier.record.limits
    longest = max((len(article.text.split()) for article in dossier.articles.values()), default=0)
    lets_all_pass = {
        "coverage": limits.coverage == 0,
        "quote_words": 0 < longest <= limits.quote_words and "quote_words" in limits.model_fields_set,
        "quoted_share": limits.quoted_share == _ALL,
    }
    for name, is_open in lets_all_pass.items():
        if is_open:
            yield LIMIT_OF_NOTHING.at(
                dossier.record.origin.span("limits", name),
                f"No source can ever cross `{name}: {getattr(limits, name)}`.",
                "Write the bound that the dossier is to keep. If there is to be none, add "
                "`allow: [{rule: limit-of-nothing, because: …}]` to the dossier record.",
            )
