"""Places, units, people and organisations: what they belong to, what they are called, what is said of them."""

from __future__ import annotations

from random import Random

from annotated_dossier.falsifying import texts
from annotated_dossier.falsifying.book import NAMED, Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Kind,
    a_named,
    a_record,
    a_text,
    an_item,
    another_id,
    another_of,
    choice,
    put,
    the_same_of_another,
    without,
    without_item,
)
from annotated_dossier.falsifying.opposites import any_opposite


def _filled_in(key: str, *kinds: str) -> Edit:
    """A field that was left out has an id in it."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        other = another_id(*kinds)("", chance, book) if key not in fields else None
        return put(fields, key, other) if other and book.records(kinds[0]).get(other) is not fields else None

    return edit


def _name_taken(fields: Fields, chance: Random, book: Book) -> str | None:
    """A name of another record is one of this."""
    others = [other["name"] for other in book.named().values() if other is not fields]
    names = [name["name"] for name in fields.get("names", ())]
    other = choice([name for name in others if name not in (fields["name"], *names)], chance)
    return put(fields, "names", [*fields.get("names", ()), {"name": other, "lang": "en"}]) if other else None


def _looked_for(fields: Fields, chance: Random, book: Book) -> str | None:
    """A name that is not looked for is looked for, or the other way round."""
    if fields.get("match") == "false":
        del fields["match"]
        return f"{fields['name']} is looked for"
    return put(fields, "match", "false")


def _first_point_left_out(fields: Fields, chance: Random, book: Book) -> str | None:
    if len(fields.get("locations", ())) < 2:
        return None
    return f"left out: {fields['locations'].pop(0)}"


def _a_point(edit: Edit) -> Edit:
    return an_item("locations", edit)


KINDS = (
    Kind("the party of somebody is another", a_named(a_text("party", another_id("parties")))),
    Kind("the party of somebody is left out", a_named(without("party"))),
    Kind("somebody has a party who had none", a_record("organisations", _filled_in("party", "parties"))),
    Kind("a unit belongs to another", a_record("units", a_text("parent", another_id("units")))),
    Kind("a unit belongs to one that the records do not name", a_record("units", _filled_in("parent", "units"))),
    Kind("what a unit belongs to is left out", a_record("units", without("parent"))),
    Kind("a place lies within another", a_record("places", a_text("within", another_id("places")))),
    Kind("what a place lies within is left out", a_record("places", without("within"))),
    Kind("a name is that of another", a_named(a_text("name", the_same_of_another("name", *NAMED)))),
    Kind("a letter of a name is another", a_named(a_text("name", texts.another_letter))),
    Kind("a letter of another spelling is another", a_named(an_item("names", a_text("name", texts.another_letter)))),
    Kind("another spelling is that of somebody else", a_named(_name_taken)),
    Kind("another spelling is left out", a_named(without_item("names"))),
    Kind(
        "the language of a name is another", a_named(an_item("names", a_text("lang", another_of(("en", "uk", "ru")))))
    ),
    Kind(
        "the note of a name is that of another",
        a_named(an_item("names", a_text("note", the_same_of_another("note", *NAMED, item_of="names")))),
    ),
    Kind("the note of a name is left out", a_named(an_item("names", without("note")))),
    Kind("a name is looked for or not, the other way round", a_named(an_item("names", _looked_for))),
    Kind("what something is, is another", a_named(a_text("type", the_same_of_another("type", *NAMED)))),
    Kind("whose role it is, is another", a_named(an_item("roles", a_text("of", another_id("units", "organisations"))))),
    Kind(
        "a role is that of another",
        a_named(an_item("roles", a_text("as", the_same_of_another("as", *NAMED, item_of="roles")))),
    ),
    Kind("a role is left out", a_named(without_item("roles"))),
    Kind("a summary is turned", a_named(a_text("summary", any_opposite))),
    Kind("a summary is that of another", a_named(a_text("summary", the_same_of_another("summary", *NAMED)))),
    Kind("a summary is left out", a_named(without("summary"))),
    Kind("a number of a summary is another", a_named(a_text("summary", texts.another_digit))),
    Kind(
        "the source of a point is that of another",
        a_record("places", _a_point(a_text("source", the_same_of_another("source", "places", item_of="locations")))),
    ),
    Kind("a point is left out", a_record("places", without_item("locations"))),
    Kind("the point that is drawn is left out", a_record("places", _first_point_left_out)),
    Kind("a digit of any point is another", a_record("places", _a_point(a_text("lat", texts.another_digit)))),
    Kind("the number in Wikidata is another", a_named(a_text("wikidata", texts.another_digit))),
    Kind("the number in GeoNames is another", a_record("places", a_text("geonames", texts.another_digit))),
)
