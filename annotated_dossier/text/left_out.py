"""What a quote leaves out beside its words, or between them, that turns their sense."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Protocol

from annotated_dossier.text.languages import Language
from annotated_dossier.text.turning_words import TurningWords, after, before, is_attribution, within


class Stretch(Protocol):
    """A sentence of a text, by its place in code points."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_START = attrgetter("start")


def left_out(
    text: str, sentences: Sequence[Stretch], parts: Sequence[tuple[int, int]], language: Language
) -> Iterator[tuple[str, TurningWords]]:
    """Each such word with where it stands, as a message begins; `parts` are the places of the quoted words.

    Nothing is said of a language that has no such words here.
    """
    if not language.cuts.before:
        return
    start, end = parts[0][0], parts[-1][1]
    opening, closing = _sentence(sentences, start), _sentence(sentences, end - 1)
    if words := before(text, opening.start, start, language):
        yield "Directly before the quoted words", words
    if words := after(text, closing.start, end, closing.end, language):
        yield "Directly after the quoted words", words
    for (_, last), following in pairwise(parts):
        for words in _between(text, sentences, last, following, language):
            yield "Between the quoted words", words


def _between(
    text: str, sentences: Sequence[Stretch], start: int, following: tuple[int, int], language: Language
) -> Iterator[TurningWords]:
    """What is left out between `start` and the part that follows, of the sentences that are quoted there."""
    stop = following[0]
    one, other = _sentence(sentences, start - 1), _sentence(sentences, stop)
    begin = max(start, other.start)
    if beside := after(text, one.start, start, min(stop, one.end), language):
        yield beside
    if is_attribution(text, *following, language):  # nothing before it speaks of it
        return
    if beside := before(text, begin, stop, language):
        yield beside
    yield from within(text, one.start, start, min(stop, one.end), language)
    if other is not one:
        yield from within(text, begin, begin, stop, language)


def _sentence(sentences: Sequence[Stretch], at: int) -> Stretch:
    return sentences[bisect_right(sentences, at, key=_START) - 1]
