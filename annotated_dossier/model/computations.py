"""What can be computed about a claim, one model for each kind of check."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from annotated_dossier.model.base import Model
from annotated_dossier.model.fields import (
    Amount,
    Calendar,
    Date,
    Day,
    Direction,
    Hedge,
    NumberOrClaim,
    OwnWords,
    PlaceRef,
    Repeated,
    Text,
    Weekday,
)


class _Check(Model):
    says: Repeated = Field(description="The words of the quote that are checked.")
    because: OwnWords | None = Field(None, description="Why these places, dates or numbers were taken.")


class DistanceCheck(_Check):
    """A stated distance between two places."""

    type: Literal["distance"] = Field(description="The kind of check.")
    from_: PlaceRef = Field(alias="from", description="Id of the first place.")
    to: PlaceRef = Field(description="Id of the second place.")
    value: Amount = Field(description="The stated distance.")
    unit: Literal["km", "m", "mi", "nmi", "ft", "yd"] = Field(description="Its unit.")
    hedge: Hedge | None = Field(None, description="How the words limit the number.")


class BearingCheck(_Check):
    """A stated compass direction from one place to another."""

    type: Literal["bearing"] = Field(description="The kind of check.")
    from_: PlaceRef = Field(alias="from", description="Id of the place one looks from.")
    to: PlaceRef = Field(description="Id of the place one looks at.")
    direction: Direction = Field(description="The stated direction.")


class ConversionCheck(_Check):
    """Two numbers said to be the same length, area or mass in two units."""

    type: Literal["conversion"] = Field(description="The kind of check.")
    value: Amount = Field(description="The first number.")
    unit: Text = Field(description="Its unit.")
    to_value: Amount = Field(description="The second number.")
    to_unit: Text = Field(description="Its unit.")


class CalendarCheck(_Check):
    """A stated weekday of a date."""

    type: Literal["calendar"] = Field(description="The kind of check.")
    date: Day = Field(description="The day.")
    calendar: Calendar | None = Field(None, description="Its calendar, required before 15 October 1582.")
    weekday: Weekday = Field(description="The stated weekday.")


class DurationCheck(_Check):
    """A stated time between two dates."""

    type: Literal["duration"] = Field(description="The kind of check.")
    from_: Date = Field(alias="from", description="The beginning (EDTF).")
    to: Date = Field(description="The end (EDTF).")
    value: Amount = Field(description="The stated length.")
    unit: Literal["days", "weeks", "months", "years"] = Field(description="Its unit.")
    calendar: Calendar | None = Field(
        None, description="The calendar of both dates, required to count days or weeks before 15 October 1582."
    )
    hedge: Hedge | None = Field(None, description="How the words limit the number.")


class ArithmeticCheck(_Check):
    """A share of a total, a rate over a period, or a part and its whole."""

    type: Literal["arithmetic"] = Field(description="The kind of check.")
    operation: Literal["share", "rate", "part"] = Field(
        description="`share`: the part in per cent of the whole; `rate`: the part divided by the whole; `part`: "
        "whether it is no larger than the whole."
    )
    part: NumberOrClaim = Field(description="A number, or the id of the claim whose only figure is meant.")
    whole: NumberOrClaim = Field(description="A number, or the id of the claim whose only figure is meant.")
    value: Amount | None = Field(None, description="The stated result.")
    unit: Text | None = Field(None, description="Its unit.")
    hedge: Hedge | None = Field(None, description="How the words limit the number.")


class SumCheck(_Check):
    """Numbers said to make another one together."""

    type: Literal["sum"] = Field(description="The kind of check.")
    parts: tuple[Text, ...] = Field(
        min_length=2, description="Numbers, or ids of claims of the same speaker whose only figures are meant."
    )
    value: Amount = Field(description="The stated sum.")
    unit: Text | None = Field(None, description="Its unit.")
    hedge: Hedge | None = Field(None, description="How the words limit the number.")


class OrderCheck(_Check):
    """A sequence of places, each further from a starting point than the one before."""

    type: Literal["order"] = Field(description="The kind of check.")
    from_: PlaceRef = Field(alias="from", description="Id of the starting point.")
    sequence: tuple[PlaceRef, ...] = Field(min_length=2, description="Ids of the places in the stated order.")


class Event(Model):
    """Something that happened, and when."""

    what: OwnWords = Field(description="What happened, in a few neutral words.")
    date: Date = Field(description="When it happened (EDTF).")


class SuccessionCheck(_Check):
    """Events said to have come one after the other."""

    type: Literal["succession"] = Field(description="The kind of check.")
    events: tuple[Event, ...] = Field(min_length=2, description="The events in the stated order, the earliest first.")


Check = Annotated[
    DistanceCheck
    | BearingCheck
    | ConversionCheck
    | CalendarCheck
    | DurationCheck
    | ArithmeticCheck
    | SumCheck
    | OrderCheck
    | SuccessionCheck,
    Field(discriminator="type"),
]


def operands_with_paths(check: Check) -> list[tuple[tuple[str | int, ...], str]]:
    """The numbers, and ids of claims with a figure, that a check computes with, each with its path in the check."""
    if isinstance(check, SumCheck):
        return [(("parts", index), part) for index, part in enumerate(check.parts)]
    if isinstance(check, ArithmeticCheck):
        return [(("part",), check.part), (("whole",), check.whole)]
    return []
