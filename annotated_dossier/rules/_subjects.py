"""What claims and questions are about, and what it tells of them."""

from __future__ import annotations

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Claim, Question
from annotated_dossier.rules._names import known_by
from annotated_dossier.text.readings import Role, read, stems

# What more of all claims are about joins no two of them; in a small dossier, more than so many.
_FEW = 0.25
_LEAST = 5
# So many answers show what a question is asked of.
ENOUGH = 3


def is_of_few(target: str, dossier: Dossier) -> bool:
    """Whether so few claims are about something that it tells them from the others."""
    return len(dossier.claims_about[target]) <= max(len(dossier.claims) * _FEW, _LEAST)


def shares_words(claims: list[Claim], question: Question, dossier: Dossier) -> bool:
    """Whether a statement or topic of the claims has a word of the question, beside the names of what it is about."""
    language, names = dossier.language, known_by(dossier)
    asked = {form.stem for form in read(question.question, language).forms if form.role is Role.CONTENT}
    asked = asked.difference(*(name for target in question.about if target in names for name in names[target].names))
    topics = {dossier.record.topics[claim.topic].name for claim in claims if claim.topic in dossier.record.topics}
    return not asked or not asked.isdisjoint(stems([*topics, *(claim.statement for claim in claims)], language))
