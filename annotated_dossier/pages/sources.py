"""Source pages: an article with its quotes marked, and beside each paragraph who says what in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from annotated_dossier import urls
from annotated_dossier.anchoring.repairs import Repair
from annotated_dossier.linking.articles import Article, PlacedQuote, Reading, Sentence, SetAsidePassage
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages import excerpts
from annotated_dossier.pages.found import source_found
from annotated_dossier.pages.links import link_to
from annotated_dossier.pages.marks import Mark, Segment, cut
from annotated_dossier.pages.naming import named
from annotated_dossier.pages.notes import ClaimNote, cited_quote, claim_note
from annotated_dossier.pages.page import Page, make_page
from annotated_dossier.pages.phrases import counted
from annotated_dossier.pages.speakers import Heard, heard
from annotated_dossier.pages.wording import wording
from annotated_dossier.text import edtf

# The stylesheet lights up the words of so many quotes of one paragraph; of any further one, its beginning alone.
LIT_QUOTES = 24
HEAVIEST_LINE = 3

MODES = {
    "full": "The whole text, with credit to its publisher.",
    "quotes": "Quotes and statements in this dossier’s own words. The rest of the text is not published here.",
    "metadata": "Statements in this dossier’s own words. No words of the source are published here.",
}


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

    @property
    def page(self) -> str:
        """The address of the claim's page."""
        return urls.record_address("claims", self.claim.id)


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

    @property
    def aim(self) -> str | None:
        """Where the words lead: one quote to its claim, of several the first to its note, a mere space nowhere."""
        if not self.quotes or not self.text.strip():
            return None
        return f"/{self.quotes[0].page}" if len(self.quotes) == 1 else f"#{self.quotes[0].note}"


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


@dataclass(frozen=True, slots=True)
class Margin:
    """What one voice says beside a paragraph: a note for each quote."""

    heard: Heard
    notes: tuple[tuple[NumberedQuote, ClaimNote], ...]


@dataclass(frozen=True, slots=True)
class ShownAside:
    """Why a passage is cited by no claim; of a source published in full, its words and their paragraph too."""

    reason: str
    words: str | None = None
    paragraph: int | None = None


def pages(dossier: Dossier) -> Iterator[Page]:
    """One page for each source. Its publication mode decides which of its words are there."""
    for source in dossier.sources.values():
        article = dossier.articles[source.id]
        outlet = dossier.organisations[source.publisher]
        quoted = counted(len(article.quotes), "quote")
        whole = paragraphs(article) if source.publish == "full" else ()
        repairs = article.searchable.repairs
        yield make_page(
            dossier,
            urls.record_address("sources", source.id),
            "source.md.jinja",
            title=wording(dossier).label(source),
            description=f"{outlet.name}, {edtf.in_words(source.published)}: {quoted}, who says what in which words.",
            hide=("navigation", "toc"),
            found=source_found(dossier, source),
            subject=source,
            source=source,
            outlet=link_to(outlet, dossier),
            agency=link_to(dossier.organisations[source.wire], dossier) if source.wire else None,
            language=wording(dossier).language(source.language),
            mode=MODES[source.publish],
            sha256=article.file.sha256,
            sentences=readings(article),
            paragraphs=[(paragraph, _margins(paragraph, dossier)) for paragraph in whole],
            quotes=() if whole else [cited_quote(quote.placed, dossier) for quote in number_quotes(article)],
            set_aside=_aside(article, whole),
            repairs=[(repair.reads, article.text[repair.start : repair.end]) for repair in repairs],
            named=named(article, dossier),
        )


def number_quotes(article: Article) -> tuple[NumberedQuote, ...]:
    """The quotes of an article numbered from 1 as they end, so that the numbers rise where they stand in the text."""
    by_end = sorted(article.quotes, key=lambda placed: (placed.anchor.end, placed.anchor.start, placed.fragment))
    numbered = []
    for _, group in groupby(enumerate(by_end, 1), lambda item: _paragraph_of(article, item[1])):
        numbered += [NumberedQuote(placed, number, place) for place, (number, placed) in enumerate(group, 1)]
    return tuple(numbered)


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of an article, the first numbered 1."""
    quotes = number_quotes(article)
    unread = tuple(sentence for sentence in article.sentences if sentence.reading == Reading.UNREAD)
    found = []
    for number, (start, end) in enumerate(article.searchable.paragraphs, 1):
        here = tuple(quote for quote in quotes if start <= quote.placed.anchor.start < end)
        aside = tuple(passage for passage in article.set_aside if start <= passage.anchor.start < end)
        skipped = tuple(sentence for sentence in unread if start <= sentence.start < end)
        found.append(
            Paragraph(
                number, tuple(_runs(article, (start, end), here, aside, skipped)), tuple(_voices(here)), aside, skipped
            )
        )
    return tuple(found)


def readings(article: Article) -> Counter[Reading]:
    """How many sentences were cited, set aside and left unread."""
    return Counter(sentence.reading for sentence in article.sentences)


def _margins(paragraph: Paragraph, dossier: Dossier) -> tuple[Margin, ...]:
    return tuple(
        Margin(heard(voice.claim, dossier), tuple((quote, claim_note(quote.claim, dossier)) for quote in voice.quotes))
        for voice in paragraph.voices
    )


def _aside(article: Article, whole: Iterable[Paragraph]) -> list[ShownAside]:
    """The passages set aside; `whole` are the paragraphs of a source published in full."""
    if article.source.publish != "full":
        return [ShownAside(passage.reason) for passage in article.set_aside]
    return [
        ShownAside(passage.reason, excerpts.words(article, passage), paragraph.number)
        for paragraph in whole
        for passage in paragraph.set_aside
    ]


def _paragraph_of(article: Article, placed: PlacedQuote) -> int:
    return bisect_right(article.searchable.paragraphs, placed.anchor.start, key=lambda span: span[0])


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
        *(
            mark(repair.start, repair.end, repair)
            for repair in article.searchable.repairs
            if span[0] <= repair.start < span[1]
        ),
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
