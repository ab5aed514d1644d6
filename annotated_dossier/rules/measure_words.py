"""A measure is named and defined in words that the claims with its figures have."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.text.readings import Role, read, stems

MEASURE_OF_OTHER_WORDS = Entry(
    "measure-of-other-words",
    "A measure has no word of the claims whose figures it counts",
    "Exchanged names or definitions would let the figures of those killed stand as those of residents.",
    "Name and define the measure in the words of its claims, or correct the `measure` of the figures.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (MEASURE_OF_OTHER_WORDS,)

_STATING = (Role.CONTENT, Role.SAYING)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each name and each definition of a measure that shares no word with any claim that has a figure of it.

    That of a distance is none that anybody writes.
    """
    said: dict[str, set[str]] = {}
    for item in compared(dossier):
        for figure in item.claim.figures:
            said.setdefault(figure.measure, set()).update(_words(item, dossier))
    for key, words in said.items():
        measure = dossier.record.measures.get(key)
        if measure is None or measure.between_places:
            continue
        for field, text in (("name", f"{measure.name} {measure.unit}"), ("definition", measure.definition)):
            told = {form.stem for form in read(text, dossier.language).forms if form.role in _STATING}
            if told and told.isdisjoint(words):
                yield MEASURE_OF_OTHER_WORDS.at(
                    dossier.record.origin.span("measures", key, field),
                    f"No claim with a figure of `{key}` has a word of this {field}.",
                    "Use the words of those claims, or correct the `measure` of their figures.",
                )


def _words(item: Compared, dossier: Dossier) -> frozenset[str]:
    """The stems of the statement and the quotes of a claim, and of the name of its topic."""
    topic = dossier.record.topics.get(item.claim.topic)
    return item.quoted | item.statement.stems | (stems([topic.name], dossier.language) if topic else set())
