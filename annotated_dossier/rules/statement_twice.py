"""Two claims do not say the same in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import Role, read

STATEMENT_TWICE = Entry(
    "statement-twice",
    "Two claims make the same statement",
    "One statement would count twice, and stand twice on every page it concerns.",
    "Keep one claim, with the quotes of both. If they differ, let the statements say in what.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (STATEMENT_TWICE,)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each claim of a source whose statement another one has made; joining words and endings do not count."""
    first: dict[object, Claim] = {}
    for claim in dossier.claims.values():
        said = (claim.quotes[0].source, *_said(claim.statement, dossier.language))
        other = first.setdefault(said, claim)
        if other is not claim:
            yield STATEMENT_TWICE.at(
                claim.origin.span("statement"),
                f"The claim `{other.id}` states the same.",
                "Keep one of the two, with the quotes of both, or say in what they differ.",
                (Related(other.origin.span("statement"), "the same statement"),),
            )


def _said(statement: str, language: Language) -> Iterator[object]:
    """What of a statement tells it from others: the words that state something, and those that limit it."""
    reading = read(statement, language)
    # Where no words are told apart, those are the same that read the same.
    yield tuple([form.stem for form in reading.forms if form.role is not Role.OTHER]) or statement
    yield tuple([(mark.limit, mark.meaning, mark.governed) for mark in reading.limits])
