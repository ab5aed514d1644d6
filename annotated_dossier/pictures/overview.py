"""All places on one map, by nothing but published points: no border, road or front, since no record has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from annotated_dossier.pictures import labels
from annotated_dossier.pictures.ground import FOOT, Chart, Legend, Site, foot, metres_from
from annotated_dossier.pictures.labels import Box, around
from annotated_dossier.pictures.marks import draw_many, radius_of_many
from annotated_dossier.pictures.scale import round_step
from annotated_dossier.pictures.svg import Picture, element, link, text

_MARGIN = 34.0
# As many as can be told apart; more are gathered in cells of this many pixels.
MOST, CELL = 150, 60.0
_TALLEST = 1.1
# Of several places at one point or nearly so the map still has some breadth, in metres.
_LEAST = 2_000.0


def overview(sites: Sequence[Site], address: str, legend: Legend, width: int) -> Picture:
    """Each place at its first point, those named first that stand first; with very many a disc for all in a cell, which
    leads to `address`, with their number."""
    lats, lons = zip(*(site.points[0] for site in sites), strict=True)
    centre = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    offsets = [metres_from(centre, site.points[0]) for site in sites]
    east = max(_LEAST, *(abs(east) for east, _ in offsets))
    north = max(_LEAST, *(abs(north) for _, north in offsets))
    per_metre = min((width / 2 - _MARGIN) / east, (width * _TALLEST / 2 - _MARGIN) / north)
    height = round(2 * (north * per_metre + _MARGIN))
    chart = Chart(centre, width / 2, height / 2, per_metre)
    drawn = _gathered(sites, chart, address) if len(sites) > MOST else _each(sites, chart, Box(0, 0, width, height))
    step = round_step(width / per_metre / 1_000, 5)
    return Picture(width, height + FOOT, Markup("").join((*drawn, foot(chart, step, legend, width, height))))


def _each(sites: Sequence[Site], chart: Chart, bounds: Box) -> Iterator[Markup]:
    """Every place with its name, as far as there is room; the pointer is told the others."""
    at = [chart.at(site.points[0]) for site in sites]
    reaches = [site.reach * chart.per_metre for site in sites]
    for (x, y), reach in zip(at, reaches, strict=True):
        if reach > 0:
            yield element("circle", cx=x, cy=y, r=max(reach, 5), class_="ds-p-reach")
    taken = [around(x, y, 5) for x, y in at]
    placed = labels.place(at, [(site.name,) for site in sites], taken, bounds)
    for site, (x, y), where in zip(sites, at, placed, strict=True):
        marks = [element("circle", cx=x, cy=y, r=4, class_="ds-p-dot")]
        if where:
            marks.append(text(where.x, where.y, site.name, "ds-p-name", where.anchor))
        yield link(site.address, f"{site.name}, {site.note}" if site.note else site.name, *marks)


def _gathered(sites: Sequence[Site], chart: Chart, address: str) -> Iterator[Markup]:
    """A disc for each cell in which there are places, in their middle."""
    cells: dict[tuple[int, int], list[tuple[Site, float, float]]] = {}
    for site in sites:
        x, y = chart.at(site.points[0])
        cells.setdefault((int(x // CELL), int(y // CELL)), []).append((site, x, y))
    for found in cells.values():
        reach = radius_of_many(len(found))
        x = min(max(sum(x for _, x, _ in found) / len(found), reach), 2 * chart.x0 - reach)
        y = sum(y for *_, y in found) / len(found)
        names = ", ".join(site.name for site, *_ in found[:3]) + (" …" if len(found) > 3 else "")
        if len(found) == 1:
            yield link(found[0][0].address, names, element("circle", cx=x, cy=y, r=4, class_="ds-p-dot"))
        else:
            yield draw_many(address, f"{len(found)} places: {names}", len(found), x, y)
