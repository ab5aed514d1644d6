"""An agency that wrote a text is named in it."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import is_read_as
from annotated_dossier.rules._names import spoken_names
from annotated_dossier.text.fold import fold

WIRE_NOT_NAMED = Entry(
    "wire-not-named",
    "A source does not name the agency that is said to have written it",
    "What an agency wrote counts as its own, wherever it is printed.",
    "Correct `wire`. If the credit stands elsewhere, say where and allow it.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (WIRE_NOT_NAMED,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each source whose text has no name of its agency."""
    for source in dossier.sources.values():
        agency = dossier.organisations.get(source.wire or "")
        article = dossier.articles.get(source.id)
        if agency is None or article is None or not is_read_as(source.language, dossier.language):
            continue
        text = fold(article.text).text
        if not any(fold(name).text in text for name in spoken_names(agency, dossier.language)):
            yield WIRE_NOT_NAMED.at(
                source.origin.span("wire"),
                f"The text of this source does not name {agency.name}.",
                "Correct `wire`. If the credit stands elsewhere, add `allow: [{rule: wire-not-named, because: …}]`.",
            )
