"""From a source in mode `metadata` no words are published, not even inside a statement, with marks or without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotated_dossier.diagnostics import Diagnostic, Entry, Related
from annotated_dossier.evidence.runs import Run, runs
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source
from annotated_dossier.model.marks import Path, texts
from annotated_dossier.rules._texts import narrowed, stands_in
from annotated_dossier.text.quotations import quotations

WORDS_NOT_FOR_PUBLICATION = Entry(
    "words-not-for-publication",
    "Words of a source that publishes none stand in a text of the dossier",
    "In mode `metadata` no words of the source appear anywhere on the site. Eight in a row are quoted, with quotation "
    "marks or without.",
    "Say it in other words, without quotation marks.",
)
CODES = (WORDS_NOT_FOR_PUBLICATION,)

# So many places with words of one source have one cause; so many of them are shown.
_MANY, _SHOWN = 6, 5
_NOT_PUBLISHED = ("quotes", "figures", "checks")
_REASONS = ("because", "wording_because", "cut_because")


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each text with many words in a row of such a source, and each text of a claim that quotes it with fewer.

    A claim's quotes, and what its figures and checks say, are needed to find the place and are not published.
    """
    silent = [run for run in runs(dossier) if run.article.source.publish == "metadata"]
    by_source: dict[str, list[Diagnostic]] = {}
    for source_id, problem in (*_in_rows(silent, inputs), *_in_marks(dossier, silent)):
        by_source.setdefault(source_id, []).append(problem)
    for source_id, problems in by_source.items():
        if len(problems) < _MANY:
            yield from problems
        else:
            yield _many(dossier.sources[source_id], problems)


def _many(source: Source, problems: Sequence[Diagnostic]) -> Diagnostic:
    """So many texts have one cause: the mode of the source is wrong, or came after them."""
    return WORDS_NOT_FOR_PUBLICATION.at(
        source.origin.span("publish"),
        f"`{source.id}` publishes none of its words, and {len(problems)} places in texts of ours have some.",
        "If short quotes of it may be published, write `publish: quotes`. If none may, say each of these in your own "
        f"words: here stand the first {_SHOWN}.",
        [Related(problem.span, problem.message) for problem in problems[:_SHOWN]],
    )


def _in_rows(silent: Iterable[Run], inputs: Inputs) -> Iterator[tuple[str, Diagnostic]]:
    """Each place with many words in a row, with the source that has them."""
    for run in silent:
        source_id = run.article.source.id
        yield (
            source_id,
            WORDS_NOT_FOR_PUBLICATION.at(
                narrowed(run.record.origin.span(*run.path), run.words, inputs),
                f"These are {run.count} words in a row of `{source_id}`, which publishes none.",
                "Say it in your own words: fewer than eight in a row.",
            ),
        )


def _in_marks(dossier: Dossier, told: Iterable[Run]) -> Iterator[tuple[str, Diagnostic]]:
    """Words in quotation marks, but for those that are part of what was told, with the source that has them."""
    known: dict[tuple[str, Path], list[Run]] = {}
    for run in told:
        known.setdefault((run.record.id, run.path), []).append(run)
    for claim in dossier.claims.values():
        silent = [
            article
            for source in dict.fromkeys(quote.source for quote in claim.quotes)
            if (article := dossier.articles.get(source)) and article.source.publish == "metadata"
        ]
        if not silent:
            continue
        for path, text, _ in texts(claim):
            if path[0] in _NOT_PUBLISHED and path[-1] not in _REASONS:
                continue
            for start, end in quotations(text, dossier.language):
                for article in silent:
                    is_told = any(run.start < end and start < run.end for run in known.get((claim.id, path), ()))
                    if not is_told and stands_in(text[start + 1 : end - 1], article.searchable.repaired):
                        problem = WORDS_NOT_FOR_PUBLICATION.at(
                            claim.origin.span(*path),
                            f"{text[start:end]} are words of `{article.source.id}`, which publishes none.",
                            "Say it in your own words, without quotation marks.",
                        )
                        yield article.source.id, problem
