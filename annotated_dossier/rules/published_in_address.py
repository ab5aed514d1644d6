"""The day of publication is the one that the address of the page has, where it has one."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._publication import days_against_it_in_address, days_against_it_in_basis

DAY_NOT_OF_ADDRESS = Entry(
    "day-not-of-address",
    "The address of a source has another day than its publication",
    "One of the two is that of another article.",
    "Correct `published` or `url`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (DAY_NOT_OF_ADDRESS,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source whose address names a day on which it was not published, unless its basis tells so already."""
    for source in dossier.sources.values():
        for day in () if days_against_it_in_basis(source, dossier) else days_against_it_in_address(source):
            yield DAY_NOT_OF_ADDRESS.at(
                source.origin.span("url"),
                f"The address has the day {day}, but the source was published on {source.published}.",
                "Correct `published` or `url`, whichever is another article's.",
                (Related(source.origin.span("published"), "the day of publication"),),
            )
