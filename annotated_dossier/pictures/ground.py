"""The ground of a map: degrees to pixels, the scale and the north.

Equirectangular, true to scale along the parallel of its middle (WGS84): right to a few parts in a thousand over some
tens of kilometres.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from annotated_dossier.pictures import lettering
from annotated_dossier.pictures.svg import element, group, line, text

# WGS84: metres of a degree of latitude and of longitude, as series in the latitude.
_LATITUDE = (111_132.92, -559.82, 1.175)
_LONGITUDE = (111_412.84, -93.5, 0.118)
FOOT = 30
HEAD = "ds-p-head"


@dataclass(frozen=True, slots=True)
class Site:
    """A place: its name, what is said beside it, its address, its points (degrees; the first is drawn), and how far
    (metres) it may lie from a single one."""

    name: str
    note: str
    address: str
    points: tuple[tuple[float, float], ...]
    reach: float = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Degrees to pixels: the centre stands at `x0`, `y0`, with so many pixels to the metre."""

    centre: tuple[float, float]
    x0: float
    y0: float
    per_metre: float

    def at(self, point: tuple[float, float]) -> tuple[float, float]:
        """Where a point (latitude, longitude) stands."""
        east, north = metres_from(self.centre, point)
        return self.x0 + east * self.per_metre, self.y0 - north * self.per_metre


class Legend(NamedTuple):
    """What a map says of its ground in the reader’s language: so many kilometres, and where north is."""

    km: Callable[[float], str]
    north: str


def metres_from(centre: tuple[float, float], point: tuple[float, float]) -> tuple[float, float]:
    """How far a point (latitude, longitude) lies east and north of a centre, in metres."""
    phi = math.radians(centre[0])
    latitude = sum(factor * math.cos(2 * order * phi) for order, factor in enumerate(_LATITUDE))
    longitude = sum(factor * math.cos((2 * order + 1) * phi) for order, factor in enumerate(_LONGITUDE))
    turn = (point[1] - centre[1] + 180) % 360 - 180
    return turn * longitude, (point[0] - centre[0]) * latitude


def foot(chart: Chart, step: float, legend: Legend, width: float, height: float) -> Markup:
    """The scale, of so many kilometres (`step`), and the north, below a map of this width and height."""
    length = step * 1_000 * chart.per_metre
    length, km = (length, step) if length < width / 2 else (length / 2, step / 2)
    y = height + 14.0
    north = width - 12.0
    return group(
        (
            line(1, y, 1 + length, y, "ds-p-scale"),
            line(1, y - 4, 1, y + 4, "ds-p-scale"),
            line(1 + length, y - 4, 1 + length, y + 4, "ds-p-scale"),
            text(9 + length, y + 4, legend.km(km), "ds-p-note"),
            element("polygon", points=corners((north, y - 9), (north + 4, y + 5), (north - 4, y + 5)), class_=HEAD),
            text(north - 8 - lettering.width(legend.north, lettering.SMALL), y + 4, legend.north, "ds-p-note"),
        )
    )


def corners(*points: tuple[float, float]) -> str:
    """Points as a polygon names them."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
