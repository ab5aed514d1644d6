"""Who speaks in each sentence of an article, by the cues in it and around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotated_dossier.drafting.cues import Cue, Said, cue_in
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.text.languages import Language
from annotated_dossier.text.names import NameFound, Names
from annotated_dossier.text.stretches import Free, overlapping


def cues_of(article: Article, dossier: Dossier) -> list[Cue | None]:
    """For each sentence the cue that says who speaks in it; none where the article speaks itself.

    Direct speech without a cue of its own has that of its paragraph, and a pronoun stands for who spoke last.
    """
    sentences = list(_sentences(article, dossier))
    own = [cue_in(said, lambda record: record in dossier.people) for said in sentences]
    taken_up = list(_taken_up(own))
    return [
        cue or (_beside(index, taken_up, article) if _is_direct(said) else None)
        for index, (cue, said) in enumerate(zip(taken_up, sentences, strict=True))
    ]


def _sentences(article: Article, dossier: Dossier) -> Iterator[Said]:
    language = article.language
    spans = [(sentence.start, sentence.end) for sentence in article.sentences]
    named = overlapping(spans, (((name.start, name.end), name) for name in _speakers(article, dossier, language)))
    spoken = overlapping(spans, ((place, None) for place in article.direct_speech))
    for (start, end), names, speech in zip(spans, named, spoken, strict=True):
        yield Said(article.text, start, end, [place for place, _ in speech], [name for _, name in names], language)


def _speakers(article: Article, dossier: Dossier, language: Language) -> list[NameFound]:
    """The names of those who may speak, in order, and the surnames of people where they stand alone."""
    speaking = {record for key, kind in dossier.kinds.items() if kind.may_speak for record in dossier.by_kind[key]}
    found = [name for name in article.mentions if name.record in speaking]
    surnames = {person.id: person.name.split()[-1:] for person in dossier.people.values()}
    times = Counter(name for names in surnames.values() for name in names)
    alone = Names({record: [name for name in names if times[name] == 1] for record, names in surnames.items()})
    taken = Free(article.text)
    return sorted(name for name in (*found, *alone.find(article.text, language)) if taken.take(name.start, name.end))


def _taken_up(cues: list[Cue | None]) -> Iterator[Cue | None]:
    """The cues, each pronoun with the speaker of the last cue before it."""
    last = None
    for cue in cues:
        if cue and cue.pronoun:
            cue = cue._replace(speaker=last)
        last = cue.speaker if cue else last
        yield cue


def _is_direct(said: Said) -> bool:
    """Whether most of a sentence is direct speech."""
    spoken = sum(min(end, said.end) - max(start, said.start) for start, end in said.speech)
    return 2 * spoken > said.end - said.start


def _beside(index: int, cues: list[Cue | None], article: Article) -> Cue | None:
    """The cue of the nearest sentence behind this one in its paragraph, or else before it."""
    sentences, at = article.sentences, article.sentences[index].start
    start, end = next(place for place in article.searchable.paragraphs if place[0] <= at < place[1])
    around = (*range(index + 1, len(sentences)), *range(index - 1, -1, -1))
    return next((cue for other in around if (cue := cues[other]) and start <= sentences[other].start < end), None)
