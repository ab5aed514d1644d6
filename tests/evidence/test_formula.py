"""Formulas of derived figures: what they come to, and what is no formula."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.evidence.formula import evaluate


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("30,000 × (1 − 0.90)", "3000"),
        ("30,000 * (1 - 90%)", "3000"),
        ("1,200 − 900", "300"),
        ("170 ÷ 7 / 1", "24.285714"),
        ("2 + 3 × 4", "14"),
        ("(2 + 3) × 4", "20"),
        ("10 − 3 − 2", "5"),
        ("100 ÷ 10 ÷ 5", "2"),
        ("50000", "50000"),
        ("((1))", "1"),
    ],
)
def test_a_formula_comes_to(formula, result):
    assert evaluate(formula) == pytest.approx(Decimal(result))


@pytest.mark.parametrize(
    "formula",
    [
        "",
        " ",
        "about half",
        "3 +",
        "× 3",
        "(1 + 2",
        "1 + 2)",
        "1 ÷ 0",
        "1 ÷ (2 − 2)",
        "30,00 + 1",
        "2 3",
        "1.2.3",
        "--3",
        "2 ** 3",
        "()",
        "__import__('os')",
        "(" * 5000,
    ],
)
def test_what_is_no_formula_says_so(formula):
    with pytest.raises(ValueError, match=r"\w"):
        evaluate(formula)


@given(st.text("0123456789,.%+-−×÷/() ", max_size=20))
def test_any_text_has_a_result_or_a_reason(text):
    try:
        result = evaluate(text)
    except ValueError as error:
        result = str(error)
    assert result or isinstance(result, Decimal)
