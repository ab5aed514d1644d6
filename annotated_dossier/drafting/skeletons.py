"""Skeletons: claims that would cite what no claim cites yet, with all that the words themselves tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotated_dossier.diagnostics import Span, span_in
from annotated_dossier.drafting.comparing import Comparison, comparisons
from annotated_dossier.drafting.cues import Cue
from annotated_dossier.drafting.figures import DraftFigure, figures_in
from annotated_dossier.drafting.quoting import DraftQuote, quote_of
from annotated_dossier.drafting.sentences import Reached, State
from annotated_dossier.drafting.speakers import cues_of
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import SOURCE_VOICE
from annotated_dossier.model.new_ids import new_id
from annotated_dossier.text.languages import Language
from annotated_dossier.text.stretches import overlapping

_WORDS_OF_ID = 5
_WORD = re.compile(r"\w(?:[\w'’,.-]*\w)?")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A claim in the making. `speaker` is `None` where nobody can tell who speaks; `cue` says by which words.

    `span` is the place of its words in the source. Where they name nothing, it is about the place that the source names
    most, and `names_subject` is false.
    """

    id: str
    source: str
    span: Span
    state: State
    quote: DraftQuote
    speaker: str | None
    cue: Cue | None
    about: tuple[str, ...]
    names_subject: bool
    figures: tuple[DraftFigure, ...]
    compare: tuple[Comparison, ...] = ()


def skeletons(
    article: Article, sentences: Sequence[Reached], dossier: Dossier, taken: set[str]
) -> Iterator[Skeleton | None]:
    """For each sentence that is due its skeleton, `None` for the others and where its words cannot be quoted.

    `sentences` are all of the article. `taken` are the ids that no new record may have; those of the skeletons join
    them.
    """
    spans = [(item.sentence.start, item.sentence.end) for item in sentences]
    names = overlapping(spans, (((name.start, name.end), name.record) for name in article.mentions))
    subject = _most_named(article, dossier)
    for item, cue, named in zip(sentences, cues_of(article, dossier), names, strict=True):
        records = dict.fromkeys(record for _, record in named if record in dossier.kind_of)
        found = _skeleton(article, item, cue, records, subject, dossier, taken) if item.is_due else None
        if found:
            taken.add(found.id)
        yield found


def _skeleton(
    article: Article,
    item: Reached,
    cue: Cue | None,
    named: Iterable[str],
    subject: tuple[str, ...],
    dossier: Dossier,
    taken: set[str],
) -> Skeleton | None:
    start, end = _wanted(item)
    quote = quote_of(article, start, end)
    if quote is None:
        return None
    language = article.language
    span = span_in(article.text, article.file.path, start, end)
    speaker = cue.speaker if cue else SOURCE_VOICE if language.is_known else None
    about = tuple(record for record in named if record != speaker)
    names = [(name.start, name.end) for name in article.names.find(quote.exact, language)]
    figures = tuple(
        replace(figure, area=_area(figure, about, dossier))
        for figure in figures_in(quote.exact, names, language, dossier)
    )
    return Skeleton(
        new_id(_told(quote.exact, language), f"{article.source.id}-line-{span.line}", taken),
        article.source.id,
        span,
        item.state,
        quote,
        speaker,
        cue,
        about or subject,
        bool(about),
        figures,
        tuple(comparisons(figures, about or subject, quote.exact, dossier)),
    )


def _most_named(article: Article, dossier: Dossier) -> tuple[str, ...]:
    """The place that an article names most, if it names any."""
    times = Counter(name.record for name in article.mentions if name.record in dossier.places)
    return tuple(record for record, _ in times.most_common(1))


def _wanted(item: Reached) -> tuple[int, int]:
    """From the first to the last word that no claim cites; of an unread sentence, all of it."""
    if item.state is State.UNREAD:
        return item.sentence.start, item.sentence.end
    return item.sentence.uncited[0][0], item.sentence.uncited[-1][1]


def _told(exact: str, language: Language) -> str:
    """The first words but for those that join others."""
    joining = language.statements.stop_words if language.statements else ()
    words = _WORD.findall(exact)
    told = [word for word in words if word.lower() not in joining]
    return " ".join((told or words)[:_WORDS_OF_ID]).replace("'", "")


def _area(figure: DraftFigure, about: Sequence[str], dossier: Dossier) -> str | None:
    """The only place that a sentence names; a distance between places has none."""
    places = [record for record in about if record in dossier.places]
    measure = dossier.record.measures.get(figure.measure or "")
    return places[0] if len(places) == 1 and not (measure and measure.between_places) else None
