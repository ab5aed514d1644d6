"""A role is told in the words of a source."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import is_read_as
from annotated_dossier.text.fold import fold

ROLE_NOT_IN_SOURCES = Entry(
    "role-not-in-sources",
    "No source has the words of a role",
    "A speaker is described in the words of the articles; another office is another speaker.",
    "Write `as` in the words of the source.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (ROLE_NOT_IN_SOURCES,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each role whose words stand in no source, where all sources are in the language of the dossier."""
    if not all(is_read_as(source.language, dossier.language) for source in dossier.sources.values()):
        return
    printed = "\n".join(fold(article.text).text for article in dossier.articles.values()).lower()
    for kind in dossier.kinds.values():
        for record in dossier.named(kind):
            for index, role in enumerate(getattr(record, "roles", ())):
                if fold(role.as_).text.lower() not in printed:
                    yield ROLE_NOT_IN_SOURCES.at(
                        record.origin.span("roles", index, "as"),
                        f"No source calls anybody “{role.as_}”.",
                        "Write the role in the words of the source.",
                    )
