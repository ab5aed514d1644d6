"""The claims of a made dossier, and the sentences of the sources they rest on.

What a claim has beside its statement and its quote follows from its number in its block: so many of each fifty have a
figure, a check, a date or a relation as in the real dossier.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from annotated_dossier.text.languages import ENGLISH
from bench.things import CHANNEL, KM_APART, Thing, of_block, outlet
from bench.words import aftermath, clause, described

CLAIMS, QUESTIONS = 50, 8
MILES_APART = 7

_FIGURES = range(0, 40, 5)
_LOSSES = (0, 5)  # of each side by the other
_CALENDAR, _DISTANCE = (13, 23, 33, 43), (16, 36)
_CONVERSION = 46
# Whose first words are those of no other, whatever chance brings.
_FIXED = (*_FIGURES, _CONVERSION)
_CONCERNS = (3, 4)  # of each ten claims, with 8 and 9
_ELIDED, _LEFT_OUT = range(1, CLAIMS, 4), 5
_TWO_QUOTES = range(8, CLAIMS, 10)
_ASSERTED = range(6, CLAIMS, 10)
_INFERRED = range(2, CLAIMS, 4)
_VIA = range(7, CLAIMS, 12)
_POSITIONS = 4
_WITH_POSITIONS = 2  # questions of each block
_BLOCKS_BACK = 4  # every fourth reference leads to any block before
_RELATIONS = (
    *("contradicts",) * 3,
    *("corroborates",) * 2,
    *("same_measure_other_time",) * 2,
    *("refines",) * 8,
    *("not_comparable",) * 5,
)
_OF_ONE_TIME = ("contradicts", "corroborates")
_DIFFER_IN = ("scope", "control", "definition")


class Sentence(NamedTuple):
    """A sentence of a source without its full stop, what its claim takes from it, and what it is about.

    Without a `speaker` the article itself says it. The first of the `things` is a place.
    """

    text: str
    core: str
    number: int
    speaker: Thing | None
    things: tuple[Thing, ...]
    amount: int
    day: date


def sentences(block: int, published: date, chance: Random) -> Iterator[Sentence]:
    """The sentences of a block's source, one for each claim."""
    speakers = _speakers(block, chance)
    begun: set[tuple[str, ...]] = set()
    for number in range(CLAIMS):
        # No two of a block speak of one day.
        amount, day = chance.randrange(20, 9_000), published - timedelta(days=chance.randrange(1, 6) * CLAIMS + number)
        things = _things(number, block, chance)
        core = _core(number, things, amount, day, chance)
        # Two that begin alike would fit a quote with words left out in two ways, or state the same.
        while (beginning := tuple(core.split()[:_LEFT_OUT])) in begun:
            core = _core(number, things, amount, day, chance)
        if number not in _FIXED:
            begun.add(beginning)
        speaker = _speaker_of(number, block, speakers)
        through = f" through {_channel(block).label}" if number in _VIA else ""
        said = f", {speaker.called} said{through}" if speaker else f" {aftermath(chance)}"
        yield Sentence(f"{core[0].upper()}{core[1:]}{said}", core, number, speaker, things, amount, day)


def _things(number: int, block: int, chance: Random) -> tuple[Thing, ...]:
    places = of_block("place", block)
    here = places[number % len(places)]
    if number in (*_DISTANCE, _CONVERSION):
        return places[1], places[2]
    if number in _LOSSES:
        return here, of_block("unit", block)[1 - _LOSSES.index(number)]
    if number in _FIGURES:
        return (here,)
    return tuple(dict.fromkeys((here, _anything(block, chance))))


def _channel(block: int) -> Thing:
    """Through which body of a block some of its speakers speak."""
    return of_block("organisation", block)[CHANNEL]


def _speakers(block: int, chance: Random) -> list[Thing]:
    bodies = [body for body in of_block("organisation", block) if body not in (outlet(block), _channel(block))]
    speakers = [*of_block("person", block), *of_block("unit", block), *bodies]
    return chance.sample(speakers, len(speakers))


def _speaker_of(number: int, block: int, speakers: list[Thing]) -> Thing | None:
    """Who says it; `None` for the article itself."""
    if number in _LOSSES:
        return of_block("person", block)[_LOSSES.index(number)]
    return speakers[number // 2 % len(speakers)] if number % 2 else None


def _anything(block: int, chance: Random) -> Thing:
    """A thing of this block or, every fourth time, of any block before."""
    where = chance.randrange(block + 1) if chance.randrange(_BLOCKS_BACK) == 0 else block
    kind = chance.choice(("place", "unit", "organisation", "place"))
    things = of_block(kind, where)
    return chance.choice(things if kind != "organisation" else things[CHANNEL + 1 :])


def _core(number: int, things: tuple[Thing, ...], amount: int, day: date, chance: Random) -> str:
    """What the sentence states, in words that its claim can repeat."""
    here, there = things[0].label, things[-1].label
    if number in _DISTANCE:
        return f"the {described(chance)} of {there} lay about {KM_APART} km north of {here}"
    if number == _CONVERSION:
        return f"the road from {here} to {there} was {KM_APART} km ({MILES_APART} miles) long"
    if number in _LOSSES:
        return f"in {here} about {amount} soldiers of {there} had been lost"
    if number in _FIGURES:
        ended = "had passed since" if number % 10 else "were left after"
        return f"in {here} {_counted(number, amount)} {ended} {clause(chance)}"
    on = f" on {ENGLISH.dates.weekdays[day.weekday()][0]}, {in_words(day)}," if number in _CALENDAR else ""
    return f"{clause(chance)}{on} in {' and '.join(thing.label for thing in things)}"


def in_words(day: date) -> str:
    """`7 February 2025`."""
    return f"{day.day} {ENGLISH.dates.months[day.month - 1][0]} {day.year}"


def _counted(number: int, amount: int) -> str:
    return f"about {amount % 40 + 2} months" if number % 10 else f"about {amount} residents"


def claim_records(block: int, told: list[Sentence], chance: Random) -> dict[str, dict[str, Any]]:
    """The claims of a block by id."""
    relations = _relations(block, told, chance)
    return {
        _id(block, sentence.number): {
            **_statement(block, sentence),
            **_dates(sentence),
            "quotes": _quotes(sentence, told),
            "figures": _figures(sentence),
            "relations": relations.get(sentence.number, []),
            "answers": _answers(block, sentence.number, chance),
            "checks": _checks(sentence),
        }
        for sentence in told
    }


def _id(block: int, number: int) -> str:
    return f"claim-{block * CLAIMS + number}"


def _statement(block: int, sentence: Sentence) -> dict[str, Any]:
    said = f"{sentence.speaker.label} said" if sentence.speaker else f"{outlet(block).label} wrote"
    inferred = sentence.number in _INFERRED
    left_out = sentence.text.split()[_LEFT_OUT].strip(",") if sentence.number in _ELIDED else ""
    return {
        "statement": f"{said} that {sentence.core.replace(',', '')}.",
        "topic": f"topic-{sentence.number % QUESTIONS}",
        "speaker": sentence.speaker.id if sentence.speaker else "source",
        "about": [thing.id for thing in sentence.things],
        "attribution": "inferred" if inferred else None,
        "attribution_basis": "The sentence has no verb of saying; it is read as the outlet's own." if inferred else "",
        "via": [_channel(block).id] if sentence.number in _VIA else [],
        "own_words": [left_out] if left_out else [],
        "own_words_because": "Made to be measured: the quote leaves this word out." if left_out else "",
    }


def _dates(sentence: Sentence) -> dict[str, Any]:
    day, words = sentence.day.isoformat(), in_words(sentence.day)
    if sentence.number in _ASSERTED:
        return {"asserted": day, "asserted_basis": f"Made to be measured, as if said on {words}."}
    if sentence.number % 5 in _CONCERNS:
        return {"concerns": day, "concerns_basis": f"The sentence is read as speaking of {words}."}
    return {}


def _quotes(sentence: Sentence, told: list[Sentence]) -> list[dict[str, str]]:
    words = sentence.text.split()
    exact = (
        " ".join((*words[:_LEFT_OUT], "[...]", *words[_LEFT_OUT + 1 :]))
        if sentence.number in _ELIDED
        else sentence.text
    )
    quotes = [{"exact": exact}]
    if sentence.number in _TWO_QUOTES:
        # The article's own voice, as in the first.
        quotes.append({"exact": told[sentence.number - 2].text})
    return quotes


def _figures(sentence: Sentence) -> list[dict[str, Any]]:
    place = sentence.things[0].id
    if sentence.number in _LOSSES:
        says = f"about {sentence.amount} soldiers"
        counted = {"value": sentence.amount, "hedge": "about", "of": sentence.things[-1].id, "area": place}
        return [{"measure": "lost", "says": says, **counted}]
    if sentence.number in _FIGURES:
        says = _counted(sentence.number, sentence.amount)
        measure = says.split()[2]
        return [{"measure": measure, "says": says, "value": says.split()[1], "hedge": "about", "area": place}]
    if sentence.number in _DISTANCE:
        return [{"measure": "distance", "says": f"about {KM_APART} km", "value": KM_APART, "hedge": "about"}]
    return []


def _checks(sentence: Sentence) -> list[dict[str, Any]]:
    number, ends = sentence.number, {"from": sentence.things[0].id, "to": sentence.things[-1].id}
    if number in _DISTANCE:
        says = f"about {KM_APART} km north of {sentence.things[0].label}"
        return [
            {"type": "distance", "says": says, **ends, "value": KM_APART, "unit": "km", "hedge": "about"},
            {"type": "bearing", "says": says, **ends, "direction": "north"},
        ]
    if number == _CONVERSION:
        lengths = {"value": KM_APART, "unit": "km", "to_value": MILES_APART, "to_unit": "mi"}
        return [{"type": "conversion", "says": f"{KM_APART} km ({MILES_APART} miles)", **lengths}]
    if number in _CALENDAR:
        weekday = ENGLISH.dates.weekdays[sentence.day.weekday()][0]
        return [{"type": "calendar", "says": f"on {weekday}", "date": sentence.day.isoformat(), "weekday": weekday}]
    return []


def _answers(block: int, number: int, chance: Random) -> list[dict[str, str]]:
    local = number % QUESTIONS
    answer = {"question": f"question-{block * QUESTIONS + local}"}
    if local < _WITH_POSITIONS:
        answer["position"] = f"position-{number // QUESTIONS % _POSITIONS}"
    if block == 0 or number % 6:
        return [answer]
    return [answer, {"question": f"question-{chance.randrange(block) * QUESTIONS + local}"}]


def _relations(block: int, told: list[Sentence], chance: Random) -> dict[int, list[dict[str, str]]]:
    """The relations of a block by the number of their claim: each to a claim before it that answers the same question."""
    found: dict[int, list[dict[str, str]]] = {}
    numbers = chance.sample(range(QUESTIONS, CLAIMS), CLAIMS - QUESTIONS)
    for kind in _RELATIONS:
        number = next(number for number in numbers if _fitting(kind, number))
        numbers.remove(number)
        earlier = chance.choice(_fitting(kind, number))
        # Nobody agrees with themselves.
        is_one_voice = told[number].speaker == told[earlier].speaker
        fitting = "refines" if kind == "corroborates" and is_one_voice else kind
        other = _id(block, earlier)
        relation = {"type": fitting, "claim": other, "because": _because(fitting, number, other)}
        if kind == "contradicts":
            relation["differ_in"] = chance.choice(_DIFFER_IN)
        found[number] = [relation]
    return found


def _fitting(kind: str, number: int) -> list[int]:
    """The claims before this one that a relation of a kind may lead to."""
    return [
        other for other in range(number % QUESTIONS, number, QUESTIONS) if _fits(kind, number) and _fits(kind, other)
    ]


def _fits(kind: str, number: int) -> bool:
    """Whether a claim says of its time, and takes a position, as a relation of a kind needs it."""
    if kind in _OF_ONE_TIME:
        return number % 5 not in _CONCERNS and number % QUESTIONS >= _WITH_POSITIONS
    return number % 5 in _CONCERNS or kind != "same_measure_other_time"


def _because(kind: str, number: int, other: str) -> str:
    return f"Made to be measured: {kind.replace('_', ' ')}, and both are of one dossier: {number} and {other}."
