"""How much of the skeletons that `todo` proposes editors wrote as well: `python -m bench.todo [DOSSIER]`.

Hides the claims of a dossier, asks for a skeleton of each of its sentences, and compares speaker, subjects and figures
with those of the claims whose words stand in that sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from annotated_dossier import pipeline
from annotated_dossier.drafting.sentences import reached
from annotated_dossier.drafting.skeletons import Skeleton, skeletons
from annotated_dossier.files.read import TextFile, read
from annotated_dossier.linking.articles import read_articles
from annotated_dossier.linking.link import Dossier, link
from annotated_dossier.model import Claim
from annotated_dossier.records.gathered import Records
from annotated_dossier.records.parse import parse
from bench.measure import PROJECT

_FIGURE = ("value", "min", "max")
Values = frozenset[object]


class Score(NamedTuple):
    """How many values were proposed, how many editors wrote, and how many are in both."""

    proposed: int = 0
    written: int = 0
    both: int = 0

    def plus(self, proposed: Values, written: Values) -> Score:
        """With the values of one more sentence."""
        return Score(self.proposed + len(proposed), self.written + len(written), self.both + len(proposed & written))


class Hidden(NamedTuple):
    """A dossier as if none of its claims had been written: its records, its texts, and the two linked."""

    records: Records
    seeds: Mapping[str, TextFile]
    dossier: Dossier


def without_claims(root: Path) -> Hidden:
    """The dossier below a folder without its claims."""
    inputs, _ = read(root)
    records, _ = parse(inputs.records)
    records = replace(records, by_kind={**records.by_kind, "claims": {}})
    articles, _ = read_articles(records, inputs.seeds)
    return Hidden(records, inputs.seeds, link(records, articles))


def compared(root: Path) -> Iterator[tuple[Skeleton, list[Claim]]]:
    """Each skeleton, and the claims that cite most of a quote's words in its sentence."""
    written, bare = pipeline.check(root).dossier, without_claims(root).dossier
    taken = set(bare.kind_of)
    for source, article in bare.articles.items():
        sentences = list(reached(article, ()))
        for item, skeleton in zip(sentences, skeletons(article, sentences, bare, taken), strict=True):
            claims = [
                quote.claim
                for quote in written.articles[source].quotes
                if 2 * _shared(quote.anchor.parts, item.sentence.start, item.sentence.end)
                > sum(end - start for start, end in quote.anchor.parts)
            ]
            if skeleton and claims:
                yield skeleton, claims


def _shared(parts: tuple[tuple[int, int], ...], start: int, end: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for first, last in parts)


def scores(root: Path) -> dict[str, Score]:
    """The scores by what was compared."""
    names = ("speaker", "subjects", "figures", "their measure", "their area", "their hedge")
    found = dict.fromkeys(names, Score())
    for skeleton, claims in compared(root):
        figures = [figure for claim in claims for figure in claim.figures if not figure.derived]
        values = {tuple(getattr(figure, end) for end in _FIGURE) for figure in figures}
        proposed = {tuple(getattr(figure, end) for end in _FIGURE): figure for figure in skeleton.figures}
        pairs = {
            "speaker": ({skeleton.speaker} - {None}, {claim.speaker for claim in claims}),
            "subjects": (set(skeleton.about), {record for claim in claims for record in claim.about}),
            "figures": (set(proposed), values),
        }
        for name, field in (("their measure", "measure"), ("their area", "area"), ("their hedge", "hedge")):
            ours = {(value, getattr(figure, field)) for value, figure in proposed.items() if value in values}
            theirs = {(tuple(getattr(figure, end) for end in _FIGURE), getattr(figure, field)) for figure in figures}
            pairs[name] = (
                {pair for pair in ours if pair[1]},
                {pair for pair in theirs if pair[1] and pair[0] in proposed},
            )
        found = {name: score.plus(*map(frozenset, pairs[name])) for name, score in found.items()}
    return found


def table(root: Path) -> Iterator[str]:
    """The scores as a table of Markdown."""
    yield "| What | proposed | written by editors | in both | precision | recall |"
    yield "|---|---|---|---|---|---|"
    for name, score in scores(root).items():
        precision = f"{score.both / score.proposed:.2f}" if score.proposed else "–"
        recall = f"{score.both / score.written:.2f}" if score.written else "–"
        yield f"| {name} | {score.proposed} | {score.written} | {score.both} | {precision} | {recall} |"


if __name__ == "__main__":
    print("\n".join(table(Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT)))
