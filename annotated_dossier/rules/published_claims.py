"""What a published claim says, rests on and answers does not change without a correction that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.linking.published import Remembered, RememberedCorrection, RememberedQuote
from annotated_dossier.locks.edition import in_one_line, remembered_corrections
from annotated_dossier.model import Claim
from annotated_dossier.phrases import IN_ENGLISH

_WHY = "Readers have read and cited it; a silent change takes from them what they rely on."
_ENTRY = "`corrections: [{on: DAY, because: REASON}]`"
PUBLISHED_STATEMENT_CHANGED = Entry(
    "published-statement-changed",
    "A published statement has changed without a correction",
    _WHY,
    "Add to `corrections` the day, the reason and, as `was`, the statement that was published; or put it back.",
)
PUBLISHED_QUOTE_CHANGED = Entry(
    "published-quote-changed",
    "The words of a published claim have changed without a correction",
    _WHY,
    f"Add {_ENTRY}, or put the words back. Further quotes may be added as they are found.",
)
PUBLISHED_ANSWER_CHANGED = Entry(
    "published-answer-changed",
    "A published answer has changed without a correction",
    _WHY,
    f"Add {_ENTRY}, or put the answer back. Further answers may be added as questions are.",
)
PUBLISHED_HISTORY_CHANGED = Entry(
    "published-history-changed",
    "A published correction or withdrawal has changed",
    "They tell readers what was wrong, and are part of what was published.",
    f"Put them back as they were; a withdrawal that was an error is ended by {_ENTRY}.",
)
CODES = (PUBLISHED_STATEMENT_CHANGED, PUBLISHED_QUOTE_CHANGED, PUBLISHED_ANSWER_CHANGED, PUBLISHED_HISTORY_CHANGED)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each difference between a claim and what the last edition said of it that no new correction tells."""
    if dossier.published is None:
        return
    edition = dossier.published.last.name
    for record_id, before in dossier.published.records.items():
        claim = dossier.claims.get(dossier.id_now(record_id) or "")
        if claim and before.kind == "claims" and not before.is_forgotten:
            yield from _differences(claim, before, edition, dossier)


def _differences(claim: Claim, before: Remembered, edition: str, dossier: Dossier) -> Iterator[Diagnostic]:
    corrections = remembered_corrections(claim)
    kept = corrections[: len(before.corrections)]
    new = corrections[len(before.corrections) :]
    if kept != before.corrections:
        yield _history(claim, before, kept, edition)
        return
    if before.withdrawn and not new and (claim.withdrawn is None or claim.withdrawn.on != before.withdrawn):
        yield PUBLISHED_HISTORY_CHANGED.at(
            claim.origin.span("withdrawn"),
            f"Edition {edition} says that this claim was withdrawn on {IN_ENGLISH.date(before.withdrawn)}.",
            f"Put `withdrawn` back as it was. If the withdrawal was an error, say so: {_ENTRY}.",
        )
    statement = before.words.get("statement", claim.statement)
    is_same = claim.statement == statement or in_one_line(claim.statement) == statement
    if not is_same and not any(correction.was == statement for correction in new):
        yield PUBLISHED_STATEMENT_CHANGED.at(
            claim.origin.span("statement"),
            f"In edition {edition} this statement read: “{statement}”",
            "If it was wrong, add `{on: DAY, because: REASON, was: …}` to `corrections`, with these words as `was`; "
            "if nothing was wrong with it, put them back.",
        )
    elif not new:
        yield from _quotes(claim, before.quotes, edition, dossier)
        yield from _answers(claim, before, edition, dossier)


def _history(claim: Claim, before: Remembered, kept: Sequence[RememberedCorrection], edition: str) -> Diagnostic:
    index = next(
        (index for index, (now, was) in enumerate(zip(kept, before.corrections, strict=False)) if now != was), len(kept)
    )
    lost = before.corrections[index]
    read = f"; before it the statement read: “{lost.was}”" if lost.was else "."
    return PUBLISHED_HISTORY_CHANGED.at(
        claim.origin.span("corrections", index),
        f"Edition {edition} has a correction of {IN_ENGLISH.date(lost.on)} here{read}",
        "Put it back as it was; new corrections come after it.",
    )


def _quotes(claim: Claim, before: Sequence[RememberedQuote], edition: str, dossier: Dossier) -> Iterator[Diagnostic]:
    if [(quote.source, quote.exact) for quote in claim.quotes] == [(quote.source, quote.exact) for quote in before]:
        return  # as are nearly all
    now = {(quote.source, in_one_line(quote.exact)) for quote in claim.quotes}
    for index, quote in enumerate(before):
        source = dossier.id_now(quote.source) or quote.source
        if (source, quote.exact) not in now:
            path = ("quotes", index, "exact") if index < len(claim.quotes) else ("quotes",)
            yield PUBLISHED_QUOTE_CHANGED.at(
                claim.origin.span(*path),
                f"In edition {edition} this claim rests on these words of `{source}`: “{quote.exact}”",
                f"If others are right, say so: {_ENTRY}. If not, put them back.",
            )


def _answers(claim: Claim, before: Remembered, edition: str, dossier: Dossier) -> Iterator[Diagnostic]:
    now = {(answer.question, answer.position) for answer in claim.answers}
    for index, answer in enumerate(before.answers):
        question = dossier.id_now(answer.question) or answer.question
        if (question, answer.position) not in now:
            position = f" with the position `{answer.position}`" if answer.position else ""
            path = ("answers", index) if index < len(claim.answers) else ()
            yield PUBLISHED_ANSWER_CHANGED.at(
                claim.origin.span(*path),
                f"In edition {edition} this claim answers `{question}`{position}.",
                f"If that was wrong, say so: {_ENTRY}. If not, put it back.",
            )
