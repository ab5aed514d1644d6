"""A claim answers questions about what it is about, and takes the position its words are nearest to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Question
from annotated_dossier.rules._comparison import Compared, compared
from annotated_dossier.rules._names import known_by
from annotated_dossier.rules._subjects import ENOUGH, is_of_few, shares_words
from annotated_dossier.text.languages import Language
from annotated_dossier.text.readings import Limit, Role, read

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
POSITION_LEFT_OUT = Entry(
    "position-left-out",
    "An answer takes no position, and those of its topic take one",
    "It would stand apart from the answers that say the same.",
    "Add `position`, or allow it where the claim takes none of them.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (POSITION_LEFT_OUT, ANSWER_OFF_SUBJECT, POSITION_OF_OTHER_WORDS)

# So many other claims of its topic show that a position is that of the topic.
_USUAL = 2
_NO = "no"
_NEGATIONS = (Limit.NEGATION, Limit.DENIAL)


class _Asked(NamedTuple):
    """A question as it is compared: its words and those of each position, without the names of what it is about.

    `topics` counts those of the claims that answer it, `takers` those of the claims that take each position. Where no
    answer has a word of the question, `is_of_other_words`: it asks about the statements themselves, or a rule of its
    own says so.
    """

    about: frozenset[str]
    words: frozenset[str]
    positions: Mapping[str, frozenset[str]]
    topics: Counter[str]
    takers: Counter[tuple[str, str]]
    is_of_other_words: bool


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each answer to a question that shares no subject, and each position whose rival the words are nearer to."""
    questions = {question.id: _asked(question, dossier) for question in dossier.questions.values()}
    for item in compared(dossier):
        for index, answer in enumerate(item.claim.answers):
            asked = questions.get(answer.question)
            if asked is None:
                continue
            if not asked.is_of_other_words and not _concerns(item, asked, dossier):
                yield ANSWER_OFF_SUBJECT.at(
                    item.claim.origin.span("answers", index, "question"),
                    "Neither topic nor words of this claim speak to the question "
                    f"“{dossier.questions[answer.question].question}”.",
                    "Correct the id of the question. If the claim does answer it, add "
                    "`allow: [{rule: answer-off-subject, because: …}]`.",
                )
            elif not answer.position and (usual := _usual(item.claim.topic, asked)):
                yield POSITION_LEFT_OUT.at(
                    item.claim.origin.span("answers", index, "question"),
                    f"The answer takes no position; the others of topic `{item.claim.topic}` take `{usual}`.",
                    f"Add `position: {usual}`. If the claim takes none, add "
                    "`allow: [{rule: position-left-out, because: …}]`.",
                )
            elif (
                answer.position
                and answer.position in asked.positions
                and (rival := _nearer(item, asked, answer.position))
            ):
                yield POSITION_OF_OTHER_WORDS.at(
                    item.claim.origin.span("answers", index, "position"),
                    f"The words of this claim are those of `{rival}` rather than of `{answer.position}`.",
                    "Correct `position`. If it is right, word the labels of the two positions more clearly, or add "
                    "`allow: [{rule: position-of-other-words, because: …}]`.",
                )


def _asked(question: Question, dossier: Dossier) -> _Asked:
    names = known_by(dossier)
    about = frozenset().union(*(name for target in question.about if target in names for name in names[target].names))
    answers = dossier.answers_to.get(question.id, ())
    claims = [claim for claim, _ in answers]
    positions = {key: _telling(label, dossier.language) - about for key, label in question.positions.items()}
    return _Asked(
        frozenset(question.about),
        frozenset(_telling(question.question, dossier.language) - about).union(*positions.values()),
        positions,
        Counter(claim.topic for claim in claims),
        Counter((claim.topic, answer.position) for claim, answer in answers if answer.position),
        len(claims) >= ENOUGH and not shares_words(claims, question, dossier),
    )


def _concerns(item: Compared, asked: _Asked, dossier: Dossier) -> bool:
    """Whether others of the claim's topic answer the question, or the claim has its words or what it is about.

    Where several others answer it, what many claims are about is not enough: most questions are about the same.
    """
    claim = item.claim
    if asked.topics[claim.topic] > 1 or not asked.words.isdisjoint(item.statement.stems):
        return True
    shared = asked.about.intersection((*claim.about, *claim.said_by))
    if asked.words and asked.topics.total() >= ENOUGH:
        return any(is_of_few(target, dossier) for target in shared)
    if shared:
        return True
    places = (dossier.places.get(target) for target in claim.about)
    if any(place.within in asked.about for place in places if place):
        return True
    names, words = known_by(dossier), item.quoted | item.statement.stems
    return any(names[target].is_in(words) for target in asked.about & names.keys())


def _usual(topic: str, asked: _Asked) -> str | None:
    """The position that all claims of a topic take which answer the question, but one that takes none."""
    takers = [(asked.takers[topic, position], position) for position in asked.positions]
    most = max(takers, default=(0, None))
    return most[1] if most[0] >= _USUAL and most[0] + 1 == asked.topics[topic] else None


def _nearer(item: Compared, asked: _Asked, position: str) -> str | None:
    """The position that has words of the claim, where its own has none, and is not that of its topic."""
    topic = item.claim.topic
    takers = asked.takers[topic, position] - 1
    if takers >= _USUAL and 2 * takers >= sum(asked.takers[topic, other] for other in asked.positions):
        return None
    own = asked.positions[position]
    is_denied = any(mark.limit in _NEGATIONS for mark in item.statement.limits)
    words = item.quoted | item.statement.stems | ({_NO} if is_denied else set())
    if not own.isdisjoint(words):
        return None
    for other, told in asked.positions.items():
        # A denial has the words of the position it denies, and its "no" tells it from that position alone.
        telling = told - own if told & own else told - own - {_NO}
        if other != position and not telling.isdisjoint(words) and (_NO in told or not is_denied):
            return other
    return None


def _telling(text: str, language: Language) -> frozenset[str]:
    """The stems of what a text states, and whether it says no."""
    reading = read(text, language)
    denied = {_NO for mark in reading.limits if mark.limit in _NEGATIONS}
    return frozenset(form.stem for form in reading.forms if form.role is not Role.OTHER) | denied
