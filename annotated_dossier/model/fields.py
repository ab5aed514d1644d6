"""The types of single fields. Every value arrives as text; the field decides what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from annotated_dossier.text import edtf
from annotated_dossier.urls import WEB_ADDRESS, is_web_address

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_ID = 80
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Of a number, its sign and point included. Nobody states one of more, and thousands could not be computed with.
MAX_DIGITS = 28
RESERVED_IDS = frozenset({"source", "index"})
SOURCE_VOICE = "source"


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that holds an id, and what it may point to; without either, to any record.

    `kinds` are kinds of records, vocabularies of the dossier record, or words that may stand in the place of an id;
    `trait` names the field of `Kind` that a kind of its own choice must have. Where a number `may_be_number` instead,
    the text points to a record only if there is one of that id, and rules of its own say what else may stand there.
    """

    kinds: tuple[str, ...] = ()
    trait: Literal["may_speak", "is_named"] | None = None
    may_be_number: bool = False


class Words(Enum):
    """Marks a field that holds words: whose they are, and how they are written."""

    OWN = "sentences of ours"
    LABEL = "a name or label that we chose"
    QUOTED = "words of a source, which anchoring compares with it"
    REPEATED = "words of a quote, given again beside what they state"
    PRINTED = "words that somebody else printed"


class Dated(Enum):
    """Marks a field that holds a date, which may mean more days than one."""

    EDTF = "a date as EDTF writes it"


def is_number(text: str) -> bool:
    """Whether a text is a number as records have them, of no more digits than anybody reads."""
    return len(text) <= MAX_DIGITS and NUMBER.fullmatch(text) is not None


def _number(value: Any) -> Any:
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return Decimal(_readable(value))
    raise PydanticCustomError("number", "not a number")


def _integer(value: Any) -> Any:
    if isinstance(value, str) and NUMBER.fullmatch(value) and "." not in value:
        return int(_readable(value))
    raise PydanticCustomError("integer", "not a whole number")


def _readable(number: str) -> str:
    if len(number) > MAX_DIGITS:
        raise PydanticCustomError("digits", "too many digits", {"most": MAX_DIGITS})
    return number


def _boolean(value: Any) -> Any:
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("boolean", "neither `true` nor `false`")


def _date(value: str) -> str:
    problem = edtf.problem(value)
    if problem:
        raise PydanticCustomError("date", "{problem}", {"problem": problem})
    return value


def is_day(text: str) -> bool:
    """Whether a text is the date of one day (ISO 8601)."""
    return _DAY.fullmatch(text) is not None and not edtf.problem(text)


def _day(value: str) -> str:
    if not _DAY.fullmatch(value):
        raise PydanticCustomError("day", "not a single day")
    return _date(value)


def _web_address(value: str) -> str:
    if not is_web_address(value):
        raise PydanticCustomError("web_address", "not a web address")
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
OwnWords = Annotated[Text, Words.OWN]
Label = Annotated[Text, Words.LABEL]
Quoted = Annotated[Text, Words.QUOTED]
Repeated = Annotated[Text, Words.REPEATED]
Printed = Annotated[Text, Words.PRINTED]
# Bounds of a field stand before these, so that the schema has them too.
AS_NUMBER = BeforeValidator(_number)
AS_INTEGER = BeforeValidator(_integer)
Number = Annotated[Decimal, AS_NUMBER]
# What is counted or measured from nothing on.
Amount = Annotated[Decimal, Field(ge=0), AS_NUMBER]
Share = Annotated[Decimal, Field(ge=0, le=1), AS_NUMBER]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Date = Annotated[
    Text,
    AfterValidator(_date),
    Dated.EDTF,
    WithJsonSchema(
        # Loose, since only the program knows each month's days. An editor reads `2025` as a number.
        {"type": ["string", "integer"], "pattern": r"^(\.\.|-?[0-9]{2}[0-9X]{2}[-+0-9XTZ:]*[~?%]?)(/.+)?$"}
    ),
]
Day = Annotated[Text, AfterValidator(_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
WebAddress = Annotated[
    Text, AfterValidator(_web_address), WithJsonSchema({"type": "string", "pattern": f"^{WEB_ADDRESS.pattern}$"})
]
# A place in a recording: minutes and seconds, with hours before them where there are any.
TimeCode = Annotated[Text, Field(pattern=r"^([0-9]+:)?[0-5]?[0-9]:[0-5][0-9]$")]
LanguageTag = Annotated[Text, Field(pattern=r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$")]
Wikidata = Annotated[Text, Field(pattern=r"^Q[1-9][0-9]*$")]

OwnId = Annotated[Text, Field(pattern=f"^{ID.pattern}$", max_length=MAX_ID)]

AnyRef = Annotated[Text, Refers()]
SourceRef = Annotated[Text, Refers(("sources",))]
PlaceRef = Annotated[Text, Refers(("places",))]
UnitRef = Annotated[Text, Refers(("units",))]
OrganisationRef = Annotated[Text, Refers(("organisations",))]
BodyRef = Annotated[Text, Refers(("units", "organisations"))]
SpeakerRef = Annotated[Text, Refers((SOURCE_VOICE,), "may_speak")]
ActorRef = Annotated[Text, Refers((), "may_speak")]
NamedRef = Annotated[Text, Refers(("none",), "is_named")]
ClaimRef = Annotated[Text, Refers(("claims",))]
NumberOrClaim = Annotated[Text, Refers(("claims",), may_be_number=True)]
QuestionRef = Annotated[Text, Refers(("questions",))]
PartyRef = Annotated[Text, Refers(("parties",))]
TopicRef = Annotated[Text, Refers(("topics",))]
MeasureRef = Annotated[Text, Refers(("measures",))]

Hedge = Literal["about", "nearly", "more-than", "less-than", "at-least", "at-most"]
Direction = Literal["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"]
Calendar = Literal["gregorian", "julian"]
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
