"""The argument of a question, and the neighbours of a statement: statements by day, and every relation between them."""

from __future__ import annotations

from collections.abc import Sequence

from annotated_dossier.linking.link import SYMMETRIC, Dossier, Link
from annotated_dossier.model import Claim, Question
from annotated_dossier.pages.answers import in_order, relations, said_on
from annotated_dossier.pages.links import address_of
from annotated_dossier.pages.pictured.drawing import Cell, Drawing, drawing
from annotated_dossier.pages.pictured.sayings import mark, told
from annotated_dossier.pages.wording import wording
from annotated_dossier.phrases import N_
from annotated_dossier.pictures.arcs import Arc, Node, arcs

_MOST_NODES, _MOST_ARCS = 40, 80
_FEWEST_NEIGHBOURS = 3
_KEY = N_(
    "Statements by day; a line joins two that stand in a relation, a strong one where they contradict each other. "
    "An arrow leads from a statement to the one that is less exact, that it replaces or that it is a part of."
)


def argument(question: Question, dossier: Dossier) -> Drawing | None:
    """The statements on a question that are related to each other; none where none are, or too many to follow."""
    answers = dossier.answers_to.get(question.id, ())
    claims = in_order((answered.claim for answered in answers if not answered.claim.withdrawn), dossier)
    stated = [(claim, link) for claim, links in relations(claims, dossier) for link in links]
    related = {claim.id for claim, _ in stated} | {link.other.id for _, link in stated}
    shown = [claim for claim in claims if claim.id in related]
    if not stated or len(shown) > _MOST_NODES or len(stated) > _MOST_ARCS:
        return None
    return _drawn(
        dossier.phrases.gettext("%(question)s The argument", question=question.question), shown, stated, dossier
    )


def neighbours(claim: Claim, dossier: Dossier) -> Drawing | None:
    """A statement among those that it is related to; none where they are too few to need a picture, or too many."""
    links = [link for link in dossier.links.get(claim.id, ()) if not link.other.withdrawn]
    if claim.withdrawn or not _FEWEST_NEIGHBOURS <= len(links) <= _MOST_NODES:
        return None
    shown = {link.other.id: link.other for link in links} | {claim.id: claim}
    stated = [(claim, link) for link in links]
    return _drawn(
        dossier.phrases.gettext("How this statement stands to others"),
        in_order(shown.values(), dossier),
        stated,
        dossier,
    )


def _drawn(name: str, claims: Sequence[Claim], stated: Sequence[tuple[Claim, Link]], dossier: Dossier) -> Drawing:
    place = {claim.id: number for number, claim in enumerate(claims)}
    nodes = [
        Node(
            mark(claim, dossier),
            f"{dossier.speaker_name(claim)}, {wording(dossier).said_when(claim)}",
            claim.statement,
            dossier.phrases.date(said_on(claim, dossier)),
        )
        for claim in claims
    ]
    say = dossier.phrases
    columns = say.gettext("Statement"), say.gettext("Relation"), say.gettext("Other"), say.gettext("Why")
    drawn = [_arc(claim, link, place, dossier) for claim, link in stated]
    rows = [
        (
            Cell(told(claim, dossier), address_of(claim, dossier)),
            Cell(wording(dossier).relation(link)),
            Cell(told(link.other, dossier), address_of(link.other, dossier)),
            Cell(_why(claim, link, dossier)),
        )
        for claim, link in stated
    ]
    return drawing(name, say.gettext(_KEY), lambda width: arcs(nodes, drawn, width), columns, rows)


def _why(claim: Claim, link: Link, dossier: Dossier) -> str:
    """The reason of a relation; of rivals, in what they differ and whether in time."""
    words = wording(dossier)
    said = (link.relation.because, words.differing(link), words.times(claim, link) if link.is_rival else None)
    return " ".join(filter(None, said))


def _arc(claim: Claim, link: Link, place: dict[str, int], dossier: Dossier) -> Arc:
    return Arc(
        place[claim.id],
        place[link.other.id],
        "ds-p-tie-strong" if link.relation.type == "contradicts" else "ds-p-tie",
        f"{wording(dossier).relation(link)}: {link.relation.because}",
        address_of(claim, dossier),
        link.relation.type not in SYMMETRIC and link.relation.type in {"refines", "supersedes", "part_of"},
    )
