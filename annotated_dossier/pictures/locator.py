"""A locator: a place and those around it at one scale, by nothing but published points.

Equirectangular, true to scale along the place's own parallel (WGS84): right to a few parts in a thousand over the
tens of kilometres that it shows. It has no border, road or front, since no record has one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from annotated_dossier.pictures import labels, lettering
from annotated_dossier.pictures.ground import FOOT, HEAD, Chart, Legend, Site, corners, foot, metres_from
from annotated_dossier.pictures.labels import Box, around
from annotated_dossier.pictures.scale import round_step
from annotated_dossier.pictures.svg import Picture, element, group, line, link, text

_MARGIN = 26.0
_RINGS = 3
# How much of the picture an arrow may reach over, the longest first.
_REACHES = (0.36, 0.32, 0.28, 0.24)
# How much of its width a line of a speaker's name may take, and the way to the next line.
_NAME, _NAME_LINE = 0.4, 13


@dataclass(frozen=True, slots=True)
class Stated:
    """A direction that somebody states from the place: degrees from north, in whose words, and where they are read."""

    azimuth: float
    speaker: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class _Arrow:
    """A stated direction as it is drawn, and the room it takes."""

    drawn: Markup
    taken: tuple[Box, ...]


def locator(place: Site, others: Sequence[Site], stated: Sequence[Stated], legend: Legend, width: int) -> Picture:
    """The place with rings of round distances, the others around it, and the directions that are stated of it."""
    offsets = [metres_from(place.points[0], site.points[0]) for site in others]
    offsets += [metres_from(place.points[0], point) for point in place.points]
    east = max([abs(east) for east, _ in offsets] + [place.reach, 1_000.0])
    top = max([north for _, north in offsets] + [place.reach, east / 3])
    bottom = max([-north for _, north in offsets] + [place.reach, east / 3])
    per_metre = (width / 2 - _MARGIN) / east
    # A map that is much higher than wide is no locator: then the height decides.
    per_metre = min(per_metre, (width - 2 * _MARGIN) / (top + bottom))
    height = round((top + bottom) * per_metre + 2 * _MARGIN)
    chart = Chart(place.points[0], width / 2, _MARGIN + top * per_metre, per_metre)
    step = round_step(math.hypot(east, max(top, bottom)) / 1_000, _RINGS + 1)
    bounds = Box(0, 0, width, height)
    taken = [around(*chart.at(site.points[0]), 6) for site in others]
    arrows = list[_Arrow]()
    for direction in stated:
        arrows.append(_free_arrow(chart, direction, bounds, taken))
        taken.extend(arrows[-1].taken)
    body = (
        _clipped(_rings(chart, step, legend, bounds), width, height),
        *_uncertainty(chart, (place, *others)),
        *_points(chart, place),
        *(arrow.drawn for arrow in arrows),
        *_named(chart, (place, *others), [box for arrow in arrows for box in arrow.taken], bounds),
        foot(chart, step, legend, width, height),
    )
    return Picture(width, height + FOOT, Markup("").join(body))


def _clipped(drawn: Markup, width: float, height: float) -> Markup:
    """What is drawn, cut at the edges of the map, by a picture within the picture."""
    return element("svg", drawn, x=0, y=0, width=width, height=height)


def _rings(chart: Chart, step: float, legend: Legend, bounds: Box) -> Markup:
    """Circles of round distances around the place, each with its kilometres where it crosses the meridian. One of which
    no more than corners would be seen is left out."""
    drawn = []
    for count in range(1, 2 * _RINGS + 1):
        radius = count * step * 1_000 * chart.per_metre
        if radius > max(chart.y0, bounds.bottom - chart.y0):
            break
        drawn.append(element("circle", cx=chart.x0, cy=chart.y0, r=radius, class_="ds-p-distance"))
        if chart.y0 + radius < bounds.bottom - 4:
            drawn.append(text(chart.x0, chart.y0 + radius - 3, legend.km(step * count), "ds-p-note", "middle"))
    return group(drawn)


def _free_arrow(chart: Chart, direction: Stated, bounds: Box, taken: Sequence[Box]) -> _Arrow:
    """The longest arrow whose speaker’s name is in the picture and covers nothing taken, or else the longest."""
    arrows = [_arrow(chart, direction, bounds, share) for share in _REACHES]
    return next((arrow for arrow in arrows if _is_free(arrow.taken[0], bounds, taken)), arrows[0])


def _is_free(name: Box, bounds: Box, taken: Sequence[Box]) -> bool:
    return name.is_within(bounds) and not any(name.meets(box) for box in taken)


def _arrow(chart: Chart, direction: Stated, bounds: Box, share: float) -> _Arrow:
    """A dashed line out of the place in a stated direction, over a share of the picture, with the speaker’s name."""
    turn = math.radians(direction.azimuth)
    reach = min(bounds.right, bounds.bottom) * share

    def out(distance: float, aside: float = 0) -> tuple[float, float]:
        return chart.x0 + distance * math.sin(turn + aside), chart.y0 - distance * math.cos(turn + aside)

    x, y = out(reach)
    head = corners(out(reach + 9), out(reach, 4 / reach), out(reach, -4 / reach))
    anchor = "start" if math.sin(turn) > 0.3 else "end" if math.sin(turn) < -0.3 else "middle"
    at, baseline = x + 12 * math.sin(turn), y - 18 * math.cos(turn) + 4
    name = lettering.wrapped(direction.speaker, bounds.right * _NAME, lettering.SMALL)
    long = max(lettering.width(words, lettering.SMALL) for words in name)
    # Lines grow away from the arrow.
    baseline -= _NAME_LINE * (len(name) - 1) * (1 + math.cos(turn)) / 2
    # A name that would leave the picture stays at its edge, to be read whole.
    start = at - {"start": 0, "middle": long / 2, "end": long}[anchor]
    left = max(bounds.left, min(start, bounds.right - long))
    at += left - start
    drawn = link(
        direction.address,
        direction.label,
        line(chart.x0, chart.y0, x, y, "ds-p-stated"),
        element("polygon", points=head, class_=HEAD),
        *(text(at, baseline + _NAME_LINE * number, words, "ds-p-note", anchor) for number, words in enumerate(name)),
    )
    steps = [around(*out(reach * step / 8), 6) for step in range(1, 9)]
    below = baseline + _NAME_LINE * (len(name) - 1) + 4
    return _Arrow(drawn, (Box(left, baseline - 12, left + long, below), *steps))


def _uncertainty(chart: Chart, sites: Sequence[Site]) -> Iterator[Markup]:
    """How far a place of a single point may lie elsewhere."""
    for site in sites:
        if site.reach and len(site.points) == 1:
            x, y = chart.at(site.points[0])
            yield element("circle", cx=x, cy=y, r=site.reach * chart.per_metre, class_="ds-p-reach")


def _points(chart: Chart, place: Site) -> Iterator[Markup]:
    """The other published points of the place."""
    for point in place.points[1:]:
        x, y = chart.at(point)
        yield element("circle", cx=x, cy=y, r=2, class_="ds-p-open")


def _named(chart: Chart, sites: Sequence[Site], taken: Sequence[Box], bounds: Box) -> Iterator[Markup]:
    """The places with their names and what is said of them; where there is no room for both, the name alone, and
    where there is none for that, the pointer is told it."""
    at = [chart.at(site.points[0]) for site in sites]
    lines = [(site.name, site.note) if site.note else (site.name,) for site in sites]
    points = [around(*chart.at(point), 3) for site in sites for point in site.points]
    placed = labels.place(at, lines, [*points, *taken], bounds, leads=True)
    for number, (site, (x, y), where) in enumerate(zip(sites, at, placed, strict=True)):
        drawn = [element("circle", cx=x, cy=y, r=4 if number else 6, class_="ds-p-dot" if number else "ds-p-here")]
        if where and where.lead:
            drawn.insert(0, line(x, y, *where.lead, "ds-p-tick"))
        if where:
            name = "ds-p-name" if number else "ds-p-name ds-p-strong"
            classes = (name, "ds-p-note")
            drawn.extend(
                text(where.x, where.y + 14 * line_, words, class_, where.anchor)
                for line_, (words, class_) in enumerate(zip(where.lines, classes, strict=False))
            )
        label = f"{site.name}, {site.note}" if site.note else site.name
        yield link(site.address, label, *drawn)
