"""The notice names the day on which the dossier ends, and no other."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.rules._dates import period
from annotated_dossier.text.dates import dates

NOTICE_DIFFERS = Entry(
    "notice-differs",
    "The notice names another day than the one the dossier ends on",
    "Every page shows both, and readers must know how far the dossier goes.",
    "Correct the notice, or the end of `covers`.",
)
CODES = (NOTICE_DIFFERS,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each full date of the notice that is not the last day of `covers`."""
    record = dossier.record
    notice = record.notice or ""
    end = period(record.covers).latest
    for day in dates(notice, dossier.language):
        if day.day and end and (day.year or end.year, day.month, day.day) != (end.year, end.month, end.day):
            yield NOTICE_DIFFERS.at(
                record.origin.span("notice"),
                f"The notice names {notice[day.start : day.end]}; the dossier ends on "
                f"{IN_ENGLISH.date(end.isoformat())}.",
                "Correct the notice, or the end of `covers`.",
            )
