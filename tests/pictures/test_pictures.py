"""What each picture draws, kept beside this file as SVG to be looked at, and what holds for all of them."""

import re
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated_dossier.pictures import (
    arcs,
    ground,
    labels,
    lettering,
    locator,
    overview,
    parallel,
    positions,
    ranges,
    ribbon,
    shares,
    strip,
    timeline,
    voices,
)
from annotated_dossier.pictures.labels import Box
from annotated_dossier.pictures.marks import Mark
from annotated_dossier.pictures.scale import Scale

LEGEND = ground.Legend("{:g} km".format, "N")
GOLDEN = Path(__file__).parent / "golden"
HOSTILE = '"><script>alert(1)</script>'
FIRST = date(2025, 2, 7)


def named(day, step):
    return f"{day:%Y}" if step >= 12 else f"{day:%b %Y}"


def said(number, day=FIRST, **how):
    return Mark(f"claims/claim-{number}/", f"Statement {number}", **how)


def on(day, count, **how):
    marks = tuple(said(number, day, **how) for number in range(count))
    return timeline.Day(day, marks, "claims/", f"{count} statements")


def lane(name, *days):
    return timeline.Lane(name, days)


def a_line_of_time(width):
    lanes = [
        lane("North", on(FIRST, 3, is_disputed=True), on(date(2025, 5, 17), 1)),
        lane("The outlets", on(FIRST, 30), on(FIRST + timedelta(1), 2, is_inferred=True), on(date(2025, 5, 17), 9)),
        lane("South", on(date(2024, 1, 1), 1), on(date(2025, 5, 16), 12)),
    ]
    return timeline.timeline(lanes, FIRST, date(2025, 5, 17), named, width)


def five_hundred_statements(width):
    days = [FIRST + timedelta(3 * number) for number in range(125)]
    lanes = [lane(side, *(on(day, 2) for day in days)) for side in ("North", "South")]
    return timeline.timeline(lanes, FIRST, days[-1], named, width)


def a_place(width):
    here = ground.Site("Oldbridge", "", "places/oldbridge/", ((48.39, 37.85), (48.4, 37.87)))
    others = [
        ground.Site("Newton", "18.1 km", "places/newton/", ((48.53, 37.7),), 2400),
        ground.Site(HOSTILE, "16.4 km", "places/other/", ((48.3, 38.02),)),
    ]
    stated = [locator.Stated(315, "A blogger", "The blogger said it lies northwest.", "claims/northwest/")]
    return locator.locator(here, others, stated, LEGEND, width)


def figures(width):
    amounts = [
        strip.Amount(30_000, 30_000, "about 30,000 people", "the council, before 2022", "claims/before/"),
        strip.Amount(2_500, 3_500, "2,500 to 3,500 people", "the mayor, July 2024", "claims/between/"),
        strip.Amount(48, None, "at least 48 people", HOSTILE, "claims/least/", is_disputed=True),
        strip.Amount(12, 12, "12 people", "of them in the north", "claims/part/", is_part=True),
    ]
    return strip.strip(amounts, ["No figure of the south."], "{:,.10g}".format, width)


def who_holds_it(width):
    later = date(2025, 5, 17)
    rows = [
        positions.Row("The north holds it", (positions.Saying(said(1, is_disputed=True), "The ministry", str(FIRST)),)),
        positions.Row(
            "Nobody holds it", (positions.Saying(said(2), "A very long name of a speaker who is heard", str(later)),)
        ),
        positions.Row("The south holds it", ()),
    ]
    days = [(str(FIRST), "7 February 2025"), (str(later), "17 May 2025")]
    return positions.positions(rows, days, "nobody", width)


def two_texts(width):
    def text(outlet, lengths):
        sentences = (
            parallel.Sentence(words, f"claims/{outlet}-{number}/", f"sentence {number}", "ds-p-cited", number % 3 == 0)
            for number, words in enumerate(lengths)
        )
        return parallel.Text(outlet, "7 February 2025", f"sources/{outlet}/", tuple(sentences))

    ties = [
        parallel.Tie(0, 3, "ds-p-tie", "Same matter", "claims/a/#relations"),
        parallel.Tie(4, 0, "ds-p-tie-strong", HOSTILE, "claims/b/#relations"),
    ]
    return parallel.parallel(text("gazette", [20, 8, 30, 12, 25]), text("herald", [9, 14, 30, 7]), ties, width)


def an_argument(width):
    nodes = [
        arcs.Node(
            said(number), f"Speaker {number}", "What is said, in more words than one line has the room for. " * 2, day
        )
        for number, day in enumerate(["7 February", "7 February", "17 May", HOSTILE])
    ]
    relations = [
        arcs.Arc(0, 1, "ds-p-tie-strong", "Contradicts", "claims/a/"),
        arcs.Arc(3, 0, "ds-p-tie", "Refines", "claims/b/", is_directed=True),
        arcs.Arc(1, 2, "ds-p-tie", "Corroborates", "claims/c/"),
    ]
    return arcs.arcs(nodes, relations, width)


def sixty_relations(width):
    nodes = [arcs.Node(said(number), "A speaker", f"Statement {number}", "7 February") for number in range(61)]
    relations = [arcs.Arc(0, number, "ds-p-tie", "Related", "claims/a/") for number in range(1, 61)]
    return arcs.arcs(nodes, relations, width)


def a_text(width):
    states = ("ds-p-cited", "ds-p-aside", "ds-p-unread")
    return ribbon.ribbon([ribbon.Part(words, "", "a/", states[words % 3]) for words in (9, 22, 14, 31)], width)


def all_places(width):
    names = ("Oldbridge", "Newton", HOSTILE, "Elmwick", "Oakfield upon the river")
    points = ((48.39, 37.85), (48.53, 37.7), (48.3, 38.02), (48.391, 37.852), (48.45, 37.66))
    sites = [
        ground.Site(name, "2 claims", f"places/{number}/", (point,), 900 * (number == 1))
        for number, (name, point) in enumerate(zip(names, points, strict=True))
    ]
    return overview.overview(sites, "places/", LEGEND, width)


def three_hundred_places(width):
    points = [(48 + number % 20 * 0.03, 37 + number * number % 300 * 0.004) for number in range(300)]
    sites = [ground.Site(f"Place {number}", "", f"places/{number}/", (point,)) for number, point in enumerate(points)]
    return overview.overview(sites, "places/", LEGEND, width)


def stated_and_computed(width):
    rows = [
        ranges.Compared("The mayor: about 10 km", "9.8 to 12 km", "claims/a/#checks", 10, (9, 11), (9.8, 12), False),
        ranges.Compared("The council: 50%", "50.0%", "claims/b/#checks", 50, (49.5, 50.5), (50, 50), True),
        ranges.Compared(
            HOSTILE, "at least 90 years, in more words than fit", "claims/c/", 64, (64, 96), (90, 90), True
        ),
    ]
    return ranges.ranges(rows, width)


def who_speaks(width):
    def share(name, *amounts):
        classes = ("ds-p-direct", "ds-p-reported", "ds-p-inferred")
        parts = tuple(shares.Part(amount, class_) for amount, class_ in zip(amounts, classes, strict=False) if amount)
        return shares.Share(name, f"{name}: {amounts}", parts)

    bars = [
        shares.Bar(
            "Gazette", "421 words in quotes", "sources/a/", (share("North", 90, 60), share("South", 200, 40, 31))
        ),
        shares.Bar(HOSTILE, "6 words in quotes", "sources/b/", (share("North", 0, 2), share("No party recorded", 4))),
    ]
    return shares.shares(bars, width)


def who_speaks_where(width):
    lanes = ["North", "Of no party", HOSTILE, "South of the river"]
    spoken = [(1, 0, 0.05), (0, 0.05, 0.12), (3, 0.12, 0.121), (1, 0.3, 0.5), (2, 0.52, 0.6), (3, 0.9, 1)]
    kinds = ("ds-p-direct", "ds-p-reported", "ds-p-inferred")
    said = [
        voices.Voice(lane, begins, ends, "sources/a/#p-3", f"{lanes[lane]}, paragraph 3", kinds[number % 3])
        for number, (lane, begins, ends) in enumerate(spoken)
    ]
    return voices.beside(lanes, said, 150) if width == 720 else voices.above(lanes, said, width)


PICTURES = [
    a_line_of_time, five_hundred_statements, a_place, figures, who_holds_it, two_texts, an_argument, sixty_relations, a_text,
    all_places, three_hundred_places, stated_and_computed, who_speaks, who_speaks_where,
]  # fmt: skip
WIDTHS = (340, 720)
DRAWN = [pytest.param(picture, width, id=f"{picture.__name__}-{width}") for picture in PICTURES for width in WIDTHS]


@pytest.mark.parametrize(("picture", "width"), DRAWN)
def test_a_picture_is_as_it_was_looked_at(picture, width, expect):
    lines = (
        picture(width).to_svg().replace("><", ">\n<").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )
    expect(lines + "\n", GOLDEN / f"{picture.__name__}-{width}.svg")


@pytest.mark.parametrize(("picture", "width"), DRAWN)
def test_a_picture_is_well_formed_and_asks_for_no_style_of_its_own(picture, width):
    drawn = ElementTree.fromstring(picture(width).to_svg())
    assert drawn.attrib["viewBox"] == f"0 0 {drawn.attrib['width']} {drawn.attrib['height']}"
    for element in drawn.iter():
        assert element.tag in {"svg", "g", "a", "title", "text", "line", "circle", "rect", "path", "polygon"}
        assert "style" not in element.attrib
        assert not any(name.startswith("on") for name in element.attrib)
        if element.tag == "a":
            assert element.attrib["href"].startswith("/") and element.attrib["tabindex"] == "-1"
            assert element.find("title") is not None


@pytest.mark.parametrize(("picture", "width"), DRAWN)
def test_no_text_leaves_the_picture(picture, width):
    drawn = picture(width)
    for text in ElementTree.fromstring(drawn.to_svg()).iter("text"):
        wide = lettering.width(text.text, lettering.SMALL) / 1.15  # as common fonts have it
        x = (
            float(text.attrib["x"])
            - wide * {"start": 0, "middle": 0.5, "end": 1}[text.attrib.get("text-anchor", "start")]
        )
        assert x >= -1 and x + wide <= drawn.width + 1, text.text


def test_statements_that_are_too_many_are_gathered():
    drawn = five_hundred_statements(720).to_svg()
    assert drawn.count("ds-p-dot") == 0
    assert sum(map(int, re.findall(r'class="ds-p-count"[^>]*>(\d+)<', drawn))) == 500


POINT = st.tuples(st.floats(0, 720), st.floats(0, 400))
LABEL = st.lists(st.text("abcdefgh ", min_size=1, max_size=20), min_size=1, max_size=2)


@given(st.lists(st.tuples(POINT, LABEL), max_size=30))
def test_no_label_covers_another_or_a_point(places):
    points, lines = [point for point, _ in places], [label for _, label in places]
    bounds = Box(0, 0, 720, 400)
    taken = [labels.around(x, y) for x, y in points]
    boxes = [placed.box for placed in labels.place(points, lines, taken, bounds) if placed]
    assert all(box.is_within(bounds) for box in boxes)
    assert not any(box.meets(other) for place, box in enumerate(boxes) for other in [*boxes[:place], *taken])


def test_a_name_without_room_beside_its_point_stands_further_off_with_a_line_to_it():
    points = [(100 + 9 * number, 100) for number in range(6)]
    names = [(f"Village {number}", "12.5 km") for number in range(6)]
    taken = [labels.around(x, y) for x, y in points]
    bounds = Box(0, 0, 390, 240)
    assert None in labels.place(points, names, taken, bounds)
    placed = labels.place(points, names, taken, bounds, leads=True)
    assert None not in placed
    for (x, y), label in zip(points, placed, strict=True):
        if label.lead:
            assert label.lines == label.lines[:1]
            assert (
                label.box.left <= label.lead[0] <= label.box.right
                and label.box.top <= label.lead[1] <= label.box.bottom
            )
            assert abs(label.lead[0] - x) + abs(label.lead[1] - y) >= 17.5


@given(st.text(max_size=60), st.floats(20, 300))
def test_a_shortened_label_fits_or_is_one_character_and_begins_the_label(label, room):
    short = lettering.shortened(label, room)
    assert lettering.width(short) <= room or len(short.rstrip(" …")) <= 1
    assert label.startswith(short.removesuffix("…").rstrip(" "))


@given(st.floats(0, 1e9), st.floats(1e-3, 1e9), st.integers(2, 9))
def test_ticks_are_few_and_within_the_scale(low, length, most):
    scale = Scale(low, low + length, 0, 100)
    ticks = scale.ticks(most)
    assert len(ticks) <= most + 1
    assert all(-1 <= scale.x(tick) <= 101 for tick in ticks)


@pytest.mark.parametrize(("latitude", "longitude"), [(48.6, 37.9), (48.2, 37.6), (48.4, 38.2)])
def test_the_locator_measures_as_the_ellipsoid_does(latitude, longitude):
    from geographiclib.geodesic import Geodesic

    centre = (48.39, 37.85)
    east, north = ground.metres_from(centre, (latitude, longitude))
    assert (east**2 + north**2) ** 0.5 == pytest.approx(
        Geodesic.WGS84.Inverse(*centre, latitude, longitude)["s12"], rel=0.005
    )
