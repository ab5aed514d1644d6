"""The words of a statement are those of its quotes, or were accepted as ours."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.rules._comparison import Compared, compared, is_kin
from annotated_dossier.rules._names import known_by, names_of, outlets_of
from annotated_dossier.rules._texts import narrowed
from annotated_dossier.text.readings import Role, Word, stems

WORD_OF_OURS = Entry(
    "word-of-ours",
    "A word of a statement stands in none of its quotes",
    "“Encircled” for “seized” is another statement, and no other check would see it.",
    "Write the words of the quotes. If yours say the same, list them as `own_words` with `own_words_because`.",
    Severity.WARNING,
    may_be_allowed=True,
)
OWN_WORDS_WITHOUT_REASON = Entry(
    "own-words-without-reason",
    "Words of ours are accepted without a reason, or a reason without words",
    "Whoever reads the claim after you must see why the words say the same as the quote.",
    "Give the words as `own_words` and the reason as `own_words_because`.",
)
CODES = (WORD_OF_OURS, OWN_WORDS_WITHOUT_REASON)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each statement with words that are in no quote and name nothing, and each `own_words` without a reason."""
    # What the whole dossier is about.
    accepted = stems([dossier.record.title], dossier.language)
    for item in compared(dossier):
        unknown = item.statement.stems_of(Role.CONTENT) - item.quoted - accepted - item.own
        if unknown and (ours := _ours(item, unknown, dossier)):
            yield _of_ours(item, ours, inputs)
    for claim in dossier.claims.values():
        if bool(claim.own_words) != bool(claim.own_words_because):
            there, missing = ("own_words", "own_words_because")[:: 1 if claim.own_words else -1]
            yield OWN_WORDS_WITHOUT_REASON.at(
                claim.origin.key_span(there),
                f"There is `{there}` without `{missing}`.",
                f"Add `{missing}`, or remove `{there}`.",
            )


def _ours(item: Compared, unknown: frozenset[str], dossier: Dossier) -> list[Word]:
    """The words that neither the names, the topic and the questions of the claim have, nor a name in the statement."""
    claim, language, names = item.claim, dossier.language, known_by(dossier)
    concerned = (*claim.said_by, *outlets_of(claim, dossier), *claim.about, *claim.via)
    unknown = unknown.difference(*(names[record].stems for record in concerned if record in names))
    if unknown:
        unknown -= stems(_subjects(item, dossier), language)
    words = [word for word in item.statement.words if word.stem in unknown and word.role is Role.CONTENT]
    words = [word for word in words if not is_kin(word.stem, item.quoted)]
    named = names_of(dossier).find(claim.statement, language) if words else []
    return [word for word in words if not any(name.start <= word.start < name.end for name in named)]


def _subjects(item: Compared, dossier: Dossier) -> Iterator[str]:
    """The topic of a claim, and the questions it answers."""
    if topic := dossier.record.topics.get(item.claim.topic):
        yield topic.name
    for answer in item.claim.answers:
        if question := dossier.questions.get(answer.question):
            yield question.question


def _of_ours(item: Compared, words: list[Word], inputs: Inputs) -> Diagnostic:
    claim = item.claim
    written = list(dict.fromkeys(item.stated(word) for word in words))
    *others, last = [f"“{word}”" for word in written]
    stand = f"{', '.join(others)} and {last} stand" if others else f"{last} stands"
    yours, say = ("yours", "say") if others else ("yours", "says")
    return WORD_OF_OURS.at(
        narrowed(claim.origin.span("statement"), written[0], inputs),
        f"In the statement, {stand} in no quote of this claim.",
        f"Write the words of the quotes. If {yours} {say} the same, add `own_words: [{', '.join(written)}]` "
        "and the reason as `own_words_because`.",
    )
