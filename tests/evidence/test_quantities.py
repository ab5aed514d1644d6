"""Conversions, shares, rates and parts; and what is said where an input is missing."""

from decimal import Decimal
from types import SimpleNamespace
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.quantities import arithmetic, conversion, total
from annotated_dossier.evidence.units import worded
from annotated_dossier.model.computations import ArithmeticCheck, ConversionCheck, SumCheck
from annotated_dossier.phrases import IN_ENGLISH
from annotated_dossier.text.languages import ENGLISH

# All that a conversion asks of a dossier.
DOSSIER = SimpleNamespace(language=ENGLISH)
CLAIM = "{statement: S., topic: control, speaker: source, about: [toretsk], quotes: [{source: article, exact: Kyiv}]"
CLAIMS = f"""
claims:
  fifty: {CLAIM}, figures: [{{measure: soldiers, says: x, value: 50}}]}}
  about-fifty: {CLAIM}, figures: [{{measure: soldiers, says: x, value: 50, hedge: about}}]}}
  over-fifty: {CLAIM}, figures: [{{measure: soldiers, says: x, value: 50, hedge: more-than}}]}}
  under-fifty: {CLAIM}, figures: [{{measure: soldiers, says: x, value: 50, hedge: less-than}}]}}
  withdrawn: {CLAIM}, figures: [{{measure: soldiers, says: x, value: 50}}], withdrawn: {{on: 2025-03-01, because: Wrong.}}}}
  range: {CLAIM}, figures: [{{measure: soldiers, says: x, min: 40, max: 60}}]}}
  two: {CLAIM}, figures: [{{measure: soldiers, says: x, value: 1}}, {{measure: soldiers, says: x, value: 2}}]}}
  half: {CLAIM}, figures: [{{measure: soldiers, says: x, min: 40}}]}}
  none: {CLAIM}}}
"""


@pytest.mark.parametrize(
    ("value", "unit", "to_value", "to_unit", "outcome"),
    [
        ("20", "km", "12", "miles", Outcome.AGREES),  # 12.43
        ("20", "kilometers", "12.4", "mi", Outcome.AGREES),
        ("20", "km", "12.5", "mi", Outcome.AT_THE_EDGE),  # 20 may stand for 20.1
        ("20", "km", "13", "mi", Outcome.AT_THE_EDGE),
        ("20", "km", "14", "mi", Outcome.DIFFERS),
        ("1", "mile", "1609.344", "m", Outcome.AGREES),
        ("1000", "km", "620", "miles", Outcome.AT_THE_EDGE),  # 621.37, rounded to tens
        ("200", "mi", "320", "km", Outcome.AT_THE_EDGE),
        ("100", "km", "60", "miles", Outcome.AT_THE_EDGE),
        ("1000", "km", "500", "miles", Outcome.DIFFERS),
        ("1", "km", "1000", "metres", Outcome.AGREES),
    ],
)
def test_a_conversion_is_as_precise_as_its_text(value, unit, to_value, to_unit, outcome):
    check = ConversionCheck(type="conversion", says="x", value=value, unit=unit, to_value=to_value, to_unit=to_unit)
    assert conversion(check, DOSSIER).outcome is outcome


def test_units_that_cannot_be_converted_are_named():
    found = conversion(
        ConversionCheck(type="conversion", says="x", value="1", unit="acre", to_value="2", to_unit="km"), DOSSIER
    )
    assert found.outcome is Outcome.UNCHECKED
    assert found.missing == "No conversion between acre and km is known here."


@pytest.mark.parametrize(
    ("part", "whole", "outcome"),
    [
        ("20", "50", Outcome.AGREES),
        ("50", "50", Outcome.AGREES),
        ("51", "50", Outcome.DIFFERS),
        ("50", "fifty", Outcome.AGREES),
        ("51", "fifty", Outcome.DIFFERS),
        ("45", "about-fifty", Outcome.AGREES),
        ("46", "about-fifty", Outcome.AT_THE_EDGE),
        ("56", "about-fifty", Outcome.DIFFERS),
        ("50", "over-fifty", Outcome.AGREES),
        ("60", "over-fifty", Outcome.AT_THE_EDGE),
        ("900", "over-fifty", Outcome.AT_THE_EDGE),
        ("over-fifty", "49", Outcome.DIFFERS),
        ("over-fifty", "50", Outcome.AT_THE_EDGE),
        ("under-fifty", "20", Outcome.AT_THE_EDGE),
        ("about-fifty", "49", Outcome.AT_THE_EDGE),
        ("40", "range", Outcome.AGREES),
        ("41", "range", Outcome.AT_THE_EDGE),
        ("61", "range", Outcome.DIFFERS),
    ],
)
def test_a_part_is_no_larger_than_its_whole(linked, part, whole, outcome):
    assert found(linked, operation="part", part=part, whole=whole).outcome is outcome


@pytest.mark.parametrize(
    ("fields", "outcome", "result"),
    [
        ({"operation": "share", "part": "3", "whole": "30", "value": "10"}, Outcome.AGREES, "10.0%"),
        (
            {"operation": "share", "part": "3", "whole": "30", "value": "9", "unit": "percent"},
            Outcome.DIFFERS,
            "10.0 percent",
        ),
        (
            {"operation": "share", "part": "20", "whole": "about-fifty", "value": "40"},
            Outcome.AT_THE_EDGE,
            "36.4 to 44.4%",
        ),
        (
            {"operation": "rate", "part": "170", "whole": "7", "value": "24", "unit": "a day"},
            Outcome.AGREES,
            "24.3 a day",
        ),
        (
            {"operation": "rate", "part": "170", "whole": "7", "value": "30", "unit": "a day", "hedge": "nearly"},
            Outcome.DIFFERS,
            "24.3 a day",
        ),
    ],
)
def test_shares_and_rates(linked, fields, outcome, result):
    finding = found(linked, **fields)
    assert (finding.outcome, finding.result) == (outcome, result)
    assert [entry.label for entry in finding.inputs] == ["part", "whole"]


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"part": "nobody", "whole": "3"}, "`nobody` is neither a number nor the id of a claim."),
        ({"part": "1,200", "whole": "3"}, "`1,200` is neither a number nor the id of a claim."),
        ({"part": "3", "whole": "none"}, "The claim `none` has no figures, where one is needed."),
        ({"part": "two", "whole": "3"}, "The claim `two` has 2 figures, where one is needed."),
        ({"part": "half", "whole": "3"}, "The figure of the claim `half` has no number."),
        (
            {"part": "3", "whole": "withdrawn"},
            "The claim `withdrawn` was withdrawn on 1 March 2025; nothing is computed from it.",
        ),
        (
            {"part": "withdrawn", "whole": "3"},
            "The claim `withdrawn` was withdrawn on 1 March 2025; nothing is computed from it.",
        ),
        ({"part": "3", "whole": "0"}, "The whole is zero or less."),
        ({"part": "3", "whole": "-5"}, "The whole is zero or less."),
        ({"part": "3", "whole": "6"}, "The words state no result."),
    ],
)
def test_what_cannot_be_computed_says_what_is_missing(linked, fields, missing):
    finding = found(linked, operation="share", **fields)
    assert (finding.outcome, finding.missing) == (Outcome.UNCHECKED, missing)


@pytest.mark.parametrize("hedge", [None, "at-most", "at-least"])
@given(count=st.integers(1, 1000))
def test_a_share_stated_as_exactly_what_it_is_agrees(hedge, count):
    check = ArithmeticCheck(
        type="arithmetic",
        says="x",
        operation="share",
        part=str(count),
        whole="1000",
        value=str(Decimal(count) / 10),
        hedge=hedge,
    )
    assert arithmetic(check, Empty).outcome is Outcome.AGREES


def test_a_conversion_shows_the_factor_it_uses():
    check = ConversionCheck(type="conversion", says="x", value="1", unit="mile", to_value="1.6", to_unit="km")
    assert conversion(check, DOSSIER).formula == "1 × 1609.344 m ÷ 1000 m"


def test_an_input_that_is_a_figure_of_a_claim_leads_to_it(linked):
    finding = found(linked, operation="share", part="3", whole="fifty", value="6")
    assert [entry.claim for entry in finding.inputs] == [None, "fifty"]


@given(st.decimals(0, 10**6, places=2), st.decimals("0.01", 10**6, places=2), st.decimals(0, 10**6, places=2))
def test_arithmetic_never_raises(part, whole, value):
    for operation in ("share", "rate", "part"):
        arithmetic(
            ArithmeticCheck(
                type="arithmetic", says="x", operation=operation, part=str(part), whole=str(whole), value=str(value)
            ),
            Empty,
        )


@pytest.mark.parametrize(
    ("value", "unit", "hedge", "words"),
    [
        ("1", "years", "nearly", "nearly 1 year"),
        ("3", "years", "nearly", "nearly 3 years"),
        ("50000", "soldiers", None, "50,000 soldiers"),
        ("20", "km", "less-than", "less than 20 km"),
        ("1", "people", None, "1 person"),
        ("90", "percent", None, "90%"),
        ("1", "ms", None, "1 ms"),
    ],
)
def test_a_stated_value_is_worded_as_it_is_read(value, unit, hedge, words):
    assert worded(Decimal(value), unit, hedge, IN_ENGLISH) == words


class Empty:
    """A dossier without claims."""

    claims: ClassVar = {}


def found(linked, **fields):
    return arithmetic(ArithmeticCheck(type="arithmetic", says="x", **fields), linked(CLAIMS))


@pytest.mark.parametrize(
    ("value", "unit", "to_value", "to_unit", "outcome"),
    [
        ("1", "nautical miles", "1.852", "km", Outcome.AGREES),
        ("100", "feet", "30.5", "m", Outcome.AGREES),
        ("10", "acres", "4", "hectares", Outcome.AGREES),
        ("2", "tonnes", "2000", "kg", Outcome.AGREES),
        ("10", "acres", "4", "km", Outcome.UNCHECKED),
        ("30", "stadia", "5", "km", Outcome.UNCHECKED),
        ("3", "sesterces", "2", "dollars", Outcome.UNCHECKED),
    ],
)
def test_sizes_are_converted_within_what_they_measure(value, unit, to_value, to_unit, outcome, linked):
    check = ConversionCheck(type="conversion", says="x", value=value, unit=unit, to_value=to_value, to_unit=to_unit)
    assert conversion(check, linked(CLAIMS)).outcome is outcome


@pytest.mark.parametrize(
    ("parts", "value", "hedge", "outcome"),
    [
        (("4", "3", "7"), "14", None, Outcome.AGREES),
        (("4", "3", "7"), "15", None, Outcome.DIFFERS),
        (("4", "-3"), "1", None, Outcome.AGREES),
        (("4", "3", "7"), "15", "about", Outcome.WITHIN_HEDGE),
        (("4", "nobody"), "4", None, Outcome.UNCHECKED),
    ],
)
def test_a_sum_is_that_of_its_parts(parts, value, hedge, outcome, linked):
    check = SumCheck(type="sum", says="x", parts=parts, value=value, hedge=hedge)
    assert total(check, linked(CLAIMS)).outcome is outcome
