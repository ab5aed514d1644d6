"""The notice names the day on which the dossier ends, and no other, and as many sources as there are."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.rules._dates import period
from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.numbers import numbers

NOTICE_DIFFERS = Entry(
    "notice-differs",
    "The notice names another day than the one the dossier ends on",
    "Every page shows both, and readers must know how far the dossier goes.",
    "Correct the notice, or the end of `covers`.",
)
NOTICE_COUNTS = Entry(
    "notice-counts",
    "The notice counts other sources than there are",
    "Every page says how many texts the dossier rests on; one that was added since makes that wrong.",
    "Correct the number, or say it without one.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (NOTICE_DIFFERS, NOTICE_COUNTS)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each full date of the notice that is not the last day of `covers`, and each other number of sources."""
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
    count = len(dossier.sources)
    for number in numbers(notice, dossier.language):
        called = _sources_after(notice[number.end :], dossier.language)
        if called and number.value != count:
            yield NOTICE_COUNTS.at(
                record.origin.span("notice"),
                f"The notice speaks of {notice[number.start : number.end]} {called}; the dossier has {count} "
                f"{'source' if count == 1 else 'sources'}.",
                "Correct the number, or say it without one.",
            )


def _sources_after(following: str, language: Language) -> str | None:
    """What the words after a number call the sources of a dossier: the first, or the second behind an adjective."""
    words = [word.strip(".,;:") for word in following.split()[:2]]
    named = (" ".join(words[: at + 1]) for at, word in enumerate(words) if word.lower() in language.speech.sources)
    return next(named, None)
