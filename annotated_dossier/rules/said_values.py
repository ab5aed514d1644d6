"""The numbers, directions and weekdays of figures and checks are those their words state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from annotated_dossier.diagnostics import Diagnostic, Entry
from annotated_dossier.evidence.dates import WEEKDAYS
from annotated_dossier.evidence.units import PERCENT, unit_named
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure
from annotated_dossier.model.computations import Check, operands_with_paths
from annotated_dossier.model.fields import is_number
from annotated_dossier.rules._texts import as_printed
from annotated_dossier.text.dates import weekdays
from annotated_dossier.text.directions import directions
from annotated_dossier.text.languages import Language
from annotated_dossier.text.numbers import Kind, Number, amounts

VALUE_NOT_IN_WORDS = Entry(
    "value-not-in-words",
    "A value differs from what its words state",
    "The words say one thing and the data, the comparisons and the checks another.",
    "Write the value the words state, take in the words that state it, or give its formula as `derived`.",
)
NUMBER_UNCLEAR = Entry(
    "number-unclear",
    "A number cannot be read here, or in more than one way, and no editor says how",
    "“30.000” is thirty in one country and thirty thousand in another. What is guessed would pass for what was said.",
    "Say in `read_as` what the words mean, who reads them so and why: `read_as: {value: 30000, by: …, because: …}`.",
)
CODES = (VALUE_NOT_IN_WORDS, NUMBER_UNCLEAR)

_HINT = "Write what the words say, or let `says` take in the words that state it."
_STATED = (Kind.PLAIN, Kind.PERCENT, Kind.PART)
_ENDS = ("value", "min", "max")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each value of a figure or a check that its words do not state; derived figures are left alone."""
    for claim in dossier.claims.values():
        for index, figure in enumerate(claim.figures):
            if not figure.derived:
                yield from _check_figure(claim, index, figure, dossier)
        for index, item in enumerate(claim.checks):
            yield from _check_check(claim, index, item, dossier)


def _check_figure(claim: Claim, index: int, figure: Figure, dossier: Dossier) -> Iterator[Diagnostic]:
    language = dossier.language_of(claim.quotes[0])
    says = as_printed(figure.says, claim, dossier)
    stated, is_share = _stated(says, language), _is_share(figure, dossier)
    for field in _ENDS:
        value = getattr(figure, field)
        if value is None or any(number.other is None and number.is_stated_by(value, is_share) for number in stated):
            continue
        read = getattr(figure.read_as, field, None)
        path = ("figures", index, field)
        unclear = next((number for number in stated if value in (number.value, number.other)), None)
        # Where the words say another number plainly, nobody may read what suits the figure.
        may_read = unclear is not None or not stated or not language.is_known
        if read is not None and read != value:
            yield _misread(claim, ("figures", index, "read_as", field), read, value)
        elif may_read and read == value:
            continue
        elif unclear is not None:
            yield _unclear(claim, path, says, unclear)
        elif not language.is_known:
            yield _unread(claim, path, figure.says, language)
        else:
            hint = f"{_HINT} A computed value needs its formula as `derived`."
            if not stated:
                hint = f"{hint} Where the words state it in a way that is not read here, say so in `read_as`."
            yield _problem(claim, path, value, figure.says, f"{_as_read(stated, language, dossier)}{hint}")


def _is_share(figure: Figure, dossier: Dossier) -> bool | None:
    """Whether a figure counts in shares of a hundred; `None` where its measure could not be read."""
    unit = figure.unit or getattr(dossier.record.measures.get(figure.measure), "unit", None)
    return None if unit is None else unit_named(unit, dossier.language) == PERCENT


def _as_read(stated: Collection[Number], language: Language, dossier: Dossier) -> str:
    """How the words read in their language, where it is not that of the dossier."""
    if language is dossier.language or not stated:
        return ""
    values = " and ".join(f"{number.value:,}" for number in stated)
    return f"Read in the language of the source (`{language.tag}`), they say {values}. "


def _check_check(claim: Claim, index: int, item: Check, dossier: Dossier) -> Iterator[Diagnostic]:
    language = dossier.language_of(claim.quotes[0])
    says = as_printed(item.says, claim, dossier)
    numbers = _stated(says, language)
    for field in ("value", "to_value"):
        value = getattr(item, field, None)
        if value is None or any(number.other is None and number.is_stated_by(value) for number in numbers):
            continue
        path = ("checks", index, field)
        unclear = next((number for number in numbers if value in (number.value, number.other)), None)
        if value in _readings(claim):
            continue
        if unclear is not None:
            yield _unclear(claim, path, says, unclear)
        elif language.is_known:
            yield _problem(claim, path, value, item.says, f"{_as_read(numbers, language, dossier)}{_HINT}")
        else:
            yield _unread(claim, path, item.says, language)
    if language.is_known:
        yield from _check_words(claim, index, item, language)
    yield from _operands(claim, index, item, dossier)


def _check_words(claim: Claim, index: int, item: Check, language: Language) -> Iterator[Diagnostic]:
    stated: dict[str, Collection[object]] = {
        # As long as it goes: "northwest" and "north-western" state neither north nor west.
        "direction": directions(item.says, language),
        "weekday": {WEEKDAYS[day] for _, day in weekdays(item.says, language)},
    }
    for field, known in stated.items():
        value = getattr(item, field, None)
        if value is not None and value not in known:
            yield _problem(claim, ("checks", index, field), value, item.says, _HINT)


def _operands(claim: Claim, index: int, item: Check, dossier: Dossier) -> Iterator[Diagnostic]:
    """The page says of a number that is no figure of a claim that it comes from the words of this one."""
    operands = [(path, text) for path, text in operands_with_paths(item) if is_number(text)]
    if not operands:
        return
    stated = _stated(item.says, dossier.language_of(claim.quotes[0]))
    for quote in claim.quotes:
        stated += _stated(quote.exact, dossier.language_of(quote))
    known = {number.value for number in stated if number.other is None}.union(_readings(claim))
    for path, text in operands:
        if Decimal(text) not in known:
            yield VALUE_NOT_IN_WORDS.at(
                claim.origin.span("checks", index, *path),
                f"{text}, as `{path[0]}`, is said neither by “{item.says}” nor by a quote of this claim.",
                "Write a number of the words, or the id of the claim whose figure it is.",
            )


def _stated(text: str, language: Language) -> list[Number]:
    return [number for number in amounts(text, language) if number.kind in _STATED]


def _readings(claim: Claim) -> set[Decimal]:
    """What editors read in the words of the claim's figures."""
    readings: Iterable[object] = (figure.read_as for figure in claim.figures if figure.read_as)
    return {value for reading in readings for end in _ENDS if (value := getattr(reading, end)) is not None}


def _problem(claim: Claim, path: tuple[str | int, ...], value: object, says: str, hint: str) -> Diagnostic:
    return VALUE_NOT_IN_WORDS.at(
        claim.origin.span(*path), f"`{path[-1]}` is {value}, which the words “{says}” do not say.", hint
    )


def _unclear(claim: Claim, path: tuple[str | int, ...], says: str, number: Number) -> Diagnostic:
    written = says[number.start : number.end]
    ways = sorted(value for value in (number.value, number.other) if value is not None)
    return NUMBER_UNCLEAR.at(
        claim.origin.span(*path),
        f"“{written}” can be read in two ways: {' or '.join(f'{value.normalize():,f}' for value in ways)}.",
        _say_how(path, "which of the two it is"),
    )


def _unread(claim: Claim, path: tuple[str | int, ...], says: str, language: Language) -> Diagnostic:
    return NUMBER_UNCLEAR.at(
        claim.origin.span(*path),
        f"The words “{says}” are in a language (`{language.tag}`) whose numbers are not read here.",
        _say_how(path, "what they say"),
    )


def _say_how(path: tuple[str | int, ...], what: str) -> str:
    if path[0] == "checks":
        return f"Say {what} in `read_as` of a figure of this claim."
    return f"Say {what}, who reads it so and why: `read_as: {{{path[-1]}: …, by: …, because: …}}`."


def _misread(claim: Claim, path: tuple[str | int, ...], read: Decimal, value: Decimal) -> Diagnostic:
    return NUMBER_UNCLEAR.at(
        claim.origin.span(*path),
        f"The editor reads {read:,f} in the words, and the figure says {value:,f}.",
        "Write the same number in both.",
    )
