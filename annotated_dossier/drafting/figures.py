"""The numbers of a sentence as figures of a claim, with the words that say them and the measure they may be of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from annotated_dossier.evidence.units import unit_named, units_in
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model.fields import is_number
from annotated_dossier.text.dates import years
from annotated_dossier.text.fold import HYPHENS
from annotated_dossier.text.hedges import hedges
from annotated_dossier.text.languages import Language
from annotated_dossier.text.number_patterns import number_patterns
from annotated_dossier.text.numbers import Kind, Number, amounts, is_pronoun, numbers
from annotated_dossier.text.readings import Role, read, stems

# Words beside a number that may limit it or say what is counted; no mark stands between.
_BEFORE = re.compile(r"(?:[^\W\d_][\w'’-]*\s){0,4}$")
_NEXT = re.compile(r"[\s-][^\W\d_][\w'’]*")
_BEHIND = re.compile(rf"(?:{_NEXT.pattern}){{0,4}}")
# As many of them may name what is counted ("Russian troops").
_COUNTED = 2
_REACH = 80
_STATED = (Kind.PLAIN, Kind.PERCENT)


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure that a sentence may state; `measure` and `area` are ids, `None` where nothing tells which."""

    says: str
    value: Decimal | None
    min: Decimal | None
    max: Decimal | None
    hedge: str | None
    measure: str | None
    area: str | None = None


def figures_in(text: str, names: Sequence[tuple[int, int]], language: Language, dossier: Dossier) -> list[DraftFigure]:
    """The figures of a sentence, in which names stand at these places: a number in one counts nothing."""
    found = []
    units = stems((measure.unit for measure in dossier.record.measures.values()), language)
    pairs = list(_ranges(_counting(text, names, units, language), text, language))
    for index, (first, last) in enumerate(pairs):
        least = pairs[index - 1][1].end if index else 0
        most = pairs[index + 1][0].start if index + 1 < len(pairs) else len(text)
        says, hedge = _says(text, first.start, last.end, least, most, units, language)
        measure = _measure(says, text, language, dossier)
        if first == last:
            found.append(DraftFigure(says, first.value, None, None, hedge, measure))
        else:
            found.append(DraftFigure(says, None, first.value, last.value, hedge, measure))
    return found


def _counting(text: str, names: Sequence[tuple[int, int]], units: Collection[str], language: Language) -> list[Number]:
    """The numbers that may count something: no years, none in names; an article only before a unit ("a year")."""
    plain, known_years = set(numbers(text, language)), years(text, language)
    return [
        number
        for number in amounts(text, language)
        if number.kind in _STATED
        and number.other is None
        and is_number(f"{number.value:f}")
        and not is_pronoun(number, text, language)
        and not any(start < number.end and number.start < end for start, end in names)
        and not (number.value in known_years and _may_be_year(number, text, units, language))
        and _counts(number, text, number in plain, language)
    ]


def _may_be_year(number: Number, text: str, units: Collection[str], language: Language) -> bool:
    """Whether digits stand there, and nothing that a measure counts behind them."""
    behind = _NEXT.match(text, number.end)
    counted = read(behind[0], language).stems if behind else frozenset()
    return text[number.start : number.end].isdecimal() and counted.isdisjoint(units)


def _counts(number: Number, text: str, is_plain: bool, language: Language) -> bool:
    """Whether digits stand there, or a word of a number with a unit or another noun behind it."""
    behind = _NEXT.match(text, number.end)
    if behind and units_in(behind[0], language):
        return True
    if not is_plain or (behind and behind[0][0] in HYPHENS):
        return False
    words = read(behind[0], language).forms if behind else ()
    is_noun = not language.statements or (words and words[0].role is Role.CONTENT)
    return text[number.start : number.end][0].isdecimal() or bool(is_noun)


def _ranges(found: Sequence[Number], text: str, language: Language) -> Iterator[tuple[Number, Number]]:
    """Each number twice, but for the two ends of a range."""
    up_to = number_patterns(language).up_to
    waiting = list(found)
    while waiting:
        first = waiting.pop(0)
        is_range = waiting and first.value < waiting[0].value and up_to.fullmatch(text, first.end, waiting[0].start)
        yield first, waiting.pop(0) if is_range else first


def _says(
    text: str, start: int, end: int, least: int, most: int, units: Collection[str], language: Language
) -> tuple[str, str | None]:
    """The words that say a number, with those that limit it and what is counted; and the hedge."""
    before = _BEFORE.search(text, max(least, start - _REACH), start)
    behind = _BEHIND.match(text, end, most)
    first, last = before.start() if before else start, behind.end() if behind else end
    found = hedges(text[first:last], language)
    hedge, words = next(iter(found.items()), (None, ""))
    first = at if hedge and (at := text.rfind(words, first, last)) < start else start
    if hedge is None or text.rfind(words, end, last) < 0:
        last = _counted(text, end, last, units, language)
    says = " ".join(text[first:last].split())
    return (says, hedge) if hedges(says, language).keys() == ({hedge} if hedge else set()) else (says, None)


def _counted(text: str, end: int, last: int, units: Collection[str], language: Language) -> int:
    """Where the words end that say what is counted: with the first that a measure counts, or with the next noun."""
    words = [(end + word.start, end + word.end, word) for word in read(text[end:last], language).words[:_COUNTED]]
    for start, stop, word in words:
        if word.stem in units or units_in(text[start:stop], language):
            return stop
    nouns = [(start, stop) for start, stop, word in words if word.role is Role.CONTENT]
    if not nouns or nouns[0][0] != words[0][0]:
        return end
    is_name = text[nouns[0][0]].isupper() and len(nouns) > 1  # "15,000 Russian troops"
    return nouns[1 if is_name else 0][1]


def _measure(says: str, text: str, language: Language, dossier: Dossier) -> str | None:
    """The one measure that has most words of a sentence, those beside the number twice, if its unit fits the words."""
    if language is not dossier.language:
        return None
    counted, around = read(says, language).stems, read(text, language).stems_of(Role.CONTENT)
    named = units_in(says, language)
    scores = {}
    for key, measure in dossier.record.measures.items():
        unit = unit_named(measure.unit, language)
        if unit in named if named else unit is None:
            own = read(f"{measure.name} {measure.unit}", language).stems_of(Role.CONTENT)
            defined = read(measure.definition, language).stems_of(Role.CONTENT)
            scores[key] = (len(own & around) + len(own & counted) + bool(named), len(defined & around))
    best = max(scores.values(), default=(0, 0))
    keys = [key for key, score in scores.items() if score == best]
    return keys[0] if best[0] and len(keys) == 1 else None
