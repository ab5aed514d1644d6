"""A question is about what the claims that answer it are about, and asks for it in their words."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.rules._subjects import ENOUGH, shares_words

QUESTION_OFF_SUBJECT = Entry(
    "question-off-subject",
    "A question is about something that none of its answers is about",
    "It would stand on the page of something that nobody speaks of there.",
    "Correct `about` of the question, or the ids of the questions that the claims answer.",
    Severity.WARNING,
    may_be_allowed=True,
)
QUESTION_OF_OTHER_WORDS = Entry(
    "question-of-other-words",
    "A question has no word of the claims that answer it",
    "An exchanged question would put every answer under what nobody asked.",
    "Ask in words that the answers have, or correct the ids of the questions that the claims answer.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (QUESTION_OFF_SUBJECT, QUESTION_OF_OTHER_WORDS)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each question that shares no subject, and each that shares no word, with any claim that answers it."""
    for question in dossier.questions.values():
        claims = [claim for claim, _ in dossier.answers_to.get(question.id, ())]
        if claims and not any(_concerns(claim, question, dossier) for claim in claims):
            yield QUESTION_OFF_SUBJECT.at(
                question.origin.span("about"),
                "No claim that answers this question is about what it is about.",
                "Correct `about`, or the ids of the questions that the claims answer.",
            )
        elif len(claims) >= ENOUGH and not shares_words(claims, question, dossier):
            yield QUESTION_OF_OTHER_WORDS.at(
                question.origin.span("question"),
                f"None of the {len(claims)} claims that answer this question has a word of it.",
                "Ask in words that the answers have, or correct the ids of the questions that the claims answer. If it "
                "asks about the statements themselves, add `allow: [{rule: question-of-other-words, because: …}]`.",
            )


def _concerns(claim: Claim, question: Question, dossier: Dossier) -> bool:
    """Whether a question is about something that the claim is about, who speaks there, or the outlet."""
    sources = [dossier.sources[quote.source] for quote in claim.quotes if quote.source in dossier.sources]
    outlets = {outlet for source in sources for outlet in (*source.voices, source.publisher)}
    return not set(question.about).isdisjoint((*claim.about, *claim.said_by, *outlets))
