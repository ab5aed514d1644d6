"""Words in a row that our own texts share with a source that is not published in full: quoted, marks or no marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.fields import Words
from annotated_dossier.model.marks import Path, texts
from annotated_dossier.text.fold import Folded, fold

# So many words in a row are no coincidence.
LEAST = 8

_WORD = re.compile(r"\w+(?:'\w+)*")
# Anchoring sees to the words of sources, and a headline is no part of the text.
_NOT_OURS = (Words.QUOTED, Words.REPEATED, Words.PRINTED)

# By so many words in a row: the sources that have them, each with the number of the first of them.
_Grams = Mapping[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row of a source, in a text of a record: at `path`, from `start` to `end` of that text.

    `places` are where the source has them (code points of the stored text).
    """

    article: Article
    record: Record
    path: Path
    start: int
    end: int
    count: int
    words: str
    places: tuple[tuple[int, int], ...]


# Kept, since two rules ask for them.
@lru_cache(maxsize=1)
def runs(dossier: Dossier) -> tuple[Run, ...]:
    """Every such run, as long as it goes, in the order of the records."""
    articles = {key: article for key, article in dossier.articles.items() if article.source.publish != "full"}
    if not articles:
        return ()
    places = {key: _words(article.searchable.printed) for key, article in articles.items()}
    grams = _grams(places)
    return tuple(
        run
        for record in dossier.all_records()
        for path, text, words in texts(record)
        if words not in _NOT_OURS
        for run in _runs(record, path, text, grams, articles, places)
    )


_Words = list[tuple[str, int, int]]


def _words(folded: Folded) -> _Words:
    """The words of a folded text in small letters, each with its place in the original."""
    return [(match[0].lower(), *folded.span(*match.span())) for match in _WORD.finditer(folded.text)]


def _in_rows(words: _Words) -> Iterator[tuple[int, str]]:
    """Each row of `LEAST` words, with the number of its first."""
    forms = [form for form, _, _ in words]
    for first in range(len(forms) - LEAST + 1):
        yield first, " ".join(forms[first : first + LEAST])


def _grams(places: Mapping[str, _Words]) -> _Grams:
    found: dict[str, list[tuple[str, int]]] = {}
    for source, words in places.items():
        for first, row in _in_rows(words):
            known = found.setdefault(row, [])
            if not known or known[-1][0] != source:
                known.append((source, first))
    return found


def _runs(
    record: Record, path: Path, text: str, grams: _Grams, articles: Mapping[str, Article], places: Mapping[str, _Words]
) -> Iterator[Run]:
    words = _words(fold(text))
    # By source: rows that follow each other, each with the number of its first word here and there.
    rows: dict[str, list[list[tuple[int, int]]]] = {}
    for first, row in _in_rows(words):
        for source, there in grams.get(row, ()):
            groups = rows.setdefault(source, [])
            if not groups or groups[-1][-1][0] != first - 1:
                groups.append([])
            groups[-1].append((first, there))
    for source, groups in rows.items():
        for group in groups:
            begin, last = group[0][0], group[-1][0] + LEAST - 1
            start, end = words[begin][1], words[last][2]
            yield Run(
                articles[source],
                record,
                path,
                start,
                end,
                last - begin + 1,
                text[start:end],
                tuple(_places(places[source], (there for _, there in group))),
            )


def _places(words: _Words, firsts: Iterable[int]) -> Iterator[tuple[int, int]]:
    for first in firsts:
        yield words[first][1], words[first + LEAST - 1][2]
