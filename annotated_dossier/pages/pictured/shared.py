"""What the pictures of shared links say: the front page, the questions and the disputed statements have their own."""

from __future__ import annotations

from collections.abc import Iterator

from annotated_dossier import urls
from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.pages.found import claim_found, question_found
from annotated_dossier.pages.home import first_dispute
from annotated_dossier.pages.markdown import one_line
from annotated_dossier.pages.questions import count_of
from annotated_dossier.pages.wording import wording
from annotated_dossier.pictures.shared import Beside, Shared


def shared(dossier: Dossier) -> Iterator[tuple[str, Shared]]:
    """The address of each picture, and what it says. A statement never stands there without its rival."""
    yield urls.picture_address(urls.HOME), _of_home(dossier)
    for question in dossier.questions.values():
        yield urls.picture_address(urls.record_address("questions", question.id)), _of_question(question, dossier)
    for claim in dossier.claims.values():
        if dossier.rivals(claim):
            yield urls.picture_address(urls.record_address("claims", claim.id)), _of_claim(claim, dossier)


def _of_home(dossier: Dossier) -> Shared:
    record, first = dossier.record, first_dispute(dossier)
    if not first:
        return _said("", record.title, record.summary)
    words = wording(dossier)
    sides = (Beside(f"{dossier.speaker_name(claim)}, {words.said_when(claim)}:", claim.statement) for claim in first)
    return _said("", record.title, "", *sides, is_disputed=True)


def _of_question(question: Question, dossier: Dossier) -> Shared:
    count = count_of(question, dossier)
    facts = question_found(dossier, question, count).facts
    beside = (Beside("", position) for position in question.positions.values())
    return _said(dossier.record.title, facts["title"], count, *beside)


def _of_claim(claim: Claim, dossier: Dossier) -> Shared:
    facts, rival = claim_found(dossier, claim).facts, dossier.rivals(claim)[0]
    when = wording(dossier).said_when(rival)
    disputed = dossier.phrases.gettext(
        "Disputed by %(speaker)s, %(when)s:", speaker=dossier.speaker_name(rival), when=when
    )
    beside = Beside(disputed, f"{rival.statement} {facts.get('rivals', '')}")
    return _said(dossier.record.title, facts["title"], facts["line"], beside, is_disputed=True)


def _said(above: str, words: str, below: str, *beside: Beside, is_disputed: bool = False) -> Shared:
    lines = tuple(Beside(one_line(one.who), one_line(one.words)) for one in beside)
    return Shared(one_line(above), one_line(words), one_line(below), lines, is_disputed)
