"""Sentences of a source, with their places in the stored text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from annotated_dossier.text.fold import PARAGRAPH_BREAK, SHAPING, unwrap
from annotated_dossier.text.languages import Language
from annotated_dossier.text.patterns import one_of

# `… at this rate?" Russian military correspondent Alexander Kots said` is one sentence: the question mark ends
# the quoted words only.
_ENDS_IN_QUOTED_MARK = re.compile(r"[?!…][\"”’']$")

# A full stop of Chinese and Japanese, Urdu, Hindi and the like. Before a closing quotation mark it may end the quoted
# words only.
_ENDS = re.compile(r"[。！？｡۔؟।]+(?:(?![。！？｡۔؟।」』”’）)»])|[」』”’）)»]+(?=\s|$|[「『“‘（«]))")

# "am 4. Juni": the full stop belongs to the day.
_ENDS_IN_PLACE = re.compile(r"\b[0-3]?[0-9]\.$")
# As much of a sentence as tells how it ends.
_ENDING = 40
_SEEN = re.compile(rf"[^\s{SHAPING}]")

# Gives the start and end of each sentence of a text in a language.
Splitter = Callable[[str, Language], Sequence[Sequence[int]]]


def sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """The spans of the sentences, in code points of `text`. A sentence never crosses a paragraph break.

    Every visible character lies in exactly one of them.
    """
    from nupunkt import sentence_spans

    joined = unwrap(text)
    found = []
    start = 0
    for paragraph in joined.text.split(PARAGRAPH_BREAK):
        for first, last in _rejoin(paragraph, _parted(paragraph, sentence_spans(paragraph)), language):
            found.append(joined.span(start + first, start + last))
        start += len(paragraph) + len(PARAGRAPH_BREAK)
    return found


def _parted(paragraph: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The splitter's spans, parted where a mark of a script that it does not know ends a sentence."""
    for first, last in spans:
        for end in (match.end() for match in _ENDS.finditer(paragraph, first, last)):
            if first < end < last:
                yield first, end
                first = end
        yield first, last


def _rejoin(paragraph: str, spans: Iterable[tuple[int, int]], language: Language) -> list[tuple[int, int]]:
    """The splitter's spans without what nobody sees at their ends, joined where a sentence goes on."""
    whole: list[tuple[int, int]] = []
    for first, last in spans:
        # A joiner that shapes no letter before it is nothing to see.
        seen = _SEEN.search(paragraph, first, last)
        if seen is None:
            continue
        first = seen.start()
        last = first + len(paragraph[first:last].rstrip())
        if whole and _goes_on(paragraph, whole[-1], (first, last), language):
            first = whole.pop()[0]
        whole.append((first, last))
    return whole


def _goes_on(paragraph: str, before: tuple[int, int], after: tuple[int, int], language: Language) -> bool:
    ending = paragraph[max(before[0], before[1] - _ENDING) : before[1]]
    is_speech_tag = _ENDS_IN_QUOTED_MARK.search(ending) and _speech_follows(language).match(paragraph, *after)
    return bool(
        is_speech_tag
        or _ends_in_abbreviation(language).search(ending)
        or (paragraph[after[0]].islower() and _ends_in_weak_abbreviation(language).search(ending))
        or (_ENDS_IN_PLACE.search(ending) and _month_follows(language).match(paragraph, *after))
        or _ends_in_ordinal(language).search(ending)
    )


@cache
def _speech_follows(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:[\w'’-]+\s+){{1,9}}{one_of(language.speech.verbs_after_quotes)}\b")


@cache
def _ends_in_abbreviation(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(_with_capitals(language.grammar.abbreviations))}\.$")


@cache
def _ends_in_weak_abbreviation(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(_with_capitals(language.grammar.abbreviations_before_small))}\.$")


@cache
def _ends_in_ordinal(language: Language) -> re.Pattern[str]:
    """A place in a row that a full stop makes one: "die 5. Brigade"."""
    return re.compile(rf"\b{one_of(_with_capitals(language.grammar.before_ordinals))}\s[0-9]{{1,3}}\.$")


def _with_capitals(words: Iterable[str]) -> set[str]:
    return {form for word in words for form in (word, word[:1].upper() + word[1:])}


@cache
def _month_follows(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{one_of(chain.from_iterable(language.dates.months))}\b")
