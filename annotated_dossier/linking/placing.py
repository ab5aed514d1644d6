"""Quotes and other words of records, placed in their sources; what does not fit is reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotated_dossier.anchoring.anchor import Anchor, Misfit, Passage, Searchable, anchor, first_place
from annotated_dossier.anchoring.problems import QUOTE_AMBIGUOUS, QUOTE_NOT_FOUND
from annotated_dossier.diagnostics import Diagnostic, Related, Span, span_in
from annotated_dossier.files.read import TextFile
from annotated_dossier.linking.fragments import former_fragments, fragment
from annotated_dossier.linking.problems import QUOTE_IN_ANOTHER_SOURCE
from annotated_dossier.model import Claim, Origin, Quote, Selector, Source

_SOURCES_NAMED = 3
# So many quotes that a text has nothing like, if they are more than one in so many, have one cause.
_MANY = 5
_SHARE = 3


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A claim's quote and where it stands. `fragment` is its address in the source's page, `formerly` those it had."""

    claim: Claim
    index: int
    quote: Quote
    anchor: Anchor
    fragment: str
    formerly: tuple[str, ...]


class Text(NamedTuple):
    """A source's file, and its text made ready to be searched."""

    file: TextFile
    ready: Searchable


class Placer:
    """Anchors selectors in one of several sources, and reports those that do not fit."""

    def __init__(self, source: str, texts: Mapping[str, Text], problems: list[Diagnostic]):
        self.source = source
        self.texts = texts
        self.problems = problems

    def __call__(self, selector: Selector, origin: Origin, path: tuple[str | int, ...]) -> Anchor | None:
        file, ready = self.texts[self.source]
        found = anchor(selector, ready)
        if isinstance(found, Anchor):
            return found
        if found.entry is not QUOTE_AMBIGUOUS and (elsewhere := self._find_elsewhere(selector)):
            problem = _in_another_source(self.source, elsewhere, origin.span(*path, "exact"))
        else:
            problem = explain(found, origin, path, file)
        self.problems.append(problem)
        return None

    def _find_elsewhere(self, selector: Selector) -> dict[str, Span]:
        """Where the words stand in the other sources, by the source's id."""
        return {
            source: span_in(file.text, file.path, found.start, found.end)
            for source, (file, ready) in self.texts.items()
            if source != self.source and (found := first_place(selector, ready))
        }


def _in_another_source(source: str, elsewhere: Mapping[str, Span], span: Span) -> Diagnostic:
    named = list(elsewhere)[:_SOURCES_NAMED]
    return QUOTE_IN_ANOTHER_SOURCE.at(
        span,
        f"The words are not in the source `{source}`; they are in {', '.join(map('`{}`'.format, named))}.",
        f"Write the id of the source they are from, or copy the words from `{source}`.",
        tuple(Related(elsewhere[other], "the words stand here") for other in named),
    )


def placed_quotes(wanted: Iterable[tuple[Claim, int, Quote]], place: Placer) -> list[PlacedQuote]:
    """Those of the quotes of one source that fit, each given with its claim and its index there, in their order."""
    placed = [
        PlacedQuote(claim, index, quote, found, fragment(claim, index), former_fragments(claim, index))
        for claim, index, quote in wanted
        if (found := place(quote, claim.origin, ("quotes", index)))
    ]
    return sorted(placed, key=lambda quote: (quote.anchor.parts, quote.fragment))


def summed_up(lost: Sequence[Diagnostic], source: Source, placed: int) -> Sequence[Diagnostic]:
    """The problems of what does not fit a source; one in their place where the source has lost so much of its text.

    Words that were mistyped have others near them in the text. `placed` is the number of quotes that fit.
    """
    gone = sorted(problem.span for problem in lost if problem.entry is QUOTE_NOT_FOUND and not problem.related)
    if len(gone) < _MANY or len(gone) * _SHARE < len(gone) + placed:
        return lost
    return [
        QUOTE_NOT_FOUND.at(
            source.origin.span("file"),
            f"{len(lost)} quotes and other words from `{source.id}` do not stand in its text, which has nothing like "
            f"{len(gone)} of them.",
            f"Look whether `seeds/{source.file}` is the text they are from, and all of it. Once it has most of them, "
            "each that it lacks is named.",
            [Related(span, "one of them") for span in gone[:_SOURCES_NAMED]],
        )
    ]


def quotes_by_source(claims: Iterable[Claim]) -> dict[str, list[tuple[Claim, int, Quote]]]:
    """The quotes of claims by the id of their source, each with its claim and its index there."""
    quotes: dict[str, list[tuple[Claim, int, Quote]]] = {}
    for claim in claims:
        for index, quote in enumerate(claim.quotes):
            quotes.setdefault(quote.source, []).append((claim, index, quote))
    return quotes


def explain(misfit: Misfit, origin: Origin, path: tuple[str | int, ...], file: TextFile) -> Diagnostic:
    """Why words of a record, at this path in it, do not fit the file."""
    related = tuple(Related(_span(file, passage), passage.label) for passage in misfit.passages)
    return misfit.entry.at(origin.span(*path, misfit.field), misfit.message, misfit.hint, related)


def _span(file: TextFile, passage: Passage) -> Span:
    return span_in(file.text, file.path, passage.start, passage.end)
