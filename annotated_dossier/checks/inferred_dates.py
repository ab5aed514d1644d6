"""Every date stands in words: in a quote, in its basis, or as the day or month of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotated_dossier.checks._dates import days_in
from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.numbers import StatedDate, dates
from annotated_dossier.read import Inputs

CODES = {
    "date-without-words": Entry(
        "A date stands in no words",
        "The words a date rests on are its proof. A slipped digit would move a statement in time, and nobody would see it.",
        "Write the date into its basis in words (7 February 2025, July 2024), quote the words that give it, or correct it."),
}

_YEAR = re.compile(r"(?<!\d)[12][0-9]{3}(?!\d)")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each date, and each end of an interval, that no words give as exactly as it is written."""
    for claim in dossier.claims.values():
        quoted = [quote.exact for quote in claim.quotes]
        published = [day for quote in claim.quotes if quote.source in dossier.sources
                     for day in days_in(dossier.sources[quote.source].published)]
        yield from _unfounded(claim, ("asserted",), claim.asserted, [*quoted, claim.asserted_basis], published)
        yield from _unfounded(claim, ("concerns",), claim.concerns, [*quoted, claim.concerns_basis], published)
        for index, figure in enumerate(claim.figures):
            for field in ("period", "as_of"):
                yield from _unfounded(claim, ("figures", index, field), getattr(figure, field),
                                      [*quoted, figure.dates_basis], published)
    for source in dossier.sources.values():
        if source.published_basis and dates(source.published_basis):
            yield from _unfounded(source, ("published",), source.published, [source.published_basis], [])


def _unfounded(record: Record, path: tuple[str | int, ...], date: str | None, texts: list[str | None],
               published: list[StatedDate]) -> Iterator[Diagnostic]:
    for day in days_in(date) if date else ():
        is_publication = day.month is not None and any(map(day.agrees_with, published))
        if not is_publication and not any(_gives(text, day) for text in texts if text):
            yield Diagnostic("date-without-words", record.origin.span(*path),
                             f"`{date[day.start:day.end]}` stands neither in the quotes nor in the basis of this date.",
                             "Write it in words into the basis, or correct it.")


def _gives(text: str, day: StatedDate) -> bool:
    """Whether a text names the date, or the year where it is no more than a year."""
    is_year = day.month is None
    return is_year and str(day.year) in _YEAR.findall(text) or any(map(day.agrees_with, dates(text)))
