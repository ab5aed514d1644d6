"""The places, units, people and organisations of a made dossier: so many for every fifty claims, each by its number."""

from __future__ import annotations

from typing import Any, NamedTuple

from bench.words import name

# What fifty claims of the real dossier bring with them (see DENSITY in tests/test_bench.py).
PER_BLOCK = {"place": 15, "unit": 5, "person": 4, "organisation": 12}
_FIRST_NAME = dict(zip(PER_BLOCK, (0, 15, 20, 24), strict=True))
_NAMES_PER_BLOCK = sum(PER_BLOCK.values())
PARTIES = ("north", "south", "east", "west")
OUTLET = 0  # the first organisation of a block publishes its source
CHANNEL = 3  # and through the fourth some of its speakers speak
KM_APART = 11  # between the places 1 and 2 of each block, on one meridian
_DEGREES_APART = 0.1
_REGIONS = {0: "region", 7: "district"}  # places that hold the ones after them
_WITH_POINT = (0, 1, 2, 3, 6, 9, 12)
_FORENAMES = ("Ada", "Boris", "Clara", "David", "Emma", "Felix", "Greta", "Hugo", "Irma", "Jonas", "Klara", "Leon")
_BODIES = (("Institute", "палата"), ("Agency", "агентство"), ("Council", "рада"), ("Centre", "центр"))
_OFFICE = "press officer"
_COORDINATES = "made to be measured"


class Thing(NamedTuple):
    """Something with a name and a page: its kind in PER_BLOCK, and its number among those."""

    kind: str
    number: int

    @property
    def id(self) -> str:
        return f"{self.kind}-{self.number}"

    @property
    def in_block(self) -> int:
        """Its number among those of its block."""
        return self.number % PER_BLOCK[self.kind]

    @property
    def label(self) -> str:
        return _LABELS[self.kind](self)

    @property
    def party(self) -> str | None:
        """Units and people in turn; an outlet has none."""
        if self.kind == "place" or self == outlet(self.number // PER_BLOCK["organisation"]):
            return None
        return PARTIES[self.in_block % len(PARTIES)]

    @property
    def called(self) -> str:
        """Its name as a source gives it, with its office."""
        return f"{_OFFICE} {self.label}" if self.kind == "person" else self.label

    def stem(self) -> tuple[str, str]:
        """Its name without the ending of its kind, in both scripts."""
        block, number = divmod(self.number, PER_BLOCK[self.kind])
        return name(block * _NAMES_PER_BLOCK + _FIRST_NAME[self.kind] + number)


_LABELS = {
    "place": lambda thing: f"{thing.stem()[0]}vka",
    "unit": lambda thing: f"{thing.stem()[0]} Brigade",
    "person": lambda thing: f"{_FORENAMES[thing.number % len(_FORENAMES)]} {thing.stem()[0]}enko",
    "organisation": lambda thing: (
        f"{thing.stem()[0]} {'Gazette' if thing.in_block == OUTLET else _BODIES[thing.in_block % len(_BODIES)][0]}"
    ),
}


def of_block(kind: str, block: int) -> list[Thing]:
    """The things of a kind that one block brings."""
    return [Thing(kind, block * PER_BLOCK[kind] + number) for number in range(PER_BLOCK[kind])]


def outlet(block: int) -> Thing:
    """Who publishes the source of a block."""
    return Thing("organisation", block * PER_BLOCK["organisation"] + OUTLET)


def records(block: int) -> dict[str, dict[str, Any]]:
    """The records of a block's things, by the key they stand under."""
    return {
        "places": {place.id: _place(place) for place in of_block("place", block)},
        "units": {unit.id: _unit(unit) for unit in of_block("unit", block)},
        "people": {person.id: _person(person) for person in of_block("person", block)},
        "organisations": {body.id: _organisation(body) for body in of_block("organisation", block)},
    }


def _place(place: Thing) -> dict[str, Any]:
    latin, cyrillic = place.stem()
    names = [_name(f"{cyrillic}вка", "uk"), _name(f"{cyrillic}во", "ru")]
    if place.in_block % 5 < 3:
        names.append(_name(f"{latin}vo", "en"))
    regions = [region for region in _REGIONS if region < place.in_block]
    return {
        "name": place.label,
        "names": names,
        "type": _REGIONS.get(place.in_block, "town"),
        "within": Thing("place", place.number - place.in_block + regions[-1]).id if regions else None,
        "locations": [_point(place)] if place.in_block in _WITH_POINT else [],
        "summary": f"{place.label} was made up, and so were its point on the map and all that is said of it here.",
    }


def _point(place: Thing) -> dict[str, Any]:
    block, number = divmod(place.number, PER_BLOCK["place"])
    north = 45 + block % 50 / 10 + (number - 1) * _DEGREES_APART
    east = 25 + block // 50 % 120 / 10 + (0 if number < 3 else number * 0.013)
    return {"lat": f"{north:.4f}", "lon": f"{east:.4f}", "source": _COORDINATES}


def _unit(unit: Thing) -> dict[str, Any]:
    latin, cyrillic = unit.stem()
    names = [_name(f"{cyrillic} бригада", "uk"), _name(f"бригада {cyrillic}", "ru"), _name(f"{latin} Guard", "en")]
    return {"name": unit.label, "names": names, "type": "military unit", "party": unit.party, "summary": _made(unit)}


def _person(person: Thing) -> dict[str, Any]:
    latin, cyrillic = person.stem()
    names = [_name(f"{latin}enko", "en"), _name(f"{cyrillic}енко", "uk")]
    if person.in_block:
        names.append(_name(f"{cyrillic}енков", "ru"))
    unit = Thing("unit", person.number // PER_BLOCK["person"] * PER_BLOCK["unit"] + person.in_block)
    roles = [{"of": unit.id, "as": _OFFICE}] if person.in_block % 2 else []
    common = {"type": "officer", "party": person.party, "summary": f"{_made(person)} So was {unit.label}."}
    return {"name": person.label, "names": names, "roles": roles, **common}


def _organisation(body: Thing) -> dict[str, Any]:
    _, cyrillic = body.stem()
    what = "газета" if body.in_block == OUTLET else _BODIES[body.in_block % len(_BODIES)][1]
    names = [_name(f"{cyrillic} {what}", "uk")]
    if body.in_block % 3:
        names.append(_name(f"{what} {cyrillic}", "ru"))
    kind = "newspaper" if body.in_block == OUTLET else "state body"
    return {"name": body.label, "names": names, "type": kind, "party": body.party, "summary": _made(body)}


def _name(text: str, language: str) -> dict[str, str]:
    return {"name": text, "lang": language}


def _made(thing: Thing) -> str:
    return f"{thing.label} was made up to be measured; nothing is known of it."
