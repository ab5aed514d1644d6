"""The nearest places are those that measuring every pair finds."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.evidence.geography import geodesic
from annotated_dossier.evidence.nearness import FURTHEST_KM, MOST, nearest
from annotated_dossier.model.entities import Location


class Places:
    """A dossier of places at these points, of which some have others within."""

    def __init__(self, points, within):
        ids = [f"place-{number:02}" for number in range(len(points))]
        self.places = {id_: SimpleNamespace(id=id_, locations=(at,)) for id_, at in zip(ids, points, strict=True)}
        self.places_within = dict.fromkeys(within, ())


def point(lat, lon):
    return Location(lat=f"{lat:.4f}", lon=f"{lon:.4f}", source="A gazetteer.")


def measured(place, dossier):
    """The nearest of all places, each measured."""
    ways = [
        (geodesic(place.locations[0], other.locations[0]).metres / 1_000, other.id)
        for other in dossier.places.values()
        if other is not place and other.id not in dossier.places_within
    ]
    return sorted(way for way in ways if way[0] <= FURTHEST_KM)[:MOST]


# Around the corners of the map as well: a pole, and where the longitudes meet.
CENTRES = ((48.5, 37.8), (0.0, 0.0), (-17.0, 179.98), (89.9, 20.0), (-60.0, -70.0))


@pytest.mark.parametrize("centre", CENTRES)
@given(data=st.data())
def test_the_nearest_places_are_those_that_measuring_every_pair_finds(centre, data):
    def near(middle, reach, least, most):
        return st.floats(max(middle - reach, least), min(middle + reach, most))

    lat, lon = centre
    spread = data.draw(st.sampled_from((0.001, 0.3, 3.0)))
    drawn = data.draw(
        st.lists(st.tuples(near(lat, spread, -90, 90), st.floats(lon - spread, lon + spread)), min_size=1, max_size=25)
    )
    points = [point(north, (east + 180) % 360 - 180) for north, east in drawn]
    dossier = Places(points, within=["place-00"])
    found = nearest(dossier)
    assert found.keys() == dossier.places.keys()
    for place in dossier.places.values():
        assert [(near.km, near.place.id) for near in found[place.id]] == measured(place, dossier)
