"""A date of publication stands in the text of its source, or says what else it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.articles import Article
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._dates import days_in
from annotated_dossier.text.dates import dates

PUBLISHED_WITHOUT_BASIS = Entry(
    "published-without-basis",
    "A date of publication has no visible basis",
    "The dates of all its claims lean on it, so readers must be able to see where it comes from.",
    "Add `published_basis` with where the date was found.",
    Severity.WARNING,
)
CODES = (PUBLISHED_WITHOUT_BASIS,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source without `published_basis` whose text does not hold its date."""
    for article in dossier.articles.values():
        source = article.source
        if not source.published_basis and not _is_dated(article):
            yield PUBLISHED_WITHOUT_BASIS.at(
                source.origin.span("published"),
                "The text of this source does not give this date, and nothing says where it comes from.",
                "Add `published_basis:` with where the date was found and how sure it is.",
            )


def _is_dated(article: Article) -> bool:
    printed = dates(article.text, article.language)
    return any(date.agrees_with(there) for date in days_in(article.source.published) for there in printed)
