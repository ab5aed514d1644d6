"""Source pages: an article with its quotes marked, and beside each paragraph who says what in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from annotated_dossier import urls
from annotated_dossier.anchoring.repairs import Repair
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.articles import Article, PlacedQuote, Reading, Sentence, SetAsidePassage
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.pages.found import source_found
from annotated_dossier.pages.marks import Mark, Segment, cut
from annotated_dossier.pages.page import make_page
from annotated_dossier.pages.phrases import counted
from annotated_dossier.pages.wording import wording
from annotated_dossier.text import edtf

Of = TypeVar("Of")

# The stylesheet lights up the words of so many quotes of one paragraph; of any further one, its beginning alone.
LIT_QUOTES = 24
HEAVIEST_LINE = 3

MODES = {
    "full": "The whole text, with credit to its publisher.",
    "quotes": "Quotes and statements in this dossier’s own words. The rest of the text is not published here.",
    "metadata": "Statements in this dossier’s own words. No words of the source are published here.",
}
KINDS = {"places": "Places", "units": "Units", "people": "People", "organisations": "Organisations"}


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
    def note(self) -> str:
        """The address of the note; no record's id has an underscore, so the two never meet."""
        return f"note_{self.placed.fragment}"


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the parts of a quote; only an elided quote has several."""

    quote: NumberedQuote
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


@dataclass(frozen=True, slots=True)
class Voice:
    """Consecutive notes on what one speaker says."""

    claim: Claim
    quotes: tuple[NumberedQuote, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as readers see it, and what stands beside it."""

    number: int
    runs: tuple[Run, ...]
    voices: tuple[Voice, ...]
    set_aside: tuple[SetAsidePassage, ...]
    unread: tuple[Sentence, ...]

    @property
    def has_notes(self) -> bool:
        return bool(self.voices or self.set_aside or self.unread)


def pages(dossier: Dossier) -> Iterator[Output]:
    """One page for each source. Its publication mode decides which of its words are there."""
    for source in dossier.sources.values():
        article = dossier.articles[source.id]
        outlet = dossier.organisations[source.publisher].name
        quoted = counted(len(article.quotes), "quote")
        yield make_page(
            dossier,
            urls.record_address("sources", source.id),
            "source.md.jinja",
            title=wording(dossier).label(source),
            description=f"{outlet}, {edtf.in_words(source.published)}: {quoted}, who says what in which words.",
            hide=("navigation", "toc"),
            found=source_found(dossier, source),
            subject=source,
            source=source,
            article=article,
            mode=MODES[source.publish],
            sentences=readings(article),
            paragraphs=paragraphs(article) if source.publish == "full" else (),
            quotes=number_quotes(article),
            named=named(article, dossier),
        )


def number_quotes(article: Article) -> tuple[NumberedQuote, ...]:
    """The quotes of an article numbered from 1 as they end, so that the numbers rise where they stand in the text."""
    by_end = sorted(article.quotes, key=lambda placed: (placed.anchor.end, placed.anchor.start, placed.fragment))
    numbered = []
    for _, group in groupby(enumerate(by_end, 1), lambda item: _paragraph_at(article, item[1].anchor.start)):
        numbered += [NumberedQuote(placed, number, place) for place, (number, placed) in enumerate(group, 1)]
    return tuple(numbered)


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of an article, the first numbered 1."""
    quotes = _by_paragraph(article, number_quotes(article), lambda quote: quote.placed.anchor.start)
    aside = _by_paragraph(article, article.set_aside, lambda passage: passage.anchor.start)
    sentences = (sentence for sentence in article.sentences if sentence.reading == Reading.UNREAD)
    unread = _by_paragraph(article, sentences, lambda sentence: sentence.start)
    repairs = _by_paragraph(article, article.searchable.repairs, lambda repair: repair.start)
    found = []
    for number, span in enumerate(article.searchable.paragraphs, 1):
        here, left, skipped, mended = (group.get(number, ()) for group in (quotes, aside, unread, repairs))
        runs = tuple(_runs(article, span, here, left, skipped, mended))
        found.append(Paragraph(number, runs, tuple(_voices(here)), left, skipped))
    return tuple(found)


def readings(article: Article) -> Counter[Reading]:
    """How many sentences were cited, set aside and left unread."""
    return Counter(sentence.reading for sentence in article.sentences)


def named(article: Article, dossier: Dossier) -> dict[str, list[tuple[Record, int]]]:
    """What the text names: by kind, each record with the number of its mentions, by name."""
    counts = Counter(mention.record for mention in article.mentions)
    by_kind: dict[str, list[tuple[Record, int]]] = {}
    for kind, heading in KINDS.items():
        found = [(dossier.find(record), count) for record, count in counts.items() if dossier.kind_of[record] == kind]
        if found:
            by_kind[heading] = sorted(found, key=lambda item: item[0].name)
    return by_kind


def _by_paragraph(article: Article, items: Iterable[Of], start: Callable[[Of], int]) -> dict[int, tuple[Of, ...]]:
    """The items by the number of the paragraph they begin in, each in the order given."""
    found: dict[int, list[Of]] = {}
    for item in items:
        found.setdefault(_paragraph_at(article, start(item)), []).append(item)
    return {number: tuple(group) for number, group in found.items()}


def _paragraph_at(article: Article, position: int) -> int:
    """The number of the paragraph around a position of the text, the first one 1."""
    return bisect_right(article.searchable.paragraphs, position, key=lambda span: span[0])


def _voices(quotes: Iterable[NumberedQuote]) -> Iterator[Voice]:
    for _, group in groupby(quotes, lambda quote: quote.claim.speaker):
        same = tuple(group)
        yield Voice(same[0].claim, same)


def _runs(
    article: Article,
    span: tuple[int, int],
    quotes: tuple[NumberedQuote, ...],
    aside: tuple[SetAsidePassage, ...],
    unread: tuple[Sentence, ...],
    repairs: tuple[Repair, ...],
) -> Iterator[Run]:
    shown = article.searchable.shown
    whole = shown.slice(*span)

    def mark(start: int, end: int, of: object) -> Mark:
        found = shown.slice(start, end)
        return Mark(found.start - whole.start, found.stop - whole.start, of)

    marks = [
        *(
            mark(*part, _Part(quote, index == 0, index == len(quote.placed.anchor.parts) - 1))
            for quote in quotes
            for index, part in enumerate(quote.placed.anchor.parts)
        ),
        *(mark(*part, passage) for passage in aside for part in passage.anchor.parts),
        *(mark(sentence.start, sentence.end, sentence) for sentence in unread),
        *(mark(repair.start, repair.end, repair) for repair in repairs),
    ]
    return (_run(article, segment) for segment in cut(shown.text[whole], marks))


def _run(article: Article, segment: Segment) -> Run:
    parts = [mark for mark in segment.marks if isinstance(mark.of, _Part)]
    others = [mark.of for mark in segment.marks if not isinstance(mark.of, _Part)]
    repair = next((other for other in others if isinstance(other, Repair)), None)
    return Run(
        text=segment.text,
        quotes=tuple(mark.of.quote for mark in parts),
        beginning=tuple(mark.of.quote for mark in parts if mark.of.is_first and mark.first == segment.first),
        ending=tuple(mark.of.quote for mark in parts if mark.of.is_last and mark.last == segment.last),
        set_aside=next((other for other in others if isinstance(other, SetAsidePassage)), None),
        is_unread=any(isinstance(other, Sentence) for other in others),
        printed=article.text[repair.start : repair.end] if repair else None,
    )
