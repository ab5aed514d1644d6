"""The verb of a statement is a neutral one, or the quote's own."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.quotations import quotations
from annotated_dossier.text.readings import Role, Word

VERB_NOT_NEUTRAL = Entry(
    "verb-not-neutral",
    "A statement brings in what was said with a verb that judges it",
    "“Admitted”, “insisted” and “revealed” say what we think of the words. The same neutral verbs serve all sides.",
    "Write “said”, “wrote” or “according to”. A verb of the source stands in the quote or in quotation marks.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (VERB_NOT_NEUTRAL,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement with a verb of saying that is neither neutral nor one of its quotes'."""
    for item in compared(dossier):
        if verb := _judging(item):
            words = item.stated(verb)
            yield VERB_NOT_NEUTRAL.at(
                narrowed(item.claim.origin.span("statement"), words, inputs),
                f"The verb “{words}” is not neutral, and no quote of this claim has it.",
                "Write “said”, “wrote” or “according to”, or quote the words that have the verb.",
            )


def _judging(item: Compared) -> Word | None:
    """The first verb of saying that is not neutral, in no quote, not accepted, and outside quotation marks."""
    if item.statement.stems_of(Role.SAYING) <= item.quoted:
        return None
    verbs = [
        word
        for word in item.statement.words
        if word.role is Role.SAYING and word.stem not in item.quoted and word.stem not in item.own
    ]
    quoted = list(quotations(item.claim.statement, item.statement.language)) if verbs else []
    return next((verb for verb in verbs if not any(start <= verb.start < end for start, end in quoted)), None)
