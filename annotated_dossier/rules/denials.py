"""A denial is called one, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import differing
from annotated_dossier.text.readings import Limit

DENIAL_NOT_IN_QUOTES = Entry(
    "denial-not-in-quotes",
    "A statement says that somebody denied, and its quotes do not",
    "It gives a speaker the opposite of what was said.",
    "Write what the speaker does in the quotes: said, wrote, …; or quote the words that deny.",
    may_be_allowed=True,
)
DENIAL_LEFT_OUT = Entry(
    "denial-left-out",
    "A quote denies, and its statement does not",
    "What was denied would stand as said.",
    "Write “denied” in the statement. "
    "If the word belongs to something the statement does not speak of, allow it with the reason.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (DENIAL_NOT_IN_QUOTES, DENIAL_LEFT_OUT)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement that denies where no quote does, and each that does not where a quote denies its words."""
    for found in differing(dossier, inputs, Limit.DENIAL):
        if found.is_added:
            yield DENIAL_NOT_IN_QUOTES.at(
                found.span,
                f"The statement says “{found.words}”; no quote of this claim denies anything.",
                "Write what the speaker does in the quotes: said, wrote, …; or quote the words that deny.",
            )
        else:
            yield DENIAL_LEFT_OUT.at(
                found.span,
                f"The quote says “{found.words}”; the statement denies nothing.",
                "Write “denied” in the statement. "
                "If it belongs to something else, add `allow: [{rule: denial-left-out, because: …}]`.",
            )
