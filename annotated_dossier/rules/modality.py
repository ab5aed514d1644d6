"""How sure something is stays as the words have it: would, could, likely, if."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import differing
from annotated_dossier.text.readings import Limit

MODALITY_NOT_IN_QUOTES = Entry(
    "modality-not-in-quotes",
    "A statement is less or more certain than its quotes",
    "“Could”, “will” and “is” are three statements.",
    "Write the word that the quotes have.",
    Severity.WARNING,
    may_be_allowed=True,
)
MODALITY_LEFT_OUT = Entry(
    "modality-left-out",
    "A statement leaves out how sure its quote is",
    "What could happen, was planned or hangs on a condition would stand as a fact.",
    "Take the word into the statement. "
    "If the word belongs to something the statement does not speak of, allow it with the reason.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (MODALITY_NOT_IN_QUOTES, MODALITY_LEFT_OUT)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement with a word of (un)certainty that no quote has, and each without that of a quote."""
    for found in differing(dossier, inputs, Limit.MODALITY):
        if found.is_added:
            yield MODALITY_NOT_IN_QUOTES.at(
                found.span,
                f"The statement says “{found.words}”; no quote of this claim says so in any word.",
                "Write the word the quotes have. If yours says the same, list it as `own_words`, with the reason.",
            )
        else:
            yield MODALITY_LEFT_OUT.at(
                found.span,
                f"The quote says “{found.words}”; the statement leaves it out.",
                f"Take “{found.words}” into the statement. "
                "If it belongs to something else, add `allow: [{rule: modality-left-out, because: …}]`.",
            )
