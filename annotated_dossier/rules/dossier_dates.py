"""A date in the dossier's title, summary or notice, or in a note on its claims, is a date of what it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.model.marks import Path
from annotated_dossier.rules._dates import days_in
from annotated_dossier.rules._publication import possible_days
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.dates import StatedDate, dates

DATE_OF_NOTHING = Entry(
    "date-of-nothing",
    "A date in a text of ours belongs to nothing it speaks of",
    "A slipped day here would date the whole dossier, or two claims, wrongly.",
    "Write the date of the source or the claim.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (DATE_OF_NOTHING,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each date of the dossier's own texts that no source and no claim has, and of relations and questions."""
    record = dossier.record
    known = [date for source in dossier.sources.values() for date in possible_days(source, dossier)]
    all_known = [*known, *days_in(record.covers)]
    ours = {"title": record.title, "summary": record.summary, "notice": record.notice}
    stated = [(field, text) for field, text in ours.items() if text and dates(text, dossier.language)]
    if stated:
        all_known += [date for claim in dossier.claims.values() for date in _dates_of(claim, dossier)]
    for field, text in stated:
        yield from _unknown(record, (field,), text, all_known, dossier, inputs)
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            if dates(relation.because, dossier.language):
                other = dossier.claims.get(relation.claim, claim)
                theirs = [*known, *_dates_of(claim, dossier), *_dates_of(other, dossier)]
                path = ("relations", index, "because")
                yield from _unknown(claim, path, relation.because, theirs, dossier, inputs)
    for question in dossier.questions.values():
        if question.note and dates(question.note, dossier.language):
            claims = [claim for claim, _ in dossier.answers_to.get(question.id, ())]
            theirs = [*known, *(date for claim in claims for date in _dates_of(claim, dossier))]
            yield from _unknown(question, ("note",), question.note, theirs, dossier, inputs)


def _dates_of(claim: Claim, dossier: Dossier) -> Iterator[StatedDate]:
    """The dates in the fields, the statement and the quotes of a claim."""
    given = [claim.asserted, claim.concerns]
    given += [date for figure in claim.figures for date in (figure.period, figure.as_of)]
    for text in given:
        yield from days_in(text) if text else ()
    yield from dates(claim.statement, dossier.language)
    for quote in claim.quotes:
        yield from dates(quote.exact, dossier.language_of(quote))


def _unknown(
    record: Record, path: Path, text: str, known: list[StatedDate], dossier: Dossier, inputs: Inputs
) -> Iterator[Diagnostic]:
    for date in dates(text, dossier.language):
        if not any(date.agrees_with(other) for other in known):
            words = text[date.start : date.end]
            yield DATE_OF_NOTHING.at(
                narrowed(record.origin.span(*path), words, inputs),
                f"The date “{words}” is that of no source and no claim that this text speaks of.",
                "Write the date of the source or the claim.",
            )
