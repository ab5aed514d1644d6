"""Dates in words. In some languages a word ends otherwise by what it stands after, so a date has three forms.

`alone` is that of a heading, `after` that of a date which follows a word (“about”, “until”, “since”), and `within`
tells when something happened. In English the first two read alike.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from annotated_dossier.phrases.messages import N_, Messages, months
from annotated_dossier.text import edtf

Form = Literal["alone", "after"]

# Before this year, a number alone is not taken for one; from that one on, a century is named by its years.
_PLAIN_YEARS, _CENTURIES_BY_YEARS = 500, 1000
_CENTURIES = (
    N_("1st"),
    N_("2nd"),
    N_("3rd"),
    N_("4th"),
    N_("5th"),
    N_("6th"),
    N_("7th"),
    N_("8th"),
    N_("9th"),
    N_("10th"),
)
_IN_MONTH = (
    N_("in January %(year)s"),
    N_("in February %(year)s"),
    N_("in March %(year)s"),
    N_("in April %(year)s"),
    N_("in May %(year)s"),
    N_("in June %(year)s"),
    N_("in July %(year)s"),
    N_("in August %(year)s"),
    N_("in September %(year)s"),
    N_("in October %(year)s"),
    N_("in November %(year)s"),
    N_("in December %(year)s"),
)

_IN_SEASON = {
    21: N_("in spring %(year)s"),
    22: N_("in summer %(year)s"),
    23: N_("in autumn %(year)s"),
    24: N_("in winter %(year)s"),
}


@lru_cache(maxsize=10_000)
def in_words(date: str, say: Messages, form: Form = "alone") -> str:
    """A valid EDTF text as a reader reads it: `7 February 2025`, `about July 2024`, `July 2024 to May 2025`."""
    if "/" in date:
        first, last = date.split("/")
        return _interval(first, last, say)
    if timed := edtf.timed(date):
        return f"{in_words(timed.day, say, form)}, {timed.hour}:{timed.minute}{_zone(timed.zone)}"
    year, month, day, qualifier = edtf.parts(date)
    if qualifier == "~":
        return say.gettext("about %(date)s", date=_date(year, month, day, "after", say))
    if qualifier == "%":
        return say.gettext("about %(date)s (uncertain)", date=_date(year, month, day, "after", say))
    words = _date(year, month, day, form, say)
    return say.gettext("%(date)s (uncertain)", date=words) if qualifier else words


def within(date: str, say: Messages) -> str:
    """When something happened: `on 7 February 2025`, `in January 2025`, `in the time July 2024 to May 2025`."""
    if "/" in date:
        return say.gettext("in the time %(interval)s", interval=in_words(date, say))
    if edtf.is_day(date):
        return say.gettext("on %(day)s", day=in_words(date, say, "after"))
    year, month, day, qualifier = edtf.parts(date)
    if month not in (None, "XX") and day is None and not qualifier and "X" not in year:
        message = _IN_SEASON.get(int(month)) or _IN_MONTH[int(month) - 1]
        return say.gettext(message, year=_year(int(year), "after", say))
    return say.gettext("in %(date)s", date=in_words(date, say, "after"))


def by(date: str, say: Messages) -> str:
    """The last day on which something can have happened: `by 7 February 2025`."""
    return say.gettext("by %(date)s", date=in_words(date.removesuffix("/..").split("/")[-1], say, "after"))


def _interval(first: str, last: str, say: Messages) -> str:
    start = "" if first == ".." else in_words(first, say, "after")
    end = "" if last == ".." else in_words(last, say, "after")
    if not start:
        return say.gettext("until %(date)s", date=end)
    if not end:
        return say.gettext("since %(date)s", date=start)
    return say.gettext("%(first)s to %(last)s", first=start, last=end)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    return " UTC" if zone == "Z" else f" UTC{zone.replace('-', '−')}".removesuffix(":00")


def _date(year: str, month: str | None, day: str | None, form: Form, say: Messages) -> str:
    if "X" in year:
        return _years(year, form, say)
    if month in (None, "XX"):
        return _year(int(year), form, say)
    number = _year(int(year), "after", say)
    if int(month) in edtf.SEASONS:
        return _season(int(month), number, form, say)
    if day in (None, "XX"):
        return f"{months(say.language, form == 'alone')[int(month)]} {number}"
    return f"{int(day)} {months(say.language, False)[int(month)]} {number}"


def _season(season: int, year: str, form: Form, say: Messages) -> str:
    if form == "alone":
        return {
            21: say.pgettext("alone", "spring %(year)s", year=year),
            22: say.pgettext("alone", "summer %(year)s", year=year),
            23: say.pgettext("alone", "autumn %(year)s", year=year),
            24: say.pgettext("alone", "winter %(year)s", year=year),
        }[season]
    return {
        21: say.pgettext("after", "spring %(year)s", year=year),
        22: say.pgettext("after", "summer %(year)s", year=year),
        23: say.pgettext("after", "autumn %(year)s", year=year),
        24: say.pgettext("after", "winter %(year)s", year=year),
    }[season]


def _year(year: int, form: Form, say: Messages) -> str:
    """A year as people write it: `2025`, `987`, `AD 64`, `390 BC`."""
    if year < 1:
        alone, after = (
            say.pgettext("alone", "%(year)s BC", year=1 - year),
            say.pgettext("after", "%(year)s BC", year=1 - year),
        )
    elif year < _PLAIN_YEARS:
        alone, after = say.pgettext("alone", "AD %(year)s", year=year), say.pgettext("after", "AD %(year)s", year=year)
    else:
        alone, after = say.pgettext("alone", "%(year)s", year=year), say.pgettext("after", "%(year)s", year=year)
    return alone if form == "alone" else after


def _years(year: str, form: Form, say: Messages) -> str:
    """Years that are left open: `1980s`, `980s`, `2000 to 2099`, `the 2nd century`."""
    first, last = edtf.years(year)
    if "XX" in year and last < _CENTURIES_BY_YEARS:
        number = abs(first if first >= 0 else last) // 100 + 1
        return _century(say.gettext(_CENTURIES[number - 1]), year.startswith("-"), form, say)
    if "XX" not in year and first >= _PLAIN_YEARS:
        alone, after = say.pgettext("alone", "%(year)ss", year=first), say.pgettext("after", "%(year)ss", year=first)
        return alone if form == "alone" else after
    ends = (str(first), str(last)) if "XX" in year else (_year(end, "after", say) for end in (first, last))
    start, end = ends
    return say.gettext("%(first)s to %(last)s", first=start, last=end)


def _century(ordinal: str, is_before_era: bool, form: Form, say: Messages) -> str:
    if is_before_era:
        alone = say.pgettext("alone", "the %(ordinal)s century BC", ordinal=ordinal)
        after = say.pgettext("after", "the %(ordinal)s century BC", ordinal=ordinal)
    else:
        alone = say.pgettext("alone", "the %(ordinal)s century", ordinal=ordinal)
        after = say.pgettext("after", "the %(ordinal)s century", ordinal=ordinal)
    return alone if form == "alone" else after
