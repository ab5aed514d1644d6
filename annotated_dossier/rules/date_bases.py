"""A date that no words give has a basis, and is as near as its basis says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.model.marks import Path
from annotated_dossier.rules._dates import days_in
from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

DATE_TOO_EXACT = Entry(
    "date-too-exact",
    "A date is exact, and its basis says it is not",
    "“About 17 May” would become 17 May, and be compared as that day.",
    "Write a `~` behind the date.",
    Severity.WARNING,
    may_be_allowed=True,
)
DATE_WITHOUT_BASIS = Entry(
    "date-without-basis",
    "A date stands in no quote, and nothing says what it rests on",
    "Readers must see what was read into a text and why.",
    "Give the reason as basis of the date, or quote the words that give it.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (DATE_TOO_EXACT, DATE_WITHOUT_BASIS)

_ABOUT = "about"
_APPROXIMATE = ("~", "%")
# So far before a date, in characters, its hedge may stand: "about the publication on 17 May 2025".
_NEAR = 30


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each date whose basis says that it is near, or which has none and stands in no quote."""
    hedge = _hedge(dossier.language)
    for claim in dossier.claims.values():
        for path, date, field, basis in _dates_of(claim):
            if basis is None:
                if not _is_quoted(date, claim, dossier):
                    yield DATE_WITHOUT_BASIS.at(
                        claim.origin.span(*path),
                        f"No quote gives this date, and there is no `{field}`.",
                        f"Add `{field}` with what the date rests on, or quote the words that give it.",
                    )
            elif not any(mark in date for mark in _APPROXIMATE) and (words := _near(basis, hedge, dossier.language)):
                yield DATE_TOO_EXACT.at(
                    claim.origin.span(*path),
                    f"The date is exact; `{field}` says “{words}”.",
                    "Write a `~` behind the date. If the word belongs to something else, add "
                    "`allow: [{rule: date-too-exact, because: …}]`.",
                )


def _dates_of(claim: Claim) -> Iterator[tuple[Path, str, str, str | None]]:
    """The dates of a claim and its figures that are given, each with its path, the field of its basis, and that."""
    for field in ("asserted", "concerns"):
        if date := getattr(claim, field):
            yield (field,), date, f"{field}_basis", getattr(claim, f"{field}_basis")
    for index, figure in enumerate(claim.figures):
        for field in ("period", "as_of"):
            if date := getattr(figure, field):
                yield ("figures", index, field), date, "dates_basis", figure.dates_basis


def _is_quoted(date: str, claim: Claim, dossier: Dossier) -> bool:
    """Whether the quotes have one of the dates at least, or the year of one. `inferred_dates` asks for each."""
    given = days_in(date)
    for quote in claim.quotes:
        if any(str(day.year) in quote.exact for day in given):
            return True
        stated = dates(quote.exact, dossier.language_of(quote))
        if any(day.agrees_with(other) for day in given for other in stated):
            return True
    return False


def _near(basis: str, hedge: re.Pattern[str], language: Language) -> str | None:
    """The hedge that a basis puts before a date."""
    for day in dates(basis, language):
        if found := hedge.search(basis, max(0, day.start - _NEAR), day.start):
            return found[0]
    return None


@cache
def _hedge(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(language.hedges.before.get(_ABOUT, ()))}(?!\w)")
