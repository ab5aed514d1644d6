"""Months and weekdays have English names, whatever the locale of the machine."""

import re
import subprocess
import sys
from typing import get_args

from annotated_dossier.model.computations import CalendarCheck
from annotated_dossier.text.days import WEEKDAYS
from tests.frame import PROJECT

# What the standard library gives where the locale is another.
ELSEWHERE = """
import calendar
calendar.month_name = ["", *("mois",) * 12]
calendar.day_name = ["jour"] * 7
from annotated_dossier.evidence.dates import weekday
from annotated_dossier.model.computations import CalendarCheck
from annotated_dossier.text import edtf, numbers, written_dates
print(edtf.in_words("2025-02-07"), edtf.problem("2025-02-30"), written_dates.as_edtf("7 February 2025"))
print(numbers.dates("on 7 February 2025")[0].month)
print(weekday(CalendarCheck(type="calendar", says="x", date="2025-02-07", weekday="Friday"), None).result)
"""
FOLLOWS_THE_LOCALE = re.compile(r"\b(?:strftime|(?:month|day)_(?:name|abbr)|import locale|LC_\w+)\b")


def test_names_do_not_follow_the_locale():
    done = subprocess.run([sys.executable, "-c", ELSEWHERE], cwd=PROJECT, capture_output=True, encoding="utf-8")
    assert done.stdout.splitlines() == [
        "7 February 2025 February 2025 has no day 30 2025-02-07",
        "2",
        "7 February 2025 was a Friday",
    ]


def test_nothing_asks_the_locale_for_names():
    for path in (PROJECT / "annotated_dossier").rglob("*.*"):
        if path.suffix in (".py", ".jinja"):
            assert not FOLLOWS_THE_LOCALE.search(path.read_text("utf-8")), path


def test_a_record_may_name_every_weekday():
    assert get_args(CalendarCheck.model_fields["weekday"].annotation) == WEEKDAYS
