"""The dossier record and the sources: what the dossier is said to be, what it counts, and where its words come from."""

from __future__ import annotations

from random import Random

from annotated_dossier.falsifying import texts
from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Falsify,
    Kind,
    a_record,
    a_text,
    an_item,
    another_id,
    another_of,
    choice,
    put,
    the_dossier,
    the_same_of_another,
    without,
    without_item,
)
from annotated_dossier.falsifying.opposites import any_opposite

_OTHER_PAGE = "-2"
_LANGUAGES = ("de", "en", "uk")


def _a_term(vocabulary: str, edit: Edit) -> Falsify:
    """A party, a topic or a measure of the dossier record."""
    return the_dossier(an_item(vocabulary, edit))


def _of_another_term(vocabulary: str, key: str) -> Edit:
    """A term of a vocabulary has what another has under this key."""

    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        others = [
            term[key]
            for term in book.dossier.get(vocabulary, {}).values()
            if term.get(key) not in (None, fields.get(key))
        ]
        other = choice(others, chance)
        return put(fields, key, other) if other and key in fields else None

    return edit


def _labels_swapped(fields: Fields, chance: Random, book: Book) -> str | None:
    """Two parties have each other's name."""
    parties = list(fields.get("parties", {}).values())
    if len(parties) < 2:
        return None
    one, other = chance.sample(parties, 2)
    one["name"], other["name"] = other["name"], one["name"]
    return f"parties swapped: {one['name']} and {other['name']}"


def _loosened(fields: Fields, chance: Random, book: Book) -> str | None:
    limits = fields.setdefault("limits", {})
    key, loosest = chance.choice((("coverage", "0"), ("quote_words", "10000"), ("quoted_share", "1")))
    return put(limits, key, loosest) if limits.get(key) != loosest else None


def _another_address(text: str, chance: Random, book: Book) -> str | None:
    return f"{text.rstrip('/')}{_OTHER_PAGE}"


def _another_language(fields: Fields, chance: Random, book: Book) -> str | None:
    before = fields.get("language", "en")
    return put(fields, "language", chance.choice([tag for tag in _LANGUAGES if tag != before]))


def _another_grade(fields: Fields, chance: Random, book: Book) -> str | None:
    grade = fields.get("grade")
    return a_text("value", another_of("ABCDEF"))(grade, chance, book) if grade else None


DOSSIER = (
    Kind("the end of the time covered is another", the_dossier(a_text("covers", texts.another_date))),
    Kind("the time covered is a year off", the_dossier(a_text("covers", texts.another_year))),
    Kind("the edition is another", the_dossier(a_text("edition", texts.another_digit))),
    Kind("the title is turned", the_dossier(a_text("title", any_opposite), a_text("title", texts.another_digit))),
    Kind("the summary is turned", the_dossier(a_text("summary", any_opposite))),
    Kind("the notice is turned", the_dossier(a_text("notice", any_opposite), a_text("notice", texts.another_digit))),
    Kind("the notice is left out", the_dossier(without("notice"))),
    Kind("two parties have each other's name", the_dossier(_labels_swapped)),
    Kind("why losses are not counted is left out", _a_term("parties", without("uncounted"))),
    Kind("the note of a topic is that of another", _a_term("topics", _of_another_term("topics", "note"))),
    Kind("the name of a topic is that of another", _a_term("topics", _of_another_term("topics", "name"))),
    Kind("what a measure counts is turned", _a_term("measures", a_text("definition", any_opposite))),
    Kind("the unit of a measure is that of another", _a_term("measures", _of_another_term("measures", "unit"))),
    Kind("a measure of losses is none", _a_term("measures", without("counts_losses"))),
    Kind("a part of a measure is left out", _a_term("measures", without_item("parts"))),
    Kind("a word that takes a side is allowed", the_dossier(without_item("loaded_words"))),
    Kind("a limit is loosened", the_dossier(_loosened)),
)
SOURCES = (
    Kind("the publisher of a source is another", a_record("sources", a_text("publisher", another_id("organisations")))),
    Kind("the day of a publication is another", a_record("sources", a_text("published", texts.another_date))),
    Kind("the day of a publication is a year off", a_record("sources", a_text("published", texts.another_year))),
    Kind("what the day of a publication rests on is left out", a_record("sources", without("published_basis"))),
    Kind("the agency of a source is left out", a_record("sources", without("wire"))),
    Kind("the agency of a source is another", a_record("sources", a_text("wire", another_id("organisations")))),
    Kind("the authors of a source are left out", a_record("sources", without("authors"))),
    Kind("the address of a source is another", a_record("sources", a_text("url", _another_address))),
    Kind(
        "the title of a source is that of another",
        a_record("sources", a_text("label", the_same_of_another("label", "sources"))),
    ),
    Kind("the language of a source is another", a_record("sources", _another_language)),
    Kind(
        "the mode of a source is another",
        a_record("sources", a_text("publish", another_of(("full", "quotes", "metadata")))),
    ),
    Kind("what is known of the rights is left out", a_record("sources", without("rights_note"))),
    Kind(
        "a name in a text stands for something else",
        a_record("sources", an_item("mentions", a_text("is", another_id("places", "people", "organisations")))),
    ),
    Kind("what a name in a text stands for is left out", a_record("sources", without_item("mentions"))),
    Kind(
        "the file of a source is that of another",
        a_record("sources", a_text("file", the_same_of_another("file", "sources"))),
    ),
    Kind("the grade of a source is another", a_record("sources", _another_grade)),
)


KINDS = (*DOSSIER, *SOURCES)
