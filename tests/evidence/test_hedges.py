"""What each hedge allows: inside, at its ends, beyond."""

from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.evidence.finding import Outcome, Range, exactly
from annotated_dossier.evidence.hedges import HEDGES, hedged_range, judge, plain_range, rounded_range
from annotated_dossier.model.fields import Hedge

AGREES, WITHIN, EDGE, DIFFERS = Outcome.AGREES, Outcome.WITHIN_HEDGE, Outcome.AT_THE_EDGE, Outcome.DIFFERS
BOUNDARIES = [
    # hedge, computed for a stated 20, outcome
    (None, 19.49, DIFFERS),
    (None, 19.5, AGREES),
    (None, 20, AGREES),
    (None, 20.5, AGREES),
    (None, 20.51, DIFFERS),
    ("about", 17.99, DIFFERS),
    ("about", 18, WITHIN),
    ("about", 19.49, WITHIN),
    ("about", 19.5, AGREES),
    ("about", 20.5, AGREES),
    ("about", 20.51, WITHIN),
    ("about", 22, WITHIN),
    ("about", 22.01, DIFFERS),
    ("nearly", 16.99, DIFFERS),
    ("nearly", 17, WITHIN),
    ("nearly", 19.99, WITHIN),
    ("nearly", 20, EDGE),
    ("nearly", 20.01, DIFFERS),
    ("more-than", 19.99, DIFFERS),
    ("more-than", 20, EDGE),
    ("more-than", 20.01, WITHIN),
    ("more-than", 30, WITHIN),
    ("more-than", 30.01, EDGE),
    ("more-than", 900, EDGE),
    ("at-least", 19.99, DIFFERS),
    ("at-least", 20, AGREES),
    ("at-least", 30, WITHIN),
    ("at-least", 30.01, EDGE),
    ("less-than", 20.01, DIFFERS),
    ("less-than", 20, EDGE),
    ("less-than", 19.99, WITHIN),
    ("less-than", 10, WITHIN),
    ("less-than", 9.99, EDGE),
    ("at-most", 20.01, DIFFERS),
    ("at-most", 20, AGREES),
    ("at-most", 10, WITHIN),
    ("at-most", 9.99, EDGE),
]
values = st.decimals(min_value="0.001", max_value="1000000", places=3)
hedges = st.sampled_from(sorted(HEDGES, key=str))


@pytest.mark.parametrize(("hedge", "computed", "outcome"), BOUNDARIES)
def test_a_hedge_reaches_this_far_and_no_further(hedge, computed, outcome):
    assert judge(exactly(Decimal(str(computed))), Decimal(20), hedge) is outcome


@pytest.mark.parametrize("hedge", HEDGES)
def test_a_range_partly_within_stands_at_the_edge(hedge):
    assert judge(Range(Fraction(1), Fraction(1000)), Decimal(20), hedge) is EDGE


def test_every_hedge_of_the_records_has_its_tolerance_and_its_words():
    assert set(HEDGES) == {None, *get_args(Hedge)}
    assert len({tolerance.words for tolerance in HEDGES.values()}) == len(HEDGES)
    for hedge, tolerance in HEDGES.items():
        assert hedge is None or hedge.replace("-", " ") in tolerance.words


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("8", 7.5, 8.5), ("8.0", 7.95, 8.05), ("2.50", 2.495, 2.505), ("50000", 49999.5, 50000.5), ("0", -0.5, 0.5)],
)
def test_a_number_means_what_its_last_digit_means_and_zeros_at_its_end_are_digits(written, low, high):
    assert plain_range(Decimal(written)) == Range(Fraction(str(low)), Fraction(str(high)))


@given(values, hedges)
def test_the_number_itself_never_disagrees_with_what_is_stated(value, hedge):
    assert judge(exactly(value), value, hedge) in (AGREES, EDGE)


@given(values, hedges, st.fractions(0, 2_000_000), st.fractions(0, 1000))
def test_a_wider_result_is_never_judged_more_firmly(value, hedge, low, width):
    firmness = [AGREES, WITHIN, EDGE]
    narrow, wide = judge(Range(low, low), value, hedge), judge(Range(low, low + width), value, hedge)
    if DIFFERS not in (narrow, wide):
        assert firmness.index(wide) >= firmness.index(narrow)


@given(values, hedges)
def test_what_lies_within_the_reach_never_disagrees(value, hedge):
    assert judge(hedged_range(value, hedge), value, hedge) is not DIFFERS


@pytest.mark.parametrize(
    ("hedge", "outcome"), [(None, AGREES), ("at-most", AGREES), ("at-least", AGREES), ("about", AGREES)]
)
@given(count=st.integers(1, 1000))
def test_a_share_stated_exactly_agrees_whatever_its_digits(hedge, outcome, count):
    assert judge(exactly(Decimal(count)).times(Fraction(1, 10)), Decimal(count) / 10, hedge) is outcome


@pytest.mark.parametrize(
    ("value", "hedge", "end"), [("13", "about", "11.7"), ("7", "about", "7.7"), ("0.7", "nearly", "0.595")]
)
def test_the_very_end_of_a_tolerance_lies_within_it(value, hedge, end):
    assert judge(exactly(Decimal(end)), Decimal(value), hedge) is WITHIN


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("1000", 950, 1050),
        ("620", 615, 625),
        ("60", 57, 63),
        ("20", 19, 21),
        ("320", 315, 325),
        ("12", "11.5", "12.5"),
        ("12.50", "12.495", "12.505"),
        ("0", "-0.5", "0.5"),
    ],
)
def test_zeros_at_the_end_may_be_rounding_up_to_five_per_cent(written, low, high):
    assert rounded_range(Decimal(written)) == Range(Fraction(low), Fraction(high))
