"""The dates inside an EDTF text, in the form in which dates are found in words."""

from __future__ import annotations

import re
from functools import lru_cache

from annotated_dossier.text import edtf
from annotated_dossier.text.dates import StatedDate
from annotated_dossier.text.edtf import Period

_DATE = re.compile(r"(?<![0-9X+-])(-?[0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_MONTHS = range(1, 13)


@lru_cache(maxsize=10_000)
def days_in(text: str) -> tuple[StatedDate, ...]:
    """The dates a valid EDTF text is written with: both ends of an interval, as exact as they are given."""
    found = []
    for match in _DATE.finditer(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        found.append(StatedDate(*match.span(), year, month if month in _MONTHS else None, day))
    return tuple(found)


def period(text: str | None) -> Period:
    """The days a valid EDTF text may mean; open at both ends where there is none."""
    return edtf.parse(text) if text else Period(None, None)
