"""Claims that are related speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier.diagnostics import Diagnostic, Entry, Related, Severity
from annotated_dossier.files.read import Inputs
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.rules._subjects import is_of_few

NOTHING_IN_COMMON = Entry(
    "nothing-in-common",
    "Two related claims have nothing in common",
    "Claims that answer no common question and concern nothing in common neither support nor contradict each other.",
    "Correct the id of the other claim. If they do belong together, list what both concern under `about`.",
    Severity.WARNING,
    may_be_allowed=True,
)
POSITIONS_AND_RELATION = Entry(
    "positions-and-relation",
    "Claims that take one position contradict each other, or such of rival positions agree",
    "The question and the relation would tell readers two different things.",
    "Correct the `type` of the relation, or the `position` of one of the claims.",
    Severity.WARNING,
    may_be_allowed=True,
)
CODES = (NOTHING_IN_COMMON, POSITIONS_AND_RELATION)


def check(dossier: Dossier, inputs: Inputs) -> Iterator[Diagnostic]:
    """Yield each relation of claims without a common question or subject, and each that their positions gainsay."""
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            other = dossier.claims.get(relation.claim)
            if other is None or other is claim:
                continue
            if not _have_common(claim, other, dossier):
                yield NOTHING_IN_COMMON.at(
                    claim.origin.span("relations", index, "claim"),
                    f"`{other.id}` answers no question of this claim, and no subject of their own joins them.",
                    "Correct the id. If the two belong together, list what both concern under `about`, or the question "
                    "that both answer.",
                    (Related(other.origin.span(), "the other claim"),),
                )
            elif question := _gainsaid(claim, other, relation.type):
                stand = "the same position" if relation.type == "contradicts" else "different positions"
                yield POSITIONS_AND_RELATION.at(
                    claim.origin.span("relations", index, "type"),
                    f"The relation is `{relation.type}`, but on `{question}` the two claims take {stand}.",
                    "Correct the `type` of the relation, or the `position` of one of the claims.",
                    (Related(other.origin.span(), "the other claim"),),
                )


def _have_common(claim: Claim, other: Claim, dossier: Dossier) -> bool:
    """Whether two claims answer a question together, or are about something that most claims are not about."""
    if not {answer.question for answer in claim.answers}.isdisjoint(answer.question for answer in other.answers):
        return True
    return any(is_of_few(target, dossier) for target in set(claim.about).intersection(other.about))


def _gainsaid(claim: Claim, other: Claim, kind: str) -> str | None:
    """The question on which both take positions, all the same where they contradict, or different where they agree."""
    if kind not in ("contradicts", "corroborates"):
        return None
    theirs = {answer.question: answer.position for answer in other.answers if answer.position}
    both = [
        (answer.question, answer.position == theirs[answer.question])
        for answer in claim.answers
        if answer.position and answer.question in theirs
    ]
    is_expected = kind == "contradicts"
    return both[0][0] if both and all(is_same is is_expected for _, is_same in both) else None
