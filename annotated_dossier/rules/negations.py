"""A statement says no where its quotes say no, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import differing
from annotated_dossier.text.readings import Limit

NEGATION_NOT_IN_QUOTES = Entry(
    "negation-not-in-quotes",
    "A statement says no, and its quotes do not",
    "One “not” makes the opposite of what was said.",
    "Take the word out, or quote the words that say it.",
    Severity.WARNING,
    may_be_allowed=True,
)
NEGATION_LEFT_OUT = Entry(
    "negation-left-out",
    "A quote says no, and its statement does not",
    "Without its “not” the statement says the opposite of the words it rests on.",
    "Say in the statement that it is not so. "
    "If the word belongs to something the statement does not speak of, allow it with the reason.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (NEGATION_NOT_IN_QUOTES, NEGATION_LEFT_OUT)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement with a negation where no quote has one, and each without where a quote negates its words."""
    for found in differing(dossier, inputs, Limit.NEGATION):
        if found.is_added:
            yield NEGATION_NOT_IN_QUOTES.at(
                found.span,
                f"The statement says “{found.words}”; no quote of this claim says no to anything.",
                "Take the word out, or quote the words that say it.",
            )
        else:
            yield NEGATION_LEFT_OUT.at(
                found.span,
                f"The quote says “{found.words}”; the statement says no to nothing.",
                f"Take “{found.words}” into the statement. "
                "If it belongs to something else, add `allow: [{rule: negation-left-out, because: …}]`.",
            )
