"""Questions, the positions they list, and which of them a claim takes; what a claim is about."""

from __future__ import annotations

from random import Random

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Kind,
    a_record,
    a_text,
    an_item,
    another_id,
    choice,
    put,
    the_same_of_another,
    without,
    without_item,
)
from annotated_dossier.falsifying.opposites import any_opposite


def _positions(answer: Fields, book: Book) -> list[str]:
    """The positions that an answer does not take."""
    question = book.records("questions").get(answer["question"], {})
    return [position for position in question.get("positions", {}) if position != answer.get("position")]


def _another_position(fields: Fields, chance: Random, book: Book) -> str | None:
    other = choice(_positions(fields, book), chance)
    return put(fields, "position", other) if "position" in fields and other else None


def _a_position(fields: Fields, chance: Random, book: Book) -> str | None:
    other = choice(_positions(fields, book), chance)
    return put(fields, "position", other) if "position" not in fields and other else None


def _another_question(fields: Fields, chance: Random, book: Book) -> str | None:
    """An answer is one to another question, and takes no position there."""
    other = another_id("questions")(fields["question"], chance, book)
    if other is None:
        return None
    fields.pop("position", None)
    return put(fields, "question", other)


def _one_answer_more(fields: Fields, chance: Random, book: Book) -> str | None:
    given = fields.get("answers", [])
    asked = [answer["question"] for answer in given]
    other = choice([question for question in book.records("questions") if question not in asked], chance)
    if other is None:
        return None
    position = choice(list(book.records("questions")[other].get("positions", {})), chance)
    answer = {"question": other, **({"position": position} if position else {})}
    return put(fields, "answers", [*given, answer])


def _labels_swapped(fields: Fields, chance: Random, book: Book) -> str | None:
    positions = fields.get("positions", {})
    if len(positions) < 2:
        return None
    one, other = chance.sample(list(positions), 2)
    positions[one], positions[other] = positions[other], positions[one]
    return f"positions {one} and {other} have each other's label"


def _a_label_turned(fields: Fields, chance: Random, book: Book) -> str | None:
    positions = fields.get("positions", {})
    for position in chance.sample(list(positions), len(positions)):
        turned = any_opposite(positions[position], chance, book)
        if turned:
            return put(positions, position, turned)
    return None


def _another_about(kinds: tuple[str, ...]) -> Edit:
    def edit(fields: Fields, chance: Random, book: Book) -> str | None:
        about = list(fields["about"])
        at = chance.randrange(len(about))
        if not any(about[at] in book.records(kind) for kind in kinds):
            return None
        other = another_id(*kinds)(about[at], chance, book)
        if other is None or other in about:
            return None
        about[at] = other
        return put(fields, "about", about)

    return edit


def _one_about_more(fields: Fields, chance: Random, book: Book) -> str | None:
    other = choice([record_id for record_id in book.named() if record_id not in fields["about"]], chance)
    return put(fields, "about", [*fields["about"], other]) if other else None


def _one_about_less(fields: Fields, chance: Random, book: Book) -> str | None:
    about = list(fields["about"])
    return put(fields, "about", about[:-1]) if len(about) > 1 else None


KINDS = (
    Kind("the position of an answer is another", a_record("claims", an_item("answers", _another_position))),
    Kind("the position of an answer is left out", a_record("claims", an_item("answers", without("position")))),
    Kind("an answer takes a position that took none", a_record("claims", an_item("answers", _a_position))),
    Kind("an answer is left out", a_record("claims", without_item("answers"))),
    Kind("an answer is to another question", a_record("claims", an_item("answers", _another_question))),
    Kind("an answer is made up", a_record("claims", _one_answer_more)),
    Kind("two positions have each other's label", a_record("questions", _labels_swapped)),
    Kind("the label of a position is turned", a_record("questions", _a_label_turned)),
    Kind("a question is turned", a_record("questions", a_text("question", any_opposite))),
    Kind(
        "a question is that of another",
        a_record("questions", a_text("question", the_same_of_another("question", "questions"))),
    ),
    Kind("the note of a question is turned", a_record("questions", a_text("note", any_opposite))),
    Kind("the note of a question is left out", a_record("questions", without("note"))),
    Kind(
        "a question is about something else",
        a_record("questions", _another_about(("places", "units", "people", "organisations"))),
    ),
    Kind("a claim is about another place", a_record("claims", _another_about(("places",)))),
    Kind("a claim is about another unit", a_record("claims", _another_about(("units",)))),
    Kind("a claim is about somebody else", a_record("claims", _another_about(("people", "organisations")))),
    Kind("a claim is about one thing more", a_record("claims", _one_about_more)),
    Kind("a claim is about one thing less", a_record("claims", _one_about_less)),
)
