"""Records and seeds to articles: each source with its quotes anchored, its sentences read and its names found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from annotated_dossier.anchoring.anchor import Anchor, Searchable, searchable
from annotated_dossier.diagnostics import Diagnostic
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.placing import PlacedQuote as PlacedQuote
from annotated_dossier.linking.placing import Placer, Text, explain, placed_quotes, quotes_by_source, summed_up
from annotated_dossier.linking.problems import SEED_MISSING
from annotated_dossier.model import Claim, Named, Quote, Source
from annotated_dossier.phrases import N_
from annotated_dossier.records.gathered import Records, records_of
from annotated_dossier.text.direct_speech import direct_speech
from annotated_dossier.text.joining_words import language_read
from annotated_dossier.text.languages import Language
from annotated_dossier.text.names import NameFound, Names, overridden
from annotated_dossier.text.sentences import Splitter, sentences
from annotated_dossier.text.stretches import Marked, overlapping
from annotated_dossier.text.unspaced import words_joined_by

_WORD = words_joined_by("'’.,")


class SentenceState(StrEnum):
    """What became of a sentence."""

    CITED = "cited"
    SET_ASIDE = "set_aside"
    UNREAD = "unread"


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
_FURNITURE = N_("It belongs to the page, not to the article.")


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
    def language(self) -> Language:
        """The language to read it by."""
        return language_read(self.source.language, self.text)

    @cached_property
    def direct_speech(self) -> tuple[tuple[int, int], ...]:
        """The places of what it prints in quotation marks, in the order of the text."""
        return tuple(direct_speech(self.text, self.searchable.paragraphs, self.language))

    @cached_property
    def mentions(self) -> tuple[NameFound, ...]:
        """The names in the text, in its order."""
        return tuple(overridden(self.names.find(self.text, self.language), self.stated))

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
    quotes = quotes_by_source(records_of(Claim, records).values())
    texts = {}
    damaged: dict[str, list[Diagnostic]] = {}
    for source in records_of(Source, records).values():
        file = seeds.get(source.file)
        if file is None:
            problems.append(_missing_seed(source, seeds))
        else:
            damaged[source.id] = []
            texts[source.id] = _make_searchable(source, file, damaged[source.id])
    articles = {
        source.id: _read_article(source, texts, quotes.get(source.id, ()), names, split, damaged[source.id])
        for source in records_of(Source, records).values()
        if source.id in texts
    }
    for source_id, article in articles.items():
        problems += summed_up(damaged[source_id], article.source, len(article.quotes))
    return articles, problems


def _make_searchable(source: Source, file: TextFile, problems: list[Diagnostic]) -> Text:
    ready, misfits = searchable(file.text, source.repairs, source.note_marks, source.furniture)
    problems += [explain(misfit, source.origin, path, file) for path, misfit in misfits.items()]
    return Text(file, ready)


def _read_article(
    source: Source,
    texts: Mapping[str, Text],
    wanted: Iterable[tuple[Claim, int, Quote]],
    names: Names,
    split: Splitter,
    problems: list[Diagnostic],
) -> Article:
    file, ready = texts[source.id]
    place = Placer(source.id, texts, problems)
    placed = placed_quotes(wanted, place)
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
    read = _read_sentences(file.text, split(file.text, language_read(source.language, file.text)), placed, aside)
    return Article(source, file, ready, tuple(placed), tuple(aside), tuple(read), names, tuple(stated))


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


def _read_sentences(
    text: str, spans: Iterable[Sequence[int]], placed: list[PlacedQuote], aside: list[SetAsidePassage]
) -> Iterable[Sentence]:
    """Each sentence: cited if quotes together cover at least half its words, set aside if such passages cover all."""
    spans = list(spans)
    cited = overlapping(spans, [(part, quote.claim.id) for quote in placed for part in quote.anchor.parts])
    set_aside = overlapping(spans, [(part, passage.reason) for passage in aside for part in passage.anchor.parts])
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


def _outside(words: Iterable[tuple[int, int]], passages: Sequence[Marked[str]]) -> Iterator[tuple[int, int]]:
    """The words that lie in none of the passages, or only in part; both are in order."""
    furthest = number = 0
    for start, end in words:
        while number < len(passages) and passages[number][0][0] <= start:
            furthest = max(furthest, passages[number][0][1])
            number += 1
        if furthest < end:
            yield start, end
