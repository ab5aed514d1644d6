"""Whose words a quote holds, stretch by stretch: the speaker's own, or those in which its source reports them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import NamedTuple

from annotated_dossier.linking.articles import Article, PlacedQuote
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.text.fold import fold
from annotated_dossier.text.tokens import places

_WORD = re.compile(r"\w")
_LEFT_OUT = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*")
_AT_THE_ENDS = ".,;:!?…-–— "


class Wording(StrEnum):
    """Whose words they are; of a whole quote it may be both."""

    DIRECT = "direct"
    REPORTED = "reported"
    MIXED = "mixed"


class Stretch(NamedTuple):
    """Words of one quote that are direct, or are reported: their place in the stored text (code points)."""

    start: int
    end: int
    wording: Wording


def stretches(article: Article, quote: PlacedQuote) -> tuple[Stretch, ...]:
    """The words of a quote, as its record says or else as the marks of its source do, in the order of the text.

    The marks themselves belong to none.
    """
    stated = quote.quote.wording
    if stated:
        return tuple(Stretch(start, end, Wording(stated)) for start, end in quote.anchor.parts)
    return marked(article, quote)


def marked(article: Article, quote: PlacedQuote) -> tuple[Stretch, ...]:
    """The words of a quote as the quotation marks of its source alone have them."""
    return tuple(stretch for part in quote.anchor.parts for stretch in _marked(article, *part))


def wording_of(parts: Iterable[Stretch]) -> Wording:
    """Whether all the stretches are direct, all are reported, or some are each."""
    kinds = {stretch.wording for stretch in parts}
    return kinds.pop() if len(kinds) == 1 else Wording.MIXED


def has_direct_words(claim: Claim, dossier: Dossier) -> bool:
    """Whether any of a claim's quotes holds words of its speaker, not only those in which its source reports them."""
    return any(
        stretch.wording is Wording.DIRECT
        for article, quote in _placed(claim, dossier)
        for stretch in stretches(article, quote)
    )


def is_direct(words: str, claim: Claim, dossier: Dossier) -> bool:
    """Whether `words` stand among the direct words of one of the claim's quotes."""
    return any(
        stretch.wording is Wording.DIRECT and stand_in(words, article.searchable.display(stretch.start, stretch.end))
        for article, quote in _placed(claim, dossier)
        for stretch in stretches(article, quote)
    )


def is_quoted(words: str, claim: Claim, dossier: Dossier) -> bool:
    """Whether `words` stand in one of the claim's quotes, whoever's they are."""
    return any(
        stand_in(words, article.searchable.display(start, end))
        for article, quote in _placed(claim, dossier)
        for start, end in quote.anchor.parts
    )


def stand_in(words: str, text: str) -> bool:
    """Whether words that were quoted stand in `text`, what is left out of them aside.

    Punctuation at their ends is the quoting sentence's, and their first letter may be its first.
    """
    folded, at = fold(text), 0
    for piece in (fold(piece.strip(_AT_THE_ENDS)).text for piece in _LEFT_OUT.split(words)):
        if piece:
            found = min(chain.from_iterable(places(form, folded, at) for form in _cases(piece)), default=None)
            if found is None:
                return False
            at = found[1]
    return True


def _cases(words: str) -> tuple[str, str]:
    return words, words[0].swapcase() + words[1:]


def _placed(claim: Claim, dossier: Dossier) -> Iterator[tuple[Article, PlacedQuote]]:
    for quote in dossier.quotes.get(claim.id, ()):
        yield dossier.articles[quote.quote.source], quote


def _marked(article: Article, start: int, end: int) -> Iterator[Stretch]:
    speech = article.direct_speech
    at = start
    for first, last in speech[max(bisect_right(speech, (start, start)) - 1, 0) :]:
        if first >= end:
            break
        if last > start:
            yield from _trimmed(article, at, min(first, end), Wording.REPORTED)
            yield from _trimmed(article, max(first, start), min(last, end), Wording.DIRECT)
            at = min(last, end)
    yield from _trimmed(article, at, end, Wording.REPORTED)


def _trimmed(article: Article, start: int, end: int, wording: Wording) -> Iterator[Stretch]:
    """A stretch without the white space at its ends, a reported one without marks there; none if it has no word."""
    marks = "".join(article.language.marks.pairs) if wording is Wording.REPORTED else ""
    words = _bare(marks).search(article.text, start, max(start, end))
    if words and _WORD.search(words[0]):
        yield Stretch(words.start(), words.end(), wording)


@cache
def _bare(marks: str) -> re.Pattern[str]:
    """What begins and ends on neither white space nor one of the marks."""
    edge = rf"[^\s{re.escape(marks)}]"
    return re.compile(rf"{edge}(?:.*{edge})?", re.DOTALL)
