"""Every date stands in words: in a quote, in its basis, or as the day or month of publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record, Source
from annotated_dossier.model.marks import Path
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.rules._dates import days_in, gives
from annotated_dossier.rules._publication import days_against_it_in_basis, possible_days
from annotated_dossier.text import edtf
from annotated_dossier.text.dates import StatedDate, times
from annotated_dossier.text.languages import Language

DATE_WITHOUT_WORDS = Entry(
    "date-without-words",
    "A date stands in no words",
    "The words a date rests on are its proof. A slipped digit would move a statement in time, and nobody would see it.",
    "Write the date into its basis in words (7 February 2025, July 2024), quote the words that give it, or correct it.",
)
CODES = (DATE_WITHOUT_WORDS,)

# So many claims with the same day that no words give have one cause; so many of them are shown.
_MANY = 4
_SHOWN = 3
# A text that a date may rest on, and the language it is in.
_Words = tuple[str, Language]


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each date, and each end of an interval, that no words give as exactly as it is written.

    Where many claims of a source have the same such day, that of its publication is wrong, which is one problem.
    """
    unfounded: dict[tuple[str, str], list[Diagnostic]] = {}
    days_of = {source.id: possible_days(source, dossier) for source in dossier.sources.values()}
    for claim in dossier.claims.values():
        for date, problem in _of_claim(claim, dossier, days_of):
            unfounded.setdefault((claim.quotes[0].source, date), []).append(problem)
    for (source_id, date), problems in unfounded.items():
        if len(problems) < _MANY or source_id not in dossier.sources:
            yield from problems
        else:
            yield _not_published_then(dossier.sources[source_id], date, problems)
    for source in dossier.sources.values():
        yield from _of_publication(source, dossier)


def _of_claim(
    claim: Claim, dossier: Dossier, days_of: Mapping[str, list[StatedDate]]
) -> Iterator[tuple[str, Diagnostic]]:
    """Each problem with a date of a claim, with that date; `days_of` are those of publication by source."""
    quoted = [(quote.exact, dossier.language_of(quote)) for quote in claim.quotes]
    published = [day for quote in claim.quotes for day in days_of.get(quote.source, ())]
    for path, date, field, basis in _dates_of(claim):
        if date:
            for problem in _unfounded(claim, path, date, field, [*quoted, *_own(basis, dossier)], published):
                yield date, problem


def _of_publication(source: Source, dossier: Dossier) -> Iterator[Diagnostic]:
    """What the basis of the day of publication says, where that is another day."""
    if stated := days_against_it_in_basis(source, dossier):
        basis = source.published_basis or ""
        words = ", ".join(f"“{basis[day.start : day.end]}”" for day in stated)
        yield DATE_WITHOUT_WORDS.at(
            source.origin.span("published"),
            f"The source was published on {IN_ENGLISH.date(source.published)}, but `published_basis` says {words}.",
            "Correct the one that is wrong.",
            (Related(source.origin.span("published_basis"), "the basis"),),
        )


def _not_published_then(source: Source, date: str, problems: Sequence[Diagnostic]) -> Diagnostic:
    return DATE_WITHOUT_WORDS.at(
        source.origin.span("published"),
        f"{len(problems)} dates of claims from `{source.id}` are `{date}`, which stands neither in their quotes nor in "
        f"their bases, and is not the day it was published, {IN_ENGLISH.date(source.published)}.",
        "Correct `published` if that is the day it appeared on; else write the date in words into each basis.",
        [Related(problem.span, "one of them") for problem in problems[:_SHOWN]],
    )


def _own(texts: list[str | None], dossier: Dossier) -> list[_Words]:
    """Those of our own texts that are there."""
    return [(text, dossier.language) for text in texts if text]


def _dates_of(claim: Claim) -> Iterator[tuple[Path, str | None, str, list[str | None]]]:
    """Each date of a claim: its path, the date, the field for its basis, the texts it may rest on beside the quotes.

    The day of a weekday is left out: it is a date of the claim (`checked_day`).
    """
    yield ("asserted",), claim.asserted, "asserted_basis", [claim.asserted_basis]
    yield ("concerns",), claim.concerns, "concerns_basis", [claim.concerns_basis]
    for index, figure in enumerate(claim.figures):
        for field in ("period", "as_of"):
            yield ("figures", index, field), getattr(figure, field), "dates_basis", [figure.dates_basis]
    for index, item in enumerate(claim.checks):
        ends: list[tuple[Path, str]]
        if item.type == "duration":
            ends = [(("from",), item.from_), (("to",), item.to)]
        elif item.type == "succession":
            ends = [(("events", number, "date"), event.date) for number, event in enumerate(item.events)]
        else:
            continue
        for path, date in ends:
            texts = [item.because, claim.asserted_basis, claim.concerns_basis]
            yield ("checks", index, *path), date, "because", texts


def _unfounded(
    record: Record, path: Path, date: str, field: str, texts: list[_Words], published: list[StatedDate]
) -> Iterator[Diagnostic]:
    for day in days_in(date):
        is_publication = day.month is not None and any(map(day.agrees_with, published))
        # The last of the texts are those that were written to give the date.
        if not is_publication and not any(gives(*words, day) for words in reversed(texts)):
            yield DATE_WITHOUT_WORDS.at(
                record.origin.span(*path),
                f"`{date[day.start : day.end]}` stands neither in the quotes nor in the basis of this date.",
                _how_to_mend(day, field, texts),
            )
    time = edtf.time_of(date)
    if time and not any(time in times(*words) for words in texts):
        yield DATE_WITHOUT_WORDS.at(
            record.origin.span(*path),
            f"The time {time[0]:02}:{time[1]:02} stands neither in the quotes nor in the basis of this date.",
            f"Write it in words into `{field}`, or give the day alone.",
        )


def _how_to_mend(day: StatedDate, field: str, texts: list[_Words]) -> str:
    if day.year is not None and day.year <= 0:
        next_year = day._replace(year=day.year + 1)
        if any(gives(*words, next_year) for words in texts):
            return f"Write `{_edtf_year(day.year + 1)}` for {-day.year} BC: the year 0000 is 1 BC, so each is one less."
    unread = next((language.tag for _, language in texts if not language.is_known), None)
    if unread:
        return f"Dates in the language of the source (`{unread}`) are not read here: write it in words into `{field}`."
    return f"Write it in words into `{field}`, or correct it."


def _edtf_year(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"
