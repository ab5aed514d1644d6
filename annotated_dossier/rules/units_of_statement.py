"""A number of a statement has the unit that the quotes or the figures give it."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.evidence.units import unit_named
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import Reading, Role

UNIT_NOT_IN_QUOTES = Entry(
    "unit-not-in-quotes",
    "A number of a statement has another unit than in its quotes",
    "“10 weeks” for “10 months”: the number is right, and the statement another.",
    "Write the unit of the quotes, or that of the figure.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (UNIT_NOT_IN_QUOTES,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each number of a statement whose unit neither a quote nor a figure has with it."""
    language = dossier.language
    for item in compared(dossier):
        if not item.statement.stems_of(Role.MEASURE):
            continue
        stated = _measured(item.statement, item.claim.statement, language)
        if not stated:
            continue
        known = {pair for index, quote in enumerate(item.quotes) for pair in _quoted(item, index, quote, language)}
        known |= set(_figures(item, dossier))
        numbers = {number for number, _ in known}
        for (number, unit), words in stated.items():
            if number in numbers and (number, unit) not in known:
                yield UNIT_NOT_IN_QUOTES.at(
                    narrowed(item.claim.origin.span("statement"), words, inputs),
                    f"Neither the quotes nor the figures of this claim say “{words}”.",
                    "Write the unit that they have with this number.",
                )


def _measured(reading: Reading, text: str, language: Language) -> dict[tuple[str, str], str]:
    """The numbers of a text that stand before a unit of length, time or share, each with its unit and words."""
    found = {}
    for at, word in enumerate(reading.words[:-1]):
        following = reading.words[at + 1]
        if word.role is Role.NUMBER and following.role is Role.MEASURE:
            unit = unit_named(text[following.start : following.end], language)
            if unit:
                found[word.stem, unit] = text[word.start : following.end]
    return found


def _quoted(item: Compared, index: int, quote: Reading, language: Language) -> Iterator[tuple[str, str]]:
    yield from _measured(quote, item.claim.quotes[index].exact, language)


def _figures(item: Compared, dossier: Dossier) -> Iterator[tuple[str, str]]:
    for figure in item.claim.figures:
        measure = dossier.record.measures.get(figure.measure)
        unit = unit_named(figure.unit or (measure.unit if measure else ""), dossier.language)
        for value in (figure.value, figure.min, figure.max):
            if value is not None and unit:
                yield f"{value}", unit
