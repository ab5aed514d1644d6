"""A name in a statement is one of its quotes, or of somebody or something that the claim lists."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._names import all_names, known_by
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.names import NameFound
from annotated_dossier.text.readings import read

NAME_NOT_IN_CLAIM = Entry(
    "name-not-in-claim",
    "A name in a statement stands in none of its quotes, and the claim does not list what it names",
    "Another name makes another statement: “Kramatorsk” for “Kostyantynivka”.",
    "Write the name the quotes have, or list what it names under `about`.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (NAME_NOT_IN_CLAIM,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each name in a statement that no quote has and whose record the claim does not name."""
    names = all_names(dossier)
    for item in compared(dossier):
        for found in names.find(item.claim.statement, dossier.language):
            if found.record not in _listed(item.claim, dossier) and not _is_quoted(item, found, dossier):
                words = item.claim.statement[found.start : found.end]
                yield NAME_NOT_IN_CLAIM.at(
                    narrowed(item.claim.origin.span("statement"), words, inputs),
                    f"No quote of this claim names “{words}”, and the claim does not list `{found.record}`.",
                    f"Write the name the quotes have, or add `{found.record}` to `about`.",
                )


def _listed(claim: Claim, dossier: Dossier) -> set[str]:
    """Who speaks, through whom and about what, and the outlet."""
    return {*claim.about, *claim.via, claim.speaker, dossier.source_of(claim).publisher}


def _is_quoted(item: Compared, found: NameFound, dossier: Dossier) -> bool:
    """Whether the quotes have the words of the name, or another name of the same record."""
    words = read(item.claim.statement[found.start : found.end], dossier.language).stems
    return words <= item.quoted or known_by(dossier)[found.record].is_in(item.quoted)
