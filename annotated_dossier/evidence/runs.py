"""Words in a row that our own texts share with a source that is not published in full: quoted, marks or no marks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotated_dossier.evidence.our_texts import our_texts
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.marks import Path
from annotated_dossier.text.fold import Folded, fold

# So many words in a row are no coincidence.
LEAST = 8

_WORD = re.compile(r"\w+(?:'\w+)*")

# A row of `LEAST` words, wherever it begins, holds one whole row of these few that begins at one of these steps.
_FEW = 6
_STEP = LEAST - _FEW + 1

# By so many words in a row: the sources that have them, each with the number of the first of them.
_Rows = Mapping[str, list[tuple[str, int]]]


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
    places = {key: _words(article.searchable.repaired) for key, article in articles.items()}
    rows, few = _rows(places), {row for words in places.values() for _, row in _in_rows(_forms(words), _FEW)}
    return tuple(
        run
        for record, path, text in our_texts(dossier)
        if _may_hold_one(text, few)
        for run in _runs(record, path, text, rows, articles, places)
    )


def _may_hold_one(text: str, few: Container[str]) -> bool:
    """Whether some words in a row are those of a source: most texts have none, and are looked at no further."""
    if len(text) < 2 * LEAST - 1:
        return False
    forms = _WORD.findall(fold(text).text.casefold())
    if len(forms) < LEAST:
        return False
    return any(" ".join(forms[first : first + _FEW]) in few for first in range(0, len(forms) - _FEW + 1, _STEP))


_Words = list[tuple[str, int, int]]


def _words(folded: Folded) -> _Words:
    """The words of a folded text in small letters, each with its place in the original."""
    return [(match[0].casefold(), *folded.span(*match.span())) for match in _WORD.finditer(folded.text)]


def _forms(words: _Words) -> list[str]:
    return [form for form, _, _ in words]


def _in_rows(forms: list[str], length: int = LEAST) -> Iterator[tuple[int, str]]:
    """Each row of so many words, with the number of its first."""
    for first in range(len(forms) - length + 1):
        yield first, " ".join(forms[first : first + length])


def _rows(places: Mapping[str, _Words]) -> _Rows:
    found: dict[str, list[tuple[str, int]]] = {}
    for source, words in places.items():
        for first, row in _in_rows(_forms(words)):
            known = found.setdefault(row, [])
            if not known or known[-1][0] != source:
                known.append((source, first))
    return found


def _runs(
    record: Record, path: Path, text: str, rows: _Rows, articles: Mapping[str, Article], places: Mapping[str, _Words]
) -> Iterator[Run]:
    folded = fold(text)
    # By source: rows that follow each other, each with the number of its first word here and there.
    shared: dict[str, list[list[tuple[int, int]]]] = {}
    for first, row in _in_rows(_WORD.findall(folded.text.casefold())):
        for source, there in rows.get(row, ()):
            groups = shared.setdefault(source, [])
            if not groups or groups[-1][-1][0] != first - 1:
                groups.append([])
            groups[-1].append((first, there))
    words = _words(folded) if shared else []
    for source, groups in shared.items():
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
