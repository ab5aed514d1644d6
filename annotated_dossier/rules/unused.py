"""Every record is there for something."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Source
from annotated_dossier.model.dossier import VOCABULARIES

QUESTION_UNANSWERED = Entry(
    "question-unanswered",
    "No claim answers a question",
    "Its page would promise what the dossier does not have.",
    "Add it to the `answers` of a claim, or remove the question.",
    Severity.WARNING,
)
RECORD_UNUSED = Entry(
    "record-unused",
    "Nothing uses a record",
    "No claim and no article leads to it; its name may be misspelt, or the claim about it is missing.",
    "Name it in a claim, correct its name, or remove it.",
    Severity.WARNING,
)
CODES = (QUESTION_UNANSWERED, RECORD_UNUSED)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each question without an answer, and each record or term that no record and no article names."""
    for question in dossier.questions.values():
        if question.id not in dossier.answers_to:
            yield QUESTION_UNANSWERED.at(
                question.origin.span(),
                f"No claim answers `{question.id}`.",
                "Add it to the `answers` of a claim, or remove the question.",
            )
    unreferred = [
        (record, kind)
        for kind in dossier.kinds.values()
        if kind.is_named or kind.model is Source
        for record in dossier.by_kind[kind.key].values()
        if record.id not in dossier.referred_to
    ]
    # Looking for names takes long, and mostly every record is referred to.
    mentioned = _mentioned(dossier) if unreferred else ()
    for record, kind in unreferred:
        if record.id not in mentioned:
            yield RECORD_UNUSED.at(
                record.origin.span(),
                f"Nothing uses the {kind.one} `{record.id}`.",
                "Quote it in a claim, or remove it."
                if kind.model is Source
                else "Name it in a claim, add the spelling the articles use, or remove it.",
            )
    for vocabulary, one in VOCABULARIES.items():
        for term in getattr(dossier.record, vocabulary):
            if term not in dossier.referred_to:
                yield RECORD_UNUSED.at(
                    dossier.record.origin.key_span(vocabulary, term),
                    f"Nothing uses the {one} `{term}`.",
                    "Use it in a record, or remove it.",
                )


def _mentioned(dossier: Dossier) -> set[str]:
    """The id of every record that an article names."""
    return {mention.record for article in dossier.articles.values() for mention in article.mentions}
