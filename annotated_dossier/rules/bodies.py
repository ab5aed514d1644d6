"""The body that somebody has a role in, and the unit around a unit, are named beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Named
from annotated_dossier.model.marks import Path
from annotated_dossier.text.names import is_named

BODY_NOT_BESIDE = Entry(
    "body-not-beside",
    "No source names somebody and the body they are said to belong to together",
    "An exchanged body lets one side's officer speak for the other.",
    "Correct the id of the body. If it is known from elsewhere, name it in the `summary`, with where it is known from.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (BODY_NOT_BESIDE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each role and each parent whose body stands in no paragraph with the record, nor in what is said of it."""
    for kind in dossier.kinds.values():
        for record in dossier.named(kind):
            for path, target in _bodies(record):
                if target in dossier.kind_of and not _are_together(record, dossier.named_record(target), dossier):
                    body = dossier.named_record(target)
                    yield BODY_NOT_BESIDE.at(
                        record.origin.span(*path),
                        f"No paragraph of a source names {record.name} and {body.name}.",
                        "Correct the id. If it is known from elsewhere, name the body in `summary`, and say from "
                        "where.",
                    )


def _bodies(record: Named) -> Iterator[tuple[Path, str]]:
    for index, role in enumerate(getattr(record, "roles", ())):
        yield ("roles", index, "of"), role.of
    if parent := getattr(record, "parent", None):
        yield ("parent",), parent


def _are_together(record: Named, body: Named, dossier: Dossier) -> bool:
    """Whether the record's own texts name the body or are named in its name, or a paragraph names both."""
    called = (body.name, *(name.name for name in body.names))
    if any(is_named(called, text, dossier.language) for text in (record.name, record.summary) if text):
        return True
    places = [(_paragraphs(article, record.id), _paragraphs(article, body.id)) for article in dossier.articles.values()]
    # Whom the sources call otherwise may stand anywhere.
    is_named_at_all = any(of_record for of_record, _ in places) and any(of_body for _, of_body in places)
    return not is_named_at_all or any(of_record & of_body for of_record, of_body in places)


def _paragraphs(article: Article, record: str) -> set[int]:
    """Which paragraphs of an article name a record."""
    starts = [start for start, _ in article.searchable.paragraphs]
    return {bisect_right(starts, name.start) for name in article.mentions_of.get(record, ())}
