"""Questions by their drawn answers, for the front page: none of which half was drawn before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotated_dossier.linking.link import Dossier
from annotated_dossier.model import Question
from annotated_dossier.pages.links import RecordLink, link_to
from annotated_dossier.pages.pictured.amounts import figures_of
from annotated_dossier.pages.pictured.drawing import Drawing
from annotated_dossier.pages.pictured.sayings import by_position

# Figures stand for a question of whose answers they are at least so large a part.
_SHARE_OF_FIGURES = 1 / 4


@dataclass(frozen=True, slots=True)
class DrawnAnswers:
    """A question whose answers can be drawn, and how many there are in all."""

    question: RecordLink
    drawing: Drawing
    answers: int


def drawn_answers(leading: Question | None, dossier: Dossier) -> Iterator[DrawnAnswers]:
    """The questions whose answers can be drawn: that which the page begins with, those with figures, the others.

    One of which half was drawn above is left out.
    """
    above: set[str] = set()
    seen: set[str] = set()
    for question, drawing in _drawings(leading, dossier):
        drawn = drawn_in(drawing) if drawing else set()
        if drawing and question.id not in seen and 2 * len(drawn - above) > len(drawn):
            seen.add(question.id)
            above |= drawn
            yield DrawnAnswers(link_to(question, dossier), drawing, len(dossier.answers_to.get(question.id, ())))


def _drawings(leading: Question | None, dossier: Dossier) -> Iterator[tuple[Question, Drawing | None]]:
    if leading:
        yield leading, by_position(leading, dossier)
    for question in dossier.questions.values():
        strips = (drawing for drawing in figures_of(question, dossier) if stands_for(drawing, question, dossier))
        yield question, next(strips, None)
    for question in dossier.questions.values():
        yield question, by_position(question, dossier)


def stands_for(drawing: Drawing, question: Question, dossier: Dossier) -> bool:
    """Whether so many of a question's answers are in a drawing of figures that it may come first."""
    return len(drawn_in(drawing)) >= len(dossier.answers_to.get(question.id, ())) * _SHARE_OF_FIGURES


def drawn_in(drawing: Drawing) -> set[str]:
    """The addresses of the statements in a drawing."""
    return {cell.address for row in drawing.rows for cell in row if cell.address}
