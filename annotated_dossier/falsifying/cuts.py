"""Quotes whose words all stand in the source, and which say something else all the same."""

from __future__ import annotations

import re
from random import Random

from annotated_dossier.falsifying.book import Book, Fields
from annotated_dossier.falsifying.kind import (
    Edit,
    Falsify,
    Kind,
    Turn,
    a_record,
    a_text,
    an_item,
    any_match,
    choice,
    put,
    whole_words,
    without_item,
)

ELISION = "[...]"
_FEWEST = 3


def _a_quote(turn: Turn) -> Falsify:
    return a_record("claims", an_item("quotes", a_text("exact", turn)))


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]


def _if_enough(text: str) -> str | None:
    """The text, if it is still a quote."""
    text = text.strip(" ,;:—-")
    return (
        text if len(_words(text)) >= _FEWEST and not text.startswith(ELISION) and not text.endswith(ELISION) else None
    )


def _begun_later(text: str, chance: Random, book: Book) -> str | None:
    words = text.split()
    return _if_enough(" ".join(words[chance.randint(1, max(1, len(words) // 2)) :]))


def _ended_earlier(text: str, chance: Random, book: Book) -> str | None:
    words = text.split()
    return _if_enough(" ".join(words[: -chance.randint(1, max(1, len(words) // 2))]))


def _elided(text: str, chance: Random, book: Book) -> str | None:
    words = text.split()
    if len(words) < _FEWEST + 2:
        return None
    start = chance.randrange(1, len(words) - 1)
    end = chance.randrange(start + 1, len(words))
    left_out = words[start:end]
    return " ".join([*words[:start], ELISION, *words[end:]]) if ELISION not in left_out else None


def _elision_widened(text: str, chance: Random, book: Book) -> str | None:
    match = any_match(re.compile(r"\S+ \[\.\.\.\]|\[\.\.\.\] \S+"), text, chance)
    return _if_enough(f"{text[: match.start()]}{ELISION}{text[match.end() :]}") if match else None


def _first_part_cut(text: str, chance: Random, book: Book) -> str | None:
    return _if_enough(text.partition(ELISION)[2])


def _last_part_cut(text: str, chance: Random, book: Book) -> str | None:
    return _if_enough(text.rpartition(ELISION)[0])


def _three_words(text: str, chance: Random, book: Book) -> str | None:
    words = text.split()
    if ELISION in words or len(words) <= _FEWEST:
        return None
    at = chance.randrange(len(words) - _FEWEST + 1)
    return _if_enough(" ".join(words[at : at + _FEWEST]))


def _governing(text: str, chance: Random, book: Book) -> re.Match[str] | None:
    """A word of the quote that governs what stands beside it: a negation, a hedge, a condition."""
    return any_match(whole_words(book.opposites.governing), text, chance) if book.opposites else None


def _begun_after_governing(text: str, chance: Random, book: Book) -> str | None:
    match = _governing(text, chance, book)
    return _if_enough(text[match.end() :]) if match else None


def _ended_before_governing(text: str, chance: Random, book: Book) -> str | None:
    match = _governing(text, chance, book)
    return _if_enough(text[: match.start()]) if match else None


def _governing_elided(text: str, chance: Random, book: Book) -> str | None:
    match = _governing(text, chance, book)
    if not match or not text[: match.start()].strip() or not text[match.end() :].strip():
        return None
    return f"{text[: match.start()]}{ELISION}{text[match.end() :]}"


def _another_sentence(fields: Fields, chance: Random, book: Book) -> str | None:
    """The quote is another whole sentence of its source."""
    cited = {quote["exact"] for claim in book.records("claims").values() for quote in claim["quotes"]}
    sentences = [text for text in book.sentences(fields["source"]) if len(_words(text)) > _FEWEST]
    other = choice([text for text in sentences if not any(quote in text for quote in cited)] or sentences, chance)
    return put(fields, "exact", other) if other and other != fields["exact"] else None


def _another_claims_words(fields: Fields, chance: Random, book: Book) -> str | None:
    quotes = [quote for claim in book.records("claims").values() for quote in claim["quotes"]]
    others = [quote["exact"] for quote in quotes if quote["source"] == fields["source"]]
    other = choice([exact for exact in others if exact not in fields["exact"] and fields["exact"] not in exact], chance)
    return put(fields, "exact", other) if other else None


def _of_several(edit: Edit) -> Edit:
    return lambda fields, chance, book: edit(fields, chance, book) if len(fields.get("quotes", ())) > 1 else None


KINDS = (
    Kind("a quote begins after a negation, hedge or condition of it", _a_quote(_begun_after_governing)),
    Kind("a quote ends before a negation, hedge or condition of it", _a_quote(_ended_before_governing)),
    Kind("a quote leaves out a negation, hedge or condition by [...]", _a_quote(_governing_elided)),
    Kind("a quote begins later", _a_quote(_begun_later)),
    Kind("a quote ends earlier", _a_quote(_ended_earlier)),
    Kind("a quote leaves out words by [...]", _a_quote(_elided)),
    Kind("a quote leaves out a word more beside its [...]", _a_quote(_elision_widened)),
    Kind("a quote is cut after its first [...]", _a_quote(_first_part_cut)),
    Kind("a quote is cut before its last [...]", _a_quote(_last_part_cut)),
    Kind("three words are left of a quote", _a_quote(_three_words)),
    Kind("a quote is another sentence of its source", a_record("claims", an_item("quotes", _another_sentence))),
    Kind("a quote is that of another claim", a_record("claims", an_item("quotes", _another_claims_words))),
    Kind("one of several quotes is left out", a_record("claims", _of_several(without_item("quotes")))),
)
