"""Statements with other numbers, dates and directions, or with words that take a side."""

from __future__ import annotations

import re
from random import Random

from annotated_dossier.falsifying import texts
from annotated_dossier.falsifying.book import Book
from annotated_dossier.falsifying.kind import (
    Falsify,
    Kind,
    Turn,
    a_record,
    a_text,
    any_match,
    choice,
    replaced,
    whole_words,
)
from annotated_dossier.text.languages import LANGUAGES, Language
from annotated_dossier.text.patterns import one_of


def _statement(turn: Turn) -> Falsify:
    return a_record("claims", a_text("statement", turn))


def _language(book: Book) -> Language | None:
    return LANGUAGES.get(book.dossier.get("language", ""))


def _among(words: tuple[str, ...], text: str, chance: Random) -> str | None:
    """One of the words in the place of another."""
    match = any_match(whole_words(words), text, chance)
    other = choice([word for word in words if match and word.casefold() != match[0].casefold()], chance)
    return replaced(text, *match.span(), other) if match and other else None


def _another_number_word(text: str, chance: Random, book: Book) -> str | None:
    language = _language(book)
    return _among((*language.numbers.ones, *language.numbers.tens)[2:], text, chance) if language else None


def _another_month(text: str, chance: Random, book: Book) -> str | None:
    language = _language(book)
    return _among(tuple(names[0] for names in language.dates.months), text, chance) if language else None


def _another_season(text: str, chance: Random, book: Book) -> str | None:
    language = _language(book)
    return _among(tuple(names[0] for names in language.dates.seasons.values()), text, chance) if language else None


def _another_year(text: str, chance: Random, book: Book) -> str | None:
    match = any_match(re.compile(r"\b(?:1\d|20)\d\d\b"), text, chance)
    return replaced(text, *match.span(), str(int(match[0]) + chance.choice((-2, -1, 1, 2)))) if match else None


def _another_day(text: str, chance: Random, book: Book) -> str | None:
    language = _language(book)
    months = [name for names in language.dates.months for name in names] if language else []
    match = any_match(re.compile(rf"\b\d{{1,2}}(?= {one_of(months)}\b)"), text, chance)
    others = [str(day) for day in range(1, 29) if match and str(day) != match[0]]
    return replaced(text, *match.span(), chance.choice(others)) if match else None


def _another_direction(text: str, chance: Random, book: Book) -> str | None:
    language = _language(book)
    stems = tuple(stem for words in language.directions.stems.values() for stem in words) if language else ()
    match = any_match(re.compile(rf"\b{one_of(stems)}"), text, chance)
    other = choice([stem for stem in stems if match and stem != match[0]], chance)
    return replaced(text, *match.span(), other) if match and other else None


def _loaded(text: str, chance: Random, book: Book) -> str | None:
    """A word that takes a side stands in our own words: before the last one outside quotation marks."""
    loaded = book.dossier.get("loaded_words", ())
    word = choice([word for word in loaded if word.casefold() not in text.casefold()], chance)
    ours = text.partition("“")[0].rstrip()
    at = ours.rfind(" ")
    return f"{text[:at]} {word}{text[at:]}" if word and at > 0 else None


KINDS = (
    Kind("a digit of a statement is another", _statement(texts.another_digit)),
    Kind("a number of a statement has a digit more", _statement(texts.one_digit_more)),
    Kind("a number of a statement has a digit less", _statement(texts.one_digit_less)),
    Kind("a number in words of a statement is another", _statement(_another_number_word)),
    Kind("a year of a statement is another", _statement(_another_year)),
    Kind("a month of a statement is another", _statement(_another_month)),
    Kind("a season of a statement is another", _statement(_another_season)),
    Kind("a day of a statement is another", _statement(_another_day)),
    Kind("a direction of a statement is another", _statement(_another_direction)),
    Kind("a word that takes a side stands in a statement", _statement(_loaded)),
)
