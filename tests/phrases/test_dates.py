"""Dates as readers read them."""

import pytest

from annotated_dossier.phrases import IN_ENGLISH


@pytest.mark.parametrize(
    ("date", "alone", "within"),
    [
        ("2025-02-07", "7 February 2025", "on 7 February 2025"),
        ("2025-02", "February 2025", "in February 2025"),
        ("2025", "2025", "in 2025"),
        ("2024-24", "winter 2024", "in winter 2024"),
        ("2024-07~", "about July 2024", "in about July 2024"),
        ("2024-07?", "July 2024 (uncertain)", "in July 2024 (uncertain)"),
        ("2024-07/2025-05", "July 2024 to May 2025", "in the time July 2024 to May 2025"),
        ("../2025-05", "until May 2025", "in the time until May 2025"),
        ("2025-05/..", "since May 2025", "in the time since May 2025"),
        ("2025-02-07T14:30:00+02:00", "7 February 2025, 14:30 UTC+02", "on 7 February 2025, 14:30 UTC+02"),
        ("-0389", "390 BC", "in 390 BC"),
    ],
)
def test_a_date_in_english(date, alone, within):
    assert IN_ENGLISH.date(date) == IN_ENGLISH.date_after(date) == alone
    assert IN_ENGLISH.within(date) == within
