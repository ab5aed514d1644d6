"""The day of publication, and what its source's record says against it: a day in doubt is told once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source
from annotated_dossier.rules._dates import days_in, gives, period
from annotated_dossier.text.dates import StatedDate, dates

_DAY = re.compile(r"/((?:19|20)[0-9]{2})[-/]([0-9]{2})[-/]([0-9]{2})(?![0-9])")


def possible_days(source: Source, dossier: Dossier) -> list[StatedDate]:
    """The days on which a source may have been published: its day, and those that speak against it."""
    return [
        *days_in(source.published),
        *days_against_it_in_basis(source, dossier),
        *(day for text in days_against_it_in_address(source) for day in days_in(text)),
    ]


def is_in_doubt(source: Source, dossier: Dossier) -> bool:
    """Whether anything in its record speaks against the day of publication."""
    return bool(days_against_it_in_basis(source, dossier) or days_against_it_in_address(source))


def days_against_it_in_basis(source: Source, dossier: Dossier) -> Sequence[StatedDate]:
    """The dates that the basis of the day of publication names, if that day is not among them."""
    basis, language = source.published_basis, dossier.language
    if not basis or all(gives(basis, language, day) for day in days_in(source.published)):
        return ()
    return dates(basis, language)


def days_against_it_in_address(source: Source) -> list[str]:
    """The days that the address of a source names, other than that of its publication."""
    published = period(source.published)
    found = []
    for match in _DAY.finditer(source.url or ""):
        day = "-".join(match.groups())
        earliest, latest = (f"{end:%Y-%m-%d}" if end else day for end in (published.earliest, published.latest))
        if not earliest <= day <= latest:
            found.append(day)
    return found
