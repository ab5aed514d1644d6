"""Texts turned into others by their letters, digits and dates: what needs no words of a language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from annotated_dossier.falsifying.book import Book
from annotated_dossier.falsifying.kind import any_match, choice, replaced

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_LETTER = re.compile(r"[^\W\d_]")
_SMALL = re.compile(r"(?<=[a-z])[a-z]|[а-яёіїєґ]")
_TWO_LETTERS = re.compile(r"([^\W\d_])(?!\1)([^\W\d_])")
_WORD = re.compile(r"[^\W\d_]{4,}")
_PART_OF_A_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_EDTF = re.compile(r"[-/~?%.\dX]+")
_DAYS_OFF = 20


def another_digit(text: str, chance: Random, book: Book) -> str | None:
    """One digit is another; the first of a number is not made 0."""
    match = any_match(_DIGIT, text, chance)
    if match is None:
        return None
    is_first = not text[: match.start()][-1:].isdigit()
    others = [digit for digit in ("123456789" if is_first else "0123456789") if digit != match[0]]
    return replaced(text, *match.span(), chance.choice(others))


def one_digit_more(text: str, chance: Random, book: Book) -> str | None:
    """A number has a digit more at its end."""
    match = any_match(_NUMBER, text, chance)
    return f"{text[: match.end()]}{chance.choice('123456789')}{text[match.end() :]}" if match else None


def one_digit_less(text: str, chance: Random, book: Book) -> str | None:
    """A number of several digits has one less."""
    match = any_match(re.compile(r"(?<=\d)\d"), text, chance)
    return f"{text[: match.start()]}{text[match.end() :]}" if match else None


def ten_times(text: str, chance: Random, book: Book) -> str | None:
    """A number that stands for itself is ten times as large."""
    return f"{text}0" if re.fullmatch(r"[1-9]\d*", text) else None


def another_letter(text: str, chance: Random, book: Book) -> str | None:
    """One letter is another."""
    match = any_match(_SMALL, text, chance)
    if match is None:
        return None
    letters = "aeinorst" if match[0].isascii() else "аеинорст"
    return replaced(text, *match.span(), chance.choice([letter for letter in letters if letter != match[0]]))


def one_letter_less(text: str, chance: Random, book: Book) -> str | None:
    """One letter is missing."""
    match = any_match(_LETTER, text, chance)
    return f"{text[: match.start()]}{text[match.end() :]}" if match else None


def two_letters_swapped(text: str, chance: Random, book: Book) -> str | None:
    """Two letters stand in each other's place."""
    match = any_match(_TWO_LETTERS, text, chance)
    return f"{text[: match.start()]}{match[2]}{match[1]}{text[match.end() :]}" if match else None


def another_case(text: str, chance: Random, book: Book) -> str | None:
    """A capital is small, or the other way round."""
    match = any_match(_LETTER, text, chance)
    return f"{text[: match.start()]}{match[0].swapcase()}{text[match.end() :]}" if match else None


def one_word_less(text: str, chance: Random, book: Book) -> str | None:
    """A word in the middle is missing, and nothing says so."""
    words = text.split()
    if len(words) < 4:
        return None
    at = chance.randrange(1, len(words) - 1)
    return None if words[at] == "[...]" else " ".join(words[:at] + words[at + 1 :])


def two_words_swapped(text: str, chance: Random, book: Book) -> str | None:
    """Two words next to each other stand in each other's place."""
    words = text.split()
    places = [at for at in range(len(words) - 1) if words[at] != words[at + 1] and "[...]" not in words[at : at + 2]]
    if not places:
        return None
    at = chance.choice(places)
    return " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])


def another_word_of_it(text: str, chance: Random, book: Book) -> str | None:
    """A word stands in the place of another of the same text."""
    words = sorted(set(_WORD.findall(text)))
    match = any_match(_WORD, text, chance)
    other = choice([word for word in words if match and word.casefold() != match[0].casefold()], chance)
    return replaced(text, *match.span(), other) if match and other else None


def another_date(text: str, chance: Random, book: Book) -> str | None:
    """One date of an EDTF text lies some days, months or years off."""
    match = any_match(_PART_OF_A_DATE, text, chance) if _EDTF.fullmatch(text) else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    off = chance.choice((-1, 1)) * chance.randint(1, _DAYS_OFF)
    assert year is not None
    if month and day:
        new = (date(year, month, day) + timedelta(off)).isoformat()
    elif month and month <= 12:
        months = year * 12 + month - 1 + off
        new = f"{months // 12:04}-{months % 12 + 1:02}"
    else:
        new = f"{year + off:04}"
    return f"{text[: match.start()]}{new}{text[match.end() :]}"


def another_year(text: str, chance: Random, book: Book) -> str | None:
    """A date is that of a year before or after."""
    match = any_match(re.compile(r"\d{4}(?=-|/|[~?%]|$)"), text, chance) if _EDTF.fullmatch(text) else None
    if match is None or re.search(r"-02-29", text):
        return None
    return f"{text[: match.start()]}{int(match[0]) + chance.choice((-1, 1)):04}{text[match.end() :]}"


def exact_date(text: str, chance: Random, book: Book) -> str | None:
    """A date that is approximate or uncertain is neither."""
    return re.sub("[~?%]", "", text)


def one_end(text: str, chance: Random, book: Book) -> str | None:
    """Of a time with two ends only one is left."""
    first, _, last = text.partition("/")
    return choice([end for end in (first, last) if end != ".."], chance) if last else None
