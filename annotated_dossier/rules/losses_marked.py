"""A measure counts losses where those that belong together with it do."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier

LOSSES_NOT_MARKED = Entry(
    "losses-not-marked",
    "A measure does not count losses, and those beside it do",
    "The page would not say beside the number whose losses it counts and which side gives it.",
    "Add `counts_losses: true`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (LOSSES_NOT_MARKED,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each measure that is a part or whole of one of losses, or stands under a topic with such alone."""
    measures = dossier.record.measures
    beside: dict[str, set[str]] = {name: set(measure.parts) for name, measure in measures.items()}
    for name, measure in measures.items():
        for part in measure.parts:
            beside.setdefault(part, set()).add(name)
    by_topic: dict[str, set[str]] = {}
    topics: dict[str, set[str]] = {}
    for claim in dossier.claims.values():
        for figure in claim.figures:
            by_topic.setdefault(claim.topic, set()).add(figure.measure)
            topics.setdefault(figure.measure, set()).add(claim.topic)
    for name, measure in measures.items():
        if measure.counts_losses:
            continue
        others = beside[name] | set().union(*(by_topic[topic] - {name} for topic in topics.get(name, ())))
        if (found := [other for other in sorted(others) if other in measures]) and all(
            measures[other].counts_losses for other in found
        ):
            yield LOSSES_NOT_MARKED.at(
                dossier.record.origin.span("measures", name),
                f"`{name}` does not count losses, but `{found[0]}` beside it does.",
                "Add `counts_losses: true`. If it counts something else, add "
                "`allow: [{rule: losses-not-marked, because: …}]`.",
            )
