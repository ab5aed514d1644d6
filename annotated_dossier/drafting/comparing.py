"""What may belong together, for an editor to compare: claims of one measure, area and time, or on one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from annotated_dossier.drafting.figures import DraftFigure
from annotated_dossier.evidence.dates import overlap, speak_of_different_times
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Figure, Question
from annotated_dossier.text import edtf
from annotated_dossier.text.readings import Role, read, stems

# So many words of a question, beside the names of what it is about, make a sentence one that may answer it.
_WORDS_SHARED = 2


class Comparison(NamedTuple):
    """The id of a claim or question that something may belong to, and what they have in common."""

    id: str
    because: str


class Pair(NamedTuple):
    """Two claims that no relation joins, and what they have in common."""

    first: str
    second: str
    because: str


def comparisons(
    figures: Sequence[DraftFigure], about: Sequence[str], exact: str, dossier: Dossier
) -> Iterator[Comparison]:
    """The claims with a figure of the same measure and area, and the questions that words may answer."""
    for figure in figures:
        for claim, _ in _by_measure(dossier).get((figure.measure or "", figure.area), ()):
            yield Comparison(claim.id, _same(figure.measure or "", figure.area))
    words = read(exact, dossier.language).stems
    for question, asked in _asked(dossier):
        if not set(about).isdisjoint(question.about) and len(asked & words) >= _WORDS_SHARED:
            yield Comparison(question.id, "it may answer this question")


def _same(measure: str, area: str | None) -> str:
    return f"same measure `{measure}`" + (f", same area `{area}`" if area else "")


# Both are kept for one dossier.
@lru_cache(maxsize=1)
def _by_measure(dossier: Dossier) -> dict[tuple[str, str | None], list[tuple[Claim, Figure]]]:
    """The figures with their claims, by measure and area; distances between places have neither area nor time."""
    groups: dict[tuple[str, str | None], list[tuple[Claim, Figure]]] = {}
    between_places = {key for key, measure in dossier.record.measures.items() if measure.between_places}
    for claim in dossier.claims.values():
        for figure in claim.figures:
            if figure.measure in between_places:
                continue
            groups.setdefault((figure.measure, figure.area), []).append((claim, figure))
    return groups


@lru_cache(maxsize=1)
def _asked(dossier: Dossier) -> list[tuple[Question, frozenset[str]]]:
    """The questions with the words of each and of its positions, beside the names of what it is about."""
    found = []
    for question in dossier.questions.values():
        names = [getattr(dossier.find(target), "name", "") for target in question.about if target in dossier.kind_of]
        texts = (question.question, *question.positions.values())
        asked = frozenset().union(*(read(text, dossier.language).stems_of(Role.CONTENT) for text in texts))
        found.append((question, asked - stems(names, dossier.language)))
    return found


def unrelated_pairs(dossier: Dossier) -> Iterator[Pair]:
    """Claims without a relation that have figures of one measure, area and time, or other positions at one time."""
    related = {frozenset((claim, link.other.id)) for claim, links in dossier.links.items() for link in links}
    told: set[frozenset[str]] = set()
    for first, second, because in chain(_of_one_measure(dossier), _of_one_question(dossier)):
        pair = frozenset((first.id, second.id))
        is_upheld = not (first.withdrawn or second.withdrawn)
        if is_upheld and pair not in related and pair not in told and not speak_of_different_times(first, second):
            told.add(pair)
            yield Pair(first.id, second.id, because)


def _of_one_measure(dossier: Dossier) -> Iterator[tuple[Claim, Claim, str]]:
    for (measure, area), group in _by_measure(dossier).items():
        for (first, one), (second, other) in combinations(group, 2):
            if first is not second and _is_one_time(one, other):
                yield first, second, _same(measure, area)


def _is_one_time(first: Figure, second: Figure) -> bool:
    """Whether the times of two figures may be one: a time that is not stated may be any."""
    times = [figure.period or figure.as_of for figure in (first, second)]
    return not all(times) or overlap(*(edtf.parse(time) for time in times if time))


def _of_one_question(dossier: Dossier) -> Iterator[tuple[Claim, Claim, str]]:
    for question, answered in dossier.answers_to.items():
        taken = [(item.claim, item.answer.position) for item in answered if item.answer.position]
        for (first, one), (second, other) in combinations(taken, 2):
            # Where neither says its time, nobody can tell that they speak of one.
            if one != other and first.concerns and second.concerns:
                yield first, second, f"other positions on the question `{question}`"
