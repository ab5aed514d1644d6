"""A number of a statement has the unit that the quotes or the figures give it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.evidence.units import unit_named
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.dates import dates
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import Reading, Role, Word

UNIT_NOT_IN_QUOTES = Entry(
    "unit-not-in-quotes",
    "A number of a statement has another unit than in its quotes",
    "“10 weeks” for “10 months”: the number is right, and the statement another.",
    "Write the unit of the quotes, or that of the figure.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (UNIT_NOT_IN_QUOTES,)


class _Measured(NamedTuple):
    """A unit of length, time or share in a text, with its words; and the number before it, if there is one."""

    number: str | None
    unit: str
    words: str


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each unit of a statement that neither a quote nor a figure has, or not with its number."""
    language = dossier.language
    for item in compared(dossier):
        stated = list(_measured(item.statement, language))
        # A derived figure has its formula, and units of its own making.
        if not stated or any(figure.derived for figure in item.claim.figures):
            continue
        known = {(there.number, there.unit) for quote in item.quotes for there in _measured(quote, language)}
        known |= set(_figures(item, dossier))
        numbers, units = {number for number, _ in known}, {unit for _, unit in known}
        for number, unit, words in stated:
            if unit not in units or (number in numbers - {None} and (number, unit) not in known):
                yield UNIT_NOT_IN_QUOTES.at(
                    narrowed(item.claim.origin.span("statement"), words, inputs),
                    f"Neither the quotes nor the figures of this claim say “{words}”.",
                    "Write the unit that they have.",
                )


def _measured(reading: Reading, language: Language) -> Iterator[_Measured]:
    if not reading.stems_of(Role.MEASURE):
        return
    for at, word in enumerate(reading.words):
        unit = unit_named(reading.text[word.start : word.end], language) if word.role is Role.MEASURE else None
        if unit and not _is_year(word, language, reading.text):
            before = reading.words[at - 1] if at else word
            start = before.start if before.role is Role.NUMBER else word.start
            yield _Measured(before.stem if before.role is Role.NUMBER else None, unit, reading.text[start : word.end])


def _is_year(word: Word, language: Language, text: str) -> bool:
    """Whether a word for a year stands behind the number of one: "2025 року"."""
    return text[word.start : word.end].lower() in language.dates.after_year and any(
        date.year is not None and date.start < word.start and not text[date.end : word.start].strip()
        for date in dates(text, language)
    )


def _figures(item: Compared, dossier: Dossier) -> Iterator[tuple[str | None, str]]:
    for figure in item.claim.figures:
        measure = dossier.record.measures.get(figure.measure)
        unit = unit_named(figure.unit or (measure.unit if measure else ""), dossier.language)
        for value in (figure.value, figure.min, figure.max):
            if value is not None and unit:
                yield f"{value}", unit
