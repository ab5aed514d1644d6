"""Quotes that are no longer letter by letter what the source prints, and repairs that change more than white space."""

from __future__ import annotations

from random import Random

from annotated_dossier.falsifying import texts
from annotated_dossier.falsifying.book import Book
from annotated_dossier.falsifying.kind import Edit, Kind, Turn, a_record, a_text, an_item, another_id, without_item


def _in_a_quote(turn: Turn, key: str = "exact") -> Edit:
    return an_item("quotes", a_text(key, turn))


def _another_mark(text: str, chance: Random, book: Book) -> str | None:
    marks = {",": ";", ";": ",", "-": " ", "'": " ", "’": " ", "(": "[", ")": "]", "%": " percent"}
    places = [at for at, mark in enumerate(text) if mark in marks]
    if not places:
        return None
    at = chance.choice(places)
    return text[:at] + marks[text[at]] + text[at + 1 :]


KINDS = (
    Kind("a letter of a quote is another", a_record("claims", _in_a_quote(texts.another_letter))),
    Kind("a letter of a quote is missing", a_record("claims", _in_a_quote(texts.one_letter_less))),
    Kind("two letters of a quote are swapped", a_record("claims", _in_a_quote(texts.two_letters_swapped))),
    Kind(
        "a capital of a quote is small, or a small letter a capital",
        a_record("claims", _in_a_quote(texts.another_case)),
    ),
    Kind("a mark of a quote is another", a_record("claims", _in_a_quote(_another_mark))),
    Kind("a digit of a quote is another", a_record("claims", _in_a_quote(texts.another_digit))),
    Kind("a number of a quote has a digit more", a_record("claims", _in_a_quote(texts.one_digit_more))),
    Kind("a number of a quote has a digit less", a_record("claims", _in_a_quote(texts.one_digit_less))),
    Kind("a word of a quote is missing without a sign", a_record("claims", _in_a_quote(texts.one_word_less))),
    Kind("two words of a quote are swapped", a_record("claims", _in_a_quote(texts.two_words_swapped))),
    Kind("a word of a quote is another", a_record("claims", _in_a_quote(texts.another_word_of_it))),
    Kind("a quote is given to another source", a_record("claims", _in_a_quote(another_id("sources"), "source"))),
    Kind("a repair changes a letter", a_record("sources", an_item("repairs", a_text("reads", texts.another_letter)))),
    Kind("a repair is left out", a_record("sources", without_item("repairs"))),
)
