"""Dates follow each other as they can: said before published, from before to, published within the time covered."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.rules._dates import period
from annotated_dossier.rules._publication import is_in_doubt
from annotated_dossier.text.days import Day

ASSERTED_AFTER_PUBLICATION = Entry(
    "asserted-after-publication",
    "A statement is dated later than the publication that reports it",
    "Nobody can report what was not yet said.",
    "Correct `asserted`, or the source's `published`. The time a statement speaks of is `concerns`.",
)
COVERS_ENDS_EARLY = Entry(
    "covers-ends-early",
    "The time covered ends before a source was published",
    "Every page says on which day the dossier ends, and the source says more than that day could.",
    "Let `covers` reach to the last publication, or leave the source out.",
    Severity.WARNING,
)
ROLE_BACKWARDS = Entry(
    "role-backwards",
    "A role ends before it begins",
    "One of the two dates is wrong.",
    "Swap `from` and `to`, or look for a slipped digit.",
)
CODES = (ASSERTED_AFTER_PUBLICATION, COVERS_ENDS_EARLY, ROLE_BACKWARDS)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each date that comes too late or too early for another one."""
    for claim in dossier.claims.values():
        yield from _asserted(claim, dossier)
    for records in (dossier.people, dossier.organisations):
        for record in records.values():
            for index, role in enumerate(record.roles):
                if role.from_ and role.to and _is_after(period(role.from_).earliest, period(role.to).latest):
                    yield ROLE_BACKWARDS.at(
                        record.origin.span("roles", index, "from"),
                        f"The role begins ({IN_ENGLISH.date(role.from_)}) after it ends ({IN_ENGLISH.date(role.to)}).",
                        "Swap `from` and `to`, or look for a slipped digit.",
                    )
    end = period(dossier.record.covers).latest
    for source in dossier.sources.values():
        if _is_after(period(source.published).earliest, end) and not is_in_doubt(source, dossier):
            yield COVERS_ENDS_EARLY.at(
                source.origin.span("published"),
                f"The source was published on {IN_ENGLISH.date(source.published)}; the dossier covers "
                f"{IN_ENGLISH.date(dossier.record.covers)}.",
                "Extend `covers` in the dossier record, or correct the date.",
                (Related(dossier.record.origin.span("covers"), "the time covered"),),
            )


def _asserted(claim: Claim, dossier: Dossier) -> Iterator[Diagnostic]:
    sources = [dossier.sources[quote.source] for quote in claim.quotes if quote.source in dossier.sources]
    dated = [(latest, source) for source in sources if (latest := period(source.published).latest)]
    if not claim.asserted or not dated:
        return
    latest, source = min(dated, key=lambda item: item[0])
    if _is_after(period(claim.asserted).earliest, latest) and not is_in_doubt(source, dossier):
        yield ASSERTED_AFTER_PUBLICATION.at(
            claim.origin.span("asserted"),
            f"The statement is dated {IN_ENGLISH.date(claim.asserted)}, after `{source.id}` reported it on "
            f"{IN_ENGLISH.date(source.published)}.",
            "Correct the date. The time a statement speaks of is `concerns`.",
            (Related(source.origin.span("published"), "the publication"),),
        )


def _is_after(one: Day | None, other: Day | None) -> bool:
    return one is not None and other is not None and one > other
