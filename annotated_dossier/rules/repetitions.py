"""Nothing is listed twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Record
from annotated_dossier.model.marks import Path
from annotated_dossier.text.fold import fold

ANSWERED_TWICE = Entry(
    "answered-twice",
    "A claim answers a question twice",
    "A claim takes one position, or it is two claims.",
    "Keep one answer, or make two claims of it.",
)
LISTED_TWICE = Entry(
    "listed-twice",
    "An id is listed twice",
    "It would be shown twice, and something else may be missing in its place.",
    "Remove one of the two.",
)
QUOTE_TWICE = Entry(
    "quote-twice",
    "A claim has the same quote twice",
    "The second adds nothing, and something else may be missing in its place.",
    "Remove one of the two, or quote the words that were meant.",
)
CODES = (ANSWERED_TWICE, LISTED_TWICE, QUOTE_TWICE)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each id, quote or answer that stands in its list before."""
    for claim in dossier.claims.values():
        for field in ("about", "via"):
            yield from _ids(claim, (field,), getattr(claim, field))
        for index, item in enumerate(claim.checks):
            yield from _ids(claim, ("checks", index, "sequence"), getattr(item, "sequence", ()))
        yield from _quotes(claim)
        for index, first in _repeated(answer.question for answer in claim.answers):
            yield ANSWERED_TWICE.at(
                claim.origin.span("answers", index, "question"),
                f"The claim answers `{claim.answers[index].question}` twice.",
                "Keep one answer; a claim that takes two positions is two claims.",
                (Related(claim.origin.span("answers", first, "question"), "the first answer"),),
            )
    for question in dossier.questions.values():
        yield from _ids(question, ("about",), question.about)
    for name, measure in dossier.record.measures.items():
        yield from _ids(dossier.record, ("measures", name, "parts"), measure.parts)


def _ids(record: Record, path: Path, ids: tuple[str, ...]) -> Iterator[Diagnostic]:
    for index, first in _repeated(ids):
        yield LISTED_TWICE.at(
            record.origin.span(*path, index),
            f"`{ids[index]}` is listed twice.",
            "Remove one of the two, or write the id that was meant.",
            (Related(record.origin.span(*path, first), "listed here"),),
        )


def _quotes(claim: Claim) -> Iterator[Diagnostic]:
    same = (
        [
            (quote.source, *(fold(words or "").text for words in (quote.exact, quote.prefix, quote.suffix)))
            for quote in claim.quotes
        ]
        if len(claim.quotes) > 1
        else ()
    )
    for index, first in _repeated(same):
        yield QUOTE_TWICE.at(
            claim.origin.span("quotes", index, "exact"),
            "The claim has this quote twice.",
            "Remove one of the two, or quote the words that were meant.",
            (Related(claim.origin.span("quotes", first, "exact"), "quoted here"),),
        )


def _repeated(items: Iterable[object]) -> Iterator[tuple[int, int]]:
    """The index of each item that stood before, and of its first time."""
    first: dict[object, int] = {}
    for index, item in enumerate(items):
        if first.setdefault(item, index) != index:
            yield index, first[item]
