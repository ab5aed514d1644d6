"""Distances, bearings and orders, against published geodesics and over every published point."""

import pytest

from annotated_dossier.evidence.finding import Outcome
from annotated_dossier.evidence.geography import DIRECTIONS, bearing, distance, geodesic, measured, order, spread
from annotated_dossier.model.computations import BearingCheck, DistanceCheck, OrderCheck
from annotated_dossier.model.entities import Location
from annotated_dossier.phrases import IN_ENGLISH

# lat 1, lon 1, lat 2, lon 2, metres, azimuth at the start.
KNOWN = [
    # JFK to LHR: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), and the examples of GeographicLib.
    ("40.6", "-73.8", "51.6", "-0.5", 5551759.400, 51.198882845579824),
    # Wellington to Salamanca, almost antipodal: the first example of the geographiclib documentation.
    ("-41.32", "174.81", "40.96", "-5.50", 19959679.26735382, 161.06766998615882),
    # A degree of longitude on the equator: a × π / 180, with the semi-major axis a = 6,378,137 m of WGS84.
    ("0", "0", "0", "1", 111319.49079327358, 90.0),
    # A quarter of the meridian of WGS84 (NIMA TR8350.2): 10,001,965.729 m.
    ("0", "0", "90", "0", 10001965.729, 0.0),
]
PLACES = """
places:
  here: {name: Here, type: town, locations: [{lat: 0, lon: 0, source: a map}]}
  east: {name: East, type: town, locations: [{lat: 0, lon: 1, source: a map}]}
  two-points: {name: Two points, type: town, locations: [{lat: 0, lon: 1, source: a map}, {lat: 0, lon: 2, source: another}]}
  vague: {name: Vague, type: town, uncertainty_m: 20000, locations: [{lat: 0, lon: 1, source: a map}]}
  far: {name: Far, type: town, locations: [{lat: 0, lon: 3, source: a map}]}
  west: {name: West, type: town, locations: [{lat: "0.001", lon: -1, source: a map}, {lat: "-0.001", lon: -1, source: b}]}
  nowhere: {name: Nowhere, type: area}
"""


@pytest.mark.parametrize(("lat_1", "lon_1", "lat_2", "lon_2", "metres", "azimuth"), KNOWN)
def test_a_geodesic_is_the_published_one(lat_1, lon_1, lat_2, lon_2, metres, azimuth):
    found = geodesic(point(lat_1, lon_1), point(lat_2, lon_2))
    assert found.metres == pytest.approx(metres, abs=0.001)
    assert found.azimuth == pytest.approx(azimuth, abs=1e-9)


@pytest.mark.parametrize(
    ("to", "value", "unit", "hedge", "outcome"),
    [
        ("east", "111", "km", None, Outcome.AGREES),
        ("east", "69", "mi", None, Outcome.AGREES),
        ("east", "111319", "m", None, Outcome.AGREES),
        ("east", "110", "km", None, Outcome.DIFFERS),
        ("east", "110", "km", "about", Outcome.WITHIN_HEDGE),
        ("two-points", "111", "km", None, Outcome.AT_THE_EDGE),
        ("two-points", "240", "km", "less-than", Outcome.AT_THE_EDGE),
        ("vague", "111", "km", None, Outcome.AT_THE_EDGE),
        ("vague", "120", "km", "less-than", Outcome.AT_THE_EDGE),
        ("vague", "140", "km", "less-than", Outcome.WITHIN_HEDGE),
    ],
)
def test_a_distance_is_computed_over_all_points_and_all_uncertainty(linked, to, value, unit, hedge, outcome):
    check = DistanceCheck(type="distance", says="far", **{"from": "here"}, to=to, value=value, unit=unit, hedge=hedge)
    assert distance(check, linked(PLACES)).outcome is outcome


def test_a_distance_shows_its_working(linked):
    check = DistanceCheck(type="distance", says="far", **{"from": "here"}, to="two-points", value="200", unit="km")
    found = distance(check, linked(PLACES))
    assert found.result == "111.3 km between the first points, 111.3 to 222.6 km over all"
    assert [entry.source for entry in found.inputs] == ["a map", "a map", "another"]
    assert "WGS84" in found.formula and "1 × 2" in found.formula


@pytest.mark.parametrize(
    ("to", "direction", "outcome"),
    [
        ("east", "east", Outcome.AGREES),
        ("east", "northeast", Outcome.AT_THE_EDGE),
        ("east", "southeast", Outcome.AT_THE_EDGE),
        ("east", "north", Outcome.DIFFERS),
        ("east", "west", Outcome.DIFFERS),
        ("west", "west", Outcome.AGREES),
        ("west", "east", Outcome.DIFFERS),  # its points lie on both sides of due west
        ("vague", "east", Outcome.AGREES),
    ],
)
def test_a_direction_stands_for_its_eighth_of_the_circle(linked, to, direction, outcome):
    check = BearingCheck(type="bearing", says=direction, **{"from": "here"}, to=to, direction=direction)
    assert bearing(check, linked(PLACES)).outcome is outcome


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_there_and_back_again_are_opposite_directions(linked, direction):
    opposite = list(DIRECTIONS)[(list(DIRECTIONS).index(direction) + 4) % 8]
    dossier = linked(PLACES)
    there = BearingCheck(type="bearing", says="there", **{"from": "here"}, to="east", direction=direction)
    back = BearingCheck(type="bearing", says="back", **{"from": "east"}, to="here", direction=opposite)
    assert bearing(there, dossier).outcome is bearing(back, dossier).outcome


def test_a_place_has_no_direction_from_itself(linked):
    found = bearing(
        BearingCheck(type="bearing", says="x", **{"from": "here"}, to="here", direction="north"), linked(PLACES)
    )
    assert found.outcome is Outcome.UNCHECKED
    assert "too close together" in found.missing


@pytest.mark.parametrize(
    ("sequence", "outcome"),
    [
        (["east", "far"], Outcome.AGREES),
        (["far", "east"], Outcome.DIFFERS),
        (["east", "two-points"], Outcome.AT_THE_EDGE),
        (["two-points", "far"], Outcome.AGREES),
        (["east", "east"], Outcome.DIFFERS),
    ],
)
def test_each_place_of_an_order_is_further_than_the_one_before(linked, sequence, outcome):
    check = OrderCheck(type="order", says="a chain", **{"from": "here"}, sequence=sequence)
    assert order(check, linked(PLACES)).outcome is outcome


def test_an_order_is_compared_from_each_point_of_its_start(linked):
    """From either point the second place is further, though from one it is nearer than the first from the other."""
    places = (
        PLACES
        + """\
  wide: {name: Wide, type: area, locations: [{lat: 0, lon: 0, source: a map}, {lat: 0, lon: -2, source: another}]}
"""
    )
    for sequence, outcome in (
        (["east", "far"], Outcome.AGREES),
        (["far", "east"], Outcome.DIFFERS),
        (["west", "far"], Outcome.AGREES),
    ):
        check = OrderCheck(type="order", says="a chain", **{"from": "wide"}, sequence=sequence)
        assert order(check, linked(places)).outcome is outcome


@pytest.mark.parametrize("place", ["nowhere", "not-a-record"])
@pytest.mark.parametrize(
    "check",
    [
        lambda place: (
            distance,
            DistanceCheck(type="distance", says="x", **{"from": "here"}, to=place, value="1", unit="km"),
        ),
        lambda place: (
            bearing,
            BearingCheck(type="bearing", says="x", **{"from": place}, to="here", direction="north"),
        ),
        lambda place: (order, OrderCheck(type="order", says="x", **{"from": "here"}, sequence=["east", place])),
    ],
)
def test_without_a_point_nothing_is_checked_and_the_page_says_what_is_missing(linked, check, place):
    compute, declared = check(place)
    found = compute(declared, linked(PLACES))
    assert found.outcome is Outcome.UNCHECKED
    assert found.missing in ("No published point of Nowhere is recorded.", "There is no place `not-a-record`.")


def test_the_spread_of_a_place_reaches_from_its_first_point_to_the_furthest(linked):
    places = linked(PLACES).places
    assert spread(places["two-points"]) == pytest.approx(111319.49, abs=0.01)
    assert spread(places["here"]) == 0


def point(lat, lon):
    return Location(lat=lat, lon=lon, source="a map")


def test_what_was_measured_of_a_distance_reaches_over_all_places_it_may_be_meant_between(linked):
    dossier = linked(
        """\
places:
  near: {name: Near, type: village, locations: [{lat: 0, lon: 1, source: x}]}
  far: {name: Far, type: village, locations: [{lat: 0, lon: 2, source: x}]}
  pointless: {name: Pointless, type: village}
  start: {name: Start, type: village, locations: [{lat: 0, lon: 0, source: x}]}
claims:
  c:
    statement: S.
    topic: control
    speaker: source
    about: [start, near, far]
    quotes: [{source: article, exact: 100 km}]
    figures: [{measure: distance, says: 100 km, value: 100}]
    checks:
      - {type: distance, says: 100 km, from: start, to: near, value: 100, unit: km}
      - {type: distance, says: 100 km, from: start, to: far, value: 100, unit: km}
      - {type: distance, says: 100 km, from: start, to: pointless, value: 100, unit: km}
      - {type: distance, says: 7 km, from: start, to: start, value: 7, unit: km}
""",
        article="100 km",
    )
    (claim,) = dossier.claims.values()
    found = measured(claim, claim.figures[0], "km", dossier, IN_ENGLISH)
    assert found == "Measured between published coordinates: 111.3 to 222.6 km, depending on which points are meant."
    assert measured(claim, claim.figures[0], "mi", dossier, IN_ENGLISH) is None
