"""Records and seeds to articles: each source with its quotes anchored, its sentences read and its names found."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from annotated_dossier.anchoring.anchor import Anchor, Misfit, Passage, Searchable, anchor, first_place, searchable
from annotated_dossier.anchoring.problems import QUOTE_AMBIGUOUS
from annotated_dossier.diagnostics import Diagnostic, Related, Span, span_in
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.fragments import former_fragments, fragment
from annotated_dossier.linking.problems import QUOTE_IN_ANOTHER_SOURCE, SEED_MISSING
from annotated_dossier.model import Claim, Named, Origin, Quote, Selector, Source
from annotated_dossier.records.gathered import Records, records_of
from annotated_dossier.text.direct_speech import direct_speech
from annotated_dossier.text.languages import language_of
from annotated_dossier.text.names import NameFound, Names, overridden
from annotated_dossier.text.sentences import Splitter, sentences

_SOURCES_NAMED = 3
_WORD = re.compile(r"\w+(?:['’.,]\w+)*")


class SentenceState(StrEnum):
    """What became of a sentence."""

    CITED = "cited"
    SET_ASIDE = "set_aside"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A claim's quote and where it stands. `fragment` is its address in the source's page, `formerly` those it had."""

    claim: Claim
    index: int
    quote: Quote
    anchor: Anchor
    fragment: str
    formerly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAsidePassage:
    """A passage that no claim cites, and why."""

    anchor: Anchor
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source (code points of the stored text), and how many words it has.

    `uncited` are the spans of its words in no quote.
    """

    start: int
    end: int
    state: SentenceState
    claims: tuple[str, ...] = ()
    reason: str | None = None
    uncited: tuple[tuple[int, int], ...] = ()
    words: int = 0


# Why no claim cites what a quote may pass.
_FURNITURE = "It belongs to the page, not to the article."


@dataclass(frozen=True)
class Article:
    """A source made ready. Quotes and set-aside passages are in the order of the text.

    `names` are those of all records; where it was stated what stands for what, `stated` says so.
    """

    source: Source
    file: TextFile
    searchable: Searchable
    quotes: tuple[PlacedQuote, ...]
    set_aside: tuple[SetAsidePassage, ...]
    sentences: tuple[Sentence, ...]
    names: Names
    stated: tuple[NameFound, ...]

    @property
    def text(self) -> str:
        """The stored text; every offset counts its code points."""
        return self.file.text

    @cached_property
    def direct_speech(self) -> tuple[tuple[int, int], ...]:
        """The places of what it prints in quotation marks, in the order of the text."""
        language = language_of(self.source.language)
        return tuple(direct_speech(self.text, self.searchable.paragraphs, language))

    @cached_property
    def mentions(self) -> tuple[NameFound, ...]:
        """The names in the text, in its order."""
        return tuple(overridden(self.names.find(self.text, language_of(self.source.language)), self.stated))

    @cached_property
    def mentions_of(self) -> Mapping[str, tuple[NameFound, ...]]:
        """The names in the text by the id of what they stand for."""
        found: dict[str, list[NameFound]] = {}
        for mention in self.mentions:
            found.setdefault(mention.record, []).append(mention)
        return {record: tuple(mentions) for record, mentions in found.items()}


def read_articles(
    records: Records, seeds: Mapping[str, TextFile], split: Splitter = sentences
) -> tuple[dict[str, Article], list[Diagnostic]]:
    """The article of every source whose file is there, by the source's id; `split` gives the spans of its sentences."""
    problems: list[Diagnostic] = []
    names = Names(_names_by_record(records))
    quotes = _quotes_by_source(records)
    texts = {}
    for source in records_of(Source, records).values():
        file = seeds.get(source.file)
        if file is None:
            problems.append(_missing_seed(source, seeds))
        else:
            texts[source.id] = _make_searchable(source, file, problems)
    articles = {
        source.id: _read_article(source, texts, quotes.get(source.id, ()), names, split, problems)
        for source in records_of(Source, records).values()
        if source.id in texts
    }
    return articles, problems


class _Text(NamedTuple):
    """A source's file, and its text made ready to be searched."""

    file: TextFile
    ready: Searchable


def _make_searchable(source: Source, file: TextFile, problems: list[Diagnostic]) -> _Text:
    ready, misfits = searchable(file.text, source.repairs, source.note_marks, source.furniture)
    problems += [_explain(misfit, source.origin, path, file) for path, misfit in misfits.items()]
    return _Text(file, ready)


def _read_article(
    source: Source,
    texts: Mapping[str, _Text],
    wanted: Iterable[tuple[Claim, int, Quote]],
    names: Names,
    split: Splitter,
    problems: list[Diagnostic],
) -> Article:
    file, ready = texts[source.id]
    place = _Placer(source.id, texts, problems)
    placed = [
        PlacedQuote(claim, index, quote, found, fragment(claim, index), former_fragments(claim, index))
        for claim, index, quote in wanted
        if (found := place(quote, claim.origin, ("quotes", index)))
    ]
    placed.sort(key=lambda quote: (quote.anchor.parts, quote.fragment))
    aside = [
        SetAsidePassage(found, item.reason)
        for index, item in enumerate(source.set_aside)
        if (found := place(item, source.origin, ("set_aside", index)))
    ]
    aside += [SetAsidePassage(Anchor((place,)), _FURNITURE) for place in ready.furniture]
    aside.sort(key=lambda passage: passage.anchor.parts)
    stated = [
        NameFound(found.start, found.end, item.is_)
        for index, item in enumerate(source.mentions)
        if (found := place(item, source.origin, ("mentions", index)))
    ]
    read = _read_sentences(file.text, split(file.text, language_of(source.language)), placed, aside)
    return Article(source, file, ready, tuple(placed), tuple(aside), tuple(read), names, tuple(stated))


class _Placer:
    """Anchors selectors in one of several sources, and reports those that do not fit."""

    def __init__(self, source: str, texts: Mapping[str, _Text], problems: list[Diagnostic]):
        self.source = source
        self.texts = texts
        self.problems = problems

    def __call__(self, selector: Selector, origin: Origin, path: tuple[str | int, ...]) -> Anchor | None:
        file, ready = self.texts[self.source]
        found = anchor(selector, ready)
        if isinstance(found, Anchor):
            return found
        if found.entry is not QUOTE_AMBIGUOUS and (elsewhere := self._find_elsewhere(selector)):
            problem = _in_another_source(self.source, elsewhere, origin.span(*path, "exact"))
        else:
            problem = _explain(found, origin, path, file)
        self.problems.append(problem)
        return None

    def _find_elsewhere(self, selector: Selector) -> dict[str, Span]:
        """Where the words stand in the other sources, by the source's id."""
        return {
            source: span_in(file.text, file.path, found.start, found.end)
            for source, (file, ready) in self.texts.items()
            if source != self.source and (found := first_place(selector, ready))
        }


def _in_another_source(source: str, elsewhere: Mapping[str, Span], span: Span) -> Diagnostic:
    named = list(elsewhere)[:_SOURCES_NAMED]
    return QUOTE_IN_ANOTHER_SOURCE.at(
        span,
        f"The words are not in the source `{source}`; they are in {', '.join(map('`{}`'.format, named))}.",
        f"Write the id of the source they are from, or copy the words from `{source}`.",
        tuple(Related(elsewhere[other], "the words stand here") for other in named),
    )


def _explain(misfit: Misfit, origin: Origin, path: tuple[str | int, ...], file: TextFile) -> Diagnostic:
    related = tuple(Related(_span(file, passage), passage.label) for passage in misfit.passages)
    return misfit.entry.at(origin.span(*path, misfit.field), misfit.message, misfit.hint, related)


def _span(file: TextFile, passage: Passage) -> Span:
    return span_in(file.text, file.path, passage.start, passage.end)


def _missing_seed(source: Source, seeds: Mapping[str, TextFile]) -> Diagnostic:
    from annotated_dossier.text.suggest import nearest_word

    near = nearest_word(source.file, seeds)
    return SEED_MISSING.at(
        source.origin.span("file"),
        f"There is no readable file `seeds/{source.file}`.",
        f"Did you mean `{near}`?" if near else "Put the text there, byte for byte.",
    )


def _names_by_record(records: Records) -> dict[str, list[str]]:
    named = (record for record in records.all() if isinstance(record, Named))
    return {record.id: [record.name, *(name.name for name in record.names if name.match)] for record in named}


def _quotes_by_source(records: Records) -> dict[str, list[tuple[Claim, int, Quote]]]:
    quotes: dict[str, list[tuple[Claim, int, Quote]]] = {}
    for claim in records_of(Claim, records).values():
        for index, quote in enumerate(claim.quotes):
            quotes.setdefault(quote.source, []).append((claim, index, quote))
    return quotes


def _read_sentences(
    text: str, spans: Iterable[Sequence[int]], placed: list[PlacedQuote], aside: list[SetAsidePassage]
) -> Iterable[Sentence]:
    """Each sentence: cited if quotes together cover at least half its words, set aside if such passages cover all."""
    spans = list(spans)
    cited = _overlapping(spans, [(part, quote.claim.id) for quote in placed for part in quote.anchor.parts])
    set_aside = _overlapping(spans, [(part, passage.reason) for passage in aside for part in passage.anchor.parts])
    for (start, end), within, passed_over in zip(spans, cited, set_aside, strict=True):
        words = [word.span() for word in _WORD.finditer(text, start, end)]
        uncited = tuple(_outside(words, within))
        claims = tuple(dict.fromkeys(claim for _, claim in within))
        if claims and 2 * len(uncited) <= len(words):
            yield Sentence(start, end, SentenceState.CITED, claims, None, uncited, len(words))
        elif passed_over and not any(_outside(words, passed_over)):
            yield Sentence(start, end, SentenceState.SET_ASIDE, claims, passed_over[0][1], uncited, len(words))
        else:
            yield Sentence(start, end, SentenceState.UNREAD, claims, None, uncited, len(words))


_Marked = tuple[tuple[int, int], str]


def _overlapping(spans: Iterable[Sequence[int]], passages: Iterable[_Marked]) -> Iterator[list[_Marked]]:
    """For each of the spans, which are in order, the passages that share a character with it, in order."""
    left = deque(sorted(passages))
    within: list[_Marked] = []
    for start, end in spans:
        while left and left[0][0][0] < end:
            within.append(left.popleft())
        within = [passage for passage in within if start < passage[0][1]]
        yield within


def _outside(words: Iterable[tuple[int, int]], passages: Sequence[_Marked]) -> Iterator[tuple[int, int]]:
    """The words that lie in none of the passages, or only in part; both are in order."""
    furthest = number = 0
    for start, end in words:
        while number < len(passages) and passages[number][0][0] <= start:
            furthest = max(furthest, passages[number][0][1])
            number += 1
        if furthest < end:
            yield start, end
