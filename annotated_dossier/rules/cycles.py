"""Nothing lies within, belongs to, refines, follows or is part of itself, however long the way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Span
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Record
from annotated_dossier.model.marks import Path

CYCLE = Entry(
    "cycle",
    "Records point to each other in a circle",
    "A place within another cannot hold it too; readers, and programs, would go round for ever.",
    "Remove the step that is wrong. The message shows the whole way round.",
)
CODES = (CYCLE,)

_WORDS = {
    "within": "lies within",
    "parent": "belongs to",
    "refines": "refines",
    "supersedes": "supersedes",
    "part_of": "is part of",
    "parts": "has as its part",
}
# From each record to those it points to, with the record and the path where it says so.
_Edges = dict[str, dict[str, tuple[Record, Path]]]


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each circle of `within`, `parent`, relations with a direction, and the parts of figures and measures."""
    for step, edges in _graphs(dossier):
        for way in _circles(edges):
            steps = [_place(*edges[start][end]) for start, end in pairwise(way)]
            round_trip = f", which {_WORDS[step]} ".join(f"`{record}`" for record in way[1:])
            yield CYCLE.at(
                steps[0],
                f"`{way[0]}` {_WORDS[step]} {round_trip}.",
                "Remove the step that is wrong.",
                tuple(Related(span, "a step of the way") for span in steps[1:]),
            )


def _place(record: Record, path: Path) -> Span:
    return record.origin.span(*path)


def _graphs(dossier: Dossier) -> Iterator[tuple[str, _Edges]]:
    for field, records in (("within", dossier.places), ("parent", dossier.units)):
        yield (
            field,
            {
                record.id: {getattr(record, field): (record, (field,))}
                for record in records.values()
                if getattr(record, field)
            },
        )
    claims: dict[str, _Edges] = {"refines": {}, "supersedes": {}, "part_of": {}}
    wholes: _Edges = {}
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            if relation.type in claims and relation.claim != claim.id:
                ends = claims[relation.type].setdefault(claim.id, {})
                ends[relation.claim] = claim, ("relations", index, "claim")
        for index, figure in enumerate(claim.figures):
            if figure.part_of:
                wholes.setdefault(claim.id, {})[figure.part_of] = claim, ("figures", index, "part_of")
    yield from claims.items()
    yield "part_of", wholes
    yield (
        "parts",
        {
            name: {
                part: (dossier.record, ("measures", name, "parts", index)) for index, part in enumerate(measure.parts)
            }
            for name, measure in dossier.record.measures.items()
        },
    )


def _circles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """The ids along each circle, the first again at the end; circles that share an id are shown one at a time."""
    left = {start: list(ends) for start, ends in edges.items() if ends}
    while True:
        try:
            TopologicalSorter(left).prepare()
            return
        except CycleError as error:
            way = error.args[1][-2::-1]  # the sorter goes against the arrows
            first = way.index(min(way))
            yield [*way[first:], *way[:first], way[first]]
            left = {start: ends for start, ends in left.items() if start not in way}
