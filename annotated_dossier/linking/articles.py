"""Records and seeds to articles: each source with its quotes anchored, its sentences read and its names found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from annotated_dossier.anchoring.anchor import Anchor, Misfit, Passage, Searchable, anchor, first_place, searchable
from annotated_dossier.anchoring.problems import QUOTE_AMBIGUOUS
from annotated_dossier.diagnostics import Diagnostic, Related, Span, span_in
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.problems import QUOTE_IN_ANOTHER_SOURCE, SEED_MISSING
from annotated_dossier.model import Claim, Named, Origin, Quote, Selector, Source
from annotated_dossier.records.parse import Records
from annotated_dossier.text.names import Mention, Names, overridden
from annotated_dossier.text.sentences import Splitter, sentences

_SOURCES_NAMED = 3
_WORD = re.compile(r"\w+(?:['’.,]\w+)*")


class Reading(StrEnum):
    """What became of a sentence."""

    CITED = "cited"
    SET_ASIDE = "set_aside"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A claim's quote and where it stands. `fragment` is its address inside the source's page."""

    claim: Claim
    index: int
    quote: Quote
    anchor: Anchor
    fragment: str


@dataclass(frozen=True, slots=True)
class SetAsidePassage:
    """A passage that no claim cites, and why."""

    anchor: Anchor
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source (code points of the stored text). `uncited` are the spans of its words in no quote."""

    start: int
    end: int
    reading: Reading
    claims: tuple[str, ...] = ()
    reason: str | None = None
    uncited: tuple[tuple[int, int], ...] = ()


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
    stated: tuple[Mention, ...]

    @property
    def text(self) -> str:
        """The stored text; every offset counts its code points."""
        return self.file.text

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The names in the text, in its order."""
        return tuple(overridden(self.names.find(self.text), self.stated))

    @cached_property
    def mentions_of(self) -> dict[str, list[Mention]]:
        """The names in the text, in its order, by the id of the record that they name."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.record, []).append(mention)
        return found


def read_articles(
    records: Records, seeds: Mapping[str, TextFile], split: Splitter = sentences
) -> tuple[dict[str, Article], list[Diagnostic]]:
    """The article of every source whose file is there, by id of the source. `split` gives the spans of its sentences."""
    problems: list[Diagnostic] = []
    names = Names(_names_by_record(records))
    quotes = _quotes_by_source(records)
    texts = {}
    for source in records.by_kind["sources"].values():
        file = seeds.get(source.file)
        if file is None:
            problems.append(_missing_seed(source, seeds))
        else:
            texts[source.id] = _make_searchable(source, file, problems)
    articles = {
        source.id: _read_article(source, texts, quotes.get(source.id, ()), names, split, problems)
        for source in records.by_kind["sources"].values()
        if source.id in texts
    }
    return articles, problems


class _Text(NamedTuple):
    """A source's file, and its text made ready to be searched."""

    file: TextFile
    ready: Searchable


def _make_searchable(source: Source, file: TextFile, problems: list[Diagnostic]) -> _Text:
    ready, misfits = searchable(file.text, source.repairs)
    problems += [_explain(misfit, source.origin, ("repairs", misfit.repair), file) for misfit in misfits]
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
        PlacedQuote(claim, index, quote, found, fragment(claim, index))
        for claim, index, quote in wanted
        if (found := place(quote, claim.origin, ("quotes", index)))
    ]
    placed.sort(key=lambda quote: (quote.anchor.parts, quote.fragment))
    aside = [
        SetAsidePassage(found, item.reason)
        for index, item in enumerate(source.set_aside)
        if (found := place(item, source.origin, ("set_aside", index)))
    ]
    aside.sort(key=lambda passage: passage.anchor.parts)
    stated = [
        Mention(found.start, found.end, item.is_)
        for index, item in enumerate(source.mentions)
        if (found := place(item, source.origin, ("mentions", index)))
    ]
    read = _read_sentences(file.text, split(file.text), placed, aside)
    return Article(source, file, ready, tuple(placed), tuple(aside), tuple(read), names, tuple(stated))


def fragment(claim: Claim, index: int) -> str:
    """The address of a claim's quote inside its source's page: the claim's id, then `-2`, …, or the quote's own id."""
    quote = claim.quotes[index]
    if quote.id:
        return quote.id
    before = sum(other.source == quote.source for other in claim.quotes[:index])
    return f"{claim.id}-{before + 1}" if before else claim.id


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
            found = _in_another_source(self.source, elsewhere, origin.span(*path, "exact"))
        else:
            found = _explain(found, origin, path, file)
        self.problems.append(found)
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
    for claim in records.by_kind["claims"].values():
        for index, quote in enumerate(claim.quotes):
            quotes.setdefault(quote.source, []).append((claim, index, quote))
    return quotes


def _read_sentences(
    text: str, spans: Iterable[Sequence[int]], placed: list[PlacedQuote], aside: list[SetAsidePassage]
) -> Iterable[Sentence]:
    """Each sentence, cited when quotes together cover at least half its words, set aside when such passages cover all."""
    cited = _Passages((part, quote.claim.id) for quote in placed for part in quote.anchor.parts)
    set_aside = _Passages((part, passage.reason) for passage in aside for part in passage.anchor.parts)
    for start, end in spans:
        words = [word.span() for word in _WORD.finditer(text, start, end)]
        within = cited.overlapping(start, end)
        uncited = tuple(_outside(words, within))
        claims = tuple(dict.fromkeys(claim for _, claim in within))
        passed_over = set_aside.overlapping(start, end)
        if claims and 2 * len(uncited) <= len(words):
            yield Sentence(start, end, Reading.CITED, claims, None, uncited)
        elif passed_over and not _outside(words, passed_over):
            yield Sentence(start, end, Reading.SET_ASIDE, claims, passed_over[0][1], uncited)
        else:
            yield Sentence(start, end, Reading.UNREAD, claims, None, uncited)


_Marked = tuple[tuple[int, int], str]


class _Passages:
    """Passages of a text (its span and what is known of it), found by their place without looking at each."""

    def __init__(self, passages: Iterable[_Marked]):
        self._passages = sorted(passages)
        self._starts = [start for (start, _), _ in self._passages]
        self._furthest_ends = list(accumulate((end for (_, end), _ in self._passages), max))

    def overlapping(self, start: int, end: int) -> list[_Marked]:
        """Those that share a character with `text[start:end]`, in order."""
        first, last = bisect_right(self._furthest_ends, start), bisect_left(self._starts, end)
        return [passage for passage in self._passages[first:last] if start < passage[0][1]]


def _outside(words: list[tuple[int, int]], passages: list[_Marked]) -> list[tuple[int, int]]:
    """The words that lie in none of the passages, or only in part."""
    for (start, end), _ in passages:
        words = [word for word in words if word[0] < start or end < word[1]]
    return words
