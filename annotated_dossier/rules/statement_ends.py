"""A statement is a whole sentence."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._texts import narrowed

STATEMENT_UNFINISHED = Entry(
    "statement-unfinished",
    "A statement ends on a word that nothing ends on",
    "Its last words got lost, and with them what it says.",
    "Write the rest of the sentence.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (STATEMENT_UNFINISHED,)

_MARKS = ".?!…“”\"'’‘)"


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement whose last word needs another after it."""
    if dossier.language.statements is None:
        return
    joining = dossier.language.statements.never_last
    for claim in dossier.claims.values():
        last = claim.statement.rstrip(_MARKS).rpartition(" ")[2]
        if last.lower() in joining:
            yield STATEMENT_UNFINISHED.at(
                narrowed(claim.origin.span("statement"), last, inputs),
                f"The statement ends on “{last}”.",
                "Write the rest of the sentence.",
            )
