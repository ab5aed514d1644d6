"""A claim answers questions about what it is about, and takes the position its words are nearest to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._names import Known, known_by
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import Limit, Reading, Role, read

ANSWER_OFF_SUBJECT = Entry(
    "answer-off-subject",
    "A claim answers a question about something else",
    "It would stand under a question that it does not speak to.",
    "Correct the id of the question, or word the statement so that readers see the answer in it.",
    Severity.WARNING,
    may_be_allowed=True,
)
POSITION_OF_OTHER_WORDS = Entry(
    "position-of-other-words",
    "The words of a claim are those of another position",
    "A position that was exchanged lets a speaker say what a rival says.",
    "Correct `position`, or word the label of the position by what the claims say.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (ANSWER_OFF_SUBJECT, POSITION_OF_OTHER_WORDS)

# So many other answers show what a question is asked of.
_ENOUGH = 2
_NO = "no"


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each answer to a question that shares no subject, and each position whose rival the words are nearer to."""
    for item in compared(dossier):
        for index, answer in enumerate(item.claim.answers):
            question = dossier.questions.get(answer.question)
            if question is None:
                continue
            if not _concerns(item, question, dossier):
                yield ANSWER_OFF_SUBJECT.at(
                    item.claim.origin.span("answers", index, "question"),
                    f"Neither topic nor words of this claim speak to the question “{question.question}”.",
                    "Correct the id of the question. If the claim does answer it, add "
                    "`allow: [{rule: answer-off-subject, because: …}]`.",
                )
            elif (
                answer.position
                and answer.position in question.positions
                and (rival := _nearer(item, question, answer.position, known_by(dossier), dossier.language))
            ):
                yield POSITION_OF_OTHER_WORDS.at(
                    item.claim.origin.span("answers", index, "position"),
                    f"The words of this claim are those of `{rival}` rather than of `{answer.position}`.",
                    "Correct `position`. If it is right, word the labels of the two positions more clearly, or add "
                    "`allow: [{rule: position-of-other-words, because: …}]`.",
                )


def _concerns(item: Compared, question: Question, dossier: Dossier) -> bool:
    """Whether others of the claim's topic answer the question, or the claim has its words or what it is about.

    Where at least two others answer it, what it is about is not enough: most questions of a dossier are about the same.
    """
    claim = item.claim
    others = [other for other, _ in dossier.answers_to[question.id] if other is not claim]
    if any(other.topic == claim.topic for other in others):
        return True
    if not _asked(question, dossier).isdisjoint(item.statement.stems):
        return True
    if len(others) >= _ENOUGH:
        return False
    about = set(question.about)
    if not about.isdisjoint((*claim.about, claim.speaker)) or not about.isdisjoint(_around(claim, dossier)):
        return True
    names = known_by(dossier)
    return any(target in names and names[target].is_in(item.quoted | item.statement.stems) for target in about)


def _asked(question: Question, dossier: Dossier) -> set[str]:
    """The stems of the words of a question and its positions, without the names of what it is about."""
    names = known_by(dossier)
    words = set().union(
        *(_telling(text, dossier.language) for text in (question.question, *question.positions.values()))
    )
    return words.difference(*(name for target in question.about if target in names for name in names[target].names))


def _around(claim: Claim, dossier: Dossier) -> Iterator[str]:
    """The places that those of the claim lie in."""
    for target in claim.about:
        place = dossier.places.get(target)
        if place and place.within:
            yield place.within


def _nearer(
    item: Compared, question: Question, position: str, names: Mapping[str, Known], language: Language
) -> str | None:
    """The position whose label has words of the claim, where its own has none; what the question is about is in all."""
    words = item.quoted | _telling(item.claim.statement, language) | _negation(item.quotes)
    words -= frozenset().union(*(name for target in question.about if target in names for name in names[target].names))
    own = _telling(question.positions[position], language)
    if own & words:
        return None
    for other, label in question.positions.items():
        told = _telling(label, language)
        # A denial has the words of the position it denies.
        if other != position and (told - own) & words and not (_NO in words and _NO not in told):
            return other
    return None


def _telling(text: str, language: Language) -> set[str]:
    """The stems of what a text states, and whether it says no."""
    reading = read(text, language)
    return {word.stem for word in reading.words if word.role is not Role.OTHER} | _negation((reading,))


def _negation(readings: Iterable[Reading]) -> set[str]:
    limits = (Limit.NEGATION, Limit.DENIAL)
    return {_NO for reading in readings for mark in reading.limits if mark.limit in limits}
