"""Texts of ours turned into what they do not say, by the words of the dossier's language."""

from __future__ import annotations

from dataclasses import fields
from random import Random

from annotated_dossier.falsifying.book import Book
from annotated_dossier.falsifying.kind import Turn, any_match, changed_words, in_any_order, replaced, whole_words
from annotated_dossier.text.languages.turns import Opposites

_PAIRS = tuple(field.name for field in fields(Opposites) if field.type == "Pairs" and field.name != "same")
_FEWEST_WORDS = 4


def opposite(of: str) -> Turn:
    """Words by those that `Opposites` has for them under this name."""

    def turn(text: str, chance: Random, book: Book) -> str | None:
        return changed_words(getattr(book.opposites, of))(text, chance, book) if book.opposites else None

    return turn


def any_opposite(text: str, chance: Random, book: Book) -> str | None:
    """Words by any of those that turn them."""
    for name in in_any_order(_PAIRS, chance):
        turned = opposite(name)(text, chance, book)
        if turned is not None and turned != text:
            return turned
    return None


def clause_left_out(of: str) -> Turn:
    """What one of the words begins is left out, up to the next comma or stop."""

    def turn(text: str, chance: Random, book: Book) -> str | None:
        match = any_match(whole_words(getattr(book.opposites, of)), text, chance) if book.opposites else None
        if match is None or not match.start():
            return None
        end = min(at for mark in ",.;" if (at := f"{text}.".find(mark, match.end())) >= 0)
        left = replaced(text, match.start(), min(end, len(text)), "")
        return left if len(left.split()) >= _FEWEST_WORDS else None

    return turn


def invented(text: str, chance: Random, book: Book) -> str | None:
    """A clause stands before the last stop that nothing bears out."""
    if not book.opposites:
        return None
    return f"{text.rstrip('.')} {chance.choice(book.opposites.invented)}."
