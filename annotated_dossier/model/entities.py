"""Places, units, people and organisations."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from annotated_dossier.model.base import Model, Named
from annotated_dossier.model.fields import AS_INTEGER, AS_NUMBER, BodyRef, Date, PartyRef, PlaceRef, Text


class Location(Model):
    """A published point of a place (WGS84 degrees)."""

    lat: Annotated[Decimal, Field(ge=-90, le=90), AS_NUMBER] = Field(description="Latitude in degrees.")
    lon: Annotated[Decimal, Field(ge=-180, le=180), AS_NUMBER] = Field(description="Longitude in degrees.")
    source: Text = Field(description="Where the point was published.")


class Place(Named):
    """Somewhere on the ground. A government named after its seat is an organisation."""

    type: Text = Field(description="What it is: city, oblast, reservoir, …")
    within: PlaceRef | None = Field(None, description="Id of the smallest place around it that has a record.")
    locations: tuple[Location, ...] = Field((), description="Published points; the first is drawn.")
    uncertainty_m: Annotated[int, Field(gt=0), AS_INTEGER] | None = Field(
        None, description="Greatest distance from the first point to the others, in metres."
    )
    geonames: Annotated[int, Field(gt=0), AS_INTEGER] | None = Field(
        None, description="GeoNames number of the first point."
    )


class Unit(Named):
    """A military or police formation, named or not."""

    type: Text = Field(description="What it is: military unit, police force, …")
    party: PartyRef | None = Field(None, description="Id of the party it belongs to.")
    parent: BodyRef | None = Field(None, description="Id of the unit or organisation it belongs to.")


class Role(Model):
    """What somebody was, where and when."""

    of: BodyRef = Field(description="Id of the unit or organisation.")
    as_: Text = Field(alias="as", description="The role in the article's words.")
    from_: Date | None = Field(None, alias="from", description="Since when (EDTF).")
    to: Date | None = Field(None, description="Until when (EDTF).")


class _Actor(Named):
    roles: tuple[Role, ...] = Field((), description="Roles, as the articles describe them.")
    party: PartyRef | None = Field(None, description="Id of the party; left out where it is only presumed.")


class Person(_Actor):
    """Somebody who speaks or is spoken of. Unnamed speakers stay unnamed."""

    type: Text | None = Field(None, description="What the person is known as, where that helps.")


class Organisation(_Actor):
    """A state body, outlet, group or platform."""

    type: Text = Field(description="What it is: state body, media outlet, group, …")
