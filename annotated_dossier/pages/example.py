"""One statement on its way from a sentence to its page, as an example of how all are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotated_dossier.evidence.standing import stand
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.passages import QuotedPassage, quoted_passage
from annotated_dossier.pages.rivals import Disputing, Rival, against, rivals
from annotated_dossier.pages.speakers import Attribution, attribution
from annotated_dossier.pages.wording import wording


@dataclass(frozen=True, slots=True)
class Example:
    """A statement with what each step adds: words, our sentence, who says it, who denies it, what it answers."""

    words: QuotedPassage
    statement: RecordLink
    against: tuple[Disputing, ...]
    said: Attribution
    rivals: tuple[Rival, ...]
    standing: str | None
    answers: tuple[RecordLink, ...]


def example(dossier: Dossier) -> Example | None:
    """The statement that the front page begins with, or else a disputed one, or else any; `None` without one."""
    claim = next(_candidates(dossier), None)
    if not claim:
        return None
    return Example(
        quoted_passage(dossier.quotes[claim.id][0], dossier),
        link_to(claim, dossier),
        against(claim, dossier),
        attribution(claim, dossier),
        rivals(claim, dossier),
        wording(dossier).standing(stand(claim, dossier, dossier.phrases)),
        tuple(link_to(dossier.questions[answer.question], dossier) for answer in claim.answers),
    )


def _candidates(dossier: Dossier) -> Iterator[Claim]:
    upheld = [claim for claim in dossier.claims.values() if not claim.withdrawn and dossier.quotes.get(claim.id)]
    yield from (claim for claim in upheld if claim.id in (dossier.record.leads or ())[:1])
    yield from (claim for claim in upheld if dossier.rivals(claim))
    yield from upheld
