"""What editors do follows what was published: gradings, corrections in their order and of something, withdrawals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Source
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.rules._dates import period

EDITED_BEFORE_PUBLICATION = Entry(
    "edited-before-publication",
    "A grading, correction or withdrawal is dated before the source was published",
    "Nobody can have judged or mended what was not yet printed.",
    "Correct `on`, or the source's `published`.",
)
CORRECTIONS_OUT_OF_ORDER = Entry(
    "corrections-out-of-order",
    "Corrections do not follow each other",
    "Readers are shown what a statement read before, step by step.",
    "Put the earliest first.",
)
CORRECTION_OF_NOTHING = Entry(
    "correction-of-nothing",
    "A correction changes nothing",
    "Readers are told that a statement was put right, and are shown the same words twice.",
    "Let `was` hold what the statement read before, and `statement` what it reads now.",
)
CODES = (EDITED_BEFORE_PUBLICATION, CORRECTIONS_OUT_OF_ORDER, CORRECTION_OF_NOTHING)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each day of an editor that comes too early, and each correction after which the words are the same."""
    for source in dossier.sources.values():
        yield from _too_early(source, source)
    for claim in dossier.claims.values():
        first = _first_published(claim, dossier)
        if first:
            yield from _too_early(claim, first)
        for index, (earlier, later) in enumerate(pairwise(claim.corrections), 1):
            if later.on < earlier.on:
                yield CORRECTIONS_OUT_OF_ORDER.at(
                    claim.origin.span("corrections", index, "on"),
                    f"This correction of {IN_ENGLISH.date(later.on)} stands after one of "
                    f"{IN_ENGLISH.date(earlier.on)}.",
                    "Put the earliest first.",
                    (Related(claim.origin.span("corrections", index - 1, "on"), "the later one"),),
                )
        yield from _of_nothing(claim)


def _of_nothing(claim: Claim) -> Iterator[Diagnostic]:
    """Each correction before which the statement read as it does after it."""
    readings = [
        (("corrections", index, "was"), correction.was)
        for index, correction in enumerate(claim.corrections)
        if correction.was
    ]
    for (path, before), (next_path, after) in pairwise([*readings, (("statement",), claim.statement)]):
        if before == after:
            yield CORRECTION_OF_NOTHING.at(
                claim.origin.span(*path),
                "The statement read the same before and after this correction.",
                "Write in `was` what it read before.",
                (Related(claim.origin.span(*next_path), "what it read after"),),
            )


def _too_early(record: Source | Claim, source: Source) -> Iterator[Diagnostic]:
    published = period(source.published).earliest
    for path, day in _days(record):
        if published and (last := period(day).latest) and last < published:
            yield EDITED_BEFORE_PUBLICATION.at(
                record.origin.span(*path),
                f"This is dated {IN_ENGLISH.date(day)}; the source was published on "
                f"{IN_ENGLISH.date(source.published)}.",
                "Correct the day, or the source's `published`.",
                (Related(source.origin.span("published"), "the publication"),),
            )


def _days(record: Source | Claim) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """When editors judged or changed a record, or its publisher did, with the paths."""
    if record.grade:
        yield ("grade", "on"), record.grade.on
    if isinstance(record, Source):
        if record.withdrawn:
            yield ("withdrawn", "on"), record.withdrawn.on
        if record.corrected:
            yield ("corrected", "on"), record.corrected.on
    if isinstance(record, Claim):
        yield from (
            (("corrections", index, "on"), correction.on) for index, correction in enumerate(record.corrections)
        )
        if record.withdrawn:
            yield ("withdrawn", "on"), record.withdrawn.on


def _first_published(claim: Claim, dossier: Dossier) -> Source | None:
    sources = (dossier.sources[quote.source] for quote in claim.quotes if quote.source in dossier.sources)
    return min(sources, key=lambda source: period(source.published).earliest or date.max, default=None)
