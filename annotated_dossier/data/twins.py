"""One JSON file for each claim and question, for a program that has the address of a page and wants what it says.

A claim stands there as in `dossier.json`, in a file that is a response of oEmbed as well; a question with all that is
said on it. Each statement has its rivals beside it, so that nobody who reads one file alone loses the dispute.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from annotated_dossier import urls
from annotated_dossier.data.common import address, full_address, plain_number, present
from annotated_dossier.data.oembed import oembed
from annotated_dossier.data.records import FORMAT, as_data, rivals
from annotated_dossier.evidence.standing import stand
from annotated_dossier.files.outputs import Output
from annotated_dossier.linking.link import Answered, Dossier
from annotated_dossier.model import Claim, Question


def export(dossier: Dossier) -> Iterator[Output]:
    """The file of each claim and of each question."""
    for claim in dossier.claims.values():
        yield Output(urls.twin_address("claims", claim.id), partial(_claim, claim, dossier))
    for question in dossier.questions.values():
        yield Output(urls.twin_address("questions", question.id), partial(_question, question, dossier))


def _claim(claim: Claim, dossier: Dossier) -> str:
    return _twin(dossier, claim=as_data(dossier, claim), **oembed(claim, dossier))


def _question(question: Question, dossier: Dossier) -> str:
    statements = [_statement(dossier, answered) for answered in dossier.answers_to.get(question.id, ())]
    return _twin(dossier, question=as_data(dossier, question), statements=statements)


def _twin(dossier: Dossier, **data: Any) -> str:
    # On one line, which is written many times faster.
    text = json.dumps({"format": FORMAT, "dossier": _work(dossier), **data}, ensure_ascii=False, default=plain_number)
    return f"{text}\n"


def _work(dossier: Dossier) -> dict[str, Any]:
    """What the file is of: title, edition and licence of the dossier, and where its front page is."""
    record = dossier.record
    return present(
        title=record.title,
        edition=record.edition,
        edition_on=record.edition_on,
        covers=record.covers,
        licence=record.licence.model_dump() if record.licence else None,
        page=full_address(dossier, urls.HOME),
    )


def _statement(dossier: Dossier, answered: Answered) -> dict[str, Any]:
    claim = answered.claim
    return present(
        claim=claim.id,
        page=address(dossier, claim.id),
        statement=claim.statement,
        speaker=dossier.speaker_name(claim),
        position=answered.answer.position,
        standing=stand(claim, dossier).standing.value,
        rivals=rivals(dossier, claim),
    )
