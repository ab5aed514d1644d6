"""The text of an article as readers see it: paragraphs, words that are marked alike, the quotes they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from annotated_dossier import urls
from annotated_dossier.anchoring.repairs import PlacedRepair
from annotated_dossier.linking.articles import Article, PlacedQuote, Sentence, SentenceState, SetAsidePassage
from annotated_dossier.model import Claim
from annotated_dossier.pages.marks import Mark, Segment, cut

Of = TypeVar("Of")

HEAVIEST_LINE = 3


@dataclass(frozen=True, slots=True)
class NumberedQuote:
    """A quote with its number on the page, and among the quotes of its paragraph."""

    placed: PlacedQuote
    number: int
    in_paragraph: int

    @property
    def claim(self) -> Claim:
        return self.placed.claim

    @property
    def fragment(self) -> str:
        """The address of the words inside the page."""
        return self.placed.fragment

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses that lead to the words, those they had before too."""
        return self.placed.fragment, *self.placed.formerly

    @property
    def note(self) -> str:
        """The address of the note; no record's id has an underscore, so the two never meet."""
        return f"note_{self.placed.fragment}"

    @property
    def page(self) -> str:
        """The address of the claim's page."""
        return urls.record_address("claims", self.claim.id)


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the parts of a quote; only one that is elided, or passes what belongs to the page, has several."""

    quote: NumberedQuote
    span: tuple[int, int]
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are marked alike: the quotes they belong to, begin and end, and what else is said of them."""

    text: str
    quotes: tuple[NumberedQuote, ...]
    beginning: tuple[NumberedQuote, ...]
    ending: tuple[NumberedQuote, ...]
    set_aside: SetAsidePassage | None
    is_unread: bool
    printed: str | None

    @property
    def classes(self) -> str:
        """The names the stylesheet knows the run by."""
        names = []
        if self.quotes:
            names += ["ds-said", f"ds-said-{min(len(self.quotes), HEAVIEST_LINE)}"]
        names += [f"ds-in-{quote.in_paragraph}" for quote in self.quotes]
        if self.set_aside:
            names.append("ds-left")
        if self.is_unread:
            names.append("ds-unread")
        return " ".join(names)

    @property
    def aim(self) -> str | None:
        """Where the words lead: one quote to its claim, of several the first to its note, a mere space nowhere."""
        if not self.quotes or not self.text.strip():
            return None
        return f"/{self.quotes[0].page}" if len(self.quotes) == 1 else f"#{self.quotes[0].note}"


@dataclass(frozen=True, slots=True)
class MarginVoice:
    """Consecutive notes on what one speaker says."""

    claim: Claim
    quotes: tuple[NumberedQuote, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as readers see it, and what stands beside it."""

    number: int
    runs: tuple[Run, ...]
    voices: tuple[MarginVoice, ...]
    set_aside: tuple[SetAsidePassage, ...]
    unread: tuple[Sentence, ...]

    @property
    def has_notes(self) -> bool:
        return bool(self.voices or self.set_aside or self.unread)


def number_quotes(article: Article) -> tuple[NumberedQuote, ...]:
    """The quotes of an article numbered from 1 as they end, so that the numbers rise where they stand in the text."""
    by_end = sorted(article.quotes, key=lambda placed: (placed.anchor.end, placed.anchor.start, placed.fragment))
    numbered = []
    for _, group in groupby(enumerate(by_end, 1), lambda item: _paragraph_at(article, item[1].anchor.start)):
        numbered += [NumberedQuote(placed, number, place) for place, (number, placed) in enumerate(group, 1)]
    return tuple(numbered)


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of an article, the first numbered 1."""
    numbered = number_quotes(article)
    quotes = _by_paragraph(article, numbered, lambda quote: quote.placed.anchor.start)
    parts = _by_paragraph(article, _parts(numbered), lambda part: part.span[0])
    aside = _by_paragraph(article, article.set_aside, lambda passage: passage.anchor.start)
    sentences = (sentence for sentence in article.sentences if sentence.state == SentenceState.UNREAD)
    unread = _by_paragraph(article, sentences, lambda sentence: sentence.start)
    repairs = _by_paragraph(article, article.searchable.repairs, lambda repair: repair.start)
    found = []
    for number, span in enumerate(article.searchable.paragraphs, 1):
        here, left, skipped = quotes.get(number, ()), aside.get(number, ()), unread.get(number, ())
        runs = tuple(_runs(article, span, parts.get(number, ()), left, skipped, repairs.get(number, ())))
        found.append(Paragraph(number, runs, tuple(_voices(here)), left, skipped))
    return tuple(found)


def _by_paragraph(article: Article, items: Iterable[Of], start: Callable[[Of], int]) -> dict[int, tuple[Of, ...]]:
    """The items by the number of the paragraph they begin in, each in the order given."""
    found: dict[int, list[Of]] = {}
    for item in items:
        found.setdefault(_paragraph_at(article, start(item)), []).append(item)
    return {number: tuple(group) for number, group in found.items()}


def _paragraph_at(article: Article, position: int) -> int:
    """The number of the paragraph around a position of the text, the first one 1."""
    return bisect_right(article.searchable.paragraphs, position, key=lambda span: span[0])


def _parts(quotes: Iterable[NumberedQuote]) -> Iterator[_Part]:
    for quote in quotes:
        spans = quote.placed.anchor.parts
        yield from (_Part(quote, span, span is spans[0], span is spans[-1]) for span in spans)


def _voices(quotes: Iterable[NumberedQuote]) -> Iterator[MarginVoice]:
    for _, group in groupby(quotes, lambda quote: (quote.claim.speaker, quote.claim.speakers)):
        same = tuple(group)
        yield MarginVoice(same[0].claim, same)


def _runs(
    article: Article,
    span: tuple[int, int],
    parts: tuple[_Part, ...],
    aside: tuple[SetAsidePassage, ...],
    unread: tuple[Sentence, ...],
    repairs: tuple[PlacedRepair, ...],
) -> Iterator[Run]:
    shown = article.searchable.shown
    whole = shown.slice(*span)

    def mark(start: int, end: int, of: object) -> Mark[object]:
        found = shown.slice(start, end)
        return Mark(found.start - whole.start, found.stop - whole.start, of)

    marks = [
        *(mark(*part.span, part) for part in parts),
        *(mark(*part, passage) for passage in aside for part in passage.anchor.parts),
        *(mark(sentence.start, sentence.end, sentence) for sentence in unread),
        *(mark(repair.start, repair.end, repair) for repair in repairs),
    ]
    return (_run(article, segment) for segment in cut(shown.text[whole], marks))


def _run(article: Article, segment: Segment[object]) -> Run:
    parts = [(mark, mark.of) for mark in segment.marks if isinstance(mark.of, _Part)]
    others = [mark.of for mark in segment.marks if not isinstance(mark.of, _Part)]
    repair = next((other for other in others if isinstance(other, PlacedRepair)), None)
    return Run(
        text=segment.text,
        quotes=tuple(part.quote for _, part in parts),
        beginning=tuple(part.quote for mark, part in parts if part.is_first and mark.first == segment.first),
        ending=tuple(part.quote for mark, part in parts if part.is_last and mark.last == segment.last),
        set_aside=next((other for other in others if isinstance(other, SetAsidePassage)), None),
        is_unread=any(isinstance(other, Sentence) for other in others),
        printed=article.text[repair.start : repair.end] if repair else None,
    )
